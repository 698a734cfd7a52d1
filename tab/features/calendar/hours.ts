import { instantOf } from '../../../src/domain/time.ts';
import type { OverlayThing } from './things.ts';
import { dayNumber } from '../../ui/days.ts';

/** Something at its minute of a day, on the wall clock of whoever looks. */
export interface Timed {
  readonly thing: OverlayThing;
  readonly day: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day and the minute that a clock in `zone` shows at an instant. */
export function wallOf(instant: string, zone: string): { readonly day: number; readonly minute: number } {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(
    clock.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    day: dayNumber(`${part.year}-${part.month}-${part.day}`),
    minute: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** Those that have an hour, in the zone of whoever looks, wherever their own clock hangs. */
export function timedOf(things: readonly OverlayThing[], zone: string): readonly Timed[] {
  return things.flatMap((thing) => {
    const { at } = thing;
    if (!at) return [];
    return [{ thing, ...wallOf('instant' in at ? at.instant : instantOf(at.date, at.time, at.zone), zone) }];
  });
}

/** What lies in the same half hour of a day, in the order of time. */
export interface Slot {
  readonly day: number;
  readonly minute: number;
  readonly timed: readonly [Timed, ...Timed[]];
}

export const SLOT_MINUTES = 30;

export function slotsOf(timed: readonly Timed[]): readonly Slot[] {
  const slots = new Map<string, [Timed, ...Timed[]]>();
  for (const one of timed.toSorted((a, b) => a.day - b.day || a.minute - b.minute)) {
    const key = `${one.day} ${Math.floor(one.minute / SLOT_MINUTES)}`;
    const slot = slots.get(key);
    if (slot) slot.push(one);
    else slots.set(key, [one]);
  }
  return [...slots.values()].map((own) => ({
    day: own[0].day,
    minute: Math.floor(own[0].minute / SLOT_MINUTES) * SLOT_MINUTES,
    timed: own,
  }));
}

/** "09:30" */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
