import type { Actor } from '../../domain/actor.ts';
import { changeRole as changed, answersFor } from '../../domain/role-change.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { belongsTo, known, rolePlace } from './place.ts';

/**
 * Gives somebody of the workspace another role there, or none. Whoever still answers for the workspace, and the role that
 * is given, are written again unchanged: so two who take each other's role away in the same second do not both succeed,
 * and nobody holds a role that was removed meanwhile. Refuses: `notFound`, `notAllowed`, `stale`, `unknownRole`,
 * `lastAdmin`, `busy`.
 */
export async function changeRole(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly personId: string;
    readonly role: string | null;
    readonly ifVersion: Version;
  },
): Promise<{ readonly version: Version } | Refusal> {
  const { workspaceId, personId, role, ifVersion } = wanted;
  const place = await rolePlace(store, actor, 'people.manage', workspaceId);
  if (isRefusal(place)) return place;
  const { partition, people, roles } = place;
  const stored = people.find(({ document }) => document.id === personId);
  if (!stored || !belongsTo(stored.document, workspaceId)) return refuse('notFound');
  if (stored.version !== ifVersion) return refuse('stale');
  const others = people.filter((each) => each !== stored);
  const custom = roles.find(({ document }) => document.id === role);
  const person = changed(actor, {
    workspaceId,
    person: known(stored.document, roles),
    role,
    custom: custom?.document,
    others: others.map(({ document }) => document),
  });
  if (isRefusal(person)) return person;
  const before = roleOf(stored.document, workspaceId);
  if (before === role) return { version: stored.version };

  const witness = others.find(({ document }) => answersFor(document, workspaceId));
  const { tenantId, personId: actorId } = actor;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() };
  const settled = await settle(store, partition, {
    put: [
      { document: person, ifVersion },
      ...(witness ? [{ document: witness.document, ifVersion: witness.version }] : []),
      ...(custom ? [{ document: custom.document, ifVersion: custom.version }] : []),
    ],
    events: record(clock, scene, [{ type: 'person.roleChanged', personId, before, after: role }]),
  });
  return isRefusal(settled) ? settled : { version: settled.versions[`person/${personId}`] ?? '' };
}

function roleOf(
  { memberships }: { readonly memberships: Actor['memberships'] },
  workspaceId: string,
): string | null {
  return memberships.find((each) => each.workspaceId === workspaceId)?.role ?? null;
}
