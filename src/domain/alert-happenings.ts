import { z } from 'zod';
import { alertKinds } from './alert.ts';

/** Something of a campaign crossed a limit: which one, and no figure, for everybody reads the history. */
export const alertHappenings = [
  z.strictObject({ type: z.literal('alert.raised'), alert: z.enum(alertKinds) }),
] as const;
