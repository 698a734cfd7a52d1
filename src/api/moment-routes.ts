import type { MomentView, OccasionView, momentEndpoints } from '../contract/moment-endpoints.ts';
import type { Moment } from '../domain/moment.ts';
import type { Occasion } from '../domain/occasion.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { readMoments } from '../usecases/moments/read.ts';
import { readOccasion } from '../usecases/occasions/find.ts';
import { createOccasion, editOccasion } from '../usecases/occasions/save.ts';
import { takeInOccasions } from '../usecases/occasions/take-in.ts';
import { deleteOccasion } from '../usecases/trash/delete-occasion.ts';
import type { Routes } from './routes.ts';

/** What a department plans around, over HTTP. */
export const momentRoutes: Routes<keyof typeof momentEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/moments'({ doors, actor, params, query }) {
    const read = await readMoments(doors, actor, { ...params, ...query });
    if (isRefusal(read)) return read;
    return {
      countries: [...read.countries],
      moments: read.moments.map(momentView),
      occasions: read.occasions.map(occasionView),
    };
  },

  async 'POST /api/workspaces/:workspaceId/occasions'({ doors, actor, params, body }) {
    const { once, ...content } = body;
    const created = await createOccasion(doors, actor, { ...params, once, content });
    return isRefusal(created) ? created : occasionView(created);
  },

  async 'GET /api/workspaces/:workspaceId/occasions/:occasionId'({ doors, actor, params }) {
    const read = await readOccasion(doors, actor, params);
    return isRefusal(read) ? read : occasionView(read);
  },

  async 'PATCH /api/workspaces/:workspaceId/occasions/:occasionId'({ doors, actor, params, body }) {
    const edited = await editOccasion(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : occasionView(edited);
  },

  async 'DELETE /api/workspaces/:workspaceId/occasions/:occasionId'({ doors, actor, params }) {
    const deleted = await deleteOccasion(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'POST /api/workspaces/:workspaceId/occasions/file'({ doors, actor, params, body }) {
    const fates = await takeInOccasions(doors, actor, { ...params, ...body });
    return isRefusal(fates) ? fates : { fates: [...fates] };
  },
};

function momentView({ id, rule, start, end, provisional }: Moment): MomentView {
  const { sort, names, countries, ahead, approximate = false, source = null } = rule;
  return { id, sort, names, countries: [...countries], start, end, ahead, provisional, approximate, source };
}

function occasionView({ document, version }: Stored<Occasion>): OccasionView {
  const { id, type, name, start, end, place, country, note, createdBy } = document;
  return { id, type, name, start, end, place, country, note, createdBy, version };
}
