import { z } from 'zod';
import { Id } from './person.ts';

/** A report that somebody owns, as a line of their work: its next run, or deliveries that came to nothing. */
export const ReportWork = z.strictObject({
  noun: z.literal('report'),
  /** `report.<scheduleId>` */
  id: Id,
  workspaceId: Id,
  targetId: Id,
  title: z.string(),
  /** The instant of the next run; "9999-12-31" when there is none. */
  dueKey: z.string(),
  /** To so many recipients the last ones did not get. */
  failed: z.number().int(),
});
export type ReportWork = z.infer<typeof ReportWork>;
