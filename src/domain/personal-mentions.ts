import type { Document } from './documents.ts';
import { type PersonalLine, placeOf } from './personal-lines.ts';
import type { PersonFinder } from './person-search.ts';

/**
 * Where others wrote of a person in a document that is not about them. The place alone: what stands around a name may be
 * others' secret, and who asks may not read it. Undefined where nothing names them.
 */
export function mentionedIn(document: Document, finder: PersonFinder): PersonalLine | undefined {
  const { kind, id } = document;
  const places = [...new Set(placesWith(document, finder, ''))];
  if (places.length === 0) return undefined;
  const about = places.map((at) => ({ at, as: ['mention'], fields: {} }));
  return { kind, id, ...placeOf(document), title: {}, about };
}

function placesWith(value: unknown, finder: PersonFinder, at: string): string[] {
  if (typeof value === 'string') return finder.count(value) > 0 ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each) => placesWith(each, finder, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    // A key may be somebody's id, and a map of many keys is one place.
    const path = finder.count(name) > 0 ? `${at}{}` : [at, name].filter(Boolean).join('.');
    return finder.count(name) > 0 ? [path] : placesWith(each, finder, path);
  });
}
