import type { ProgrammeView, programmeEndpoints } from '../contract/programme-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { may } from '../domain/policy.ts';
import type { Programme } from '../domain/programme.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { programmeAt } from '../usecases/programmes/figures.ts';
import { listProgrammes } from '../usecases/programmes/find.ts';
import { addProgramme, editProgramme } from '../usecases/programmes/save.ts';
import { summaryViews } from './campaign-view.ts';
import type { Routes } from './routes.ts';

/** Campaigns taken together, over HTTP. */
export const programmeRoutes: Routes<keyof typeof programmeEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/programmes'({ doors, actor, params: { workspaceId } }) {
    const programmes = await listProgrammes(doors, actor, workspaceId);
    if (isRefusal(programmes)) return programmes;
    return {
      programmes: programmes.map((each) => view(actor, each)),
      can: { add: may(actor, 'programme.edit', { workspaceId }) },
    };
  },

  async 'POST /api/workspaces/:workspaceId/programmes'({ doors, actor, params, body: { once, ...content } }) {
    return viewed(actor, await addProgramme(doors, actor, { ...params, once, content }));
  },

  async 'GET /api/workspaces/:workspaceId/programmes/:programmeId'({ doors, actor, params }) {
    const found = await programmeAt(doors, actor, params);
    if (isRefusal(found)) return found;
    const { programme, campaigns, figures, share, goals } = found;
    return {
      programme: view(actor, programme),
      campaigns: summaryViews(actor, campaigns),
      figures: { ...figures, statuses: [...figures.statuses], budgets: [...figures.budgets] },
      share,
      goals: goals && [...goals],
    };
  },

  async 'PATCH /api/workspaces/:workspaceId/programmes/:programmeId'({ doors, actor, params, body }) {
    return viewed(actor, await editProgramme(doors, actor, { ...params, ...body }));
  },
};

const viewed = (actor: Actor, answer: Stored<Programme> | Refusal): ProgrammeView | Refusal =>
  isRefusal(answer) ? answer : view(actor, answer);

function view(actor: Actor, { document, version }: Stored<Programme>): ProgrammeView {
  const { id, name, ownerId, objective, start, end, state, budget, workspaceId } = document;
  const can = { edit: may(actor, 'programme.edit', { workspaceId }) };
  const amount = may(actor, 'campaign.readBudget', { workspaceId }) ? { budget } : {};
  return { id, name, ownerId, objective, start, end, state, ...amount, version, can };
}
