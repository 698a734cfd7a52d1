import { z } from 'zod';

/** "email,social" */
export function listOf<T>(list: z.ZodType<T, string[]>) {
  return z
    .string()
    .max(4_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(list)
    .optional();
}
