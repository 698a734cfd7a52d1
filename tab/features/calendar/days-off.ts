import type { NamedSpecialDay } from '../../data/special-days.ts';
import { weekdayOfDay } from '../../ui/days.ts';

/** Nobody works on it: a weekend, or a day off; a workday in the place of one is none. */
export const isOff = (day: number, special: NamedSpecialDay | undefined): boolean =>
  special ? special.is === 'off' : weekdayOfDay(day) > 5;
