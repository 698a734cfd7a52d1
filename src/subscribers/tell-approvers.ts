import { arm } from '../domain/due.ts';
import type { Event, HandledAct } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';
import { tellReviewers } from './tell-reviewers.ts';

/** Everybody who is asked, or reviews, gets a card; whoever is asked again, by an edit or in a later stage, gets a new one. */
export function tellApprovers(store: Store): Subscriber {
  return {
    id: 'tell-approvers',
    async follow(events) {
      for (const event of events) {
        await tell(store, event);
        await tellReviewers(store, event);
      }
    },
  };
}

async function tell(store: Store, event: Event): Promise<void> {
  const asked = askedBy(event);
  if (!asked || event.campaignId === null) return;
  const partition = { tenantId: event.tenantId, scope: scopes.campaign(event.campaignId) };
  const { requestId, occasion } = asked;
  const personIds = [...new Set([...asked.personIds, ...(await requesterAt(store, partition, event))])];
  const items = personIds.map((personId) =>
    arm(
      `tell.approval.${requestId}.${personId}${occasion}`,
      partition,
      { type: 'tellApproval', requestId, personId, posting: 'new' },
      event.at,
    ),
  );
  await armDue(store, partition, items);
}

/** Whoever is reminded, or could open it again, gets the card anew, so that it stands last in their chat. */
const pressing: ReadonlySet<HandledAct> = new Set(['urged', 'reminded', 'nudged', 'reopenAsked']);

/** It does not go as it was foreseen: the requester sees where it stands, and can urge. */
const turns: ReadonlySet<HandledAct> = new Set(['returned', 'escalated', 'terminalOwnerAsked']);

async function requesterAt(store: Store, partition: Partition, { what }: Event): Promise<string[]> {
  if (what.type !== 'approval.handled' || !turns.has(what.act)) return [];
  const request = await store.get(partition, 'approval', what.requestId);
  return request ? [request.document.requesterId] : [];
}

function askedBy({
  id,
  what,
}: Event): { requestId: string; personIds: readonly string[]; occasion: string } | undefined {
  switch (what.type) {
    case 'approval.submitted':
      return { requestId: what.requestId, personIds: what.approverIds, occasion: '' };
    case 'approval.yesWithdrawn':
    case 'approval.asked':
      return { requestId: what.requestId, personIds: what.personIds, occasion: `.${id}` };
    case 'approval.handled':
      if (pressing.has(what.act)) {
        return { requestId: what.requestId, personIds: what.personIds, occasion: `.${id}` };
      }
      return turns.has(what.act)
        ? { requestId: what.requestId, personIds: [], occasion: `.${id}` }
        : undefined;
    default:
      return undefined;
  }
}
