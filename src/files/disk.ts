import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '../ports.ts';
import { fileAddress } from './key.ts';

/** Files in a folder of this machine: `<folder>/<tenant>/<scope>/<key>`, each there in full or not at all. */
export function diskFiles(folder: string): Files {
  return {
    async put(partition, key, bytes) {
      const path = join(folder, ...fileAddress(partition, key));
      await mkdir(dirname(path), { recursive: true });
      if (await place(path, bytes)) return;
      if (!(await holds(path, bytes))) throw new Error(`Another file has the key ${key}.`);
    },
    async get(partition, key) {
      return unlessMissing(readFile(join(folder, ...fileAddress(partition, key))));
    },
    async remove(partition, key) {
      await rm(join(folder, ...fileAddress(partition, key)), { force: true });
    },
    async link(partition, key) {
      fileAddress(partition, key);
      return undefined;
    },
  };
}

/** Written beside its place and flushed, then linked there: a crash leaves no file, or all of it. False: the place is taken. */
async function place(path: string, bytes: Uint8Array): Promise<boolean> {
  // A key never begins with a dot, so this name is nobody's.
  const beside = join(dirname(path), `.${randomUUID()}`);
  try {
    await write(beside, bytes);
    await link(beside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
  await flush(dirname(path));
  return true;
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch (error) {
    // A folder stands there, or the file was removed just now.
    if (isCode(error, 'EISDIR') || isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the name itself durable. Windows cannot open a folder, and does not need it. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const entries = await open(folder);
  try {
    await entries.sync();
  } finally {
    await entries.close();
  }
}

async function unlessMissing(reading: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
