import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/files/disk.ts';
import { filesSuite } from './files-suite.ts';

filesSuite('disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  return { files: diskFiles(folder), close: () => rm(folder, { recursive: true }) };
});

describe('a folder of files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const home = { tenantId: 'tenant-a', scope: 'board.Brand' };

  test('holds tenant, scope and key, and nothing else once a file is put', async () => {
    await diskFiles(folder).put(home, 'a.png', new Uint8Array([1, 2]));
    const held = await readdir(folder, { recursive: true });
    expect(held.toSorted()).toEqual([
      'tenant-a',
      join('tenant-a', 'board._brand'),
      join('tenant-a', 'board._brand', 'a.png'),
    ]);
  });

  test('keeps the old file when a new one cannot take its place', async () => {
    const files = diskFiles(folder);
    await files.put(home, 'a.png', new Uint8Array([1]));
    await files.put({ ...home, scope: 'other' }, 'a.png', new Uint8Array([1]));
    // A folder that stands where the file should go cannot be replaced by one.
    const blocked = join(folder, 'tenant-a', 'board._brand', 'b.png');
    await diskFiles(blocked).put(home, 'inside', new Uint8Array([2]));
    await expect(files.put(home, 'b.png', new Uint8Array([3]))).rejects.toThrow('b.png');
    const beside = await readdir(join(folder, 'tenant-a', 'board._brand'));
    expect(beside.toSorted()).toEqual(['a.png', 'b.png']);
  });

  test('that cannot be made is an error, not a missing file', async () => {
    const file = join(folder, 'occupied');
    await writeFile(file, 'x');
    await expect(diskFiles(file).put(home, 'key', new Uint8Array([1]))).rejects.toThrow('occupied');
    await expect(diskFiles(file).get(home, 'key')).rejects.toThrow('occupied');
    expect(await readFile(file, 'utf8')).toBe('x');
  });
});
