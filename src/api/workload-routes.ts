import type { workloadEndpoints } from '../contract/workload-endpoints.ts';
import type { Work } from '../domain/workload.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readWorkload } from '../usecases/workload/read.ts';
import type { Routes } from './routes.ts';

/** Who has more to do than time for it, over HTTP. */
export const workloadRoutes: Routes<keyof typeof workloadEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/workload'({ doors, actor, params, query }) {
    const read = await readWorkload(doors, actor, {
      ...params,
      from: query.from,
      supposed: supposedIn(query),
    });
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

interface Asked {
  readonly personId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly start?: string | undefined;
  readonly due?: string | undefined;
  readonly effort?: string | undefined;
}

/** A task that is being written; one without a last day weighs on no week. */
function supposedIn({ personId, taskId = 'supposed', start, due, effort }: Asked): Work | undefined {
  if (personId === undefined || due === undefined) return undefined;
  const from = start !== undefined && start < due ? start : null;
  return {
    id: taskId,
    personId,
    start: from,
    end: due,
    effort: effort === undefined ? null : Number(effort),
  };
}
