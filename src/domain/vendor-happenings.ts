import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

/** What happens to what a department says of its vendors. */
export const vendorHappenings = [
  z.strictObject({
    type: z.literal('vendor.edited'),
    vendorId: Id,
    name: z.string(),
    changes: z.array(FieldChange),
  }),
] as const;
