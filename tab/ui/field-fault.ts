import type { z } from 'zod';

/** What is wrong with what somebody typed; the words stand in `texts/fields.ts`. */
export type FieldFault = 'needed' | 'tooLong' | 'notValid';

/** Asks the schema that the service will ask, so that a form refuses nothing else and nothing later. */
export function faultOf(schema: z.ZodType, value: unknown): FieldFault | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'needed';
  return value === '' || value === null || value === undefined ? 'needed' : 'notValid';
}
