import type { QueryClient } from '@tanstack/react-query';
import type { CampaignView, SummaryView, TaskView } from '../../src/contract/views.ts';
import type { CampaignEdit, CampaignStatus, Flight } from '../../src/domain/campaign.ts';
import { mostAlong } from '../../src/domain/most-along.ts';
import type { Client } from './client.ts';
import { createPending, type PendingChanges } from './pending.ts';
import { problemIn } from './problem.ts';
import { readKey } from './reads.ts';
import { mergeSummaries, knownSummary, summaryOf } from './summary-cache.ts';

/** One thing that a person does to a campaign. */
export type Change =
  | { readonly kind: 'status'; readonly status: CampaignStatus; readonly reason?: string }
  | ({ readonly kind: 'flight'; readonly flight: Flight } & WithDates)
  | ({ readonly kind: 'edit'; readonly edit: CampaignEdit } & WithDates);

/** What a change of dates brings along. */
interface WithDates {
  readonly acceptClash?: string;
  /** Why dates move that were approved. */
  readonly reason?: string;
  readonly along?: readonly AlongMove[];
}

/** A task that goes along: as it was seen, and its new dates. */
export interface AlongMove {
  readonly task: TaskView;
  readonly start: string | null;
  readonly due: string | null;
}

/** How it ended. `stale`: somebody else was faster; `current` is what the service holds now. */
export type Outcome =
  | { readonly kind: 'done'; readonly view: CampaignView; readonly moved: readonly TaskView[] }
  | { readonly kind: 'stale'; readonly current: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What somebody did, and what takes it back. */
export interface Undoable {
  readonly campaignId: string;
  readonly name: string;
  readonly change: Change;
}

/**
 * Sends changes of campaigns: shown at once, sent one after the other per campaign, guarded by the version that
 * the person saw. A "no" takes the shown change away again; nothing else has to be rolled back.
 */
export function createChanges(client: Client, queries: QueryClient, workspaceId: string) {
  const pending: PendingChanges = createPending();
  const undoable: Undoable[] = [];
  /** Versions that our own changes replaced: a second quick drag saw the first one's result, not a conflict. */
  const replaced = new Map<string, string>();

  const versionNow = (seen: string): string => {
    let version = seen;
    for (let next = replaced.get(version); next !== undefined; next = replaced.get(version)) version = next;
    return version;
  };

  async function send(before: SummaryView, change: Change): Promise<Outcome> {
    const shown = { campaignId: before.id, patch: patchOf(change) };
    pending.add(shown);
    let ifVersion = before.campaignVersion;
    try {
      const mutation = queries.getMutationCache().build(queries, {
        scope: { id: before.id },
        mutationFn: () => {
          ifVersion = versionNow(before.campaignVersion);
          return call(client, before.id, ifVersion, change);
        },
      });
      const { moved: first = [], ...view } = await mutation.execute(undefined);
      if (view.version !== before.campaignVersion)
        replaced.set(versionNow(before.campaignVersion), view.version);
      keep(view);
      const moved = [...first, ...(await sendRest(client, before.id, alongIn(change).slice(mostAlong)))];
      return { kind: 'done', view, moved };
    } catch (error) {
      const problem = problemIn(error);
      // Where the campaign is as it was seen, it is one of its tasks that somebody changed.
      return problem?.code === 'stale' && isNewer(problem.current, ifVersion)
        ? { kind: 'stale', current: problem.current }
        : { kind: 'failed', error };
    } finally {
      pending.remove(shown);
      if (alongIn(change).length > 0) void rereadTasks(queries, before.id);
    }
  }

  /** Puts an answer of the service where lists and pages read it. */
  function keep(view: CampaignView): void {
    const known = knownSummary(queries, workspaceId, view.id);
    mergeSummaries(queries, workspaceId, [view.id], [summaryOf(view, known)]);
    queries.setQueryData(
      readKey('GET /api/campaigns/:campaignId', { params: { campaignId: view.id } }),
      view,
    );
  }

  /** Opened on a page of its own, a campaign is known although no list was read. */
  function onItsPage(campaignId: string): SummaryView | undefined {
    const key = readKey('GET /api/campaigns/:campaignId', { params: { campaignId } });
    const view = queries.getQueryData<CampaignView>(key);
    return view && summaryOf(view);
  }

  return {
    pending,
    send,
    keep,
    remember(undo: Undoable): void {
      undoable.push(undo);
      if (undoable.length > 50) undoable.shift();
    },
    /** The last thing that can be taken back, taken off the pile; or the given one. */
    takeUndo(one?: Undoable): Undoable | undefined {
      if (one === undefined) return undoable.pop();
      const at = undoable.indexOf(one);
      return at < 0 ? undefined : undoable.splice(at, 1)[0];
    },
    known: (campaignId: string) => knownSummary(queries, workspaceId, campaignId) ?? onItsPage(campaignId),
  };
}
export type Changes = ReturnType<typeof createChanges>;

function call(client: Client, campaignId: string, ifVersion: string, change: Change): Promise<CampaignView> {
  const params = { campaignId };
  if (change.kind === 'status') {
    const { status, reason } = change;
    const body = { ifVersion, status, ...(reason === undefined ? {} : { reason }) };
    return client.call('POST /api/campaigns/:campaignId/status', { params, body });
  }
  if (change.kind === 'flight') {
    const body = { ifVersion, flight: change.flight, ...withDates(change) };
    return client.call('POST /api/campaigns/:campaignId/flight', { params, body });
  }
  return client.call('PATCH /api/campaigns/:campaignId', {
    params,
    body: { ifVersion, edit: change.edit, ...withDates(change) },
  });
}

function withDates({ acceptClash, reason, along = [] }: WithDates) {
  return {
    ...(acceptClash === undefined ? {} : { acceptClash }),
    ...(reason === undefined ? {} : { reason }),
    ...(along.length === 0 ? {} : { tasks: along.slice(0, mostAlong).map(asAsked) }),
  };
}

const asAsked = ({ task, start, due }: AlongMove) => ({
  taskId: task.id,
  ifVersion: task.version,
  start,
  due,
});

const alongIn = (change: Change): readonly AlongMove[] =>
  change.kind === 'status' ? [] : (change.along ?? []);

/**
 * More tasks than one commit holds follow in further ones, part by part. Where a part is refused the rest stays: the
 * campaign has moved, and whoever moved it is told of how many did not follow.
 */
async function sendRest(client: Client, campaignId: string, rest: readonly AlongMove[]): Promise<TaskView[]> {
  const moved: TaskView[] = [];
  for (let from = 0; from < rest.length; from += mostAlong) {
    try {
      const body = { moves: rest.slice(from, from + mostAlong).map(asAsked) };
      moved.push(
        ...(await client.call('PATCH /api/campaigns/:campaignId/plan', { params: { campaignId }, body })),
      );
    } catch {
      return moved;
    }
  }
  return moved;
}

function rereadTasks(queries: QueryClient, campaignId: string): Promise<void> {
  const params = { campaignId };
  return queries.invalidateQueries({ queryKey: readKey('GET /api/campaigns/:campaignId/tasks', { params }) });
}

function isNewer(current: unknown, ifVersion: string): boolean {
  const isView = typeof current === 'object' && current !== null && 'version' in current;
  return isView ? current.version !== ifVersion : current !== undefined;
}

function patchOf(change: Change): Partial<SummaryView> {
  if (change.kind === 'status') return { status: change.status };
  if (change.kind === 'flight') return { flight: change.flight };
  const { brief: _brief, goal: _goal, audience: _audience, guestIds: _guests, ...listed } = change.edit;
  const { programmeId: _programmeId, aim: _aim, means: _means, rationale: _rationale, ...shown } = listed;
  return shown;
}

/**
 * The change that brings back what was there, with the tasks that went along; undefined when the lists do not know what
 * was there.
 */
export function inverseOf(
  before: SummaryView,
  change: Change,
  moved: readonly TaskView[] = [],
): Change | undefined {
  if (change.kind === 'status') return { kind: 'status', status: before.status };
  const along = backWith(change, moved);
  if (change.kind === 'flight') {
    return before.flight
      ? { kind: 'flight', flight: before.flight, ...along }
      : { kind: 'edit', edit: { flight: null } };
  }
  const fields = Object.keys(change.edit);
  const edit = Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field)));
  return Object.keys(edit).length === fields.length ? { kind: 'edit', edit, ...along } : undefined;
}

/** The dates from before, guarded by the versions that the move made. */
function backWith(change: Change, moved: readonly TaskView[]): Pick<WithDates, 'along'> {
  const seen = new Map(alongIn(change).map(({ task }) => [task.id, task]));
  const along = moved.flatMap((task) => {
    const before = seen.get(task.id);
    return before ? [{ task, start: before.start ?? null, due: before.due }] : [];
  });
  return along.length > 0 ? { along } : {};
}
