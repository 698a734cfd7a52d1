import type { Team, Teams } from '../../domain/team.ts';
import type { DepartmentCalendar, PersonalCalendar } from '../../domain/working-week.ts';

export type DepartmentDraft = Pick<
  DepartmentCalendar,
  'country' | 'makeUpDays' | 'daysOff' | 'extraWorkdays'
>;
export type PersonalDraft = Pick<PersonalCalendar, 'country' | 'week' | 'hours' | 'leave'>;

/** The calendars as they are kept: with their days in order. */
export function departmentAs(before: DepartmentCalendar, draft: DepartmentDraft): DepartmentCalendar {
  return {
    ...before,
    ...draft,
    daysOff: byDate(draft.daysOff),
    extraWorkdays: byDate(draft.extraWorkdays),
  };
}

export function personalAs(before: PersonalCalendar, draft: PersonalDraft): PersonalCalendar {
  const week = [...draft.week].toSorted((one, other) => one - other);
  const leave = [...draft.leave].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return { ...before, ...draft, week, leave };
}

export function teamsAs(tenantId: string, workspaceId: string, wanted: readonly Team[]): Teams {
  const teams = wanted.map((team) => ({
    ...team,
    daysOff: byDate(team.daysOff),
    extraWorkdays: byDate(team.extraWorkdays),
  }));
  return { kind: 'teams', schema: 1, id: workspaceId, tenantId, teams };
}

function byDate<D extends { readonly date: string }>(days: readonly D[]): D[] {
  return [...days].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
