import { type Span, addressSpans, idSpans, isHan, nameSpans, withIn } from './person-spans.ts';

/** By what a person is looked for. */
export interface PersonSearch {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What stands in a person's place. */
export interface Former {
  readonly id: string;
  readonly name: string;
}

export interface PersonFinder {
  /** In how many texts and keys of a value the person is found. */
  count(value: unknown): number;
  /** The value with the former person in their place; the same object where they are not found. */
  replace<T>(value: T, former: Former): T;
  /** The name is looked for inside longer texts too. */
  readonly inTexts: boolean;
}

/**
 * Finds a person by id (as a whole, or as a part of an id of ours), by address, and by name. A name of one word, or one
 * that somebody else has too, is only theirs where nothing else stands beside it: in a text it may be a word, or the other.
 */
export function personFinder({ id, name, email }: PersonSearch, isOnlyTheirs = true): PersonFinder {
  const inTexts = isOnlyTheirs && (/\s/.test(name) || (isHan(name) && name.length > 1));
  const marks: readonly Mark[] = [
    { spans: idSpans(id), by: ({ id: next }) => next, spaced: id.length >= shortest },
    ...(email === '' ? [] : [{ spans: addressSpans(email), by: nameOf, spaced: true }]),
    ...(name === '' || name === id
      ? []
      : [{ spans: nameSpans(name.trim(), inTexts), by: nameOf, spaced: true }]),
  ];
  const found = (text: string): boolean => marks.some((mark) => spansIn(text, mark).length > 0);
  const exchanged = (text: string, former: Former): string =>
    marks.reduce((now, mark) => withIn(now, spansIn(now, mark), mark.by(former)), text);
  const replace = (value: unknown, former: Former): unknown => {
    if (typeof value === 'string') return exchanged(value, former);
    if (Array.isArray(value))
      return keepSame(
        value,
        value.map((each) => replace(each, former)),
      );
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const next = entries.map(([key, each]) => [exchanged(key, former), replace(each, former)] as const);
    const same = next.every(
      ([key, each], place) => key === entries[place]?.[0] && each === entries[place][1],
    );
    return same ? value : Object.fromEntries(next);
  };
  return {
    inTexts,
    count: (value) => textsIn(value).filter(found).length,
    replace: (value, former) => replace(value, former) as typeof value,
  };
}

/** Whether a text is this person's id, address or name, and nothing else. */
export function isFoundIn(text: string, { id, name, email }: PersonSearch): boolean {
  const said = text.trim().toLowerCase();
  return said !== '' && [id, name, email].some((each) => each.toLowerCase() === said);
}

interface Mark {
  readonly spans: (text: string) => readonly Span[];
  readonly by: (former: Former) => string;
  /** Also in texts with spaces: an id of few letters may be a word there. */
  readonly spaced: boolean;
}

/** From so many letters on an id is no word of any language. */
const shortest = 20;
const nameOf = ({ name }: Former): string => name;

function spansIn(text: string, { spans, spaced }: Mark): readonly Span[] {
  return spaced || !/\s/.test(text) ? spans(text) : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

function keepSame(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((each, place) => each === before[place]) ? before : after;
}
