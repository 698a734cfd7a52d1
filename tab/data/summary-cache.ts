import type { QueryClient } from '@tanstack/react-query';
import type { BoardView, CampaignView, SummaryView } from '../../src/contract/views.ts';
import { readKey } from './reads.ts';

export const allName = 'GET /api/workspaces/:workspaceId/campaigns';
export const boardName = 'GET /api/workspaces/:workspaceId/board';

export const firstCards = (board: BoardView): SummaryView[] =>
  board.columns.flatMap(({ campaigns }) => campaigns);

/** The list is fed by a relay and may lag behind an answer that is here already: the younger of the two stays. */
export function settled(known: SummaryView[] | undefined, incoming: SummaryView[]): SummaryView[] {
  if (!known) return incoming;
  const byId = new Map(known.map((campaign) => [campaign.id, campaign]));
  return incoming.map((campaign) => newer(byId.get(campaign.id), campaign));
}

function newer(known: SummaryView | undefined, incoming: SummaryView): SummaryView {
  return known && known.updatedAt > incoming.updatedAt ? known : incoming;
}

/** Puts fresh summaries into what is here; ids that were asked for and did not come are gone or hidden. */
export function mergeSummaries(
  queries: QueryClient,
  workspaceId: string,
  asked: readonly string[],
  fresh: readonly SummaryView[],
): void {
  const byId = new Map(fresh.map((campaign) => [campaign.id, campaign]));
  const gone = new Set(asked.filter((id) => !byId.has(id)));
  const merge = (known: readonly SummaryView[], adding: boolean): SummaryView[] => {
    const ids = new Set(known.map(({ id }) => id));
    const kept = known.filter(({ id }) => !gone.has(id)).map((one) => newer(one, byId.get(one.id) ?? one));
    return adding ? [...kept, ...fresh.filter(({ id }) => !ids.has(id))] : kept;
  };
  const ask = { params: { workspaceId } };
  queries.setQueryData<SummaryView[]>(readKey(allName, ask), (known) => known && merge(known, true));
  queries.setQueryData<BoardView>(
    readKey(boardName, ask),
    (board) =>
      board && {
        columns: board.columns.map((column) => ({ ...column, campaigns: merge(column.campaigns, false) })),
      },
  );
}

/** The campaign's summary as it is here now. */
export function knownSummary(
  queries: QueryClient,
  workspaceId: string,
  campaignId: string,
): SummaryView | undefined {
  const ask = { params: { workspaceId } };
  const board = queries.getQueryData<BoardView>(readKey(boardName, ask));
  const all = queries.getQueryData<SummaryView[]>(readKey(allName, ask)) ?? (board && firstCards(board));
  return all?.find(({ id }) => id === campaignId);
}

/** What a campaign's own page knows, in the shape of the lists; task counts stay as they were. */
export function summaryOf(view: CampaignView, known?: SummaryView): SummaryView {
  return {
    openTasks: 0,
    doneTasks: 0,
    nextTaskDue: null,
    ...known,
    id: view.id,
    code: view.code,
    name: view.name,
    type: view.type,
    status: view.status,
    ownerId: view.ownerId,
    teamIds: view.teamIds,
    tags: view.tags,
    flight: view.flight,
    channels: view.channels,
    ...('budget' in view ? { budget: view.budget } : {}),
    approvalState: view.approval?.state ?? null,
    campaignVersion: view.version,
    updatedAt: view.updatedAt,
  };
}
