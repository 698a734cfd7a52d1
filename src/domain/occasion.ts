import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { Country } from './country.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { CalendarDate, daysBetween } from './time.ts';

/** So many that a department has. */
export const mostOccasions = 1_000;
/** So many that one file brings. */
export const mostOfFile = 500;
const mostDays = 366;

export const occasionTypes = ['fair', 'launch', 'shoot', 'conference', 'promotion', 'other'] as const;
export type OccasionType = (typeof occasionTypes)[number];

/** What people write of it. */
export const OccasionContent = z.strictObject({
  type: z.enum(occasionTypes),
  name: z.string().trim().min(1).max(120),
  start: CalendarDate,
  end: CalendarDate,
  place: z.string().trim().max(120),
  country: Country.nullable(),
  note: z.string().trim().max(2_000),
});
export type OccasionContent = z.infer<typeof OccasionContent>;

/** A day of the department's own that is no campaign: a fair, a launch, a photo shoot. */
export const Occasion = z.strictObject({
  kind: z.literal('occasion'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ...OccasionContent.shape,
  /** What the calendar calls it from which it came, so that the same file again changes nothing. */
  uid: z.string().max(255).nullable(),
  createdBy: Id,
  createdAt: z.string(),
});
export type Occasion = z.infer<typeof Occasion>;

const fields = ['type', 'name', 'start', 'end', 'place', 'country', 'note'] as const;

/** Refuses: `flightReversed` (its end is before its start), `malformed` (over a year long). */
export function occasionFault({ start, end }: Pick<OccasionContent, 'start' | 'end'>): Refusal | undefined {
  if (end < start) return refuse('flightReversed', { at: 'end' });
  return daysBetween(start, end) > mostDays ? refuse('malformed', { at: 'end' }) : undefined;
}

/** The occasion as it is wanted now, and what that changes; nothing changed: no changes. */
export function editOccasion(
  occasion: Occasion,
  edit: Partial<OccasionContent>,
): { readonly occasion: Occasion; readonly changes: FieldChange[] } | Refusal {
  const changes = differences<Partial<OccasionContent>>(occasion, edit, fields);
  const edited = { ...occasion, ...edit };
  return occasionFault(edited) ?? { occasion: edited, changes };
}

/** What a row of a file does. */
export const rowFates = ['created', 'changed', 'unchanged', 'faulty'] as const;
export type RowFate = (typeof rowFates)[number];

/** A row of a file of another calendar; its kind and country are not told there. */
export const OccasionRow = OccasionContent.pick({
  name: true,
  start: true,
  end: true,
  place: true,
  note: true,
}).extend({
  uid: z.string().min(1).max(255),
});
export type OccasionRow = z.infer<typeof OccasionRow>;
