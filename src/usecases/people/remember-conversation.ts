import type { ConversationReference } from '../../domain/person.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';

/** A reference that says the same is written again after this long only. */
const refreshAfterMs = 24 * 60 * 60_000;

/** Keeps where a person (or a team) can be reached, as a verified activity said. Refuses: `busy`. */
export async function rememberConversation(
  { store }: Pick<Doors, 'store'>,
  reference: ConversationReference,
): Promise<Refusal | undefined> {
  const { tenantId, id } = reference;
  const scope = id.startsWith('person.') ? scopes.person(id.slice('person.'.length)) : scopes.tenant();
  const partition = { tenantId, scope };
  const known = (await store.get(partition, 'conversation', id))?.document;
  if (known && saysTheSame(known, reference)) return undefined;
  const settled = await settle(store, partition, { put: [{ document: reference, ifVersion: 'any' }] });
  return isRefusal(settled) ? settled : undefined;
}

function saysTheSame(known: ConversationReference, reference: ConversationReference): boolean {
  return (
    known.serviceUrl === reference.serviceUrl &&
    known.conversationId === reference.conversationId &&
    known.botId === reference.botId &&
    Date.parse(reference.seenAt) - Date.parse(known.seenAt) < refreshAfterMs
  );
}
