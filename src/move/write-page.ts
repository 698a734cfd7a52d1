import { canonicalJson } from '../domain/canonical-json.ts';
import type { Document } from '../domain/documents.ts';
import type { Event } from '../domain/event.ts';
import type { Kept, Partition } from '../ports.ts';
import { busy, CannotMove, eachOf, type Journey, patiently } from './journey.ts';

/** What one atomic commit takes at the most. */
const MOST_OPERATIONS = 100;

/**
 * Writes what a page holds into the target. Written again it changes nothing: documents are replaced by themselves,
 * events that stand there already are left alone, and so are keys.
 */
export async function writePage(journey: Journey, items: readonly Kept[]): Promise<void> {
  const byPartition = Map.groupBy(items, ({ partition }) => JSON.stringify(partition));
  await eachOf([...byPartition.values()], async (some) => {
    const [first] = some;
    if (!first) return;
    const documents = some.flatMap(({ stored }) => (stored ? [stored.document] : []));
    for (let start = 0; start < documents.length; start += MOST_OPERATIONS)
      await writeSome(journey, first.partition, documents.slice(start, start + MOST_OPERATIONS));
    for (const { once } of some) if (once !== undefined) await remember(journey, first.partition, once);
  });
}

async function writeSome(
  journey: Journey,
  partition: Partition,
  documents: readonly Document[],
): Promise<void> {
  const events = documents.filter((one): one is Event => one.kind === 'event');
  const put = documents
    .filter((one) => one.kind !== 'event')
    .map((document) => ({ document, ifVersion: 'any' as const }));
  if (events.length + put.length === 0) return;
  const outcome = await commit(journey, partition, { put, events });
  if (outcome === 'tooLarge') return writeHalves(journey, partition, documents);
  if (outcome !== 'stale') return;
  const rest = await withoutWritten(journey, partition, documents);
  if (rest.length === documents.length)
    throw new CannotMove(
      `Somebody else writes into ${journey.to.name}. Stop whoever it is, then start again.`,
    );
  await writeSome(journey, partition, rest);
}

async function writeHalves(journey: Journey, partition: Partition, documents: readonly Document[]) {
  const [only] = documents;
  if (documents.length === 1)
    throw new CannotMove(`The ${only?.kind} ${only?.id} is too large for ${journey.to.name}.`);
  const middle = Math.ceil(documents.length / 2);
  await writeSome(journey, partition, documents.slice(0, middle));
  await writeSome(journey, partition, documents.slice(middle));
}

/** Without the events that an earlier start wrote; throws when others stand in their place. */
async function withoutWritten(
  journey: Journey,
  partition: Partition,
  documents: readonly Document[],
): Promise<Document[]> {
  const rest: Document[] = documents.filter(({ kind }) => kind !== 'event');
  for (const event of documents) {
    if (event.kind !== 'event') continue;
    const there = await patiently(journey, journey.to, () =>
      journey.to.store.get(partition, 'event', event.id),
    );
    if (!there) rest.push(event);
    else if (canonicalJson(there.document) !== canonicalJson(event))
      throw new CannotMove(
        `${journey.to.name} holds another event ${event.id}. It needs to be empty: make it anew, then start again.`,
      );
  }
  return rest;
}

async function remember(journey: Journey, partition: Partition, once: string): Promise<void> {
  await commit(journey, partition, { once });
}

/** Waits as long as the target is busy. */
function commit(
  journey: Journey,
  partition: Partition,
  wish: Parameters<Journey['to']['store']['commit']>[1],
): Promise<'ok' | 'stale' | 'tooLarge'> {
  return patiently(journey, journey.to, async () => {
    const { kind } = await journey.to.store.commit(partition, wish);
    if (kind === 'throttled') throw busy();
    return kind;
  });
}
