import {
  type CampaignThread,
  keyOf,
  lookItem,
  postItem,
  rootOf,
  withoutRoot,
} from '../../domain/campaign-thread.ts';
import { type Outcome, end, record } from '../../domain/delivery.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { DueItem } from '../../domain/due.ts';
import type { ConversationReference } from '../../domain/person.ts';
import type { PostedCard } from '../../domain/posted-card.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { shownBy } from '../delivery/parcel.ts';
import { type Written, underFence } from '../delivery/under-fence.ts';
import { lost, type TellThread, type ThreadPost, threadCardId } from './post.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** Writes down what became of a card that was posted or edited under the fence of `claimed`, in one commit. */
export async function writePostOutcome(
  doors: Writing,
  claimed: DueItem,
  errand: TellThread,
  parcel: ThreadPost,
  outcome: Outcome,
): Promise<Written> {
  const { tenantId, scope, fence } = claimed;
  const partition = { tenantId, scope };
  return underFence(doors, claimed, (stored) =>
    commitOf({ doors, partition, stored, errand, fence }, parcel, outcome),
  );
}

interface Room {
  readonly doors: Writing;
  readonly partition: Partition;
  readonly stored: Stored<DueItem>;
  readonly errand: TellThread;
  readonly fence: number;
}

async function commitOf(room: Room, parcel: ThreadPost, outcome: Outcome): Promise<Commit | undefined> {
  const { doors, stored, fence } = room;
  const at = doors.clock.now();
  const item = record(stored.document, fence, outcome, at);
  if (!item) return undefined;
  if (outcome.kind === 'gone') return gone(room, parcel, outcome.reason, at);
  if (outcome.kind !== 'sent') return { put: [{ document: item, ifVersion: stored.version }] };
  if (parcel.posting === 'edit') return edited(room, parcel, item, at);
  const { activityId } = outcome;
  return hang(room, item, { to: parcel.to, shown: shownBy(parcel.notice), activityId, at });
}

interface Hanging {
  readonly to: ConversationReference;
  /** Undefined when nobody knows what the message shows. */
  readonly shown: string | undefined;
  readonly activityId: string;
  readonly at: string;
}

/**
 * The card hangs; as a root, everything else goes under it from now on. It is looked at once more: the world may have
 * changed between the making of the message and this commit.
 */
export async function hang(
  { doors: { store }, partition, stored, errand }: Omit<Room, 'fence'>,
  item: DueItem,
  { to, shown, activityId, at }: Hanging,
): Promise<Commit> {
  const thread = await store.get(partition, 'thread', errand.threadId);
  const id = threadCardId(errand);
  const thing = { about: errand.about, id: errand.thingId };
  const card: PostedCard = {
    kind: 'postedCard',
    schema: 1,
    id,
    tenantId: item.tenantId,
    campaignId: item.scope,
    personId: errand.threadId,
    subject: { kind: 'thread', id: keyOf(thing) },
    serviceUrl: to.serviceUrl,
    conversationId: to.conversationId,
    activityId,
    postedAt: at,
    ...(shown !== undefined && { shown }),
  };
  const isRoot = thread && errand.about === 'root' && rootOf(thread.document).id === errand.thingId;
  return {
    put: [
      { document: item, ifVersion: stored.version },
      { document: card, ifVersion: 'any' },
      ...(isRoot ? [{ document: { ...thread.document, root: activityId }, ifVersion: thread.version }] : []),
    ],
    due: thread ? [lookItem(thread.document, thing, at, `hung.${Date.parse(at).toString(36)}`)] : [],
  };
}

/** When somebody else edited or replaced the card meanwhile, it may show an older truth now: look once more. */
async function edited(
  { doors: { store }, partition, stored, fence }: Room,
  { card, notice }: Extract<ThreadPost, { posting: 'edit' }>,
  item: DueItem,
  at: string,
): Promise<Commit> {
  const now = await store.get(partition, 'postedCard', card.document.id);
  if (now && now.version === card.version) {
    const shown = { ...now.document, shown: shownBy(notice) };
    return {
      put: [
        { document: item, ifVersion: stored.version },
        { document: shown, ifVersion: now.version },
      ],
    };
  }
  const overtaken = { kind: 'notSent', retryAfterMs: 0, reason: 'overtaken' } as const;
  const again = now ? record(stored.document, fence, overtaken, at) : item;
  return { put: [{ document: again ?? item, ifVersion: stored.version }] };
}

/** What Teams answers where the message is not there any more; anything else that is for good means the channel. */
const notThere = 'status404';

async function gone(room: Room, parcel: ThreadPost, reason: string, at: string): Promise<Commit> {
  const { doors, partition, stored, errand } = room;
  if (reason !== notThere || (parcel.posting === 'new' && errand.about === 'root'))
    return lost(doors, partition, stored, reason);
  return parcel.posting === 'edit' ? takeDown(room, parcel.card.document, at) : rootGone(room, parcel, at);
}

/** The reason of a reply whose root was deleted, so that it asks for a new one once only. */
const rootWasGone = 'rootGone';

/** Somebody deleted the root: a new one is asked for by whoever finds that first, and the reply goes under it. */
async function rootGone(
  { doors, partition, stored, fence }: Room,
  { thread: known }: Extract<ThreadPost, { posting: 'new' }>,
  at: string,
): Promise<Commit> {
  const item = stored.document;
  const thread = await doors.store.get(partition, 'thread', known.id);
  const putItem = (document: DueItem) => ({ document, ifVersion: stored.version });
  if (item.reason === rootWasGone || !thread) return { put: [putItem(end(item, 'dead', notThere))] };
  const later = { kind: 'notSent', retryAfterMs: 0, reason: rootWasGone } as const;
  const waiting = record(item, fence, later, at) ?? item;
  if (thread.document.root !== known.root) return { put: [putItem(waiting)] };
  const next: CampaignThread = withoutRoot(thread.document);
  return {
    put: [putItem(waiting), { document: next, ifVersion: thread.version }],
    due: [postItem(next, rootOf(next), at)],
  };
}

/** A card that somebody deleted is not edited again. What it would have said is posted anew; a root only with a reply. */
async function takeDown(
  { doors, partition, stored, errand }: Room,
  card: PostedCard,
  at: string,
): Promise<Commit> {
  const now = await doors.store.get(partition, 'postedCard', card.id);
  const thread = await doors.store.get(partition, 'thread', errand.threadId);
  const ended = { document: end(stored.document, 'cancelled', 'gone'), ifVersion: stored.version };
  if (!now || !thread || now.document.activityId !== card.activityId) return { put: [ended] };
  const remove = [{ kind: 'postedCard' as const, id: card.id, ifVersion: now.version }];
  if (errand.about !== 'root') {
    const thing = { about: errand.about, id: errand.thingId };
    const again = fingerprint(card.activityId);
    return { put: [ended], remove, due: [postItem(thread.document, thing, at, again)] };
  }
  if (thread.document.root !== card.activityId) return { put: [ended], remove };
  const next = withoutRoot(thread.document);
  return { put: [ended, { document: next, ifVersion: thread.version }], remove };
}
