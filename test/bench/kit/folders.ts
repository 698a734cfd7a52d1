import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Beside the product, so that it is on the same disk as its data would be; a temporary folder may be in memory. */
const place = join(root, '.built', 'bench');

export async function newFolder(): Promise<string> {
  await mkdir(place, { recursive: true });
  return mkdtemp(join(place, 'run-'));
}
