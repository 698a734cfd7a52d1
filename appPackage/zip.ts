import { unzipSync, zipSync } from 'fflate';

/** The files of a package by name, as they lie in the zip. */
export type PackageFiles = Record<string, Uint8Array>;

// A zip stores local wall time, so the fixed moment is said in local parts: the same bytes everywhere.
const always = new Date(1980, 0, 2, 12, 0, 0);

/** The same files give the same bytes, whenever and wherever it runs. */
export function packFiles(files: PackageFiles): Uint8Array {
  const inOrder = Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: always });
}

/** What a zip holds; a folder inside shows as a name that ends in a slash. */
export function unpackFiles(zip: Uint8Array): PackageFiles {
  return unzipSync(zip);
}
