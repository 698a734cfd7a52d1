import type { Event } from '../domain/event.ts';
import { flightDate, flightTypes, lookAtFlight } from '../domain/flight-reminder.ts';
import { scopes } from '../domain/scope.ts';
import { addDays, dateIn } from '../domain/time.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** What lies so many days back has no step to come. */
const longAgo = 30;

/** Launches and ends of flights are looked at whenever their dates, their owner or their status changed. */
export function remindFlights(store: Store): Subscriber {
  return {
    id: 'remind-flights',
    async follow(events) {
      for (const event of events) {
        const { tenantId, campaignId, at } = event;
        if (campaignId === null || !isAbout(event)) continue;
        const partition = { tenantId, scope: scopes.campaign(campaignId) };
        const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
        if (!campaign) continue;
        const since = addDays(dateIn('Etc/UTC', at), -longAgo);
        const dates = flightTypes.map((type) => flightDate(campaign, type));
        if (dates.some((date) => date !== undefined && date > since))
          await armDue(store, partition, [lookAtFlight(campaign, at)]);
      }
    },
  };
}

function isAbout({ what }: Event): boolean {
  if (what.type === 'campaign.edited')
    return what.changes.some(({ field }) => field === 'flight' || field === 'ownerId');
  if (what.type === 'thing.restored') return what.noun === 'campaign';
  return what.type === 'campaign.created' || what.type === 'campaign.statusChanged';
}
