import { type KnownPerson, actorOf, roleIn } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Directory } from '../../ports.ts';

/** Where somebody has to be known, to be named there. */
export interface Circle {
  readonly tenantId: string;
  readonly workspaceId: string;
  /** Guests of the workspace who count too. */
  readonly guestIds?: readonly string[];
}

/** Active staff of the workspace, or a guest of the circle; refuses with `unknownPerson` at the given field. */
export async function knownStaff(
  directory: Directory,
  circle: Circle,
  personId: string,
  at: string,
): Promise<KnownPerson | Refusal> {
  const person = await directory.person(circle.tenantId, personId);
  const role = person && roleIn(actorOf(person), circle.workspaceId);
  const counts = role === 'guest' ? circle.guestIds?.includes(personId) : role !== undefined;
  return person && counts ? person : refuse('unknownPerson', { at });
}

/** Anybody active in the tenant: sharing a campaign with somebody is what makes them a guest of the workspace. */
export async function knownPerson(
  directory: Directory,
  circle: Circle,
  personId: string,
  at: string,
): Promise<KnownPerson | Refusal> {
  const person = await directory.person(circle.tenantId, personId);
  return person?.active ? person : refuse('unknownPerson', { at });
}
