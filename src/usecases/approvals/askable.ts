import { actorOf, roleIn } from '../../domain/actor.ts';
import { decidesIn } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Directory } from '../../ports.ts';
import type { FoundRequest } from './find.ts';

/** Why somebody cannot be asked to decide: `unknownPerson`, `guestCannotDecide`; undefined when they can. */
export async function askableFault(
  directory: Directory,
  { campaign: { document: campaign } }: FoundRequest,
  personId: string,
): Promise<Refusal | undefined> {
  const person = await directory.person(campaign.tenantId, personId);
  const role = person && roleIn(actorOf(person), campaign.workspaceId);
  if (!person || role === undefined) return refuse('unknownPerson', { at: 'toId' });
  return decidesIn(person, campaign.workspaceId) ? undefined : refuse('guestCannotDecide', { at: 'toId' });
}
