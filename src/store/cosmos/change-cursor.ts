/** A place in the feed of changes. */
export interface ChangePlace {
  /** The client's token: the place in every range of the container. Undefined: the very beginning. */
  readonly token: string | undefined;
  /** Events after that place that were handed on already, because a page held more than was asked for. */
  readonly handed: readonly string[];
}

const PREFIX = 'changes.';

/** An opaque text; it holds no secret. */
export function changeCursor({ token = '', handed }: ChangePlace): string {
  const parts = handed.length === 0 ? [token] : [token, handed];
  return PREFIX + Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor back; throws on what is none. */
export function changePlace(cursor: string | null): ChangePlace {
  if (cursor === null) return { token: undefined, handed: [] };
  const parts = cursor.startsWith(PREFIX) ? parse(cursor.slice(PREFIX.length)) : undefined;
  const [token, handed = []] = isList(parts) ? parts : [];
  if (typeof token !== 'string' || !isTexts(handed))
    throw new Error(`"${cursor}" is no cursor of the events.`);
  return { token: token === '' ? undefined : token, handed };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((one) => typeof one === 'string');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * The client's token with its ranges in one order: it writes them as it goes round, and followers that stand at the
 * same place would seem to stand at different ones, each with a request of its own.
 */
export function inRangeOrder(token: string): string {
  const parts = JSON.parse(token) as { Continuation: { minInclusive: string }[] };
  const ranges = parts.Continuation.toSorted((one, two) => (one.minInclusive < two.minInclusive ? -1 : 1));
  return JSON.stringify({ ...parts, Continuation: ranges });
}
