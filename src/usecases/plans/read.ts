import type { Actor } from '../../domain/actor.ts';
import type { Baseline } from '../../domain/baseline.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { addDays, dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';

/** Days off before and after these many days are told: further than anybody plans by the day. */
const toldDays = 1_100;

export interface PlanFrame {
  /** How the department of the campaign works. A plan is counted in it; people's leave is not in it. */
  readonly calendar: WorkingCalendar;
  readonly baseline: Baseline | null;
}

/** What the plan of a campaign's tasks is computed with. Refuses: `notFound`. */
export async function readPlanFrame(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<PlanFrame | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  const { tenantId, workspaceId } = campaign.document;
  const [{ calendar }, baseline] = await Promise.all([
    calendarOfDepartment(store, tenantId, workspaceId),
    store.get(campaign.partition, 'baseline', campaignId),
  ]);
  const today = dateIn(calendar.zone, clock.now());
  const [from, to] = [addDays(today, -toldDays), addDays(today, toldDays)];
  const told = (days: ReadonlySet<string>) => new Set([...days].filter((day) => day >= from && day <= to));
  return {
    calendar: { ...calendar, daysOff: told(calendar.daysOff), extraWorkdays: told(calendar.extraWorkdays) },
    baseline: baseline?.document ?? null,
  };
}
