import { seen } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import type { Notice } from '../../domain/notice.ts';
import { type CardSubject, type PostedCard, cardId, foundCopy } from '../../domain/posted-card.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition } from '../../ports.ts';
import { chatWith } from '../delivery/parcel.ts';
import { hangCard } from '../delivery/write-outcome.ts';

type Adopting = Pick<Doors, 'store' | 'clock'>;

/** So many copies of one card are looked after for one person. */
const mostCopies = 8;

/**
 * Somebody used a copy of a request that nobody wrote down: its answer was lost when it was sent. From now on it is
 * edited like every other. While it is not known whether it arrived, it is the card that was meant, and is not sent
 * again; beside a card that hangs already it is an older copy. One that is just on its way is left to whoever sends it.
 */
export async function adoptCopy(
  doors: Adopting,
  tenantId: string,
  notice: Notice,
  { conversationId, activityId }: Pick<PostedCard, 'conversationId' | 'activityId'>,
): Promise<void> {
  if (notice.kind !== 'approval') return;
  const { store, clock } = doors;
  const { personId } = notice.reader;
  const to = await chatWith({ store }, tenantId, personId);
  if (to?.conversationId !== conversationId) return;
  const partition = { tenantId, scope: scopes.campaign(notice.campaign.id) };
  const { requestId } = notice.approval;
  // Before the cards: whoever sends writes its end and the card in one commit, so that one of the two is seen.
  const sendings = await sendingsOf(doors, partition, requestId, personId);
  if (sendings.some(({ document }) => document.state === 'sending')) return;
  const cards = await cardsAbout(doors, partition, requestId);
  if (cards.some((card) => card.activityId === activityId)) return;
  const subject: CardSubject = { kind: 'approval', id: requestId };
  const at = clock.now();
  for (const stored of sendings) {
    const known = seen(stored.document, activityId);
    if (!known) continue;
    const hanging = { subject, personId, to, shown: undefined, activityId, at };
    await store.commit(partition, await hangCard(doors, stored, known, hanging));
    return;
  }
  const mine = cards.filter((card) => card.personId === personId && card.subject.kind === 'approval');
  if (mine.length >= mostCopies) return;
  const live: PostedCard = {
    kind: 'postedCard',
    schema: 1,
    id: cardId(subject, personId),
    tenantId,
    campaignId: notice.campaign.id,
    personId,
    subject,
    serviceUrl: to.serviceUrl,
    conversationId,
    activityId,
    postedAt: at,
  };
  const card = mine.some(({ id }) => id === live.id) ? foundCopy(live) : live;
  const look = `refresh.${card.id}.${Date.parse(at).toString(36)}`;
  await store.commit(partition, {
    put: [{ document: card, ifVersion: 'absent' }],
    due: [arm(look, partition, { type: 'refreshCard', cardId: card.id, personId }, at)],
  });
}

/** Every message by which this person was told of the request, and what became of it. */
async function sendingsOf({ store }: Adopting, partition: Partition, requestId: string, personId: string) {
  const first = `due.tell.approval.${requestId}.${personId}`;
  const { items } = await store.read(
    partition,
    'dueItemsBetween',
    { first, last: `${first}~` },
    { limit: 200 },
  );
  return items.filter(
    ({ document: { errand } }) =>
      errand.type === 'tellApproval' && errand.requestId === requestId && errand.personId === personId,
  );
}

async function cardsAbout({ store }: Adopting, partition: Partition, id: string): Promise<PostedCard[]> {
  const pages = await Promise.all(
    (['approval', 'outcome'] as const).map((subjectKind) =>
      store.read(partition, 'cardsOfSubject', { subjectKind, subjectId: id }, { limit: 1_000 }),
    ),
  );
  return pages.flatMap(({ items }) => items.map(({ document }) => document));
}
