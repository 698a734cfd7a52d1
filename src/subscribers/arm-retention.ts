import { arm } from '../domain/due.ts';
import { nextRound } from '../domain/retention.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Whoever looks in first on a day sees to it that what has been kept long enough goes in the next night. A round arms the
 * one after it; this begins the first one, and begins anew where one was lost.
 */
export function armRetention({ store, clock }: Pick<Doors, 'store' | 'clock'>): Subscriber {
  /** The day for which each tenant was armed by this instance. */
  const armed = new Map<string, string>();
  return {
    id: 'arm-retention',
    async follow(events) {
      const arrived = events.filter(({ what }) => what.type === 'signIn.seen');
      for (const tenantId of new Set(arrived.map((event) => event.tenantId))) {
        const { day, dueAt } = nextRound(tenantId, clock.now());
        if (armed.get(tenantId) === day) continue;
        const partition = { tenantId, scope: scopes.tenant() };
        const errand = { type: 'sweepRetained', day, part: 0 } as const;
        await armDue(store, partition, [arm(`retention.${day}.0`, partition, errand, dueAt)]);
        armed.set(tenantId, day);
      }
    },
  };
}
