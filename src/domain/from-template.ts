import { z } from 'zod';
import { Id } from './person.ts';

/** What a template may keep as it says, so that only those who may change templates change it in a campaign. */
export const lockable = ['type', 'channels', 'regions', 'flight', 'route'] as const;
export const Lockable = z.enum(lockable);
export type Lockable = z.infer<typeof Lockable>;

/** What a campaign remembers of the template that it was made from; what becomes of that one changes nothing here. */
export const FromTemplate = z.strictObject({
  id: Id,
  version: z.number().int().min(1),
  name: z.string().max(120),
  /** The approval route to suggest. */
  routeId: Id.nullable(),
  /** What it keeps of that version; absent: nothing. */
  locked: z.array(Lockable).max(lockable.length).optional(),
});
export type FromTemplate = z.infer<typeof FromTemplate>;
