import type { ConflictRuleView, ConflictView, conflictEndpoints } from '../contract/conflict-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { acceptConflict } from '../usecases/conflicts/accept.ts';
import type { FoundConflict } from '../usecases/conflicts/find.ts';
import { conflictsOfCampaign, foreseeConflicts, listConflicts } from '../usecases/conflicts/list.ts';
import { type ReadConflictRule, readConflictRule, saveConflictRule } from '../usecases/conflicts/rule.ts';
import type { Routes } from './routes.ts';

/** What plans have against each other, over HTTP. */
export const conflictRoutes: Routes<keyof typeof conflictEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/conflicts'({ doors, actor, params: { workspaceId } }) {
    const list = await listConflicts(doors, actor, workspaceId);
    return isRefusal(list) ? list : { conflicts: list.conflicts.map(conflictView), more: list.more };
  },

  async 'GET /api/campaigns/:campaignId/conflicts'({ doors, actor, params: { campaignId } }) {
    const found = await conflictsOfCampaign(doors, actor, campaignId);
    return isRefusal(found) ? found : { conflicts: found.map(conflictView) };
  },

  async 'POST /api/workspaces/:workspaceId/conflict-preview'({ doors, actor, params, body }) {
    const found = await foreseeConflicts(doors, actor, { ...params, ...body });
    return isRefusal(found) ? found : { conflicts: found.map(conflictView) };
  },

  async 'POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance'({ doors, actor, params, body }) {
    const accepted = await acceptConflict(doors, actor, { ...params, ...body });
    return isRefusal(accepted) ? accepted : conflictView(accepted);
  },

  async 'GET /api/workspaces/:workspaceId/conflict-rule'({ doors, actor, params: { workspaceId } }) {
    const rule = await readConflictRule(doors, actor, workspaceId);
    return isRefusal(rule) ? rule : ruleView(rule);
  },

  async 'PATCH /api/workspaces/:workspaceId/conflict-rule'({ doors, actor, params, body }) {
    const { version: ifVersion, ...choice } = body;
    const saved = await saveConflictRule(doors, actor, { ...params, choice, ifVersion });
    return isRefusal(saved) ? saved : ruleView(saved);
  },
};

/** A clash as it goes over the wire: without the ids of campaigns that the reader may not see. */
export function conflictView({
  id,
  clash,
  what,
  campaigns,
  acceptance,
  canAccept,
}: FoundConflict): ConflictView {
  const { kind, severity, from, to, channels, count } = clash;
  return {
    id,
    kind,
    severity,
    from,
    to,
    what: [...what],
    channels: [...channels],
    count,
    campaigns: [...campaigns],
    acceptance: acceptance
      ? { reason: acceptance.reason, acceptedBy: acceptance.acceptedBy, at: acceptance.at }
      : null,
    canAccept,
  };
}

function ruleView({ choice, version }: ReadConflictRule): ConflictRuleView {
  return { ...choice, version };
}
