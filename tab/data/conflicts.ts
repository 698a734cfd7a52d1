import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  ConflictView,
  type ConflictListView,
  type ForeseeConflicts,
} from '../../src/contract/conflict-endpoints.ts';
import { useClient } from './client.ts';
import { problemIn } from './problem.ts';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

const ofWorkspace = 'GET /api/workspaces/:workspaceId/conflicts';
const ofCampaign = 'GET /api/campaigns/:campaignId/conflicts';

/** All conflicts that I may see; read again when somebody comes here. */
export function useConflicts() {
  const { workspace } = useSession();
  return useRead(ofWorkspace, { params: { workspaceId: workspace.id } });
}

/** How many open conflicts each campaign has. */
export function useOpenConflicts(): ReadonlyMap<string, number> {
  const { data } = useConflicts();
  return useMemo(() => openByCampaign(data), [data]);
}

function openByCampaign(list: ConflictListView | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { acceptance, campaigns } of list?.conflicts ?? [])
    for (const { campaignId } of acceptance === null ? campaigns : [])
      if (campaignId !== null) counts.set(campaignId, (counts.get(campaignId) ?? 0) + 1);
  return counts;
}

/** What a campaign clashes with as it stands. */
export function useCampaignConflicts(campaignId: string) {
  return useRead(ofCampaign, { params: { campaignId } }).data?.conflicts ?? [];
}

/** What a plan would clash with; nothing is asked while `wanted` is undefined. */
export function useForeseenConflicts(wanted: ForeseeConflicts | undefined): readonly ConflictView[] {
  const client = useClient();
  const { workspace } = useSession();
  const { data } = useQuery({
    queryKey: ['foreseen conflicts', workspace.id, wanted],
    queryFn: ({ signal }) =>
      client.call('POST /api/workspaces/:workspaceId/conflict-preview', {
        params: { workspaceId: workspace.id },
        body: wanted ?? { fields: {} },
        signal,
      }),
    enabled: wanted !== undefined,
    staleTime: 10_000,
    retry: false,
  });
  return wanted === undefined ? [] : (data?.conflicts ?? []);
}

/** Takes a conflict as it stands. */
export function useAcceptConflict() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  return async (clashId: string, reason: string): Promise<void> => {
    try {
      const accepted = await client.call('POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance', {
        params: { workspaceId: workspace.id, clashId },
        body: { reason },
      });
      const take = <L extends { readonly conflicts: readonly ConflictView[] }>(list: L | undefined) =>
        list && { ...list, conflicts: list.conflicts.map((one) => (one.id === clashId ? accepted : one)) };
      queries.setQueriesData({ queryKey: [ofWorkspace] }, take);
      queries.setQueriesData({ queryKey: [ofCampaign] }, take);
    } catch (error) {
      if (problemIn(error)?.code === 'notFound') await queries.invalidateQueries({ queryKey: [ofWorkspace] });
      throw error;
    }
  };
}

/** What a refused save would clash with; undefined when it was refused for something else. */
export function clashesIn(error: unknown): readonly ConflictView[] | undefined {
  const problem = problemIn(error);
  if (problem?.code !== 'clash') return undefined;
  const { current } = problem;
  const told =
    typeof current === 'object' && current !== null && 'conflicts' in current ? current.conflicts : [];
  return ConflictView.array().safeParse(told).data ?? [];
}
