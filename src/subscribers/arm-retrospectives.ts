import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { plainPlanning } from '../domain/planning-rule.ts';
import { scopes } from '../domain/scope.ts';
import { dateIn, instantOf } from '../domain/time.ts';
import { addWorkingDays } from '../domain/working-time.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import { departmentDays } from './department-days.ts';
import type { Subscriber } from './subscriber.ts';

/** On the clock of the department. */
const askedAt = '09:00';

/** Some working days after a campaign has ended its owner is asked to look back; whoever becomes its owner then is asked too. */
export function armRetrospectives(store: Store): Subscriber {
  return {
    id: 'arm-retrospectives',
    async follow(events) {
      for (const event of events) if (isConcerned(event)) await armFor(store, event);
    },
  };
}

function isConcerned({ what }: Event): boolean {
  if (what.type === 'campaign.statusChanged') return what.to === 'ended';
  return what.type === 'campaign.edited' && what.changes.some(({ field }) => field === 'ownerId');
}

async function armFor(store: Store, { tenantId, workspaceId, campaignId, at }: Event): Promise<void> {
  const partition = { tenantId, scope: scopes.campaign(campaignId ?? '') };
  const campaign = (await store.get(partition, 'campaign', partition.scope))?.document;
  if (campaign?.status !== 'ended') return;
  const agenda = { tenantId, scope: scopes.agenda(workspaceId) };
  const [rule, calendar] = await Promise.all([
    store.get(agenda, 'planningRule', workspaceId),
    departmentDays(store, tenantId, workspaceId),
  ]);
  const { retrospectiveDays } = rule?.document ?? plainPlanning;
  const now = dateIn(calendar.zone, at);
  const last = campaign.flight && campaign.flight.end > now ? campaign.flight.end : now;
  const day = addWorkingDays(calendar, last, retrospectiveDays);
  const errand = { type: 'tellRetrospective', campaignId: campaign.id, personId: campaign.ownerId } as const;
  await armDue(store, partition, [
    arm(
      `retrospective.${campaign.id}.${day}.${campaign.ownerId}`,
      partition,
      errand,
      instantOf(day, askedAt, calendar.zone),
    ),
  ]);
}
