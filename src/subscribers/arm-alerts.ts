import { arm } from '../domain/due.ts';
import type { Event, HappeningType } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { addMilliseconds } from '../domain/time.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

const concerning: ReadonlySet<HappeningType> = new Set([
  'results.recorded',
  'campaign.edited',
  'campaign.statusChanged',
  'approval.decided',
  'budgetLine.set',
  'budgetLine.edited',
  'expense.recorded',
  'expense.edited',
  'goal.set',
  'goal.edited',
]);
/** A file of a thousand rows comes as many events: they are looked at together, when their minute is over. */
const together = 60_000;

/** Whatever can carry a campaign over one of its limits has somebody look, once for each minute in which it happened. */
export function armAlerts(store: Store): Subscriber {
  return {
    id: 'arm-alerts',
    async follow(events) {
      const minutes = new Map<string, Event>();
      for (const event of events)
        if (event.campaignId !== null && concerning.has(event.what.type))
          minutes.set(`${event.tenantId} ${event.campaignId} ${minuteOf(event.at)}`, event);
      for (const { tenantId, campaignId, at } of minutes.values()) {
        const partition = { tenantId, scope: scopes.campaign(campaignId ?? '') };
        const minute = minuteOf(at);
        const name = `alerts.${partition.scope}.${minute.replaceAll(/[-:T]/g, '')}`;
        await armDue(store, partition, [
          arm(name, partition, { type: 'checkAlerts', campaignId: partition.scope }, endOf(minute)),
        ]);
      }
    },
  };
}

const minuteOf = (at: string): string => at.slice(0, 16);
const endOf = (minute: string): string => addMilliseconds(`${minute}:00.000Z`, together);
