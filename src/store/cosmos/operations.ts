import type { OperationInput } from '@azure/cosmos';
import type { Kind } from '../../domain/documents.ts';
import type { Guard } from '../../ports.ts';
import type { Batch } from '../batch.ts';
import { itemId, type Item, itemOf } from './item.ts';
import { MARK_SECONDS, ONCE_SECONDS } from './layout.ts';

/** One operation of a batch, and what it means when the account refuses it. */
export interface Operation {
  readonly input: OperationInput;
  readonly itemId: string;
  /** The document that it is about. */
  readonly id: string;
  /** Its name in the versions that a commit answers with; only what was put has one. */
  readonly name: string | undefined;
  /**
   * `key`: the request was made before. `mark`: this very commit was done before. `guard`: something stands there, or
   * stands there no more. `free`: it is done already, and can be left out.
   */
  readonly meaning: 'key' | 'mark' | 'guard' | 'free';
}

/** A commit as one transactional batch: the key of the request first, so that it is asked before the guards. */
export function operationsOf(batch: Batch, commit: string): Operation[] {
  const redacts = batch.redacts.map(({ ifVersion, id, body }) =>
    writtenOver(
      itemOf(batch.partition, 'event', id, { body: JSON.parse(body) as object, commit, redacted: true }),
      ifVersion,
    ),
  );
  const forgets = batch.forgets.map((key) => removing('once', key, 'any'));
  const armed = new Map(batch.due.map((due) => [due.id, due]));
  const put = new Set(batch.puts.flatMap(({ kind, id }) => (kind === 'due' ? [id] : [])));
  const item = (kind: Kind, { id, body }: { id: string; body: string }, place?: number): Item =>
    itemOf(batch.partition, kind, id, {
      body: JSON.parse(body) as object,
      commit,
      ...(place !== undefined && { place }),
    });
  const puts = batch.puts.map(({ kind, ifVersion, ...written }) =>
    putting(item(kind, written), kind, ifVersion),
  );
  const removes = batch.removes.map(({ kind, id, ifVersion }) => {
    const again = kind === 'due' ? armed.get(id) : undefined;
    // Taken away and armed in one commit: it is written over.
    return again ? writtenOver(item('due', again), ifVersion) : removing(kind, id, ifVersion);
  });
  const removed = new Set(batch.removes.flatMap(({ kind, id }) => (kind === 'due' ? [id] : [])));
  const events = batch.events.map((event, place) => creating(item('event', event, place), 'guard'));
  const arming = batch.due
    .filter(({ id }) => !put.has(id) && !removed.has(id))
    .map((due) => creating(item('due', due), 'free'));
  return [...firstOf(batch, commit), ...puts, ...removes, ...events, ...redacts, ...forgets, ...arming];
}

/** The key of the request; or, where all that a commit leaves behind is an absence, a mark that it was done. */
function firstOf({ partition, once, needsMark }: Batch, commit: string): Operation[] {
  const first = (kind: 'once' | 'mark', id: string, ttl: number): Operation =>
    creating(itemOf(partition, kind, id, { body: { ttl }, commit }), kind === 'once' ? 'key' : 'mark');
  if (once !== undefined) return [first('once', once, ONCE_SECONDS)];
  return needsMark ? [first('mark', commit, MARK_SECONDS)] : [];
}

function creating(item: Item, meaning: Operation['meaning']): Operation {
  const { id: itemId_, own } = item;
  return {
    input: { operationType: 'Create', resourceBody: bodyOf(item) },
    itemId: itemId_,
    id: own.id,
    name: undefined,
    meaning,
  };
}

function putting(item: Item, kind: Kind, guard: Guard): Operation {
  const { own } = item;
  const name = `${kind}/${own.id}`;
  if (guard === 'absent') return { ...creating(item, 'guard'), name };
  return { ...writtenOver(item, guard), name };
}

function writtenOver(item: Item, guard: Guard): Operation {
  const { id, own } = item;
  const resourceBody = bodyOf(item);
  const input: OperationInput =
    guard === 'any'
      ? { operationType: 'Upsert', resourceBody }
      : { operationType: 'Replace', id, resourceBody, ifMatch: guard };
  return { input, itemId: id, id: own.id, name: undefined, meaning: 'guard' };
}

function removing(kind: Kind | 'once', id: string, guard: Guard): Operation {
  const deletion = { operationType: 'Delete' as const, id: itemId(kind, id) };
  // The client's type of a deletion forgets its guard; the service knows it.
  const input: OperationInput = guard === 'any' ? deletion : Object.assign(deletion, { ifMatch: guard });
  return { input, itemId: deletion.id, id, name: undefined, meaning: guard === 'any' ? 'free' : 'guard' };
}

type Body = Extract<OperationInput, { operationType: 'Create' }>['resourceBody'];

/** Everything in an item came out of JSON. */
function bodyOf(item: Item): Body {
  return item as Body;
}
