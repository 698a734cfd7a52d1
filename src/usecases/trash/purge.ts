import { end } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { scopes } from '../../domain/scope.ts';
import type { Trashed } from '../../domain/trash.ts';
import { type Commit, type Doors, type Partition, type Store, uncommitted } from '../../ports.ts';
import { removeReceipt } from '../expenses/receipt.ts';
import { removeBytes } from '../assets/remove-bytes.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { chunkIds } from '../imports/chunks.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';

type Removal = NonNullable<Commit['remove']>[number];

/** Well below the limit of one commit. */
const together = 80;

/**
 * The time in the trash is over: bytes and documents are removed for good, children before what they belong to, so that
 * whoever is interrupted begins again. The history and the chain of what happened stay.
 */
export const purgeTrash: Work<ErrandOf<'purgeTrash'>> = async (doors, item, { trashedId }) => {
  const { tenantId, scope, dueAt } = item.document;
  const partition = { tenantId, scope };
  const stored = await doors.store.get(partition, 'trashed', trashedId);
  if (!stored) return end(item.document, 'cancelled', 'restored');
  const { document: trashed, version } = stored;
  if (trashed.until !== dueAt) return end(item.document, 'cancelled', 'deletedAgain');
  await purgeParts(doors, partition, trashed);
  const { noun, targetId, name, workspaceId, campaignId } = trashed;
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: doors.clock.now() };
  const outcome = await doors.store.commit(partition, {
    put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
    remove: [{ kind: 'trashed', id: trashed.id, ifVersion: version }],
    events: record(doors.clock, scene, [{ type: 'thing.purged', noun, targetId, name }]),
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
};

async function purgeParts(
  { store, files }: Pick<Doors, 'store' | 'files'>,
  partition: Partition,
  { document }: Trashed,
): Promise<void> {
  if (document.kind === 'asset') return removeBytes(files, partition, document);
  if (document.kind === 'task') return purgeCards(store, partition, document.id);
  if (document.kind === 'import') {
    const chunks = chunkIds(document).map((id) => removal('importChunk', id));
    return removeAll(store, partition, chunks);
  }
  if (document.kind !== 'campaign') return;
  // An import made it anew in the meantime: what belongs to it lives.
  if (await store.get(partition, 'campaign', scopes.campaign(document.id))) return;
  const children = (await readAll(store, partition, 'trashedOfCampaign', {})).map((each) => each.document);
  const assets = (await readAll(store, partition, 'assetsOfCampaign', {})).map((each) => each.document);
  const lying = children.flatMap((child) => (child.document.kind === 'asset' ? [child.document] : []));
  for (const asset of [...assets, ...lying]) await removeBytes(files, partition, asset);
  for (const { document: expense } of await readAll(store, partition, 'expensesOfCampaign', {}))
    if (expense.receipt) await removeReceipt({ files }, partition, expense.receipt);
  await removeAll(store, partition, [
    ...(await documentsOf(store, partition)),
    ...children.filter(({ noun }) => noun !== 'campaign').map(({ id }) => removal('trashed', id)),
  ]);
}

/** Everything that belongs to a campaign, but for its events and due items. */
async function documentsOf(store: Store, partition: Partition): Promise<Removal[]> {
  const requests = await readAll(store, partition, 'approvalsOfCampaign', {});
  const always = { from: '0000-01-01', to: '9999-12-31' };
  const lists = [
    await readAll(store, partition, 'tasksOfCampaign', {}),
    await readAll(store, partition, 'seriesOfCampaign', {}),
    await readAll(store, partition, 'assetsOfCampaign', {}),
    await readAll(store, partition, 'resultsOfCampaign', always),
    await readAll(store, partition, 'goalsOfCampaign', {}),
    await readAll(store, partition, 'budgetLinesOfCampaign', {}),
    await readAll(store, partition, 'expensesOfCampaign', {}),
    await readAll(store, partition, 'channelPlansOfCampaign', {}),
    await readAll(store, partition, 'contentOfCampaign', {}),
    await readAll(store, partition, 'trackedLinksOfCampaign', {}),
    await readAll(store, partition, 'risksOfCampaign', {}),
    await readAll(store, partition, 'cardsOfCampaign', {}),
    await readAll(store, partition, 'threadsOfCampaign', {}),
    await readAll(store, partition, 'actsOfPlace', {}),
    await readAll(store, partition, 'linksOfCampaign', {}),
    await readAll(store, partition, 'accessRequestsOfCampaign', {}),
    await readAll(store, partition, 'grantsOfPlace', {}),
    requests,
  ];
  const singles = await Promise.all(
    (['retrospective', 'launchChecklist', 'baseline', 'campaignAlerts'] as const).map((kind) =>
      store.get(partition, kind, partition.scope),
    ),
  );
  const shown = requests.flatMap(({ document }) => [
    document.snapshotHash,
    ...document.stages.flatMap(({ decisions }) => decisions.map(({ snapshotHash }) => snapshotHash)),
  ]);
  return [
    ...[...new Set(shown)].map((id) => removal('snapshot', id)),
    ...[...lists.flat(), ...singles.filter((one) => one !== undefined)].map(({ document }) =>
      removal(document.kind, document.id),
    ),
  ];
}

async function purgeCards(store: Store, partition: Partition, taskId: string): Promise<void> {
  const params = { subjectKind: 'task', subjectId: taskId };
  const cards = await readAll(store, partition, 'cardsOfSubject', params);
  await removeAll(
    store,
    partition,
    cards.map(({ document }) => removal('postedCard', document.id)),
  );
}

function removal(kind: Removal['kind'], id: string): Removal {
  return { kind, id, ifVersion: 'any' };
}

async function removeAll(store: Store, partition: Partition, all: readonly Removal[]): Promise<void> {
  for (let start = 0; start < all.length; start += together) {
    const outcome = await store.commit(partition, { remove: all.slice(start, start + together) });
    if (outcome.kind !== 'ok') throw uncommitted('What lay in the trash could not be removed', outcome);
  }
}
