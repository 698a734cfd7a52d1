import { useQueryClient } from '@tanstack/react-query';
import type { LoadedTaskView } from '../../../src/contract/workload-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { reading, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useEditTask } from '../../data/use-tasks.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTexts } from '../../ui/locale.tsx';
import { workloadTexts } from '../../ui/texts/workload.ts';

const name = 'GET /api/workspaces/:workspaceId/workload';

/** What everybody has to do, for six weeks from that of a day on. */
export function useWorkload(from: string) {
  const params = { workspaceId: useSession().workspace.id };
  return useRead(name, { params, query: { from } });
}

/** The names of campaigns by their ids; none as long as they are on their way. */
export function useCampaignNames(): ReadonlyMap<string, string> {
  const params = { workspaceId: useSession().workspace.id };
  const { data } = useRead('GET /api/workspaces/:workspaceId/campaigns', { params });
  return new Map(data?.map((campaign) => [campaign.id, campaign.name]));
}

/** Gives a task to somebody else, by the call with which it is edited anywhere. */
export function useGiveTask(): (task: LoadedTaskView, toId: string) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const edit = useEditTask();
  const tell = useTell();
  const nameOf = useNameOf();
  const text = useTexts(workloadTexts);
  return async ({ id, campaignId, title }, toId) => {
    const ask = { params: { campaignId } };
    const tasks = await queries
      .fetchQuery({ ...reading(client, 'GET /api/campaigns/:campaignId/tasks', ask), staleTime: 0 })
      .catch(() => undefined);
    const task = tasks?.find((each) => each.id === id);
    if (!task) return tell.failed(text.gone, undefined);
    const outcome = await edit(task, { assigneeId: toId });
    if (outcome.kind === 'done') tell.done(text.given(title, nameOf(toId)));
    await queries.invalidateQueries({ queryKey: [name] });
  };
}
