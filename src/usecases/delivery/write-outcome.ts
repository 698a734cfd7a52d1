import { type Outcome, end, record } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import type { Notice } from '../../domain/notice.ts';
import { type CardSubject, type PostedCard, cardId, olderCopy } from '../../domain/posted-card.ts';
import type { ConversationReference } from '../../domain/person.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { type Deliverable, shownBy } from './parcel.ts';
import { type Written, underFence } from './under-fence.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** Writes down what became of a call made under the fence of `claimed`, with the card that hangs since, in one commit. */
export async function writeOutcome(
  doors: Writing,
  claimed: DueItem,
  parcel: Deliverable,
  outcome: Outcome,
): Promise<Written> {
  const partition = { tenantId: claimed.tenantId, scope: claimed.scope };
  return underFence(doors, claimed, (stored) =>
    commitOf(doors, partition, stored, claimed.fence, parcel, outcome),
  );
}

async function commitOf(
  doors: Writing,
  partition: Partition,
  stored: Stored<DueItem>,
  fence: number,
  parcel: Deliverable,
  outcome: Outcome,
): Promise<Commit | undefined> {
  const at = doors.clock.now();
  const item = record(stored.document, fence, outcome, at);
  if (!item) return undefined;
  if (parcel.posting === 'new') {
    if (outcome.kind !== 'sent') return putItem(stored, item);
    const { notice, subject, to } = parcel;
    const { personId } = notice.reader;
    const shown = shownBy(notice);
    return hangCard(doors, stored, item, {
      subject,
      personId,
      to,
      shown,
      activityId: outcome.activityId,
      at,
    });
  }
  if (outcome.kind === 'gone') return takeDown(doors, partition, stored, parcel.card.document);
  if (outcome.kind !== 'sent') return putItem(stored, item);
  return editCard(doors, partition, stored, item, { ...parcel, fence, at });
}

interface Hanging {
  readonly subject: CardSubject;
  readonly personId: string;
  readonly to: ConversationReference;
  /** Undefined when nobody knows what the message shows. */
  readonly shown: string | undefined;
  readonly activityId: string;
  readonly at: string;
}

/**
 * The new card takes the place of the one before, which stays known as an older copy. Both are looked at once more:
 * the world may have changed between the making of the message and this commit, when nobody could know the card yet.
 */
export async function hangCard(
  { store }: Pick<Doors, 'store'>,
  stored: Stored<DueItem>,
  item: DueItem,
  { subject, personId, to, shown, activityId, at }: Hanging,
): Promise<Commit> {
  const { tenantId, scope } = item;
  const where = { tenantId, scope };
  const id = cardId(subject, personId);
  const before = await store.get(where, 'postedCard', id);
  const card: PostedCard = {
    kind: 'postedCard',
    schema: 1,
    id,
    tenantId,
    campaignId: isCampaignScope(subject) ? scope : null,
    personId,
    subject,
    serviceUrl: to.serviceUrl,
    conversationId: to.conversationId,
    activityId,
    postedAt: at,
    ...(shown !== undefined && { shown }),
  };
  const older = before && before.document.activityId !== activityId ? olderCopy(before.document) : undefined;
  const look = (which: PostedCard) =>
    arm(
      `refresh.${which.id}.${Date.parse(at).toString(36)}`,
      where,
      { type: 'refreshCard', cardId: which.id, personId },
      at,
    );
  return {
    put: [
      { document: item, ifVersion: stored.version },
      { document: card, ifVersion: before?.version ?? 'absent' },
      ...(older ? [{ document: older, ifVersion: 'any' as const }] : []),
    ],
    due: [card, ...(older ? [older] : [])].map(look),
  };
}

const ofNoCampaign: ReadonlySet<CardSubject['kind']> = new Set([
  'report',
  'reportTrouble',
  'reportQuestion',
  'leaver',
  'morning',
]);
const isCampaignScope = ({ kind }: CardSubject): boolean => !ofNoCampaign.has(kind);

function putItem(stored: Stored<DueItem>, item: DueItem): Commit {
  return { put: [{ document: item, ifVersion: stored.version }] };
}

/** The message is not there any more: nobody tries to edit it again. */
async function takeDown(
  { store }: Writing,
  partition: Partition,
  stored: Stored<DueItem>,
  card: PostedCard,
): Promise<Commit> {
  const now = await store.get(partition, 'postedCard', card.id);
  const same = now?.document.activityId === card.activityId;
  return {
    ...putItem(stored, end(stored.document, 'cancelled', 'gone')),
    ...(now && same && { remove: [{ kind: 'postedCard', id: card.id, ifVersion: now.version }] }),
  };
}

/** When somebody else edited or replaced the card meanwhile, it may show an older truth now: look once more. */
async function editCard(
  { store }: Writing,
  partition: Partition,
  stored: Stored<DueItem>,
  item: DueItem,
  { card, notice, fence, at }: { card: Stored<PostedCard>; notice: Notice; fence: number; at: string },
): Promise<Commit> {
  const now = await store.get(partition, 'postedCard', card.document.id);
  if (!now) return putItem(stored, item);
  if (now.version !== card.version) {
    const overtaken = { kind: 'notSent', retryAfterMs: 0, reason: 'overtaken' } as const;
    return putItem(stored, record(stored.document, fence, overtaken, at) ?? item);
  }
  return {
    put: [
      { document: item, ifVersion: stored.version },
      { document: { ...now.document, shown: shownBy(notice) }, ifVersion: now.version },
    ],
  };
}
