import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { StoredRate } from './exchange-rate.ts';
import { Currency, Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { CalendarDate } from './time.ts';

/** So many that a department has. */
export const mostProgrammes = 500;

export const programmeStates = ['open', 'closed'] as const;

/** What people write of it. */
export const ProgrammeContent = z.strictObject({
  name: z.string().trim().min(1).max(120),
  ownerId: Id,
  /** The objective of the company that it serves, in its words; empty where nobody said. */
  objective: z.string().trim().max(500),
  start: CalendarDate.nullable(),
  end: CalendarDate.nullable(),
  budget: Money.nullable(),
  /** No campaign joins a closed one; it can be opened again. */
  state: z.enum(programmeStates),
});
export type ProgrammeContent = z.infer<typeof ProgrammeContent>;

/** Campaigns that serve one objective together; in the partition of the programmes of a department. */
export const Programme = z.strictObject({
  kind: z.literal('programme'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ...ProgrammeContent.shape,
  /** What budgets in other currencies are counted with: the table of the department when the budget was last set. */
  rates: z.array(z.strictObject({ currency: Currency, rate: StoredRate })).max(200),
  createdBy: Id,
  createdAt: z.string(),
});
export type Programme = z.infer<typeof Programme>;

const fields = Object.keys(ProgrammeContent.shape) as (keyof ProgrammeContent)[];

/** Its last day is before its first one: `flightReversed`. */
export function programmeFault({ start, end }: Pick<ProgrammeContent, 'start' | 'end'>): Refusal | undefined {
  return start !== null && end !== null && end < start ? refuse('flightReversed', { at: 'end' }) : undefined;
}

/** The programme as it is wanted now, and what that changes; nothing changed: no changes. Refuses: `flightReversed`. */
export function editProgramme(
  programme: Programme,
  edit: Partial<ProgrammeContent>,
): { readonly programme: Programme; readonly changes: FieldChange[] } | Refusal {
  const changes = differences<Partial<ProgrammeContent>>(programme, edit, fields);
  const edited = { ...programme, ...edit };
  return programmeFault(edited) ?? { programme: edited, changes };
}
