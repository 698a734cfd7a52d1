import { arm } from '../domain/due.ts';
import type { Event, Happening } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** The requester is told how it ended, unless they ended it themselves. */
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
  if (!request || request.requesterId === actorId) return;
  const { requesterId: personId, round, firstRound = round } = request;
  const errand = { type: 'tellOutcome', requestId, personId } as const;
  // What was opened again can end again, and is told again.
  const again = round === firstRound ? '' : `.${round}`;
  await armDue(store, partition, [
    arm(`tell.outcome.${requestId}.${personId}${again}`, partition, errand, at),
  ]);
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
