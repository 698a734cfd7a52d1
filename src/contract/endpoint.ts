import type { z } from 'zod';
import type { RefusalCode } from '../domain/refusal.ts';

/** One call of the API. Path parameters stand in the name as `:name`; `refusals` are those beyond the common ones. */
export interface Endpoint {
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** A JSON body, or `bytes` for a raw file. */
  readonly body?: z.ZodType | 'bytes';
  readonly reply: z.ZodType | 'bytes' | 'none' | 'stream';
  readonly refusals?: readonly RefusalCode[];
}
