import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Bug, bugs } from './bugs.ts';
import type { Battery } from './battery.ts';

/*
 * Run by Node itself, in a process of its own: loads the engine and everything that tries it once for each bug, with the
 * bug in it, and says which of them nobody noticed. The product knows nothing of this.
 */

const mark = 'bug';
const isOurs = (url: string): boolean => /\/(src|test)\/.*\.ts(\?|$)/.test(url);
const bugOf = (url: string): string | null => new URL(url).searchParams.get(mark);

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const number = context.parentURL?.startsWith('file:') ? bugOf(context.parentURL) : null;
    return number !== null && isOurs(found.url) ? { ...found, url: `${found.url}?${mark}=${number}` } : found;
  },
  load(url, context, next) {
    const number = url.startsWith('file:') ? bugOf(url) : null;
    if (number === null) return next(url, context);
    const planted = bugs[Number(number)];
    const path = fileURLToPath(url);
    const text = readFileSync(path, 'utf8');
    const isHere = planted !== undefined && path.endsWith(`/src/domain/${planted.file}`);
    return {
      format: 'module',
      shortCircuit: true,
      source: stripTypeScriptTypes(isHere ? withBug(text, planted) : text),
    };
  },
});

function withBug(text: string, { name, find, put }: Bug): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`“${name}” has ${places} places in its file, it needs one.`);
  return text.replace(find, () => put);
}

/** What noticed each bug; null when nothing did. `-1` stands for the engine as it is. */
const noticed: (string | null)[] = [];
const first = process.argv[2] === undefined ? -1 : Number(process.argv[2]);
const last = process.argv[3] === undefined ? bugs.length - 1 : Number(process.argv[3]);
for (let number = first; number <= last; number += 1) {
  noticed.push(await tryBug(number));
}
process.stdout.write(`${JSON.stringify(noticed)}\n`);

async function tryBug(number: number): Promise<string | null> {
  const loaded = (await import(`./battery.ts?${mark}=${number}`)) as Battery;
  return loaded.firstFault();
}
