import type { DepartmentDraft, PersonalDraft } from './use-calendars.ts';

export type WorkingTimeFault = 'week' | 'hours' | 'leave';

/** What keeps my working time from being saved, the first of it. */
export function workingTimeFault({ week, hours, leave }: PersonalDraft): WorkingTimeFault | undefined {
  if (week.length === 0) return 'week';
  const inOrder = hours.every(({ from, to }, place) => from < to && (hours[place - 1]?.to ?? '') <= from);
  if (!inOrder || hours.some(({ from, to }) => !from || !to)) return 'hours';
  return leave.every(({ from, to }) => from !== '' && from <= to) ? undefined : 'leave';
}

export type DepartmentFault = 'date' | 'twice' | 'both';

/** What keeps the days of the department from being saved. */
export function departmentFault({
  daysOff,
  extraWorkdays,
}: Pick<DepartmentDraft, 'daysOff' | 'extraWorkdays'>): DepartmentFault | undefined {
  const [off, worked] = [daysOff, extraWorkdays].map((days) => days.map(({ date }) => date));
  if (!off || !worked || [...off, ...worked].includes('')) return 'date';
  if (new Set(off).size < off.length || new Set(worked).size < worked.length) return 'twice';
  return off.some((date) => worked.includes(date)) ? 'both' : undefined;
}

/** Drafts are small and plain: the same text is the same draft. */
export const sameDraft = <D extends object>(one: D, other: D): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
