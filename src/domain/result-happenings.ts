import { z } from 'zod';
import { FieldChange, MarketingChannel } from './campaign.ts';
import { CalendarDate } from './time.ts';

/** What happens to the results of a campaign. */
export const resultHappenings = [
  z.strictObject({
    type: z.literal('results.recorded'),
    rows: z.number(),
    source: z.string(),
    /** Of the months in which the rows lie; the first tellings did not say it. */
    months: z.array(CalendarDate).optional(),
  }),
  /** Told beside the recording for each row that said something else than what was there. */
  z.strictObject({
    type: z.literal('results.corrected'),
    date: CalendarDate,
    channel: MarketingChannel,
    source: z.string(),
    sourceBefore: z.string(),
    changes: z.array(FieldChange),
  }),
] as const;
