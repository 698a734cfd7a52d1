import type { Event } from '../domain/event.ts';
import { nextRunItems } from '../domain/report-times.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Somebody moved to another zone: reports that run on their own clock are armed for it. An old time means nothing then. */
export function armReports(doors: Doors): Subscriber {
  return {
    id: 'arm-reports',
    async follow(events) {
      for (const event of events) await armFor(doors, event);
    },
  };
}

async function armFor(
  { store, clock, directory }: Doors,
  { tenantId, workspaceId, what }: Event,
): Promise<void> {
  if (what.type !== 'person.saved') return;
  const person = await directory.person(tenantId, what.personId);
  if (!person) return;
  const partition = { tenantId, scope: scopes.reports(workspaceId) };
  const schedules = await store.read(partition, 'schedulesOfWorkspace', {}, { limit: 1_000 });
  const items = schedules.items
    .map(({ document }) => document)
    .filter(({ active, zone, recipientIds }) => active && zone === null && recipientIds.includes(person.id))
    .flatMap((schedule) => nextRunItems(schedule, [person.zone], clock.now()));
  await armDue(store, partition, items);
}
