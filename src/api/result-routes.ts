import type { ResultView } from '../contract/result-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readAlerts } from '../usecases/alerts/read.ts';
import { type SeenResult, readResults } from '../usecases/results/read.ts';
import { recordResults } from '../usecases/results/record.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/alerts'
  | 'GET /api/campaigns/:campaignId/results'
  | 'PUT /api/campaigns/:campaignId/results';

export const resultRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/alerts'({ doors, actor, params: { campaignId } }) {
    const read = await readAlerts(doors, actor, campaignId);
    return isRefusal(read) ? read : { alerts: [...read.alerts] };
  },

  async 'GET /api/campaigns/:campaignId/results'({ doors, actor, params: { campaignId }, query }) {
    const seen = await readResults(doors, actor, { campaignId, ...query });
    return isRefusal(seen) ? seen : { rows: seen.rows.map(resultView), can: seen.can };
  },

  async 'PUT /api/campaigns/:campaignId/results'({ doors, actor, params: { campaignId }, body }) {
    return recordResults(doors, actor, { campaignId, ...body });
  },
};

function resultView(result: SeenResult): ResultView {
  const { kind: _kind, schema: _schema, id: _id, tenantId: _tenantId, ...rest } = result;
  const { workspaceId: _workspaceId, campaignId: _campaignId, corrections = [], ...row } = rest;
  return { ...row, corrections };
}
