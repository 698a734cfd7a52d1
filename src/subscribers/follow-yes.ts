import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { afterAnswer } from '../domain/task-yes.ts';
import { type Doors, type Partition, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

type Reading = Pick<Doors, 'store' | 'clock'>;

/** A task that waits for a yes follows its request: done with the yes, taken up again with anything else. */
export function followYes(doors: Reading): Subscriber {
  return {
    id: 'follow-yes',
    async follow(events) {
      for (const event of events) {
        const { tenantId, campaignId, what } = event;
        if (campaignId === null || !('requestId' in what)) continue;
        const partition = { tenantId, scope: scopes.campaign(campaignId) };
        while (!(await followOne(doors, partition, what.requestId, event)));
      }
    },
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function followOne(
  { store, clock }: Reading,
  partition: Partition,
  requestId: string,
  { actorId }: Event,
): Promise<boolean> {
  const request = (await store.get(partition, 'approval', requestId))?.document;
  if (request?.subject.kind !== 'contentItem') return true;
  const stored = await store.get(partition, 'task', request.subject.itemId);
  const at = clock.now();
  const after = stored && afterAnswer(stored.document, request, at);
  if (!after) return true;
  const { tenantId, workspaceId, campaignId, id: taskId, title } = after.task;
  const what = { type: 'task.edited', taskId, title, changes: after.changes } as const;
  const event = { tenantId, workspaceId, campaignId, at, actorId, what };
  const outcome = await store.commit(partition, {
    put: [{ document: after.task, ifVersion: stored.version }],
    events: [{ kind: 'event', schema: 1, id: clock.newId(), ...event }],
  });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The task of ${requestId} could not be written`, outcome);
}
