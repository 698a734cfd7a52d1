import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const line = { lineId: Id, text: z.string().nullable() };

/** What happens to the launch checklist of a campaign. `text` is null for lines that every campaign has. */
export const launchHappenings = [
  z.strictObject({ type: z.literal('launchLine.ticked'), ...line, ticked: z.boolean() }),
  /** The launch does not wait for it, and why; null: it waits for it again. */
  z.strictObject({ type: z.literal('launchLine.waived'), ...line, reason: z.string().nullable() }),
  z.strictObject({ type: z.literal('launchLine.added'), lineId: Id, text: z.string() }),
  /** It does not concern the campaign; false: it does again. */
  z.strictObject({ type: z.literal('launchLine.dropped'), ...line, dropped: z.boolean() }),
  /** What the department asks for before a launch, from now on. */
  z.strictObject({
    type: z.literal('launchList.saved'),
    revision: z.number().int(),
    changes: z.array(FieldChange),
  }),
  /** A campaign goes by what its department asks for now. */
  z.strictObject({ type: z.literal('launchList.taken'), revision: z.number().int() }),
] as const;
