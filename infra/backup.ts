import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';

// node infra/backup.ts --from .data --to <new folder>: a copy of the embedded store and the files, taken while the
// service runs and writes. The new folder is a data folder: to restore, start the service with DATA_FOLDER set to it.

const DATABASE = 'campaign-desk.sqlite';

try {
  const { from, to } = readArguments();
  const { documents, files } = backUp(from, to);
  process.stdout.write(`Wrote ${to}: ${documents} documents, ${files} files; the copy is sound.\n`);
} catch (error) {
  process.stderr.write(`No backup was written: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** All or nothing: the folder gets its name when everything is in it and was looked at. */
function backUp(from: string, to: string): { documents: number; files: number } {
  if (!existsSync(join(from, DATABASE))) throw new Error(`${from} holds no ${DATABASE}.`);
  if (existsSync(to)) throw new Error(`${to} exists already.`);
  const draft = join(dirname(to), `.${basename(to)}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    // A file is written before the document that names it, and removed after. Looking before and after the moment of
    // the copy finds every file that the copy names.
    copyFiles(from, draft);
    copyDatabase(join(from, DATABASE), join(draft, DATABASE));
    copyFiles(from, draft);
    const documents = check(join(draft, DATABASE));
    const files = filesBelow(join(draft, 'files')).length;
    renameSync(draft, to);
    return { documents, files };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** One read transaction: the state of one moment, whatever is committed meanwhile. Writers do not wait for it. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

function check(path: string): number {
  const database = new DatabaseSync(path);
  try {
    const verdict = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (verdict !== 'ok') throw new Error(`the copy is damaged: ${String(verdict)}`);
    return Number(database.prepare('SELECT COUNT(*) AS count FROM documents').get()?.['count']);
  } finally {
    database.close();
  }
}

/** What begins with a dot is being written; a file that is there never changes. */
function copyFiles(from: string, to: string): void {
  for (const path of filesBelow(join(from, 'files'))) {
    const target = join(to, 'files', path);
    if (existsSync(target)) continue;
    try {
      cpSync(join(from, 'files', path), target);
    } catch (error) {
      if (existsSync(join(from, 'files', path))) throw error;
    }
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function readArguments(): { from: string; to: string } {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from || !values.to) throw new Error('say --from <data folder> and --to <new folder>.');
  return { from: resolve(values.from), to: resolve(values.to) };
}
