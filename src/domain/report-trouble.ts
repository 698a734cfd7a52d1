import type { Reader } from './notice.ts';
import type { CalendarDate } from './time.ts';

/** For the owner of a report: it was not sent, or not to everybody. */
export interface ReportTroubleNotice {
  readonly kind: 'reportTrouble';
  readonly reader: Reader;
  readonly workspaceId: string;
  readonly scheduleId: string;
  readonly name: string;
  readonly trouble:
    | {
        readonly is: 'withheld';
        readonly days: number;
        readonly dueAt: string;
        readonly last: CalendarDate | null;
      }
    | { readonly is: 'undelivered'; readonly runId: string; readonly names: readonly string[] };
}
