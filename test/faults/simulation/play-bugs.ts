import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugs } from './bugs.ts';

/*
 * `node play-bugs.ts <seed> <most deliveries each> [<number>…]`: puts one bug after another into the product, plays
 * worlds until the checker notices, and prints for each in how many deliveries it did, and by which fault. The modules
 * that deliver are loaded anew for each bug; the rest of the product is shared.
 */
const [seed = '1', most = '5000', ...chosen] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..', '..');
const renewed = [
  'src/jobs/',
  'src/wake/',
  'src/usecases/delivery/',
  'src/domain/delivery.ts',
  'src/domain/message-',
  'src/steady-clock.ts',
  'bot/',
  'test/faults/simulation/',
];

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const bug = new URL(context.parentURL ?? 'file:///').search;
    return bug !== '' && isRenewed(found.url) ? { ...found, url: `${found.url}${bug}` } : found;
  },
  load(url, context, next) {
    const { search } = new URL(url);
    if (!search.startsWith('?bug=')) return next(url, context);
    const path = fileURLToPath(url.split('?')[0] ?? '');
    const source = spoilt(path, Number(search.slice('?bug='.length)));
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

function isRenewed(url: string): boolean {
  if (!url.startsWith('file:')) return false;
  const path = fileURLToPath(url).slice(root.length + 1);
  return renewed.some((start) => path.startsWith(start));
}

function spoilt(path: string, number: number): string {
  let source = readFileSync(path, 'utf8');
  for (const { file, from, to } of bugs[number]?.edits ?? []) {
    if (join(root, file) !== path) continue;
    if (source.split(from).length !== 2) throw new Error(`${file} does not say this once: ${from}`);
    source = source.replace(from, () => to);
  }
  return source;
}

const numbers = chosen.length > 0 ? chosen.map(Number) : bugs.map((_, number) => number);
for (const number of numbers) {
  const { play }: typeof import('./play.ts') = await import(`./play.ts?bug=${number}`);
  const from = bugs[number]?.shownBy ?? Number(seed);
  const wishes = { seed: from, deliveries: Number(most), perWorld: 40 };
  const { deliveries, faults } = await play(wishes, (sum) => sum.faults.length > 0);
  const line = { bug: bugs[number]?.says ?? 'none', deliveries, caught: faults[0] ?? null };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
