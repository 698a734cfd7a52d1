/** Sixteen hex digits that tell texts apart (FNV-1a, twice); for noticing a change, never for proof or secrecy. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((basis) => fold(text, basis).toString(16).padStart(8, '0')).join('');
}

/** A number from 0 up to 1 that looks random and is the same for the same text: dice that can be read again. */
export function spread(text: string): number {
  return fold(text, 0x811c9dc5) / 2 ** 32;
}

function fold(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // FNV mixes its last characters poorly into the high bits, which `spread` lives on.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
