import type { Campaign } from '../../domain/campaign.ts';
import { end } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { type FlightType, flightDate, flightReminder, flightTypes } from '../../domain/flight-reminder.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Passage } from '../../domain/reminder-passage.ts';
import { dayOfStep, lookAt } from '../../domain/reminder-rule.ts';
import { instantOf } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { planFor } from './plan.ts';
import { sendOff } from './send-off.ts';

type Remind = ErrandOf<'remindFlight'>;

/** The owner is reminded of the launch or the end of the flight, as long as it is to come; on a morning card. */
export const remindFlight: Work<Remind> = async (doors, item, { personId, meant }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const campaign = (await doors.store.get(partition, 'campaign', scope))?.document;
  if (!campaign) return end(item.document, 'cancelled', 'notFound');
  const owner = await doors.directory.person(tenantId, campaign.ownerId);
  if (!owner?.active) return end(item.document, 'cancelled', 'nobody');
  if (meant === undefined) return look(doors, item, campaign);
  if (personId !== owner.id) return end(item.document, 'cancelled', 'nobody');
  const { type, date, days } = meant;
  if (flightDate(campaign, type) !== date) return end(item.document, 'cancelled', 'moved');
  const plan = await planFor(doors, campaign, owner.id, type);
  const now = doors.clock.now();
  const at = lookAt(plan, date, days);
  if (at > now) return { ...item.document, dueAt: at, wakeAt: at };
  const { zone } = plan.calendar;
  const { workspaceId, id: campaignId, name } = campaign;
  const passage: Passage | { refused: string } = plan.cadence.includes(days)
    ? await sendOff(doors, plan, {
        reminder: { type, targetId: campaignId, title: name, workspaceId, campaignId, day: date },
        tenantId,
        personId: owner.id,
        priority: 'medium',
        meantAt: instantOf(dayOfStep(plan.calendar, date, days), plan.morningAt, zone),
      })
    : { as: 'off' };
  if (!('as' in passage)) return 'again';
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: now };
  const held = passage.as === 'morning' &&
    passage.why !== 'digest' && { until: passage.at, why: passage.why };
  const told = { type: 'campaign.reminded', about: type, personId: owner.id, ...held } as const;
  const later = flightReminder(campaign, type, plan, now);
  const settled = await settle(doors.store, partition, {
    put: [{ document: end(item.document, 'done', passage.as), ifVersion: item.version }],
    events: record(doors.clock, scene, passage.as === 'off' ? [] : [told]),
    due: later ? [later] : [],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** Arms what is next, for the launch and for the end. */
async function look(
  doors: Doors,
  { document, version }: Parameters<Work<Remind>>[1],
  campaign: Campaign,
): ReturnType<Work<Remind>> {
  const { tenantId, scope } = document;
  const now = doors.clock.now();
  const next = async (type: FlightType): Promise<DueItem[]> => {
    if (flightDate(campaign, type) === undefined) return [];
    const plan = await planFor(doors, campaign, campaign.ownerId, type);
    return [flightReminder(campaign, type, plan, now)].filter((each) => each !== undefined);
  };
  const settled = await settle(
    doors.store,
    { tenantId, scope },
    {
      put: [{ document: end(document, 'done'), ifVersion: version }],
      due: (await Promise.all(flightTypes.map(next))).flat(),
    },
  );
  return isRefusal(settled) ? 'again' : 'committed';
}
