import type { loadEndpoints } from '../contract/load-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readApproverLoad } from '../usecases/approvals/approver-load.ts';
import type { Routes } from './routes.ts';

/** At most so many can be asked in one stage. */
const mostAsked = 60;

/** How busy those are who shall be asked, over HTTP. */
export const loadRoutes: Routes<keyof typeof loadEndpoints> = {
  async 'GET /api/campaigns/:campaignId/approver-load'({ doors, actor, params, query }) {
    const personIds = query.personIds.split(',').slice(0, mostAsked);
    const hints = await readApproverLoad(doors, actor, { ...params, personIds });
    return isRefusal(hints) ? hints : hints.map((hint) => ({ ...hint, instead: hint.instead ?? null }));
  },
};
