import type { RiskView, riskEndpoints } from '../contract/risk-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type Risk, byGravity, riskLevel, riskScore } from '../domain/risk.ts';
import type { Stored } from '../ports.ts';
import { readPlanningRule, savePlanningRule } from '../usecases/planning-rule/rule.ts';
import { readRisks } from '../usecases/risks/read.ts';
import { editRisk, nameRisk } from '../usecases/risks/save.ts';
import { deleteRisk } from '../usecases/trash/delete-risk.ts';
import type { Routes } from './routes.ts';

/** What may go wrong with campaigns, over HTTP. */
export const riskRoutes: Routes<keyof typeof riskEndpoints> = {
  async 'GET /api/campaigns/:campaignId/risks'({ doors, actor, params }) {
    const read = await readRisks(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    const versions = new Map(read.risks.map(({ document, version }) => [document.id, version]));
    const risks = byGravity(read.risks.map(({ document }) => document));
    return {
      risks: risks.map((document) => view({ document, version: versions.get(document.id) ?? '' })),
      contingency: read.contingency,
      can: read.can,
    };
  },

  async 'POST /api/campaigns/:campaignId/risks'({ doors, actor, params, body: { once, ...content } }) {
    const named = await nameRisk(doors, actor, { ...params, once, content });
    return isRefusal(named) ? named : view(named);
  },

  async 'PATCH /api/campaigns/:campaignId/risks/:riskId'({ doors, actor, params, body }) {
    const edited = await editRisk(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : view(edited);
  },

  async 'DELETE /api/campaigns/:campaignId/risks/:riskId'({ doors, actor, params }) {
    const deleted = await deleteRisk(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'GET /api/workspaces/:workspaceId/planning-rule'({ doors, actor, params }) {
    const read = await readPlanningRule(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : { ...read.choice, version: read.version };
  },

  async 'PATCH /api/workspaces/:workspaceId/planning-rule'({ doors, actor, params, body }) {
    const { version: ifVersion, ...choice } = body;
    const saved = await savePlanningRule(doors, actor, { ...params, choice, ifVersion });
    return isRefusal(saved) ? saved : { ...saved.choice, version: saved.version };
  },
};

function view({ document, version }: Stored<Risk>): RiskView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...risk } = document;
  const { campaignId: _campaign, ...shown } = risk;
  return { ...shown, score: riskScore(document), level: riskLevel(document), version };
}
