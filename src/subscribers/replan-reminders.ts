import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { replanning } from '../domain/task-reminder.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Reminders move with the working days of their readers, and with the cadence of their department. */
export function replanReminders({ store, directory }: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'replan-reminders',
    async follow(events) {
      for (const event of events) {
        const { tenantId, at } = event;
        for (const personId of await readersOf(directory, event)) {
          const own = { tenantId, scope: scopes.person(personId) };
          await armDue(store, own, [replanning(tenantId, personId, at)]);
        }
      }
    },
  };
}

async function readersOf(
  directory: Doors['directory'],
  { tenantId, workspaceId, what }: Event,
): Promise<string[]> {
  switch (what.type) {
    case 'workingTime.saved':
      return [what.personId];
    case 'calendar.saved':
    case 'teams.saved':
    case 'reminderRule.saved': {
      const people = await directory.people(tenantId);
      const isThere = (person: (typeof people)[number]) =>
        person.memberships.some((each) => each.workspaceId === workspaceId);
      return people.filter(isThere).map(({ id }) => id);
    }
    default:
      return [];
  }
}
