import type { EveningLine } from './launch-evening.ts';
import type { Reader } from './notice.ts';
import type { Said } from './notice-said.ts';
import type { CalendarDate, Zone } from './time.ts';

/** What somebody's day brought, with the report that is ready to go. */
export type EveningNotice = Said & {
  readonly kind: 'evening';
  readonly reader: Reader;
  readonly workspaceId: string;
  readonly date: CalendarDate;
  readonly closed: readonly string[];
  readonly moved: readonly string[];
  readonly left: readonly string[];
  /** Lines of launch checklists that are the reader's: due, untouched, or ticked on this day. */
  readonly lines: readonly EveningLine[];
  /** The department uses daily reports. */
  readonly reports: boolean;
  /** Undefined until it was sent. */
  readonly sent: { readonly blocked: string; readonly at: string } | undefined;
};

/** How the day of one person went, for whoever leads them. */
export interface DayLine {
  readonly name: string;
  readonly closed: readonly string[];
  readonly left: number;
  readonly leftFirst: readonly string[];
  readonly blocked: string;
  readonly hasSpoken: boolean;
}

export interface RollUpNotice {
  readonly kind: 'rollUp';
  readonly reader: Reader;
  readonly workspaceName: string;
  readonly date: CalendarDate;
  readonly lines: readonly DayLine[];
}

/** Who was expected and has not checked in. */
export interface MissingNotice {
  readonly kind: 'missing';
  readonly reader: Reader;
  readonly workspaceName: string;
  readonly date: CalendarDate;
  readonly zone: Zone;
  readonly names: readonly string[];
}

export type DayNotice = EveningNotice | RollUpNotice | MissingNotice;
