import { type ApprovalRequest, everybodyIn } from '../domain/approval.ts';
import { arm } from '../domain/due.ts';
import type { Event, Happening } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** The requester, and everybody with a copy, is told how it ended, unless they ended it themselves. */
export function tellRequester(store: Store): Subscriber {
  return {
    id: 'tell-requester',
    async follow(events) {
      for (const event of events) await tell(store, event);
    },
  };
}

async function tell(store: Store, { tenantId, campaignId, actorId, at, what }: Event): Promise<void> {
  const requestId = endedBy(what);
  if (requestId === undefined || campaignId === null) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const request = (await store.get(partition, 'approval', requestId))?.document;
  if (!request) return;
  const { round, firstRound = round } = request;
  // What was opened again can end again, and is told again.
  const again = round === firstRound ? '' : `.${round}`;
  const items = listenersOf(request, what)
    .filter((personId) => personId !== actorId)
    .map((personId) => {
      const errand = { type: 'tellOutcome', requestId, personId } as const;
      return arm(`tell.outcome.${requestId}.${personId}${again}`, partition, errand, at);
    });
  await armDue(store, partition, items);
}

/** The requester and everybody with a copy; when somebody above decided, also those in whose place it was. */
function listenersOf(request: ApprovalRequest, what: Happening): string[] {
  const overruled = what.type === 'approval.handled' ? everybodyIn(request) : [];
  return [...new Set([request.requesterId, ...(request.observerIds ?? []), ...overruled])];
}

function endedBy(what: Happening): string | undefined {
  switch (what.type) {
    case 'approval.decided':
      return what.closed ? what.requestId : undefined;
    case 'approval.withdrawn':
    case 'approval.expired':
      return what.requestId;
    case 'approval.handled':
      return what.act === 'overridden' ? what.requestId : undefined;
    default:
      return undefined;
  }
}
