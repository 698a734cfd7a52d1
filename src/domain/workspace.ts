import { z } from 'zod';
import { Id, Locale } from './person.ts';
import { Currency } from './money.ts';
import { Zone } from './time.ts';

/** A marketing department or brand inside a tenant. `nextCode` numbers its campaigns. */
export const Workspace = z.strictObject({
  kind: z.literal('workspace'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  name: z.string().trim().min(1).max(120),
  zone: Zone,
  locale: Locale,
  currency: Currency,
  codePrefix: z.string().regex(/^[A-Z]{1,6}$/),
  nextCode: z.number().int().min(1),
});
export type Workspace = z.infer<typeof Workspace>;
