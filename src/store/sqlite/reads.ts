import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { CampaignStatus } from '../../domain/campaign.ts';
import type { Kind } from '../../domain/documents.ts';
import type { Store } from '../../ports.ts';
import { cursorAfter, placeFrom } from '../cursor.ts';
import { pageSize, patterns } from '../patterns.ts';
import { upcast } from '../upcast.ts';
import { versionOf } from './apply.ts';
import { sqlOf, valuesOf } from './question.ts';

type Reads = Pick<Store, 'get' | 'read' | 'countSummaries' | 'events' | 'dueBefore' | 'nextWake'>;
type Row = Record<string, SQLOutputValue>;

/** The half of the door that only looks. */
export function reads(db: DatabaseSync): Reads {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  return {
    async get({ tenantId, scope }, kind, id) {
      const row = statement(
        'SELECT body, version FROM documents WHERE tenant = ? AND scope = ? AND kind = ? AND id = ?',
      ).get(tenantId, scope, kind, id);
      return row && storedFrom(kind, row);
    },

    async read({ tenantId, scope }, pattern, params, { limit, cursor } = {}) {
      const after = typeof cursor === 'string' ? placeFrom(pattern, cursor) : undefined;
      if (typeof cursor === 'string' && !after) throw new Error(`This is no cursor of ${pattern}.`);
      const size = pageSize(limit);
      // One more than asked for tells whether a next page exists.
      const rows = statement(sqlOf(pattern, after !== undefined)).all(
        tenantId,
        scope,
        ...valuesOf(pattern, params, after),
        size + 1,
      );
      const items = rows.slice(0, size).map((row) => storedFrom(patterns[pattern].kind, row));
      const last = items.at(-1);
      return { items, next: last && rows.length > size ? cursorAfter(pattern, last.document) : null };
    },

    async countSummaries({ tenantId, scope }) {
      const rows = statement(
        `SELECT "status" AS status, COUNT(*) AS count FROM documents
         WHERE tenant = ? AND scope = ? AND kind = 'summary' GROUP BY "status"`,
      ).all(tenantId, scope);
      return Object.fromEntries(
        rows.map((row) => [CampaignStatus.parse(row['status']), Number(row['count'])]),
      );
    },

    // There is one writer at a time, who draws places in the feed inside its transaction: a smaller place is never
    // committed after a larger one, not by another process either, so a reader cannot step over an event.
    async events(cursor, limit) {
      if (cursor === 'now')
        return { events: [], cursor: feedCursor(statement('SELECT value FROM counter').get()?.['value']) };
      const from = cursor === null ? 0 : feedPlace(cursor);
      const rows = statement('SELECT body, feed FROM documents WHERE feed > ? ORDER BY feed LIMIT ?').all(
        from,
        pageSize(limit),
      );
      return {
        events: rows.map((row) => upcast('event', text(row['body']))),
        cursor: feedCursor(rows.at(-1)?.['feed'] ?? from),
      };
    },

    async dueBefore(at, limit) {
      const rows = statement(
        `SELECT body, version FROM documents WHERE kind = 'due' AND "wakeAt" IS NOT NULL AND "wakeAt" <= ?
         ORDER BY "wakeAt", rowid LIMIT ?`,
      ).all(at, pageSize(limit));
      return rows.map((row) => storedFrom('due', row));
    },

    async nextWake() {
      const row = statement(
        `SELECT "wakeAt" AS at FROM documents WHERE kind = 'due' AND "wakeAt" IS NOT NULL ORDER BY "wakeAt" LIMIT 1`,
      ).get();
      return row ? text(row['at']) : null;
    },
  };
}

function storedFrom<K extends Kind>(kind: K, row: Row) {
  return { document: upcast(kind, text(row['body'])), version: versionOf(Number(row['version'])) };
}

function text(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string')
    throw new Error('The store holds something else than text where text should be.');
  return value;
}

function feedCursor(place: SQLOutputValue | undefined): string {
  return `feed.${versionOf(Number(place))}`;
}

function feedPlace(cursor: string): number {
  const digits = /^feed\.([0-9a-z]{1,11})$/.exec(cursor)?.[1];
  if (digits === undefined) throw new Error(`"${cursor}" is no cursor of the events.`);
  return Number.parseInt(digits, 36);
}
