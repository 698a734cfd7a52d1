import type { BudgetLineView, BudgetView, budgetEndpoints } from '../contract/budget-endpoints.ts';
import type { BudgetLine } from '../domain/budget-line.ts';
import type { BudgetStanding } from '../domain/budget-standing.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { divideBudget } from '../usecases/budgets/divide.ts';
import { readBudget } from '../usecases/budgets/read.ts';
import { readBudgetRule, saveBudgetRule } from '../usecases/budgets/rule.ts';
import { addBudgetLine, editBudgetLine } from '../usecases/budgets/save.ts';
import type { Routes } from './routes.ts';

/** What the money of campaigns is planned for, over HTTP. */
export const budgetRoutes: Routes<keyof typeof budgetEndpoints> = {
  async 'GET /api/campaigns/:campaignId/budget'({ doors, actor, params }) {
    const read = await readBudget(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    const { lines, standing, reserve, unconverted, categories, usual, can } = read;
    return {
      lines: lines.map(lineView),
      standing: standing && standingView(standing),
      reserve,
      unconverted,
      categories: [...categories],
      usual: [...usual],
      can,
    };
  },

  async 'POST /api/campaigns/:campaignId/budget/lines'({ doors, actor, params, body }) {
    const { once, perUnit, ...content } = body;
    const added = await addBudgetLine(doors, actor, { ...params, once, perUnit, content });
    return isRefusal(added) ? added : lineView(added);
  },

  async 'POST /api/campaigns/:campaignId/budget/division'({ doors, actor, params, body }) {
    const { once, lines: contents } = body;
    const made = await divideBudget(doors, actor, { ...params, once, contents });
    return isRefusal(made) ? made : { lines: made.map(lineView) };
  },

  async 'PATCH /api/campaigns/:campaignId/budget/lines/:lineId'({ doors, actor, params, body }) {
    const edited = await editBudgetLine(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : lineView(edited);
  },

  async 'GET /api/workspaces/:workspaceId/budget-rule'({ doors, actor, params }) {
    const read = await readBudgetRule(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : { ...read.choice, version: read.version };
  },

  async 'PATCH /api/workspaces/:workspaceId/budget-rule'({ doors, actor, params, body }) {
    const { version: ifVersion, ...choice } = body;
    const saved = await saveBudgetRule(doors, actor, { ...params, choice, ifVersion });
    return isRefusal(saved) ? saved : { ...saved.choice, version: saved.version };
  },
};

function lineView({ document, version }: Stored<BudgetLine>): BudgetLineView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...line } = document;
  const { campaignId: _campaign, ...shown } = line;
  return { ...shown, version };
}

function standingView(standing: BudgetStanding): NonNullable<BudgetView['standing']> {
  const { lines, categories, channels, months, ...total } = standing;
  return {
    ...total,
    lines: [...lines].map(([lineId, each]) => ({ lineId, ...each })),
    categories: [...categories].map(([category, each]) => ({ category, ...each })),
    channels: [...channels].map(([channel, each]) => ({ channel, ...each })),
    months: [...months].map(([month, each]) => ({ month, ...each })),
  };
}
