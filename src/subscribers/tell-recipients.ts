import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { inTurn } from '../domain/message-pace.ts';
import { laterLook } from '../domain/report-times.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * A report that was made goes to each of its recipients, as a delivery of its own: many of them second by second, in
 * the order in which the run names them, so that being told twice arms the same.
 */
export function tellRecipients(store: Store): Subscriber {
  return {
    id: 'tell-recipients',
    async follow(events) {
      for (const event of events) await tell(store, event);
    },
  };
}

async function tell(store: Store, { tenantId, workspaceId, what, at }: Event): Promise<void> {
  if (what.type !== 'report.made') return;
  const { runId } = what;
  const partition = { tenantId, scope: scopes.reports(workspaceId) };
  const run = await store.get(partition, 'reportRun', runId);
  const { recipientIds = [], channelIds = [] } = run?.document ?? {};
  const errands = [
    ...channelIds.map((channelId) => ({ type: 'postReport', runId, channelId }) as const),
    ...recipientIds.map((personId) => ({ type: 'tellReport', runId, personId }) as const),
  ];
  const items = errands.map((errand, place) => {
    const to = errand.type === 'postReport' ? errand.channelId : errand.personId;
    return inTurn(arm(`tell.${runId}.${to}`, partition, errand, at), place);
  });
  await armDue(store, partition, [...items, ...laterLook(partition, runId, 0, at)]);
}
