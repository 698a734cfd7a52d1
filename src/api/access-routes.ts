import type { AccessView, GrantView, accessEndpoints } from '../contract/access-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { byRule } from '../domain/event.ts';
import { isActive } from '../domain/grant.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import { answerAccessRequest } from '../usecases/access/answer.ts';
import { askForAccess } from '../usecases/access/ask.ts';
import { endAccess, extendAccess } from '../usecases/access/end.ts';
import { type FoundPerson, findPeople } from '../usecases/access/find-people.ts';
import { giveAccess } from '../usecases/access/give.ts';
import { setGuestEnd } from '../usecases/access/guest-end.ts';
import { listAccess } from '../usecases/access/list.ts';
import type { Where } from '../usecases/access/place.ts';
import type { Routes } from './routes.ts';

export const accessRoutes: Routes<keyof typeof accessEndpoints> = {
  async 'GET /api/campaigns/:campaignId/access'({ doors, actor, params: { campaignId } }) {
    return listed(doors, actor, { campaignId });
  },

  async 'GET /api/campaigns/:campaignId/access/people'({ doors, actor, params: { campaignId }, query }) {
    return found(await findPeople(doors, actor, { where: { campaignId }, ...query }));
  },

  async 'POST /api/campaigns/:campaignId/grants'({ doors, actor, params: { campaignId }, body }) {
    const where = { campaignId };
    return after(doors, actor, where, await giveAccess(doors, actor, { ...body, where }));
  },

  async 'PATCH /api/campaigns/:campaignId/grants/:grantId'({ doors, actor, params, body }) {
    const { campaignId, grantId } = params;
    const where = { campaignId };
    return after(doors, actor, where, await extendAccess(doors, actor, { where, grantId, ...body }));
  },

  async 'DELETE /api/campaigns/:campaignId/grants/:grantId'({ doors, actor, params }) {
    const { campaignId, grantId } = params;
    const where = { campaignId };
    return after(doors, actor, where, await endAccess(doors, actor, { where, grantId }));
  },

  async 'PUT /api/campaigns/:campaignId/guests/:personId/end'({ doors, actor, params, body }) {
    const { campaignId, personId } = params;
    const set = await setGuestEnd(doors, actor, { campaignId, personId, ...body });
    return after(doors, actor, { campaignId }, set);
  },

  async 'POST /api/campaigns/:campaignId/access-requests'({ doors, actor, params: { campaignId }, body }) {
    return (await askForAccess(doors, actor, { campaignId, ...body })) ?? { asked: true };
  },

  async 'POST /api/campaigns/:campaignId/access-requests/:requestId/answer'({ doors, actor, params, body }) {
    const { campaignId, requestId } = params;
    const { round, ...answer } = body;
    const answered = await answerAccessRequest(doors, actor, { campaignId, requestId, round }, answer);
    return after(doors, actor, { campaignId }, answered);
  },

  async 'GET /api/workspaces/:workspaceId/access'({ doors, actor, params: { workspaceId } }) {
    return listed(doors, actor, { workspaceId });
  },

  async 'GET /api/workspaces/:workspaceId/access/people'({ doors, actor, params: { workspaceId }, query }) {
    return found(await findPeople(doors, actor, { where: { workspaceId }, ...query }));
  },

  async 'POST /api/workspaces/:workspaceId/grants'({ doors, actor, params: { workspaceId }, body }) {
    const where = { workspaceId };
    return after(doors, actor, where, await giveAccess(doors, actor, { ...body, where }));
  },

  async 'PATCH /api/workspaces/:workspaceId/grants/:grantId'({ doors, actor, params, body }) {
    const { workspaceId, grantId } = params;
    const where = { workspaceId };
    return after(doors, actor, where, await extendAccess(doors, actor, { where, grantId, ...body }));
  },

  async 'DELETE /api/workspaces/:workspaceId/grants/:grantId'({ doors, actor, params }) {
    const { workspaceId, grantId } = params;
    const where = { workspaceId };
    return after(doors, actor, where, await endAccess(doors, actor, { where, grantId }));
  },
};

function found(people: readonly FoundPerson[] | Refusal) {
  return isRefusal(people) ? people : people.map((person) => ({ ...person }));
}

/** Who has access now, after something was done about it. */
async function after(doors: Doors, actor: Actor, where: Where, done: object): Promise<AccessView | Refusal> {
  return isRefusal(done) ? done : listed(doors, actor, where);
}

async function listed(doors: Doors, actor: Actor, where: Where): Promise<AccessView | Refusal> {
  const list = await listAccess(doors, actor, where);
  if (isRefusal(list)) return list;
  const at = doors.clock.now();
  const ids = [
    ...list.grants.flatMap(({ personId, givenById }) => [personId, givenById]),
    ...list.requests.map(({ personId }) => personId),
  ];
  const known = await Promise.all([...new Set(ids)].map((id) => doors.directory.person(actor.tenantId, id)));
  const people = new Map(known.flatMap((person) => (person ? [[person.id, person]] : [])));
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  return {
    levels: [...list.levels],
    grants: list.grants.map((grant): GrantView => {
      const { id, personId, level, reason, until, givenAt, givenById } = grant;
      const givenByName = givenById === byRule ? null : nameOf(givenById);
      const holds = isActive(grant, at);
      return {
        id,
        personId,
        personName: nameOf(personId),
        level,
        reason,
        until,
        givenAt,
        givenByName,
        holds,
      };
    }),
    requests: list.requests.map(({ id, personId, reason, askedAt, round }) => ({
      id,
      personId,
      personName: nameOf(personId),
      personTitle: people.get(personId)?.title ?? '',
      reason,
      askedAt,
      round,
    })),
  };
}
