import { largestFile } from '../../../src/domain/asset-file.ts';

/** The SHA-256 of a file as the service computes it; undefined for one that would not be taken anyway. */
export async function hashOfFile(file: File): Promise<string | undefined> {
  if (file.size > largestFile) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
