import type { HashOf } from '../../domain/canonical-json.ts';
import { hash } from './snapshot.ts';

/** The hashes of these texts, ready for a rule that asks for them one by one; it must not ask for another. */
export async function hashTexts(texts: readonly string[]): Promise<HashOf> {
  const hashes = new Map(await Promise.all(texts.map(async (text) => [text, await hash(text)] as const)));
  return (text) => {
    const known = hashes.get(text);
    if (known === undefined) throw new Error('The hash of a text was asked for that was not computed.');
    return known;
  };
}
