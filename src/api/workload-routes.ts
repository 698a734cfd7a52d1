import type { workloadEndpoints } from '../contract/workload-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readWorkload } from '../usecases/workload/read.ts';
import type { Routes } from './routes.ts';

/** Who has more to do than time for it, over HTTP. */
export const workloadRoutes: Routes<keyof typeof workloadEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/workload'({ doors, actor, params, query }) {
    const read = await readWorkload(doors, actor, { ...params, ...query });
    if (isRefusal(read)) return read;
    return {
      weeks: [...read.weeks],
      people: read.people.map(({ personId, teamId, weeks }) => ({
        personId,
        teamId,
        weeks: weeks.map(({ capacity, demand, shares }) => ({
          capacity,
          demand,
          shares: shares.map(({ workId: taskId, hours, late }) => ({ taskId, hours, late })),
        })),
      })),
      tasks: read.work.map(({ id, campaignId, title, start, end }) => ({
        id,
        campaignId,
        title,
        start,
        end,
      })),
      whole: read.whole,
    };
  },
};
