import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { toldOf } from '../domain/work-request-turns.ts';
import { scopes } from '../domain/scope.ts';
import { plainIntake } from '../domain/work-request.ts';
import { takersAmong } from '../domain/work-request-takers.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Those who take requests hear of a new one, its requester of each decision, in one message each. */
export function tellRequests(doors: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'tell-requests',
    async follow(events) {
      for (const event of events) await tell(doors, event);
    },
  };
}

async function tell(
  doors: Pick<Doors, 'store' | 'directory'>,
  { tenantId, workspaceId, actorId, what, at }: Event,
): Promise<void> {
  if (what.type !== 'workRequest.asked' && what.type !== 'workRequest.turned') return;
  const { workRequestId } = what;
  const partition = { tenantId, scope: scopes.intake(workspaceId) };
  const stored = await doors.store.get(partition, 'workRequest', workRequestId);
  if (!stored) return;
  const [intake, people] = await Promise.all([
    doors.store.get(partition, 'intake', workspaceId),
    doors.directory.people(tenantId),
  ]);
  const queues = intake?.document ?? plainIntake(tenantId, workspaceId);
  const takers = takersAmong(people, queues, stored.document.function);
  const told =
    what.type === 'workRequest.asked'
      ? takers.filter((personId) => personId !== actorId)
      : toldOf(stored.document, what.act, actorId, takers);
  const turn = what.type === 'workRequest.asked' ? 0 : what.turn;
  await armDue(
    doors.store,
    partition,
    told.map((personId) =>
      arm(
        `request.${workRequestId}.${turn}.${personId}`,
        partition,
        { type: 'tellRequest', workspaceId, workRequestId, turn, personId },
        at,
      ),
    ),
  );
}
