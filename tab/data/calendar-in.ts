import type { PlanFrameView } from '../../src/contract/plan-endpoints.ts';
import type { WorkingCalendar } from '../../src/domain/working-time.ts';

/** The working days of a department as rules take them. */
export function calendarIn({ calendar }: PlanFrameView): WorkingCalendar {
  const { daysOff, extraWorkdays } = calendar;
  return { ...calendar, daysOff: new Set(daysOff), extraWorkdays: new Set(extraWorkdays) };
}
