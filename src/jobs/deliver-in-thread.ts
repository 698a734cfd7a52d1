import { type Found, askLater, claim, end, lapse } from '../domain/delivery.ts';
import { mayStillSend, resolve } from '../domain/delivery.ts';
import type { DueItem } from '../domain/due.ts';
import { doubtAbout, isTooLate } from '../domain/message-rules.ts';
import type { Stored } from '../ports.ts';
import { channelWith } from '../usecases/threads/follow.ts';
import { placeIn, prepareInThread, type TellThread } from '../usecases/threads/post.ts';
import { hang, writePostOutcome } from '../usecases/threads/post-outcome.ts';
import { type DeliveryRoom, call, late, put } from './deliver.ts';

/** Takes one card of a channel's thread one step further. Gives whether anything was written. */
export async function deliverInThread(
  room: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: TellThread,
): Promise<boolean> {
  const { store, clock } = room.doors;
  switch (stored.document.state) {
    case 'armed':
      return send(room, stored, errand);
    case 'sending':
      return put(store, stored, lapse(stored.document, clock.now()));
    case 'unknown':
      return settleDoubt(room, stored, errand);
    default:
      return false;
  }
}

async function send(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: TellThread,
): Promise<boolean> {
  const { store, clock } = doors;
  const item = stored.document;
  if (isTooLate(errand, item.dueAt, clock.now())) return put(store, stored, end(item, 'expired', 'late'));
  const parcel = await prepareInThread(doors, stored, errand);
  if (parcel.posting === 'instead') {
    const { tenantId, scope } = item;
    return (await store.commit({ tenantId, scope }, parcel.commit)).kind === 'ok';
  }
  const begun = clock.elapsed();
  const claimed = claim(item, clock.now());
  if (!claimed || !(await put(store, stored, claimed))) return false;
  const outcome = mayStillSend(clock.elapsed() - begun) ? await call(messenger, parcel, item.id) : late;
  await writePostOutcome(doors, claimed, errand, parcel, outcome);
  return true;
}

/** The card may have arrived: ask for it, then adopt it, send it again, or leave it, as its kind says. */
async function settleDoubt(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: TellThread,
): Promise<boolean> {
  const { store, clock } = doors;
  const item = stored.document;
  const { tenantId, scope } = item;
  const partition = { tenantId, scope };
  const doubt = doubtAbout(errand);
  const channel = errand.posting === 'new' && (await channelWith(doors, tenantId, errand.threadId));
  if (!channel) return put(store, stored, resolve(item, 'unsupported', doubt, clock.now()));
  const thread = await store.get(partition, 'thread', errand.threadId);
  const to = placeIn(channel.document, errand.about === 'root' ? null : (thread?.document.root ?? null));
  const found: Found | undefined = await messenger.find(to, item.id).catch(() => undefined);
  const at = clock.now();
  if (found === undefined) return put(store, stored, askLater(item, at));
  const resolved = resolve(item, found, doubt, at);
  if (!resolved || typeof found !== 'object') return put(store, stored, resolved);
  const { activityId } = found;
  const hanging = { to, shown: undefined, activityId, at };
  const commit = await hang({ doors, partition, stored, errand }, resolved, hanging);
  return (await store.commit(partition, commit)).kind === 'ok';
}
