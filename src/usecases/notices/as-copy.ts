import type { Notice } from '../../domain/notice.ts';
import { type CardSubject, cardId } from '../../domain/posted-card.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition } from '../../ports.ts';

type Looking = Pick<Doors, 'store'>;

/** The notice as it is shown on this message of the reader's chat: an older copy of a request asks for nothing. */
export async function asCopy(
  { store }: Looking,
  tenantId: string,
  notice: Notice,
  activityId: string,
): Promise<Notice> {
  if (notice.kind !== 'approval') return notice;
  const { campaign, approval, reader } = notice;
  const partition = { tenantId, scope: scopes.campaign(campaign.id) };
  const subject: CardSubject = { kind: 'approval', id: approval.requestId };
  const newest = await newestCard({ store }, partition, subject, reader.personId);
  if (newest === undefined || newest.activityId === activityId) return notice;
  const params = { subjectKind: subject.kind, subjectId: subject.id };
  const { items } = await store.read(partition, 'cardsOfSubject', params, { limit: 1_000 });
  // A message that nobody knows yet is the one that has just arrived, and not an older one.
  const isKnown = items.some(({ document }) => document.activityId === activityId);
  return isKnown ? asOlder(notice) : notice;
}

/** The card of this person and subject that can be answered; undefined when its message is gone. */
export async function newestCard(
  { store }: Looking,
  partition: Partition,
  subject: CardSubject,
  personId: string,
) {
  return (await store.get(partition, 'postedCard', cardId(subject, personId)))?.document;
}

/** Only a request can be answered in two places. */
export function asOlder(notice: Notice): Notice {
  return notice.kind === 'approval' ? { ...notice, older: true } : notice;
}
