import type { MomentView, momentEndpoints } from '../contract/moment-endpoints.ts';
import type { Moment } from '../domain/moment.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readMoments } from '../usecases/moments/read.ts';
import type { Routes } from './routes.ts';

/** What a department plans around, over HTTP. */
export const momentRoutes: Routes<keyof typeof momentEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/moments'({ doors, actor, params, query }) {
    const read = await readMoments(doors, actor, { ...params, ...query });
    if (isRefusal(read)) return read;
    return { countries: [...read.countries], moments: read.moments.map(momentView) };
  },
};

function momentView({ id, rule, start, end, provisional }: Moment): MomentView {
  const { sort, names, countries, ahead, approximate = false, source = null } = rule;
  return { id, sort, names, countries: [...countries], start, end, ahead, provisional, approximate, source };
}
