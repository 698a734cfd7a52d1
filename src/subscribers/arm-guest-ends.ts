import { arm } from '../domain/due.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** More than any organisation has departments. */
const most = 1_000;

/**
 * Whoever looks in first on a day sees to it that guests who have no end get one: those from before guests had one, and
 * whoever was named by a way that nobody followed.
 */
export function armGuestEnds({ store, clock }: Pick<Doors, 'store' | 'clock'>): Subscriber {
  /** The day for which each tenant was armed by this instance. */
  const armed = new Map<string, string>();
  return {
    id: 'arm-guest-ends',
    async follow(events) {
      const arrived = events.filter(({ what }) => what.type === 'signIn.seen');
      for (const tenantId of new Set(arrived.map((event) => event.tenantId))) {
        const now = clock.now();
        const day = now.slice(0, 10);
        if (armed.get(tenantId) === day) continue;
        const partition = { tenantId, scope: scopes.tenant() };
        const { items } = await store.read(partition, 'workspacesOfTenant', {}, { limit: most });
        const due = items.map(({ document: { id: workspaceId } }) => {
          const errand = { type: 'endStandingGuests', workspaceId, day, part: 0, cursor: null } as const;
          return arm(`guests.${workspaceId}.${day}.0`, partition, errand, now);
        });
        await armDue(store, partition, due);
        armed.set(tenantId, day);
      }
    },
  };
}
