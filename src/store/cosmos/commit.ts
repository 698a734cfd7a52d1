import { randomBytes } from 'node:crypto';
import type { Container, OperationResponse } from '@azure/cosmos';
import type { CommitOutcome, Partition, Version } from '../../ports.ts';
import type { Batch } from '../batch.ts';
import type { StoredItem } from './item.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type Patience, StoreBusy, persist } from './patience.ts';
import { readItem } from './reads.ts';
import { troubleOf } from './trouble.ts';

/** A batch is asked for what an own stored procedure would be: all of it or nothing, whatever happens on the way. */
export async function commitBatch(
  container: Container,
  patience: Patience,
  batch: Batch,
): Promise<CommitOutcome> {
  const commit = randomBytes(12).toString('base64url');
  const room = { container, partition: batch.partition, commit };
  let operations = operationsOf(batch, commit);
  try {
    return await persist(patience, { operation: 'commit' }, async ({ isDoubtful, abortSignal }) => {
      for (;;) {
        const answer = await send(room, operations, abortSignal);
        if (answer.kind === 'done') return answer.outcome;
        const outcome = await judge(room, operations, answer.refused, isDoubtful);
        if (outcome !== 'without') return outcome;
        operations = await withoutDone(room, operations, answer.refused);
      }
    });
  } catch (problem) {
    if (problem instanceof StoreBusy) return { kind: 'throttled', retryAfterMs: problem.retryAfterMs };
    if (troubleOf(problem).kind === 'tooLarge') return { kind: 'tooLarge' };
    throw problem;
  }
}

interface Room {
  readonly container: Container;
  readonly partition: Partition;
  readonly commit: string;
}

type Answer =
  | { readonly kind: 'done'; readonly outcome: CommitOutcome }
  | { readonly kind: 'refused'; readonly refused: Operation };

const FAILED_WITH_ANOTHER = 424;
const RETRY_WITH = 449;
const REFUSALS = new Set([404, 409, 412]);

async function send(room: Room, operations: readonly Operation[], abortSignal: AbortSignal): Promise<Answer> {
  if (operations.length === 0)
    return { kind: 'done', outcome: { kind: 'ok', versions: {}, repeated: false } };
  const { result = [] } = await room.container.items.batch(
    operations.map(({ input }) => ({ ...input })),
    [room.partition.tenantId, room.partition.scope],
    // What was written is known; only its versions are not.
    { abortSignal, contentResponseOnWriteEnabled: false },
  );
  const place = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_WITH_ANOTHER);
  const refused = operations[place];
  if (!refused) return { kind: 'done', outcome: await outcomeOf(room, operations, result) };
  const { statusCode = 500 } = result[place] ?? {};
  if (!REFUSALS.has(statusCode)) throw statusError(statusCode, `The operation on ${refused.itemId} failed`);
  return { kind: 'refused', refused };
}

/** An error as the client throws it for a whole request. */
function statusError(code: number, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** The versions are in the answer; where one is not, it is read. */
async function outcomeOf(
  room: Room,
  operations: readonly Operation[],
  results: readonly OperationResponse[],
): Promise<CommitOutcome> {
  const versions: Record<string, Version> = {};
  for (const [place, { name }] of operations.entries()) {
    const version = results[place]?.eTag;
    if (name !== undefined && version === undefined) return done(room, operations);
    if (name !== undefined && version !== undefined) versions[name] = version;
  }
  return { kind: 'ok', versions, repeated: false };
}

/** What a refused operation means for the commit; `without`: it can be sent again without what is done already. */
async function judge(
  room: Room,
  operations: readonly Operation[],
  refused: Operation,
  isDoubtful: boolean,
): Promise<CommitOutcome | 'without'> {
  if (refused.meaning === 'key') {
    const key = await readItem(room.container, room.partition, refused.itemId);
    if (!key) throw statusError(RETRY_WITH, 'The key of the request expired in this moment');
    return key.own.commit === room.commit
      ? done(room, operations)
      : { kind: 'ok', versions: {}, repeated: true };
  }
  if (refused.meaning === 'mark' || (isDoubtful && (await wasDone(room, operations))))
    return done(room, operations);
  return refused.meaning === 'free' ? 'without' : { kind: 'stale', id: refused.id };
}

/**
 * Whether this commit was done by an earlier attempt that got no answer: its events say so for ever, its documents as
 * long as nobody has written over all of them. A refusal came from where writes are decided, and brought its place in
 * our session, so that what is read now is not older.
 */
async function wasDone(room: Room, operations: readonly Operation[]): Promise<boolean> {
  const written = operations.filter(({ input }) => input.operationType !== 'Delete');
  const lasting = written.find(
    ({ input, meaning, name }) =>
      input.operationType === 'Create' && meaning === 'guard' && name === undefined,
  );
  const asked = lasting ? [lasting] : written;
  const found = await Promise.all(
    asked.map(({ itemId }) => readItem(room.container, room.partition, itemId)),
  );
  return found.some((item) => item?.own.commit === room.commit);
}

/** The outcome of a commit that was done before. What somebody has written over since has a version that never holds. */
async function done(room: Room, operations: readonly Operation[]): Promise<CommitOutcome> {
  const named = operations.flatMap(({ name, itemId }) => (name === undefined ? [] : [{ name, itemId }]));
  const versions = await Promise.all(
    named.map(async ({ name, itemId }) => {
      const item = await readItem(room.container, room.partition, itemId);
      return [name, item?.own.commit === room.commit ? item._etag : `gone.${room.commit}`] as const;
    }),
  );
  return { kind: 'ok', versions: Object.fromEntries(versions), repeated: false };
}

/** Leaves out what exists already of what shall be armed, and what is gone already of what shall be removed. */
async function withoutDone(
  { container, partition }: Room,
  operations: readonly Operation[],
  refused: Operation,
): Promise<Operation[]> {
  const isDone = async (one: Operation): Promise<boolean> => {
    if (one === refused) return true;
    if (one.meaning !== 'free') return false;
    const item: StoredItem | undefined = await readItem(container, partition, one.itemId);
    return (one.input.operationType === 'Delete') !== (item !== undefined);
  };
  const areDone = await Promise.all(operations.map(isDone));
  return operations.filter((_, place) => !areDone[place]);
}
