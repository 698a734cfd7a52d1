import { canonicalJson } from '../domain/canonical-json.ts';
import { arm } from '../domain/due.ts';
import type { Event, Happening } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Series, SeriesLine } from '../domain/series.ts';
import { type Doors, type Partition, type Store, uncommitted } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

interface Which {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly seriesId: string;
}

/**
 * Keeps what recurs true in the calendar of a workspace: each series of a campaign that is there, with the tasks that it
 * became. A campaign that comes back from the archive or the trash goes on where it is now.
 */
export function projectSeries({ store, clock }: Pick<Doors, 'store' | 'clock'>): Subscriber {
  return {
    id: 'project-series',
    async follow(events) {
      const lines = new Map<string, Which>();
      for (const event of events) {
        for (const which of await linesOf(store, event)) lines.set(Object.values(which).join('/'), which);
      }
      for (const which of lines.values()) {
        while (!(await projectLine(store, which)));
      }
      for (const event of events) {
        if (comesBack(event.what)) await lookAgain(store, clock.now(), event);
      }
    },
  };
}

async function linesOf(store: Store, { tenantId, workspaceId, campaignId, what }: Event): Promise<Which[]> {
  if (campaignId === null) return [];
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const which = (seriesId: string): Which => ({ tenantId, workspaceId, campaignId, seriesId });
  switch (what.type) {
    case 'series.created':
    case 'series.edited':
    case 'series.skipped':
    case 'series.resumed':
      return [which(what.seriesId)];
    case 'task.created':
      return what.seriesId === undefined ? [] : [which(what.seriesId)];
    case 'task.edited': {
      const task = await store.get(partition, 'task', what.taskId);
      const seriesId = task?.document.occurrence?.seriesId;
      return seriesId === undefined ? [] : [which(seriesId)];
    }
    case 'thing.deleted':
    case 'thing.restored':
    case 'campaign.statusChanged':
      return what.type === 'campaign.statusChanged' && what.from !== 'archived' && what.to !== 'archived'
        ? []
        : (await seriesOf(store, partition)).map(({ id }) => which(id));
    default:
      return [];
  }
}

async function seriesOf(store: Store, partition: Partition): Promise<readonly Series[]> {
  const page = await store.read(partition, 'seriesOfCampaign', {}, { limit: 1_000 });
  return page.items.map(({ document }) => document);
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function projectLine(store: Store, which: Which): Promise<boolean> {
  const { tenantId, workspaceId, seriesId } = which;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const present = await store.get(board, 'seriesLine', seriesId);
  const document = await wantedLine(store, which);
  if (!document && !present) return true;
  if (document && present && canonicalJson(document) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    board,
    document
      ? { put: [{ document, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'seriesLine', id: seriesId, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`What recurs in ${workspaceId} could not be written`, outcome);
}

async function wantedLine(
  store: Pick<Store, 'get'>,
  { tenantId, campaignId, seriesId }: Which,
): Promise<SeriesLine | undefined> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const series = (await store.get(partition, 'series', seriesId))?.document;
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  if (!series || !campaign || campaign.status === 'archived') return undefined;
  const { id, workspaceId, title, assigneeId, rule, start, time, zone, holidays, since, entries } = series;
  const made = entries.flatMap((entry) => (entry.is === 'made' ? [entry.taskId] : []));
  const tasks = await Promise.all(made.map((taskId) => store.get(partition, 'task', taskId)));
  const plan = { rule, start, time, zone, holidays, since, entries };
  return {
    kind: 'seriesLine',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    title,
    assigneeId,
    ...plan,
    tasks: tasks.flatMap((task) => {
      if (!task) return [];
      const { id: taskId, title: said, due, status, occurrence } = task.document;
      return [{ taskId, title: said, due, time: occurrence?.time ?? null, status }];
    }),
  };
}

function comesBack(what: Happening): boolean {
  if (what.type === 'thing.restored') return what.noun === 'campaign';
  return what.type === 'campaign.statusChanged' && what.from === 'archived';
}

async function lookAgain(store: Store, now: string, { id, tenantId, campaignId }: Event): Promise<void> {
  if (campaignId === null) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const all = await seriesOf(store, partition);
  const items = all.map((series) =>
    arm(`series.${series.id}.${id}`, partition, { type: 'makeOccurrences', seriesId: series.id }, now),
  );
  await armDue(store, partition, items);
}
