import { boardStampId, stamped } from '../domain/board-stamp.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { scopes } from '../domain/scope.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import { squeezeOf } from '../domain/work-ahead.ts';
import type { WorkingCalendar } from '../domain/working-time.ts';
import { type Guard, type Partition, type Store, uncommitted } from '../ports.ts';
import { type Changed, changedCampaigns } from './changed-campaigns.ts';
import type { Subscriber } from './subscriber.ts';
import { departmentDays } from './department-days.ts';
import { tasksOf } from './tasks-of.ts';

/** Leaves room for the stamp in a commit of at most 100 operations. */
const mostInOneCommit = 50;

/** Boards are written side by side, so that many workspaces do not wait for each other; each of them by itself. */
const mostAbreast = 16;

/**
 * Keeps the summaries of a workspace true. Every summary is made from what stands in the store now, and written only
 * over the one that was read before: a slow worker never replaces a newer summary by an older one.
 */
export function projectSummary(store: Store): Subscriber {
  return {
    id: 'project-summary',
    async follow(events) {
      const boards = changedCampaigns(events);
      for (let start = 0; start < boards.length; start += mostAbreast)
        await Promise.all(
          boards.slice(start, start + mostAbreast).map((board) => projectBoard(store, board)),
        );
    },
  };
}

async function projectBoard(store: Store, { tenantId, workspaceId, campaignIds }: Changed): Promise<void> {
  for (let start = 0; start < campaignIds.length; start += mostInOneCommit) {
    const some = campaignIds.slice(start, start + mostInOneCommit);
    while (!(await projectSome(store, tenantId, workspaceId, some)));
  }
}

/** False when somebody else wrote in the same moment: then all of it is read again. */
async function projectSome(
  store: Store,
  tenantId: string,
  workspaceId: string,
  campaignIds: readonly string[],
): Promise<boolean> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const stamp = await store.get(board, 'boardStamp', boardStampId);
  const calendar = await departmentDays(store, tenantId, workspaceId);
  const found = await Promise.all(campaignIds.map((id) => changedSummary(store, board, id, calendar)));
  const changes = found.filter((each) => each !== undefined);
  if (changes.length === 0) return true;
  const written = changes.map(({ id }) => id);
  const next = stamped(stamp?.document, { tenantId, workspaceId }, written);
  const outcome = await store.commit(board, {
    put: [
      ...changes.flatMap(({ document, ifVersion }) => (document ? [{ document, ifVersion }] : [])),
      { document: next, ifVersion: stamp?.version ?? 'absent' },
    ],
    remove: changes
      .filter(({ document }) => document === undefined)
      .map(({ id }) => ({ kind: 'summary', id, ifVersion: 'any' })),
  });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The summaries of ${workspaceId} could not be written`, outcome);
}

/**
 * The summary as it has to be written, without a document where there is no campaign any more; undefined when it is right
 * already. What it replaces is read before what it is made of.
 */
async function changedSummary(
  store: Store,
  board: Partition,
  campaignId: string,
  calendar: WorkingCalendar,
): Promise<{ id: string; document: Summary | undefined; ifVersion: Guard } | undefined> {
  const present = await store.get(board, 'summary', campaignId);
  const partition = { tenantId: board.tenantId, scope: scopes.campaign(campaignId) };
  const tasks = await tasksOf(store, partition);
  const campaign = await store.get(partition, 'campaign', campaignId);
  const id = campaignId;
  if (!campaign) return present && { id, document: undefined, ifVersion: present.version };
  const document = summarise(campaign.document, campaign.version, tasks, squeezeOf(tasks, calendar));
  if (present && canonicalJson(present.document) === canonicalJson(document)) return undefined;
  return { id, document, ifVersion: present?.version ?? 'absent' };
}
