import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useObserved } from '../ui/observed.ts';
import type { BoardView, SummaryView } from '../../src/contract/views.ts';
import type { CampaignStatus } from '../../src/domain/campaign.ts';
import { useClient } from './client.ts';
import { useDesk } from './desk.ts';
import { withPending } from './pending.ts';
import { readKey, reading } from './reads.ts';
import { useSession } from './session.ts';
import { allName, boardName, firstCards, settled } from './summary-cache.ts';

export type Campaigns =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly error: unknown; readonly retry: () => void }
  /** `whole` is false while only the first cards of each column are here; `counts` are true from the start. */
  | {
      readonly state: 'here';
      readonly whole: boolean;
      readonly campaigns: readonly SummaryView[];
      readonly counts: Readonly<Partial<Record<CampaignStatus, number>>>;
    };

/** All campaigns that I may see: first what the board needs for its first paint, then the rest, then kept fresh live. */
export function useCampaigns(): Campaigns {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const desk = useDesk();
  const ask = { params: { workspaceId: workspace.id } };
  const line = useObserved(desk.line);

  const all = useQuery({
    ...reading(client, allName, ask),
    // Only after the live stream has spoken, so that no change falls between reading and listening.
    enabled: line !== 'opening',
    queryFn: async ({ signal }) => {
      const incoming = await client.call(allName, { ...ask, signal });
      return settled(queries.getQueryData<SummaryView[]>(readKey(allName, ask)), incoming);
    },
    structuralSharing: false,
  });
  const board = useQuery({ ...reading(client, boardName, ask), enabled: all.data === undefined });
  const pending = useObserved(desk.changes.pending.all);

  const known = useMemo(() => all.data ?? (board.data && firstCards(board.data)), [all.data, board.data]);
  const campaigns = useMemo(() => known && withPending(known, pending), [known, pending]);
  const whole = all.data !== undefined;
  const counts = useMemo(
    () => (whole && campaigns ? countsOf(campaigns) : board.data ? countsOnBoard(board.data) : {}),
    [whole, campaigns, board.data],
  );

  if (campaigns) return { state: 'here', whole, campaigns, counts };
  const failed = board.error ?? all.error;
  if (failed)
    return {
      state: 'refused',
      error: failed,
      retry: () => void Promise.all([board.refetch(), all.refetch()]),
    };
  return { state: 'loading' };
}

function countsOnBoard(board: BoardView): Partial<Record<CampaignStatus, number>> {
  return Object.fromEntries(board.columns.map(({ status, count }) => [status, count]));
}

function countsOf(campaigns: readonly SummaryView[]): Partial<Record<CampaignStatus, number>> {
  const counts: Partial<Record<CampaignStatus, number>> = {};
  for (const { status } of campaigns) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
