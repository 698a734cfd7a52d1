import type { Document, Kind } from './documents.ts';
import { personal } from './personal.ts';
import type { Personal, PersonalPlace } from './personal-place.ts';
import { type PersonSearch, isFoundIn } from './person-search.ts';

type Fields = Record<string, unknown>;

/** What one document holds about a person. */
export interface PersonalLine {
  readonly kind: Kind;
  readonly id: string;
  readonly workspaceId?: string;
  readonly campaignId?: string;
  /** By what the document is known. */
  readonly title: Fields;
  /** The whole document where it is theirs; otherwise a part for each place that names them. */
  readonly about: readonly PersonalPart[];
}

export interface PersonalPart {
  readonly at: string;
  /** The fields by which they are named there. */
  readonly as: readonly string[];
  readonly fields: Fields;
}

/** What is handed out of a document about a person; undefined where it is about others. */
export function linesAbout(document: Document, person: PersonSearch): PersonalLine | undefined {
  const declared = personal[document.kind];
  const about = isOwn(document, declared, person.id)
    ? [whole(document)]
    : partsOf(document, declared, person);
  if (about.length === 0) return undefined;
  const title = chosen(document, declared.title ?? []);
  return { kind: document.kind, id: document.id, ...placeOf(document), title, about };
}

/** Whether the whole document is this person's own. */
export function isOwn(document: Document, { ownBy }: Personal, personId: string): boolean {
  if (ownBy === undefined) return false;
  const value = valueAt(document, ownBy);
  return value === personId || value === `person.${personId}`;
}

/** The document without what goes with a person in any case; `words`: nor what they typed. */
export function withoutOwn<D extends Document>(document: D, personId: string, words: 'keep' | 'redact'): D {
  const places = (personal[document.kind].places ?? []).filter((place) => place.gone ?? place.words);
  if (places.length === 0) return document;
  const copy = copyOf(document);
  for (const place of places)
    for (const part of partsAt(copy, place.at)) {
      if (namesOf(part, place, personId).length === 0) continue;
      for (const field of place.gone ?? []) delete part[field];
      for (const field of words === 'redact' ? (place.words ?? []) : []) empty(part, field);
    }
  return copy;
}

/** How many texts in a document this person typed. */
export function countWords(document: Document, personId: string): number {
  const places = personal[document.kind].places ?? [];
  return places
    .flatMap((place) =>
      partsAt(document, place.at).flatMap((part) =>
        namesOf(part, place, personId).length > 0
          ? (place.words ?? []).map((field) => valueAt(part, field))
          : [],
      ),
    )
    .filter((words) => typeof words === 'string' && words !== '').length;
}

/** What stands where somebody's words stood. */
export const redacted = '[…]';

function partsOf(document: Document, declared: Personal, person: PersonSearch): PersonalPart[] {
  if (declared.as === 'cells') return rowsWith(document, person);
  return (declared.places ?? []).flatMap((place) =>
    partsAt(document, place.at).flatMap((part) => {
      const as = namesOf(part, place, person.id);
      const fields = chosen(part, [...(place.words ?? []), ...(place.facts ?? []), ...(place.gone ?? [])]);
      return as.length > 0 ? [{ at: place.at, as, fields }] : [];
    }),
  );
}

/** Lines of a table in which their id, address or name is a cell. */
function rowsWith(document: Document, person: PersonSearch): PersonalPart[] {
  if (document.kind !== 'importChunk') return [];
  return document.rows
    .filter((row) => row.some((cell) => isFoundIn(cell, person)))
    .map((row) => ({ at: 'rows[]', as: ['cells'], fields: { cells: row } }));
}

const whole = (document: Document): PersonalPart => {
  const { kind: _kind, schema: _schema, tenantId: _tenant, ...fields } = document;
  return { at: '', as: ['whole'], fields };
};

/** By which of the place's fields somebody is named. */
function namesOf(part: Fields, { who }: PersonalPlace, personId: string): string[] {
  return who.filter((field) => {
    const value = part[field];
    if (Array.isArray(value)) return value.includes(personId);
    if (!isFields(value)) return value === personId;
    return Object.hasOwn(value, personId) || Object.values(value).includes(personId);
  });
}

/** Every part of a document that a place means. */
function partsAt(document: object, at: string): Fields[] {
  let found: unknown[] = [document];
  for (const step of at === '' ? [] : at.split('.')) {
    const name = step.replace('[]', '');
    found = found.flatMap((each) => {
      const value = isFields(each) ? each[name] : undefined;
      if (!step.endsWith('[]')) return [value];
      return Array.isArray(value) ? (value as unknown[]) : [];
    });
  }
  return found.filter(isFields);
}

function chosen(part: object, fields: readonly string[]): Fields {
  const entries = fields.map((field) => [field.split('.').at(-1) ?? field, valueAt(part, field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

function valueAt(part: object, field: string): unknown {
  let value: unknown = part;
  for (const step of field.split('.')) value = isFields(value) ? value[step] : undefined;
  return value;
}

function empty(part: Fields, field: string): void {
  const [first = '', ...rest] = field.split('.');
  const value = part[first];
  if (rest.length > 0) {
    if (isFields(value)) empty(value, rest.join('.'));
  } else if (typeof value === 'string' && value !== '') part[first] = redacted;
  else if (Array.isArray(value)) part[first] = [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** To which department and campaign a document belongs. */
export function placeOf(document: Document): { workspaceId?: string; campaignId?: string } {
  const { workspaceId, campaignId } = document as { workspaceId?: unknown; campaignId?: unknown };
  return {
    ...(typeof workspaceId === 'string' && { workspaceId }),
    ...(typeof campaignId === 'string' && { campaignId }),
  };
}

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copyOf(each)])) as T;
}
