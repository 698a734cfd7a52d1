import { z } from 'zod';
import { CalendarDate } from './time.ts';

/** Work of one person that takes all of their working time from a day on until it is due. */
export const Squeeze = z.strictObject({ from: CalendarDate, by: CalendarDate, hours: z.number().min(0) });
export type Squeeze = z.infer<typeof Squeeze>;

/** Whether there is less working time left than work. */
export function isAtRisk(squeeze: Squeeze | null | undefined, today: CalendarDate): squeeze is Squeeze {
  return squeeze !== null && squeeze !== undefined && squeeze.from < today;
}
