import { type CampaignThread, keyOf, postItem, rootOf, withoutRoot } from '../../domain/campaign-thread.ts';
import { end, isOver } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import { putOff } from '../../domain/message-pace.ts';
import type { Notice } from '../../domain/notice.ts';
import type { ConversationReference } from '../../domain/person.ts';
import { cardId, type PostedCard } from '../../domain/posted-card.ts';
import type { TeamChannel } from '../../domain/team-channel.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { shownBy } from '../delivery/parcel.ts';
import type { ErrandOf } from '../delivery/work.ts';
import { readDeletedThread, readThreadNotice } from '../notices/thread-notice.ts';
import { channelWith } from './follow.ts';
import { losing } from './lose.ts';

export type TellThread = ErrandOf<'tellThread'>;

/** A card that is ready to go. */
export type ThreadPost =
  | {
      readonly posting: 'new';
      readonly to: ConversationReference;
      readonly notice: Notice;
      readonly thread: CampaignThread;
    }
  | {
      readonly posting: 'edit';
      readonly card: Stored<PostedCard>;
      readonly notice: Notice;
      readonly thread: CampaignThread;
    };

/** A card, or what has to be written instead. */
export type ThreadParcel = ThreadPost | { readonly posting: 'instead'; readonly commit: Commit };

/** Reads the world again and makes the card that this errand means now. */
export async function prepareInThread(
  doors: Doors,
  stored: Stored<DueItem>,
  errand: TellThread,
): Promise<ThreadParcel> {
  const item = stored.document;
  const partition = { tenantId: item.tenantId, scope: item.scope };
  const nothing = (reason: string): ThreadParcel => instead(stored, end(item, 'cancelled', reason));
  const thread = await doors.store.get(partition, 'thread', errand.threadId);
  if (thread?.document.state !== 'following') return nothing(thread?.document.state ?? 'notFound');
  const channel = await channelWith(doors, item.tenantId, errand.threadId);
  if (!channel?.document.present) {
    return { posting: 'instead', commit: await lost(doors, partition, stored, 'removed') };
  }
  const campaign = await doors.store.get(partition, 'campaign', item.scope);
  const thing = { about: errand.about, id: errand.thingId };
  const notice = campaign
    ? await readThreadNotice(doors, thread.document, campaign.document, thing)
    : await readDeletedThread(doors, thread.document);
  if (!notice) return nothing('notFound');
  const card = await doors.store.get(partition, 'postedCard', threadCardId(errand));
  if (card) {
    if (card.document.shown === shownBy(notice)) return nothing('unchanged');
    return { posting: 'edit', card, notice, thread: thread.document };
  }
  if (errand.posting === 'edit' || !campaign) return nothing('noCard');
  if (errand.about === 'root') {
    if (errand.thingId !== rootOf(thread.document).id) return nothing('replaced');
  } else if (thread.document.root === null) return behindRoot(doors, partition, stored, thread);
  const to = placeIn(channel.document, errand.about === 'root' ? null : thread.document.root);
  return { posting: 'new', to, notice, thread: thread.document };
}

export function threadCardId({ about, thingId, threadId }: TellThread): string {
  return cardId({ kind: 'thread', id: keyOf({ about, id: thingId }) }, threadId);
}

/** Where a message goes: under the root, as Teams names it, or as a root of its own. */
export function placeIn(channel: TeamChannel, root: string | null): ConversationReference {
  const { tenantId, serviceUrl, conversationId, botId, seenAt, id } = channel;
  const under = root === null ? '' : `;messageid=${root}`;
  return {
    kind: 'conversation',
    schema: 1,
    id,
    tenantId,
    serviceUrl,
    conversationId: `${conversationId}${under}`,
    botId,
    seenAt,
  };
}

/** The message of a thread that can have no more, with the end of the thread; whoever owns it is told by the event. */
export async function lost(
  doors: Pick<Doors, 'store' | 'clock'>,
  partition: Partition,
  stored: Stored<DueItem>,
  reason: string,
): Promise<Commit> {
  const { errand } = stored.document;
  const ending = errand.type === 'tellThread' && (await losing(doors, partition, errand.threadId));
  const put = [{ document: end(stored.document, 'dead', reason), ifVersion: stored.version }];
  return ending ? { ...ending, put: [...put, ...(ending.put ?? [])] } : { put };
}

/** How long a reply waits before it looks again whether its root hangs. */
const rootPause = 2_000;

/**
 * Nothing can hang under a root that does not: it is asked for once more (the same item is left alone), and when the try
 * before came to nothing, another one begins, once for each reply that is newer than the try.
 */
async function behindRoot(
  { store, clock }: Doors,
  partition: Partition,
  stored: Stored<DueItem>,
  { document: thread, version }: Stored<CampaignThread>,
): Promise<ThreadParcel> {
  const item = stored.document;
  const at = clock.now();
  const wanted = postItem(thread, rootOf(thread), at);
  const present = (await store.get(partition, 'due', wanted.id))?.document;
  const waiting = putOff(item, addMilliseconds(at, rootPause));
  if (!present || !isOver(present)) return instead(stored, waiting, { due: [wanted] });
  if (present.dueAt > item.dueAt) return instead(stored, end(item, 'dead', 'noRoot'));
  const next = withoutRoot(thread);
  return instead(
    stored,
    waiting,
    { due: [postItem(next, rootOf(next), at)] },
    { document: next, ifVersion: version },
  );
}

function instead(
  stored: Stored<DueItem>,
  item: DueItem,
  more: Pick<Commit, 'due'> = {},
  ...put: NonNullable<Commit['put']>
): ThreadParcel {
  return {
    posting: 'instead',
    commit: { ...more, put: [{ document: item, ifVersion: stored.version }, ...put] },
  };
}
