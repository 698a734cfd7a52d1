import type { z } from 'zod';
import type { Me, PersonView } from '../contract/views.ts';
import { type Actor, type KnownPerson, actorOf, isIn, roleIn } from '../domain/actor.ts';
import { maskedEmail } from '../domain/masked.ts';
import { decidesIn, may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { CustomRole } from '../domain/role.ts';
import type { WorkItem } from '../domain/summary.ts';
import { editMe } from '../usecases/people/edit-me.ts';
import { listPeople } from '../usecases/people/list.ts';
import { type Myself, readMe } from '../usecases/people/me.ts';
import { readWholeWork } from '../usecases/people/whole-work.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/me'
  | 'PATCH /api/me'
  | 'GET /api/me/work'
  | 'GET /api/workspaces/:workspaceId/people';

export function peopleRoutes({ local }: { readonly local: boolean }): Routes<Handled> {
  return {
    async 'GET /api/me'({ doors, actor }) {
      const me = await readMe(doors, actor);
      return isRefusal(me) ? me : meView(me, actor, local);
    },

    async 'PATCH /api/me'({ doors, actor, body }) {
      const saved = await editMe(doors, actor, body);
      if (isRefusal(saved)) return saved;
      const me = await readMe(doors, actor);
      return isRefusal(me) ? me : meView(me, actor, local);
    },

    async 'GET /api/me/work'({ doors, actor }) {
      const items = await readWholeWork(doors, actor);
      return items.map((item) => (item.noun === 'report' ? item : workItemView(item)));
    },

    async 'GET /api/workspaces/:workspaceId/people'({ doors, actor, params: { workspaceId } }) {
      const people = await listPeople(doors, actor, workspaceId);
      if (isRefusal(people)) return people;
      return people.map((person) => ({
        ...personView(person, workspaceId),
        ...contactOf(actor, person, workspaceId),
      }));
    },
  };
}

function workItemView({ kind: _kind, schema: _schema, tenantId: _tenant, personId: _me, ...open }: WorkItem) {
  return open;
}

/** The grants are those of whoever calls: a token from outside shows fewer than the directory knows. */
function meView({ person, workspaces, now }: Myself, { grants }: Actor, local: boolean): z.infer<typeof Me> {
  const actor = actorOf(person);
  return {
    person: { ...personView(person), email: person.email },
    locale: person.locale,
    workspaces: workspaces.flatMap(
      ({ kind: _kind, schema: _schema, tenantId: _tenant, nextCode: _next, ...open }) => {
        // Who has something for a time sees no more than that, as a guest does.
        const role = roleIn(actor, open.id) ?? (isIn(actor, open.id) ? 'guest' : undefined);
        const custom = actor.customRoles.find(({ id }) => id === role);
        return role ? [{ ...open, role, ...(custom && { customRole: customRoleView(custom) }) }] : [];
      },
    ),
    grants: grants.map((grant) => ({ ...grant, verbs: [...grant.verbs] })),
    now,
    local,
  };
}

/** `role` is the one in that workspace; somebody who left keeps the one they had. */
function personView(person: KnownPerson, workspaceId?: string): z.infer<typeof PersonView> {
  const { id, name, title, locale, zone, external, active, tenantRole, memberships } = person;
  const role = memberships.find((each) => each.workspaceId === workspaceId)?.role ?? null;
  const roleName = person.customRoles?.find((custom) => custom.id === role)?.name;
  return {
    id,
    name,
    title,
    locale,
    zone,
    external,
    active,
    role,
    decides: workspaceId !== undefined && decidesIn(person, workspaceId),
    ...(tenantRole && { tenantRole }),
    ...(roleName !== undefined && { roleName }),
  };
}

/** Addresses are shown to those who may see them, masked to those who may ask, and everybody sees their own. */
function contactOf(
  actor: Actor,
  { id, email }: KnownPerson,
  workspaceId: string,
): { email?: string; maskedEmail?: string } {
  if (may(actor, 'person.readContact', { workspaceId, meantFor: [id] })) return { email };
  return may(actor, 'person.unmask', { workspaceId }) ? { maskedEmail: maskedEmail(email) } : {};
}

function customRoleView({ kind: _kind, schema: _schema, tenantId: _tenantId, ...open }: CustomRole) {
  return open;
}
