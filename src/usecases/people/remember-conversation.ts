import type { ConversationReference } from '../../domain/person.ts';
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';

/** A reference that says the same is written again after this long only. */
const refreshAfterMs = 24 * 60 * 60_000;
const attempts = 3;

/**
 * Keeps where a person (or a team) can be reached, as a verified activity said. The service moves chats between its
 * addresses: the latest activity is right, also when an earlier one is handled after it. Refuses: `busy`.
 */
export async function rememberConversation(
  { store }: Pick<Doors, 'store'>,
  reference: ConversationReference,
): Promise<Refusal | undefined> {
  const { tenantId, id } = reference;
  const scope = id.startsWith('person.') ? scopes.person(id.slice('person.'.length)) : scopes.tenant();
  const partition = { tenantId, scope };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await store.get(partition, 'conversation', id);
    if (known && !tellsMore(known.document, reference)) return undefined;
    const put = [{ document: reference, ifVersion: known?.version ?? ('absent' as const) }];
    const settled = await settle(store, partition, { put });
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

function tellsMore(known: ConversationReference, reference: ConversationReference): boolean {
  const age = Date.parse(reference.seenAt) - Date.parse(known.seenAt);
  const same =
    known.serviceUrl === reference.serviceUrl &&
    known.conversationId === reference.conversationId &&
    known.botId === reference.botId;
  return same ? age >= refreshAfterMs : age >= 0;
}
