import {
  type Found,
  type Outcome,
  askLater,
  claim,
  delivery,
  end,
  lapse,
  mayStillSend,
  resolve,
  seen,
} from '../domain/delivery.ts';
import type { DueItem } from '../domain/due.ts';
import { type MessageErrand, doubtAbout, isTooLate } from '../domain/message-rules.ts';
import type { Notice } from '../domain/notice.ts';
import type { ConversationReference } from '../domain/person.ts';
import type { PostedCard } from '../domain/posted-card.ts';
import type { Commit, Doors, Messenger, Partition, Store, Stored } from '../ports.ts';

export interface DeliveryRoom {
  readonly doors: Doors;
  readonly messenger: Messenger;
}

/** What the platform is called with. */
export type Postable =
  | { readonly posting: 'new'; readonly to: ConversationReference; readonly notice: Notice }
  | { readonly posting: 'edit'; readonly card: Stored<PostedCard>; readonly notice: Notice };

/** There is nothing to send: this is written instead. */
export interface Instead {
  readonly posting: 'instead';
  readonly commit: Commit;
}

/** A card that was found to hang, though nobody had written it down. */
export interface Adopted {
  readonly to: ConversationReference;
  readonly activityId: string;
  readonly at: string;
}

/** How one message goes where it belongs: to a person, or into a channel's thread. */
export interface Way<P extends Postable> {
  /** Reads the world again and makes the card. */
  readonly prepare: () => Promise<P | Instead>;
  /** Writes down what became of a call made under the fence of `claimed`. */
  readonly write: (claimed: DueItem, parcel: P, outcome: Outcome) => Promise<unknown>;
  /** Where a message that may have arrived is looked for; undefined where nobody can look. */
  readonly place: () => Promise<ConversationReference | undefined>;
  readonly hang: (item: DueItem, adopted: Adopted) => Promise<Commit>;
}

/** Whether anything was written: when not, another worker has the item, or the store is busy. */
type Progress = boolean;

/** Takes one message one step further; what the steps are stands in `domain/delivery.ts`. */
export async function deliver<P extends Postable>(
  room: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: MessageErrand,
  way: Way<P>,
): Promise<Progress> {
  switch (stored.document.state) {
    case 'armed':
      return send(room, stored, errand, way);
    case 'sending':
      return giveUpClaim(room, stored, way);
    case 'unknown':
      return settleDoubt(room, stored, errand, way);
    default:
      return false;
  }
}

async function send<P extends Postable>(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: MessageErrand,
  way: Way<P>,
): Promise<Progress> {
  const { store, clock } = doors;
  const item = stored.document;
  if (isTooLate(errand, item.dueAt, clock.now())) return put(store, stored, end(item, 'expired', 'late'));
  const parcel = await way.prepare();
  if (parcel.posting === 'instead') return commit(store, item, parcel.commit);
  const begun = clock.elapsed();
  const claimed = claim(item, clock.now());
  if (!claimed || !(await put(store, stored, claimed))) return false;
  const outcome = mayStillSend(clock.elapsed() - begun) ? await call(messenger, parcel, item.id) : late;
  await way.write(claimed, parcel, outcome);
  return true;
}

/** So much of the lease is gone that the call might outlive it: nothing was sent, and somebody begins anew. */
const late: Outcome = { kind: 'notSent', retryAfterMs: 0, reason: 'leaseShort' };

/** Sends or edits a card under the key of its due item. */
async function call(messenger: Messenger, parcel: Postable, key: string): Promise<Outcome> {
  try {
    return parcel.posting === 'new'
      ? await messenger.send(parcel.to, parcel.notice, key, delivery.sendTimeout)
      : await messenger.update(parcel.card.document, parcel.notice, delivery.sendTimeout);
  } catch {
    // It promises not to throw; if it does, the message may be out there.
    return { kind: 'unknown', reason: 'threw' };
  }
}

/** Its worker died or hangs: a message that is there is adopted at once; whether another one is still on its way shows later. */
async function giveUpClaim<P extends Postable>(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  way: Way<P>,
): Promise<Progress> {
  const { store, clock } = doors;
  const lapsed = lapse(stored.document, clock.now());
  const to = lapsed && (await way.place());
  const found = to && (await messenger.find(to, lapsed.id).catch(() => undefined));
  if (!to || typeof found !== 'object') return put(store, stored, lapsed);
  const { activityId } = found;
  const adopted = seen(lapsed, activityId);
  return adopted
    ? commit(store, lapsed, await way.hang(adopted, { to, activityId, at: clock.now() }))
    : put(store, stored, lapsed);
}

/** The message may have arrived: ask for it, then adopt it, send it again, or leave it, as its kind says. */
async function settleDoubt<P extends Postable>(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: MessageErrand,
  way: Way<P>,
): Promise<Progress> {
  const { store, clock } = doors;
  const item = stored.document;
  const to = await way.place();
  const found: Found | undefined = to
    ? await messenger.find(to, item.id).catch(() => undefined)
    : 'unsupported';
  const at = clock.now();
  if (found === undefined) return put(store, stored, askLater(item, at));
  const resolved = resolve(item, found, doubtAbout(errand), at);
  if (!resolved || !to || typeof found !== 'object') return put(store, stored, resolved);
  return commit(store, item, await way.hang(resolved, { to, activityId: found.activityId, at }));
}

/** Writes the next state over the one that was read; false when there is none, or somebody else was faster. */
export async function put(
  store: Store,
  stored: Stored<DueItem>,
  document: DueItem | undefined,
): Promise<Progress> {
  return document !== undefined && commit(store, document, over(stored, document));
}

/** The next state of an item, over the one that was read. */
export function over(stored: Stored<DueItem>, document: DueItem): Commit {
  return { put: [{ document, ifVersion: stored.version }] };
}

async function commit(store: Store, { tenantId, scope }: DueItem, what: Commit): Promise<Progress> {
  const partition: Partition = { tenantId, scope };
  return (await store.commit(partition, what)).kind === 'ok';
}
