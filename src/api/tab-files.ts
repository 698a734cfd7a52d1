import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built tab, in memory with its compressed forms. */
export interface TabFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer> | undefined;
  readonly brotli: Buffer<ArrayBuffer> | undefined;
}

/** By path below the folder, with slashes. */
export type TabFiles = ReadonlyMap<string, TabFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads the built tab once. Only these files are ever served: a request's path is a key of this map, never a path on disk. */
export async function readTabFiles(folder: string): Promise<TabFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const bytes = new Map<string, Buffer<ArrayBuffer>>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    bytes.set(relative(folder, path).replaceAll(sep, '/'), Buffer.from(await readFile(path)));
  }
  const files = new Map<string, TabFile>();
  for (const [path, plain] of bytes) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const [gzip, brotli] = [bytes.get(`${path}.gz`), bytes.get(`${path}.br`)];
    files.set(path, { type, etag, plain, gzip, brotli });
  }
  return files;
}
