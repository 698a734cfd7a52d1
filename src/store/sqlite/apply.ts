import type { DatabaseSync } from 'node:sqlite';
import type { CommitOutcome, Guard, Partition, Version } from '../../ports.ts';
import type { Batch } from '../batch.ts';

/** Longer than the 7 days that the door promises. */
const ONCE_DAYS = 8;
const DAY = 86_400_000;

/** The version token of a number drawn from the counter. */
export function versionOf(number: number): Version {
  return number.toString(36);
}

export interface Applier {
  /** The last number that was drawn; read inside the transaction, because another process may have drawn since. */
  begin(): void;
  /** Looks at every guard first and writes only when all hold, so that a refusal has nothing to take back. */
  apply(batch: Batch, now: string): CommitOutcome;
  /** Stores the last number drawn. */
  end(): void;
  /** Forgets keys of requests that have expired. */
  forget(now: string): void;
}

/** What happens inside a transaction, between its beginning and its end. */
export function applier(db: DatabaseSync): Applier {
  const sql = statements(db);
  let number = 0;

  const current = ({ tenantId, scope }: Partition, kind: string, id: string): Version | undefined => {
    const version = sql.version.get(tenantId, scope, kind, id)?.['version'];
    return version === undefined ? undefined : versionOf(Number(version));
  };

  const broken = (batch: Batch): string | undefined => {
    const guarded = [
      ...batch.puts,
      ...batch.removes,
      ...batch.redacts.map((one) => ({ ...one, kind: 'event' })),
      ...batch.events.map(({ id }) => ({ kind: 'event', id, ifVersion: 'absent' })),
    ];
    return guarded.find(
      ({ kind, id, ifVersion }) => !holds(ifVersion, () => current(batch.partition, kind, id)),
    )?.id;
  };

  const write = ({ partition: { tenantId, scope }, ...batch }: Batch, version: number): void => {
    for (const { kind, id, body } of batch.puts) sql.put.run(tenantId, scope, kind, id, version, body);
    for (const { kind, id } of batch.removes) sql.remove.run(tenantId, scope, kind, id);
    for (const { id, body } of batch.events) {
      number += 1;
      sql.event.run(tenantId, scope, id, version, number, body);
    }
    for (const { id, body } of batch.redacts) sql.redact.run(version, body, tenantId, scope, id);
    for (const key of batch.forgets) sql.forgetOne.run(tenantId, scope, key);
    for (const { id, body } of batch.due) sql.arm.run(tenantId, scope, id, version, body);
  };

  return {
    begin() {
      number = Number(sql.counter.get()?.['value']);
    },
    apply(batch, now) {
      const { partition, once } = batch;
      if (once !== undefined && !isNew(partition, once, now))
        return { kind: 'ok', versions: {}, repeated: true };
      const id = broken(batch);
      if (id !== undefined) return { kind: 'stale', id };
      number += 1;
      const version = number;
      write(batch, version);
      if (once !== undefined) sql.remember.run(partition.tenantId, partition.scope, once, later(now));
      const versions = Object.fromEntries(
        batch.puts.map(({ kind, id: put }) => [`${kind}/${put}`, versionOf(version)]),
      );
      return { kind: 'ok', versions, repeated: false };
    },
    end() {
      sql.draw.run(number);
    },
    forget(now) {
      sql.forget.run(now);
    },
  };

  function isNew({ tenantId, scope }: Partition, key: string, now: string): boolean {
    return sql.once.get(tenantId, scope, key, now) === undefined;
  }
}

function holds(guard: Guard, current: () => Version | undefined): boolean {
  if (guard === 'any') return true;
  const version = current();
  return guard === 'absent' ? version === undefined : version === guard;
}

function later(now: string): string {
  return new Date(Date.parse(now) + ONCE_DAYS * DAY).toISOString();
}

function statements(db: DatabaseSync) {
  return {
    counter: db.prepare('SELECT value FROM counter'),
    draw: db.prepare('UPDATE counter SET value = ?'),
    version: db.prepare(
      'SELECT version FROM documents WHERE tenant = ? AND scope = ? AND kind = ? AND id = ?',
    ),
    put: db.prepare(
      `INSERT INTO documents (tenant, scope, kind, id, version, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body`,
    ),
    event: db.prepare(
      `INSERT INTO documents (tenant, scope, kind, id, version, feed, body) VALUES (?, ?, 'event', ?, ?, ?, ?)`,
    ),
    redact: db.prepare(
      `UPDATE documents SET version = ?, body = ? WHERE tenant = ? AND scope = ? AND kind = 'event' AND id = ?`,
    ),
    forgetOne: db.prepare('DELETE FROM once WHERE tenant = ? AND scope = ? AND key = ?'),
    arm: db.prepare(
      `INSERT INTO documents (tenant, scope, kind, id, version, body) VALUES (?, ?, 'due', ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    remove: db.prepare('DELETE FROM documents WHERE tenant = ? AND scope = ? AND kind = ? AND id = ?'),
    once: db.prepare('SELECT 1 FROM once WHERE tenant = ? AND scope = ? AND key = ? AND expires > ?'),
    remember: db.prepare('INSERT OR REPLACE INTO once (tenant, scope, key, expires) VALUES (?, ?, ?, ?)'),
    forget: db.prepare(
      'DELETE FROM once WHERE (tenant, scope, key) IN (SELECT tenant, scope, key FROM once WHERE expires <= ? LIMIT 500)',
    ),
  };
}
