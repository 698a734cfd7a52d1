import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type Kind, documentSchemas } from '../../domain/documents.ts';
import type { Clock, Kept, Store } from '../../ports.ts';
import { pageSize } from '../patterns.ts';
import { upcast } from '../upcast.ts';
import { versionOf } from './apply.ts';

type Row = Record<string, SQLOutputValue>;
type Place = readonly (string | number)[];

const PREFIX = 'all.';

/** One table or part of it: its rows after a place, in the order of that place. */
interface Part {
  readonly sql: string;
  readonly first: Place;
  placeOf(row: Row): Place;
  keptIn(row: Row): Kept;
  /** Values beside the place. */
  more(now: string): readonly string[];
}

/** Events apart from the rest, so that they come as they were committed. */
const parts: readonly Part[] = [
  {
    sql: `SELECT tenant, scope, kind, id, version, body FROM documents
          WHERE (tenant, scope, kind, id) > (?, ?, ?, ?) AND kind <> 'event'
          ORDER BY tenant, scope, kind, id LIMIT ?`,
    first: ['', '', '', ''],
    placeOf: (row) => [text(row['tenant']), text(row['scope']), text(row['kind']), text(row['id'])],
    keptIn: documentIn,
    more: () => [],
  },
  {
    sql: 'SELECT tenant, scope, kind, version, feed, body FROM documents WHERE feed > ? ORDER BY feed LIMIT ?',
    first: [0],
    placeOf: (row) => [Number(row['feed'])],
    keptIn: documentIn,
    more: () => [],
  },
  {
    sql: `SELECT tenant, scope, key FROM once WHERE (tenant, scope, key) > (?, ?, ?) AND expires > ?
          ORDER BY tenant, scope, key LIMIT ?`,
    first: ['', '', ''],
    placeOf: (row) => [text(row['tenant']), text(row['scope']), text(row['key'])],
    keptIn: (row) => ({ partition: partitionIn(row), once: text(row['key']) }),
    more: (now) => [now],
  },
];

/** All that lies in the file, table by table. */
export function everything(db: DatabaseSync, clock: Clock): Store['everything'] {
  return async (cursor, limit) => {
    const { at, place } = cursor === null ? { at: 0, place: undefined } : placeFrom(cursor);
    const part = parts[at];
    if (!part) throw new Error(`"${cursor}" is no cursor of everything.`);
    const size = pageSize(limit);
    const values = [...(place ?? part.first), ...part.more(clock.now()), size];
    const rows = db.prepare(part.sql).all(...values);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => part.keptIn(row)),
      next: last && rows.length === size ? cursorOf(at, part.placeOf(last)) : nextPart(at),
    };
  };
}

function nextPart(at: number): string | null {
  const part = parts[at + 1];
  return part ? cursorOf(at + 1, part.first) : null;
}

function cursorOf(at: number, place: Place): string {
  return `${PREFIX}${Buffer.from(JSON.stringify([at, ...place])).toString('base64url')}`;
}

function placeFrom(cursor: string): { at: number; place: Place } {
  const written: unknown = cursor.startsWith(PREFIX)
    ? JSON.parse(Buffer.from(cursor.slice(PREFIX.length), 'base64url').toString())
    : undefined;
  if (!Array.isArray(written) || !written.every(isKey))
    throw new Error(`"${cursor}" is no cursor of everything.`);
  const [at, ...place] = written;
  return { at: Number(at), place };
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function documentIn(row: Row): Kept {
  const kind = kindFrom(text(row['kind']));
  const stored = { document: upcast(kind, text(row['body'])), version: versionOf(Number(row['version'])) };
  return { partition: partitionIn(row), stored };
}

function partitionIn(row: Row) {
  return { tenantId: text(row['tenant']), scope: text(row['scope']) };
}

function kindFrom(name: string): Kind {
  if (Object.hasOwn(documentSchemas, name)) return name as Kind;
  throw new Error(`A newer release has written the kind ${name}; use that release.`);
}

function text(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string')
    throw new Error('The store holds something else than text where text should be.');
  return value;
}
