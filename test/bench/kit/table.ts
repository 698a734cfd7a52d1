import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../bench.ts';
import { rounded } from './figures.ts';
import { root } from './folders.ts';

/** The rows in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, goal, measured, bare, note }) => {
    const reached = goal ? `${goal.words} ${goal.met ? '✓' : '✗'}` : '–';
    const besides = bare ? `${bare.words} (${rounded(bare.ratio)}×)` : '–';
    return `| ${what}${note ? ` (${note})` : ''} | ${reached} | ${measured} | ${besides} |`;
  });
  return ['| what | goal | measured | bare Node server |', '|---|---|---|---|', ...lines].join('\n');
}

/** A measured part of docs/bench.md stands between two markers, of which the first bears its name; the words around it are people's. */
export async function publish(part: 'measured' | 'faults', measured: string): Promise<void> {
  const path = join(root, 'docs', 'bench.md');
  const text = await readFile(path, 'utf8');
  const [before, rest] = text.split(`<!-- ${part} -->\n`);
  const end = rest?.indexOf('<!-- end -->') ?? -1;
  const after = end < 0 ? undefined : rest?.slice(end);
  if (before === undefined || after === undefined) throw new Error('docs/bench.md has lost its markers.');
  const cpu = cpus();
  const where = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}`;
  await writeFile(path, `${before}<!-- ${part} -->\n\n${where}\n\n${measured}\n\n${after}`);
}
