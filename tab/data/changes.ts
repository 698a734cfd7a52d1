import type { QueryClient } from '@tanstack/react-query';
import type { CampaignView, SummaryView } from '../../src/contract/views.ts';
import type { CampaignEdit, CampaignStatus, Flight } from '../../src/domain/campaign.ts';
import type { Client } from './client.ts';
import { createPending, type PendingChanges } from './pending.ts';
import { problemIn } from './problem.ts';
import { readKey } from './reads.ts';
import { mergeSummaries, knownSummary, summaryOf } from './summary-cache.ts';

/** One thing that a person does to a campaign. */
export type Change =
  | { readonly kind: 'status'; readonly status: CampaignStatus; readonly reason?: string }
  | { readonly kind: 'flight'; readonly flight: Flight; readonly acceptClash?: string }
  | { readonly kind: 'edit'; readonly edit: CampaignEdit; readonly acceptClash?: string };

/** How it ended. `stale`: somebody else was faster; `current` is what the service holds now. */
export type Outcome =
  | { readonly kind: 'done'; readonly view: CampaignView }
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
    try {
      const mutation = queries.getMutationCache().build(queries, {
        scope: { id: before.id },
        mutationFn: () => call(client, before.id, versionNow(before.campaignVersion), change),
      });
      const view = await mutation.execute(undefined);
      if (view.version !== before.campaignVersion)
        replaced.set(versionNow(before.campaignVersion), view.version);
      keep(view);
      return { kind: 'done', view };
    } catch (error) {
      const problem = problemIn(error);
      return problem?.code === 'stale' && problem.current !== undefined
        ? { kind: 'stale', current: problem.current }
        : { kind: 'failed', error };
    } finally {
      pending.remove(shown);
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
    const body = { ifVersion, flight: change.flight, ...accepted(change) };
    return client.call('POST /api/campaigns/:campaignId/flight', { params, body });
  }
  return client.call('PATCH /api/campaigns/:campaignId', {
    params,
    body: { ifVersion, edit: change.edit, ...accepted(change) },
  });
}

function accepted({ acceptClash }: { readonly acceptClash?: string }) {
  return acceptClash === undefined ? {} : { acceptClash };
}

function patchOf(change: Change): Partial<SummaryView> {
  if (change.kind === 'status') return { status: change.status };
  if (change.kind === 'flight') return { flight: change.flight };
  const { brief: _brief, goal: _goal, audience: _audience, guestIds: _guests, ...shown } = change.edit;
  return shown;
}

/** The change that brings back what was there; undefined when the lists do not know what was there. */
export function inverseOf(before: SummaryView, change: Change): Change | undefined {
  if (change.kind === 'status') return { kind: 'status', status: before.status };
  if (change.kind === 'flight') {
    return before.flight
      ? { kind: 'flight', flight: before.flight }
      : { kind: 'edit', edit: { flight: null } };
  }
  const fields = Object.keys(change.edit);
  const edit = Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field)));
  return Object.keys(edit).length === fields.length ? { kind: 'edit', edit } : undefined;
}
