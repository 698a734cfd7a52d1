import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Somebody moved to another zone, or a department works on other days: its reports are armed anew. An old time means
 * nothing then.
 */
export function armReports(store: Store): Subscriber {
  return {
    id: 'arm-reports',
    async follow(events) {
      for (const event of lastMoves(events)) await armFor(store, event);
    },
  };
}

/** A file of a thousand people is looked at once for each department. */
function lastMoves(events: readonly Event[]): Iterable<Event> {
  const moves = events.filter(({ what: { type } }) => type === 'person.saved' || type === 'calendar.saved');
  return new Map(moves.map((event) => [`${event.tenantId} ${event.workspaceId}`, event])).values();
}

async function armFor(store: Store, { id, tenantId, workspaceId, at }: Event): Promise<void> {
  const partition = { tenantId, scope: scopes.reports(workspaceId) };
  const { items } = await store.read(partition, 'schedulesOfWorkspace', {}, { limit: 1 });
  if (items.length === 0) return;
  await armDue(store, partition, [
    arm(`planReports.${id}`, partition, { type: 'planReports', workspaceId }, at),
  ]);
}
