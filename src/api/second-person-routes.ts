import type {
  ActView,
  SecondPersonView,
  secondPersonEndpoints,
} from '../contract/second-person-endpoints.ts';
import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { PendingAct } from '../domain/second-person.ts';
import type { Doors } from '../ports.ts';
import { declineAct, withdrawAct } from '../usecases/second-person/close.ts';
import { confirmAct } from '../usecases/second-person/confirm.ts';
import { actFace } from '../usecases/second-person/face.ts';
import { listActs, listMyActs } from '../usecases/second-person/list.ts';
import type { ReadRule, WhichAct } from '../usecases/second-person/place.ts';
import { readRule, saveRule } from '../usecases/second-person/rule.ts';
import type { Routes } from './routes.ts';

type Answer = z.infer<
  (typeof secondPersonEndpoints)['POST /api/campaigns/:campaignId/pending-acts/:actId/answer']['body']
>;

/** What needs a second person, over HTTP. */
export const secondPersonRoutes: Routes<keyof typeof secondPersonEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/second-person'({ doors, actor, params }) {
    const rule = await readRule(doors, actor, params.workspaceId);
    return isRefusal(rule) ? rule : ruleView(rule);
  },

  async 'PATCH /api/workspaces/:workspaceId/second-person'({ doors, actor, params, body }) {
    const { version: ifVersion, ...choice } = body;
    const saved = await saveRule(doors, actor, { ...params, choice, ifVersion });
    return isRefusal(saved) ? saved : ruleView(saved);
  },

  async 'GET /api/workspaces/:workspaceId/pending-acts'({ doors, actor, params: { workspaceId } }) {
    return listed(doors, actor, { workspaceId });
  },

  async 'GET /api/me/pending-acts'({ doors, actor }) {
    return views(doors, actor, await listMyActs(doors, actor));
  },

  async 'GET /api/campaigns/:campaignId/pending-acts'({ doors, actor, params: { campaignId } }) {
    return listed(doors, actor, { campaignId });
  },

  async 'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer'({ doors, actor, params, body }) {
    return answered(doors, actor, { campaignId: null, actId: params.actId }, body);
  },

  async 'POST /api/campaigns/:campaignId/pending-acts/:actId/answer'({ doors, actor, params, body }) {
    return answered(doors, actor, params, body);
  },
};

function ruleView({ choice, version }: ReadRule): SecondPersonView {
  return { ...choice, version };
}

async function listed(
  doors: Doors,
  actor: Actor,
  where: Parameters<typeof listActs>[2],
): Promise<{ acts: ActView[] } | Refusal> {
  const acts = await listActs(doors, actor, where);
  return isRefusal(acts) ? acts : views(doors, actor, acts);
}

async function views(doors: Doors, actor: Actor, acts: readonly PendingAct[]): Promise<{ acts: ActView[] }> {
  return { acts: await Promise.all(acts.map((pending) => view(doors, actor, pending))) };
}

async function answered(
  doors: Doors,
  actor: Actor,
  which: WhichAct,
  answer: Answer,
): Promise<ActView | Refusal> {
  const done = await give(doors, actor, which, answer);
  return isRefusal(done) ? done : view(doors, actor, done);
}

function give(doors: Doors, actor: Actor, which: WhichAct, answer: Answer): Promise<PendingAct | Refusal> {
  const { round } = answer;
  switch (answer.kind) {
    case 'confirm':
      return confirmAct(doors, actor, { ...which, round });
    case 'decline':
      return declineAct(doors, actor, { ...which, round, words: answer.words });
    case 'withdraw':
      return withdrawAct(doors, actor, { ...which, round });
  }
}

async function view(doors: Doors, actor: Actor, pending: PendingAct): Promise<ActView> {
  const { amount, answer, changes, ...face } = await actFace(doors, actor, pending);
  return { ...face, changes: [...changes], ...(amount && { amount }), ...(answer && { answer }) };
}
