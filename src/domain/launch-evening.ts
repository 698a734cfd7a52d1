import type { LaunchLine } from './launch-checklist.ts';
import { workingDaysBetween } from './working-days.ts';
import type { CalendarDate, Instant } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** After so many working days on which nobody said anything of a line its owner is asked. */
export const untouchedFor = 3;

export const eveningReasons = ['overdue', 'today', 'untouched', 'ticked'] as const;
export type EveningReason = (typeof eveningReasons)[number];

/** A line of a launch checklist as it stands on the evening card of its owner. */
export interface EveningLine {
  readonly campaign: { readonly id: string; readonly name: string; readonly code: string };
  readonly lineId: string;
  /** The words of an own line; null for those that every campaign has. */
  readonly text: string | null;
  readonly due: CalendarDate | null;
  /** `ticked`: it was, on this day. */
  readonly why: EveningReason;
  /** Lines that tick themselves are listed, and ticked by nobody. */
  readonly mayTick: boolean;
  /** It is ticked where its evidence is said, and not here. */
  readonly wantsProof: boolean;
}

/** An evening, as the lines of one person are judged by. */
export interface Evening {
  readonly personId: string;
  readonly date: CalendarDate;
  /** When the owner works. */
  readonly calendar: WorkingCalendar;
  readonly dayOf: (at: Instant) => CalendarDate;
}

/** Why a line stands on the evening card of a person; undefined when it does not: it is not theirs, settled, or in time. */
export function eveningReason(line: LaunchLine, evening: Evening): EveningReason | undefined {
  const { personId, date, calendar, dayOf } = evening;
  const { ownerId, state, ticked, due, touchedAt, source } = line;
  if (ownerId !== personId) return undefined;
  if (state === 'done') return ticked !== null && dayOf(ticked.at) === date ? 'ticked' : undefined;
  if (state !== 'open') return undefined;
  if (due !== null && due <= date) return due < date ? 'overdue' : 'today';
  // The department gave it to them, and nobody spoke of it yet: its day is enough.
  if (touchedAt === undefined && source === 'department') return undefined;
  const since = touchedAt === undefined ? undefined : dayOf(touchedAt);
  const isTouched = since !== undefined && workingDaysBetween(calendar, since, date) < untouchedFor;
  return isTouched ? undefined : 'untouched';
}

/** What is most pressing stands first; what was ticked today stands last. */
export function inOrder(lines: readonly EveningLine[]): EveningLine[] {
  const rank = ({ why }: EveningLine): number => eveningReasons.indexOf(why);
  return lines.toSorted(
    (one, other) => rank(one) - rank(other) || (one.due ?? '~').localeCompare(other.due ?? '~', 'en'),
  );
}
