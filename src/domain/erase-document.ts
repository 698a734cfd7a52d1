import { type Document, documentSchemas } from './documents.ts';
import type { Erasure } from './erasure.ts';
import { isOwn, withoutOwn } from './personal-lines.ts';
import { personal } from './personal.ts';
import type { PersonFinder } from './person-search.ts';

/** Whom it is about, and what stands in their place. */
export interface Erasing {
  readonly person: { readonly id: string };
  readonly former: Erasure['former'];
  readonly words: Erasure['words'];
  readonly finder: PersonFinder;
}

/** What becomes of a document; `rename` is for one whose own id names the person. */
export type Erased =
  | { readonly how: 'remove' }
  | { readonly how: 'rewrite' | 'rename'; readonly document: Document };

/** Takes a person out of a document. Undefined where they are not in it: then nothing is to be written. */
export function eraseFrom(document: Document, scope: string, erasing: Erasing): Erased | undefined {
  const { person, finder } = erasing;
  const declared = personal[document.kind];
  if (isTheirs(scope, erasing) || isOwn(document, declared, person.id)) return { how: 'remove' };
  if (document.kind === 'auditRecord') {
    if (finder.count(document.personal) === 0) return undefined;
    return { how: 'rewrite', document: { ...document, personal: null, salt: null } };
  }
  if (finder.count(document) === 0) return undefined;
  const next = rewritten(document, erasing);
  if (next.id === document.id) return { how: 'rewrite', document: next };
  return document.kind === 'due' ? { how: 'remove' } : { how: 'rename', document: next };
}

/** Whether a whole partition is the person's own: its name holds their id, and nothing in it can stay. */
export function isTheirs(scope: string, { finder }: Pick<Erasing, 'finder'>): boolean {
  return finder.count(scope) > 0;
}

/** A record of the chain that was sealed when facts still held texts: taking a name out of them would break the chain. */
export function isSealedWith({ finder }: Pick<Erasing, 'finder'>, document: Document): boolean {
  return document.kind === 'auditRecord' && finder.count(document.facts) > 0;
}

/** A name may be longer than what it stands for, and a field may have no room for it: then a dot stands there. */
function rewritten(document: Document, { person, former, words, finder }: Erasing): Document {
  const kept = withoutOwn(document, person.id, words);
  const next = finder.replace(kept, former);
  const fits = documentSchemas[document.kind].safeParse(next).success;
  return fits ? next : finder.replace(kept, { ...former, name: '…' });
}
