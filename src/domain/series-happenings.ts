import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

const series = { seriesId: Id, title: z.string() };

/** What happens to tasks that come again and again. */
export const seriesHappenings = [
  z.strictObject({ type: z.literal('series.created'), ...series }),
  /** `from`: only that occurrence and those that follow; null: all. */
  z.strictObject({
    type: z.literal('series.edited'),
    ...series,
    from: CalendarDate.nullable(),
    changes: z.array(FieldChange),
  }),
  /** One occurrence takes place no more, or does after all. */
  z.strictObject({ type: z.literal('series.skipped'), ...series, date: CalendarDate }),
  z.strictObject({ type: z.literal('series.resumed'), ...series, date: CalendarDate }),
] as const;
