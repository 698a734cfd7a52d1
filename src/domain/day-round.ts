import { type EveningChoice, type DayChoice, hasEvenings, missingAt } from './day.ts';
import { type DueItem, arm } from './due.ts';
import { scopes } from './scope.ts';
import { type CalendarDate, type Instant, addDays, dateIn, instantOf } from './time.ts';

/** Somebody as the round of a day meets them. */
export interface Expected {
  readonly id: string;
  readonly zone: string;
  /** They work on that day. */
  readonly works: boolean;
  readonly leadIds: readonly string[];
  readonly evening: EveningChoice;
}

interface Where {
  readonly tenantId: string;
  readonly workspaceId: string;
}

/** Plans a day of a department: late enough that yesterday is known, early enough that it has begun nowhere. */
export function dayPlan({ tenantId, workspaceId }: Where, date: CalendarDate, since: Instant): DueItem {
  const id = `planDay.${workspaceId}.${date}.${since.replaceAll(/[-:.]/g, '')}`;
  const dueAt = `${addDays(date, -1)}T09:30:00.000Z`;
  const where = { tenantId, scope: scopes.days(workspaceId) };
  return arm(id, where, { type: 'planDay', workspaceId, date, since }, dueAt);
}

/** The first day that is planned when a department begins with it. */
export function firstDay(now: Instant): CalendarDate {
  return dateIn('Etc/UTC', now);
}

/** The evening card of one person; a new hour is a new one, and the old one finds that it is not meant any more. */
export function eveningItem(where: Where, date: CalendarDate, { id, zone, evening }: Expected): DueItem {
  const { tenantId, workspaceId } = where;
  const errand = { type: 'tellEvening', workspaceId, date, personId: id } as const;
  const name = `evening.${workspaceId}.${date}.${evening.time.replace(':', '')}.${id}`;
  return arm(
    name,
    { tenantId, scope: scopes.days(workspaceId) },
    errand,
    instantOf(date, evening.time, zone),
  );
}

/** All cards of a day that are still to come: evenings, one roll-up for each who leads, one list of the missing in each zone. */
export function cardsOfDay(
  where: Where,
  rule: DayChoice,
  { date, now }: { readonly date: CalendarDate; readonly now: Instant },
  people: readonly Expected[],
): DueItem[] {
  const working = people.filter(({ works }) => works);
  const leads = working.filter(({ id }) => people.some(({ leadIds }) => leadIds.includes(id)));
  const items = [
    ...(hasEvenings(rule)
      ? working.filter(({ evening }) => evening.on).map((one) => eveningItem(where, date, one))
      : []),
    ...(rule.reports ? leads.map((lead) => rollUp(where, date, rule, lead)) : []),
    ...(rule.checkIn ? leads.flatMap((lead) => missingLists(where, date, lead, working)) : []),
  ];
  return items.filter(({ dueAt }) => dueAt > now);
}

function rollUp(
  { tenantId, workspaceId }: Where,
  date: CalendarDate,
  rule: DayChoice,
  lead: Expected,
): DueItem {
  const errand = { type: 'tellRollUp', workspaceId, date, personId: lead.id } as const;
  const at = instantOf(date, rule.rollUpAt, lead.zone);
  const id = `rollUp.${workspaceId}.${date}.${lead.id}`;
  return arm(id, { tenantId, scope: scopes.days(workspaceId) }, errand, at);
}

function missingLists(
  { tenantId, workspaceId }: Where,
  date: CalendarDate,
  lead: Expected,
  working: readonly Expected[],
): DueItem[] {
  const zones = new Set(working.filter(({ leadIds }) => leadIds.includes(lead.id)).map(({ zone }) => zone));
  return [...zones].map((zone) => {
    const errand = { type: 'tellMissing', workspaceId, date, zone, personId: lead.id } as const;
    const id = `missing.${workspaceId}.${date}.${zone.replaceAll('/', '~')}.${lead.id}`;
    const at = instantOf(date, missingAt, zone);
    return arm(id, { tenantId, scope: scopes.days(workspaceId) }, errand, at);
  });
}
