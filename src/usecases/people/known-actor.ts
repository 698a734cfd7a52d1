import { type Actor, actorOf } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';

/**
 * Who acts in chat. Nobody is taken in from there: an activity does not say whether somebody is a guest of the tenant,
 * the single sign-on token of the tab does. Refuses: `notSignedIn` (never opened the tab), `notAllowed` (deactivated).
 */
export async function knownActor(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
): Promise<Actor | Refusal> {
  const person = await directory.person(tenantId, personId);
  if (!person) return refuse('notSignedIn');
  return person.active ? actorOf(person) : refuse('notAllowed');
}
