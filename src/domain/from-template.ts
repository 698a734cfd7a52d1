import { z } from 'zod';
import { Id } from './person.ts';

/** What a campaign remembers of the template that it was made from; what becomes of that one changes nothing here. */
export const FromTemplate = z.strictObject({
  id: Id,
  version: z.number().int().min(1),
  name: z.string().max(120),
  /** The approval route to suggest. */
  routeId: Id.nullable(),
});
export type FromTemplate = z.infer<typeof FromTemplate>;
