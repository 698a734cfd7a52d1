import type { Reader } from './notice.ts';
import type { PutOffNotice } from './put-off-face.ts';
import type { CalendarChange } from './calendar-change.ts';
import type { StageShift } from './calendar-shift.ts';

/** All that one change of a calendar moved for its reader. */
export interface ShiftsNotice {
  readonly kind: 'shifts';
  readonly reader: Reader;
  readonly calendar: 'department' | 'teams' | 'person';
  readonly byName: string;
  /** The change was taken back, and this with it. */
  readonly back: boolean;
  readonly shifts: readonly ShiftFace[];
  readonly more: number;
}

/** What is told of a plan that becomes another by itself. */
export type PlanNotice = PutOffNotice | ShiftsNotice;

export interface ShiftFace extends Pick<StageShift, 'campaignId' | 'requestId' | 'what' | 'from' | 'to'> {
  readonly campaignName: string;
  /** Empty where the stage has none. */
  readonly stageName: string;
}

/** Those of a change that concern one person. */
export function shiftsFor({ shifts }: CalendarChange, personId: string): StageShift[] {
  return shifts.filter(({ personIds }) => personIds.includes(personId));
}
