import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '../ports.ts';
import { fileAddress } from './key.ts';

/** Files in a folder of this machine: `<folder>/<tenant>/<scope>/<key>`, each there in full or not at all. */
export function diskFiles(folder: string): Files {
  return {
    async put(partition, key, bytes) {
      const path = join(folder, ...fileAddress(partition, key));
      await mkdir(dirname(path), { recursive: true });
      await replace(path, bytes);
    },
    async get(partition, key) {
      return unlessMissing(readFile(join(folder, ...fileAddress(partition, key))));
    },
    async remove(partition, key) {
      await rm(join(folder, ...fileAddress(partition, key)), { force: true });
    },
  };
}

/** Written beside its place and flushed, then moved there: a crash leaves the old file, or the new one. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  // A key never begins with a dot, so this name is nobody's.
  const beside = join(dirname(path), `.${randomUUID()}`);
  try {
    await write(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flush(dirname(path));
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

/** Makes the move itself durable. Windows cannot open a folder, and does not need it. */
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
