import type { HashOf } from './canonical-json.ts';

/** A full tree over so many leaves (a power of two). */
export interface Peak {
  readonly size: number;
  readonly hash: string;
}

/** A tree without leaves. */
export const merkleEmpty: readonly Peak[] = [];

/** The tree with one leaf more: largest peaks first, no two of one size. */
export function merkleAdd(peaks: readonly Peak[], leaf: string, hashOf: HashOf): Peak[] {
  const grown = [...peaks, { size: 1, hash: hashOf(`leaf ${leaf}`) }];
  for (;;) {
    const [right, left] = [grown.at(-1), grown.at(-2)];
    if (!left || !right || left.size !== right.size) return grown;
    grown.splice(-2, 2, { size: left.size * 2, hash: nodeOf(left.hash, right.hash, hashOf) });
  }
}

/**
 * The root over all leaves: the tree of RFC 9162 §2.1.1, which splits at the largest power of two, with hex texts
 * where the RFC has bytes. Leaves and nodes are hashed under different names, so that none can pass for the other.
 */
export function merkleRoot(peaks: readonly Peak[], hashOf: HashOf): string {
  const [last, ...others] = peaks.toReversed();
  if (!last) return hashOf('empty');
  return others.reduce((root, { hash }) => nodeOf(hash, root, hashOf), last.hash);
}

function nodeOf(left: string, right: string, hashOf: HashOf): string {
  return hashOf(`node ${left} ${right}`);
}
