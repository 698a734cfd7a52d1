import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { type FieldChange, MarketingChannel } from './campaign.ts';
import { Id } from './person.ts';

/** So many that a department has. */
export const mostPersonas = 100;

const said = z.string().trim().max(1_000);

/** What people write of it; empty where nobody said. */
export const PersonaContent = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Age, place, work, family: whom it stands for. */
  demographics: said,
  behaviour: said,
  interests: said,
  pains: said,
  /** Where they inform themselves. */
  sources: said,
  channels: z.array(MarketingChannel).max(15),
  /** A retired one keeps its content; nothing new is made for it. */
  state: z.enum(['standing', 'retired']),
});
export type PersonaContent = z.infer<typeof PersonaContent>;

/** Somebody for whom content is made, invented and known to the whole department; in the partition of its personas. */
export const Persona = z.strictObject({
  kind: z.literal('persona'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ...PersonaContent.shape,
  createdBy: Id,
  createdAt: z.string(),
});
export type Persona = z.infer<typeof Persona>;

const fields = Object.keys(PersonaContent.shape) as (keyof PersonaContent)[];

/** The persona as it is wanted now, and what that changes; nothing changed: no changes. */
export function editPersona(
  persona: Persona,
  edit: Partial<PersonaContent>,
): { readonly persona: Persona; readonly changes: FieldChange[] } {
  const changes = differences<Partial<PersonaContent>>(persona, edit, fields);
  return { persona: { ...persona, ...edit }, changes };
}
