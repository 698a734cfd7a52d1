import { Id } from '../domain/person.ts';
import type { Partition } from '../ports.ts';

/** Keys are made by us: lower case, digits, dots and dashes, so that they mean the same on every disk and in every URL. */
export function isFileKey(key: string): boolean {
  return key.length <= 200 && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(key);
}

/** Where a file lies below the folder of all files. Throws on what could point anywhere else. */
export function fileAddress({ tenantId, scope }: Partition, key: string): [string, string, string] {
  if (!isFileKey(key)) throw new Error('This is no key of a file.');
  return [folderName(tenantId), folderName(scope), key];
}

/** One folder name for one id, also on disks that take "A" for "a": capitals and underscores are spelled with an underscore. */
function folderName(id: string): string {
  if (!Id.safeParse(id).success || id.startsWith('.') || id.endsWith('.')) {
    throw new Error('This id cannot name a folder.');
  }
  return id.replaceAll(/[A-Z_]/g, (letter) => `_${letter.toLowerCase()}`);
}
