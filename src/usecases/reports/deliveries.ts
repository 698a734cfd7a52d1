import type { Actor } from '../../domain/actor.ts';
import { isOver } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReportDelivery, deliveryOf } from '../../domain/report-delivery.ts';
import type { ReportRun } from '../../domain/report.ts';
import { channelName } from '../../domain/team-channel.ts';
import type { Doors, Partition, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { channelWith } from '../threads/follow.ts';
import { reportsOf } from './find.ts';

export interface WhichRun {
  readonly workspaceId: string;
  readonly runId: string;
}

/** What became of a report for each of its recipients. Refuses: `notFound`, `notAllowed` (neither owner nor planner). */
export async function listDeliveries(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichRun,
): Promise<readonly ReportDelivery[] | Refusal> {
  const found = await managedRun(store, actor, which);
  return isRefusal(found) ? found : deliveriesOf(store, found.partition, found.run);
}

/** By recipient, in the order of the run: the newest message of each counts. */
export async function deliveriesOf(
  store: Store,
  partition: Partition,
  run: ReportRun,
): Promise<ReportDelivery[]> {
  const newest = await messagesOf(store, partition, run.id);
  const read = new Map(run.readings?.map(({ personId, at }) => [personId, at]));
  const { channelIds = [], tenantId } = run;
  const channels = await Promise.all(
    channelIds.map(async (id) => {
      const channel = (await channelWith({ store }, tenantId, id))?.document;
      return { ...deliveryOf(id, newest.get(id), null), channel: channel ? channelName(channel) : '' };
    }),
  );
  const persons = run.recipientIds.map((personId) =>
    deliveryOf(personId, newest.get(personId), read.get(personId) ?? null),
  );
  return [...channels, ...persons];
}

async function messagesOf(store: Store, partition: Partition, runId: string): Promise<Map<string, DueItem>> {
  const start = `due.tell.${runId}.`;
  const items = await readAll(store, partition, 'dueItemsBetween', { first: start, last: `${start}~` });
  const newest = new Map<string, DueItem>();
  for (const { document } of items) {
    const { errand } = document;
    if (errand.type !== 'tellReport' && errand.type !== 'postReport') continue;
    const to = errand.type === 'postReport' ? errand.channelId : errand.personId;
    const before = newest.get(to);
    if (!before || before.dueAt <= document.dueAt) newest.set(to, document);
  }
  return newest;
}

/**
 * Sends a report to one of its recipients once more, as it was sent, with what they may see now. The same wish again
 * changes nothing. Refuses: `notFound`, `notAllowed`, `busy` (it is still on its way).
 */
export async function resendReport(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { personId, once, ...which }: WhichRun & { readonly personId: string; readonly once: string },
): Promise<readonly ReportDelivery[] | Refusal> {
  const { store, clock } = doors;
  const found = await managedRun(store, actor, which);
  if (isRefusal(found)) return found;
  const { run, partition } = found;
  const isChannel = run.channelIds?.includes(personId) ?? false;
  if (!isChannel && !run.recipientIds.includes(personId)) return refuse('notFound');
  const id = `tell.${run.id}.${personId}.again-${once}`;
  if (await store.get(partition, 'due', `due.${id}`)) return deliveriesOf(store, partition, run);
  const last = (await messagesOf(store, partition, run.id)).get(personId);
  if (last && !isOver(last)) return refuse('busy');
  const at = clock.now();
  const { tenantId, workspaceId } = run;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    due: [
      arm(
        id,
        partition,
        isChannel
          ? { type: 'postReport', runId: run.id, channelId: personId }
          : { type: 'tellReport', runId: run.id, personId },
        at,
      ),
    ],
    events: record(clock, scene, [
      {
        type: 'report.resent',
        runId: run.id,
        scheduleId: run.scheduleId,
        name: run.name,
        personId,
      },
    ]),
  });
  return isRefusal(settled) ? settled : deliveriesOf(store, partition, run);
}

async function managedRun(store: Store, actor: Actor, { workspaceId, runId }: WhichRun) {
  const partition = reportsOf(actor.tenantId, workspaceId);
  const run = (await store.get(partition, 'reportRun', runId))?.document;
  if (!run || !may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const schedule = await store.get(partition, 'schedule', run.scheduleId);
  const isOwner = schedule?.document.ownerId === actor.personId;
  if (isOwner || may(actor, 'report.schedule', { workspaceId })) return { run, partition };
  return run.recipientIds.includes(actor.personId) ? refuse('notAllowed') : refuse('notFound');
}
