import { z } from 'zod';
import type { RelayCursor } from '../domain/relay-cursor.ts';
import type { Clock, Partition, Store, Version } from '../ports.ts';
import { busy } from './journey.ts';

/** What a move leaves in both stores, so that they know each other and nobody serves what is on the way. */
export const Mark = z.strictObject({
  state: z.enum(['leaving', 'left', 'arriving', 'arrived']),
  /** The same in both stores. */
  moveId: z.string(),
  /** The other store, for people. */
  other: z.string(),
  /** An instant. */
  since: z.string(),
  /** How far the target has come. */
  pass: z.number().int().min(0),
  cursor: z.string().nullable(),
  /** Things written so far. */
  written: z.number().int().min(0),
});
export type Mark = z.infer<typeof Mark>;

/** A mark as it was read or written last; another one that moves at the same time breaks its version. */
export interface StandingMark {
  readonly mark: Mark;
  readonly version: Version;
}

/** Belongs to no tenant. The mark is the place of a reader, as the relay's are, so that every release can keep it. */
export const movePartition: Partition = { tenantId: '~system', scope: 'move' };
const ID = 'move';

export async function readMark(store: Pick<Store, 'get'>): Promise<StandingMark | undefined> {
  const stored = await store.get(movePartition, 'relayCursor', ID);
  return stored && { mark: Mark.parse(JSON.parse(stored.document.cursor)), version: stored.version };
}

/** Writes the mark over `before`; undefined when somebody else has written it meanwhile. */
export async function writeMark(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  mark: Mark,
  before: StandingMark | undefined,
): Promise<StandingMark | undefined> {
  const { tenantId } = movePartition;
  const document: RelayCursor = {
    kind: 'relayCursor',
    schema: 1,
    id: ID,
    tenantId,
    cursor: JSON.stringify(mark),
  };
  const outcome = await store.commit(movePartition, {
    put: [{ document, ifVersion: before?.version ?? 'absent' }],
    // Who has the department has to outlive a power cut; how far it has come may be told again.
    ...(before?.mark.state !== mark.state && { once: clock.newId() }),
  });
  if (outcome.kind === 'ok') return { mark, version: outcome.versions[`relayCursor/${ID}`] ?? '' };
  if (outcome.kind === 'stale') return undefined;
  throw busy();
}

/** Takes the mark away: the store may be served again. */
export async function removeMark(store: Store, { version }: StandingMark): Promise<boolean> {
  const remove = [{ kind: 'relayCursor' as const, id: ID, ifVersion: version }];
  return (await store.commit(movePartition, { remove })).kind === 'ok';
}

const reasons: Readonly<Record<Mark['state'], ((mark: Mark) => string) | undefined>> = {
  leaving: ({ other, since }) =>
    `This department is on its way to ${other} since ${since}. "npm run move" finishes that; with --withdraw it stays here.`,
  left: ({ other, since }) =>
    `This department was moved to ${other} (${since}); set STORE to serve it from there. Served from here too, it would send everything twice.`,
  arriving: ({ other }) =>
    `A department is on its way here from ${other} and not complete. "npm run move" finishes that.`,
  arrived: undefined,
};

/** Why nobody may serve what lies in this store, and what to do; undefined when all is well. */
export async function whyNotServed(store: Pick<Store, 'get'>): Promise<string | undefined> {
  const standing = await readMark(store);
  return standing && reasons[standing.mark.state]?.(standing.mark);
}
