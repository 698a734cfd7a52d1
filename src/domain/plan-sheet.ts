import type { Locale } from './person.ts';
import type { Span } from './task-plan.ts';
import type { CalendarDate, Instant, Zone } from './time.ts';

/** So many days stand on a sheet, and so many tasks; of more it is said how many. */
export const mostPlanDays = 400;
export const mostPlanRows = 500;

/** A task of a printed plan. */
export interface PlanSheetRow extends Span {
  readonly title: string;
  readonly milestone: boolean;
  readonly done: boolean;
  /** It may not slip, or the end of the whole does. */
  readonly critical: boolean;
  /** Where it stood in the baseline. */
  readonly before: Span | null;
  /** Rows of what it waits for. */
  readonly after: readonly number[];
}

/** The plan of a campaign for the meeting: everything its drawing needs, and nothing its reader may not see. */
export interface PlanSheet {
  readonly campaign: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** In the order of their first days. */
  readonly rows: readonly PlanSheetRow[];
  /** So many tasks more there are: without a date, or beyond what fits. */
  readonly left: number;
  readonly at: Instant;
  readonly zone: Zone;
  readonly locale: Locale;
}
