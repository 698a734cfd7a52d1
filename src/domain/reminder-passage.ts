import {
  type ReminderChoice,
  type ReminderWay,
  breaksThrough,
  isQuiet,
  morningOf,
} from './reminder-choice.ts';
import type { HoldReason } from './reminder.ts';
import type { Priority } from './task.ts';
import { type Instant, addDays, addMilliseconds, clockTimeIn, dateIn, instantOf } from './time.ts';
import { type WorkingCalendar, isWorkday } from './working-time.ts';

/** How one reminder goes out. */
export type Passage =
  | { readonly as: 'off' }
  | { readonly as: 'card'; readonly at: Instant }
  | { readonly as: 'morning'; readonly at: Instant; readonly why: HoldReason };

export interface Passing {
  readonly now: Instant;
  /** When it is meant to be told. */
  readonly meantAt: Instant;
  readonly way: ReminderWay;
  readonly priority: Priority;
  readonly choice: ReminderChoice;
  readonly calendar: WorkingCalendar;
  /** It has no card of its own: it always goes with others. */
  readonly neverAlone?: boolean;
  /** Cards of their own that this person got on that day. */
  readonly told: number;
}

/** So long after its time, in milliseconds, a reminder is late: the service was down, or very busy. */
const lateAfter = 60_000;
/** What is late on the same day waits so long for the others. */
const gatheredWithin = 5 * 60_000;
/** The same for what comes seconds after its morning. */
const justAfter = 15_000;
/** A calendar without a working day for so long is broken. */
const mostDays = 3_660;

/**
 * Whether a reminder is told by itself or waits for a morning card, and why. What is important enough passes quiet hours,
 * days off and the cap; the rest waits for the next morning on which its reader works.
 */
export function passageOf(passing: Passing): Passage {
  const { now, meantAt, way, priority, choice, calendar, told } = passing;
  if (way === 'off') return { as: 'off' };
  const at = meantAt > now ? meantAt : now;
  if (breaksThrough(choice, priority)) return { as: 'card', at };
  const held = (why: HoldReason): Passage => ({
    as: 'morning',
    at: nextMorning(choice, calendar, at),
    why,
  });
  if (isQuiet(choice, clockTimeIn(calendar.zone, at))) return held('quiet');
  const today = dateIn(calendar.zone, at);
  if (!isWorkday(calendar, today)) return held('dayOff');
  const isLate = Date.parse(now) - Date.parse(meantAt) > lateAfter;
  if (isLate) return { as: 'morning', at: soonAfter(now, gatheredWithin), why: 'late' };
  const isOfMorning = meantAt === instantOf(today, morningOf(choice), calendar.zone);
  if (isOfMorning && way === 'morning')
    return { as: 'morning', at: at === meantAt ? at : soonAfter(now, justAfter), why: 'digest' };
  if (passing.neverAlone) return { as: 'morning', at: soonAfter(at, justAfter), why: 'digest' };
  return told >= choice.most ? held('cap') : { as: 'card', at };
}

/** Now, or on the next morning that is worked while its reader wants quiet or is off. */
export function inWorkingTime(choice: ReminderChoice, calendar: WorkingCalendar, now: Instant): Instant {
  const isAwake =
    !isQuiet(choice, clockTimeIn(calendar.zone, now)) && isWorkday(calendar, dateIn(calendar.zone, now));
  return isAwake ? now : nextMorning(choice, calendar, now);
}

/** The morning card after an instant: on the next day that is worked. */
export function nextMorning(choice: ReminderChoice, calendar: WorkingCalendar, after: Instant): Instant {
  let day = dateIn(calendar.zone, after);
  for (let walked = 0; walked < mostDays; walked += 1) {
    const morning = instantOf(day, morningOf(choice), calendar.zone);
    if (morning > after && isWorkday(calendar, day)) return morning;
    day = addDays(day, 1);
  }
  throw new RangeError(`No workday within ${mostDays} days after ${after}.`);
}

/** The same for all that come in within some minutes: what was missed meets on one card. */
function soonAfter(now: Instant, within: number): Instant {
  const next = Math.ceil((Date.parse(now) + 1) / within) * within;
  return addMilliseconds('1970-01-01T00:00:00.000Z', next);
}
