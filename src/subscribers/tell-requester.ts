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
  const personId = (await store.get(partition, 'approval', requestId))?.document.requesterId;
  if (personId === undefined || personId === actorId) return;
  const errand = { type: 'tellOutcome', requestId, personId } as const;
  await armDue(store, partition, [arm(`tell.outcome.${requestId}.${personId}`, partition, errand, at)]);
}

function endedBy(what: Happening): string | undefined {
  switch (what.type) {
    case 'approval.decided':
      return what.closed ? what.requestId : undefined;
    case 'approval.withdrawn':
    case 'approval.expired':
      return what.requestId;
    default:
      return undefined;
  }
}
