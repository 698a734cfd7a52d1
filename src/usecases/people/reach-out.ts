import { awaitChat, end, noConversation } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import { installOn } from '../../domain/install.ts';
import type { Doors } from '../../ports.ts';

/**
 * What becomes of a message to somebody whom the bot cannot reach: where the app may be brought to people, that is asked
 * for, once a day, and the message waits for the chat; otherwise it ends, visibly. Writes nothing but the errand, whose
 * id is derived: the message may come here again after a crash.
 */
export async function reachOut(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  item: DueItem,
  personId: string,
): Promise<DueItem> {
  const at = clock.now();
  if (!directory.install) return end(item, 'dead', noConversation);
  const wanted = installOn(at, item.tenantId, personId);
  const partition = { tenantId: item.tenantId, scope: wanted.scope };
  const asked = (await store.get(partition, 'due', wanted.id))?.document;
  if (asked?.state === 'dead' || asked?.state === 'cancelled') return end(item, 'dead', noConversation);
  // When the store is too busy for it, the next look of the waiting message asks again.
  if (!asked) await store.commit(partition, { due: [wanted] });
  return awaitChat(item, at);
}
