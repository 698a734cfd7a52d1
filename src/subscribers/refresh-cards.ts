import { isOpen } from '../domain/approval.ts';
import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import type { CardSubject, PostedCard } from '../domain/posted-card.ts';
import { scopes } from '../domain/scope.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import { every } from './every.ts';
import type { Subscriber } from './subscriber.ts';

/** Every card that hangs somewhere is shown the truth after each event that may have changed it. */
export function refreshCards(store: Store): Subscriber {
  return {
    id: 'refresh-cards',
    async follow(events) {
      for (const event of events) await refresh(store, event);
    },
  };
}

async function refresh(store: Store, event: Event): Promise<void> {
  const scope = placeOf(event);
  if (scope === null) return;
  const partition = { tenantId: event.tenantId, scope };
  const cards = await cardsConcerned(store, partition, event);
  const items = cards.map(({ id: cardId, personId }) =>
    arm(`refresh.${cardId}.${event.id}`, partition, { type: 'refreshCard', cardId, personId }, event.at),
  );
  await armDue(store, partition, items);
}

/** Where the cards hang that tell of it: what is about no campaign has cards of its own. */
function placeOf({ campaignId, workspaceId, what }: Event): string | null {
  if (what.type === 'workRequest.turned') return scopes.intake(workspaceId);
  return campaignId === null && what.type === 'second.answered' ? scopes.tenant() : campaignId;
}

async function cardsConcerned(
  store: Store,
  partition: Partition,
  event: Event,
): Promise<readonly PostedCard[]> {
  const { what } = event;
  const isTrashing = what.type === 'thing.deleted' || what.type === 'thing.restored';
  if (isTrashing && what.noun === 'campaign') return everyOwnCard(store, partition);
  // Whoever was erased may be named on any of them.
  if (what.type === 'person.erased') return everyOwnCard(store, partition);
  const subjects = await subjectsOf(store, partition, event);
  return (await Promise.all(subjects.map((subject) => cardsOf(store, partition, subject)))).flat();
}

/** Those in a channel's thread are looked after by their own follow-up. */
async function everyOwnCard(store: Store, partition: Partition): Promise<readonly PostedCard[]> {
  return (await every(store, partition, 'cardsOfCampaign', {})).filter(
    ({ subject }) => subject.kind !== 'thread',
  );
}

async function subjectsOf(store: Store, partition: Partition, event: Event): Promise<CardSubject[]> {
  const { what } = event;
  switch (what.type) {
    case 'approval.decided':
    case 'approval.yesWithdrawn':
    case 'approval.withdrawn':
    case 'approval.expired':
    case 'approval.outdated':
    case 'approval.asked':
    case 'approval.handled':
    case 'approval.deadlineMoved':
      return aboutRequest(what.requestId);
    case 'thing.deleted':
    case 'thing.restored':
      return what.noun === 'task' ? [{ kind: 'task', id: what.targetId }] : [];
    case 'task.edited':
    case 'task.snoozed':
    case 'task.remarked':
      return [{ kind: 'task', id: what.taskId }];
    case 'workRequest.turned':
      return [{ kind: 'workRequest', id: what.workRequestId }];
    case 'second.answered':
      return [{ kind: 'pendingAct', id: what.actId }];
    case 'access.answered':
      return [{ kind: 'accessRequest', id: what.requestId }];
    case 'grant.changed':
    case 'grant.ended':
      return what.level === 'guest' ? [{ kind: 'guestEnd', id: what.grantId }] : [];
    case 'campaign.edited':
    case 'campaign.statusChanged': {
      const campaign = await store.get(partition, 'campaign', partition.scope);
      const latest = campaign?.document.approval?.requestId;
      const parts = await openParts(store, partition);
      const requests = [...new Set([...(latest === undefined ? [] : [latest]), ...parts])];
      return [...requests.flatMap(aboutRequest), ...(await waitingActs(store, partition))];
    }
    default:
      return [];
  }
}

/** Requests about parts of the campaign that wait: a change of budget begins at what stands now. At most 100 are shown anew. */
async function openParts(store: Store, partition: Partition): Promise<string[]> {
  const page = await store.read(partition, 'approvalsOfCampaign', {});
  const open = page.items.filter(({ document }) => document.subject.kind !== 'campaign' && isOpen(document));
  return open.map(({ document }) => document.id);
}

/** What waits for a second person may not be the same any more. */
async function waitingActs(store: Store, partition: Partition): Promise<CardSubject[]> {
  const page = await store.read(partition, 'actsOfPlace', {});
  return page.items.flatMap(({ document: { id, state } }) =>
    state === 'waiting' ? [{ kind: 'pendingAct' as const, id }] : [],
  );
}

const aboutRequest = (id: string): CardSubject[] => [
  { kind: 'approval', id },
  { kind: 'outcome', id },
];

/** At most 60 approvers with a few older copies each. */
async function cardsOf(store: Store, partition: Partition, { kind, id }: CardSubject) {
  const params = { subjectKind: kind, subjectId: id };
  const page = await store.read(partition, 'cardsOfSubject', params, { limit: 1_000 });
  return page.items.map(({ document }) => document);
}
