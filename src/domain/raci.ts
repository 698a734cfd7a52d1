import { z } from 'zod';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Who has a part in a task besides its assignee, who does it (R). */
export const raciParts = ['accountable', 'consulted', 'informed'] as const;
export const RaciPart = z.strictObject({ personId: Id, part: z.enum(raciParts) });
export type RaciPart = z.infer<typeof RaciPart>;
export const Raci = z.array(RaciPart).max(60);
export type Raci = z.infer<typeof Raci>;

/** A part as somebody has it; `responsible` is the assignee. */
export type TaskPart = 'responsible' | (typeof raciParts)[number];

/** So many people can be addressed in one remark. */
export const mostMentions = 20;

/** The words of somebody who was asked, or wanted to be heard. */
export const Remark = z.strictObject({
  id: Id,
  byId: Id,
  text: z.string().trim().min(1).max(2_000),
  at: z.string(),
  /** Who is addressed in it by name; absent where nobody is. */
  mentionIds: z.array(Id).max(mostMentions).optional(),
});
export type Remark = z.infer<typeof Remark>;

/** The part of a task that says who has to do with it. */
interface Shared {
  readonly assigneeId: string | null;
  readonly raci?: readonly RaciPart[] | undefined;
}

/**
 * What is wrong with these parts. Where they are used, exactly one person is accountable, and nobody has two of them.
 * Refuses: `noAccountable`, `secondAccountable`, `twoParts`.
 */
export function raciFault(raci: readonly RaciPart[]): Refusal | undefined {
  if (raci.length === 0) return undefined;
  const accountable = new Set(raci.filter(({ part }) => part === 'accountable').map((each) => each.personId));
  if (accountable.size === 0) return refuse('noAccountable', { at: 'raci' });
  if (accountable.size > 1) return refuse('secondAccountable', { at: 'raci' });
  const people = new Set(raci.map(({ personId }) => personId));
  return people.size < raci.length ? refuse('twoParts', { at: 'raci' }) : undefined;
}

/** Who answers for it. */
export function accountableFor({ raci = [] }: Pick<Shared, 'raci'>): string | undefined {
  return raci.find(({ part }) => part === 'accountable')?.personId;
}

/** Whose word is asked for: those who are consulted and do not do it themselves. */
export function consultedIn(task: Shared): string[] {
  return others(task, 'consulted');
}

/**
 * The latest remark that addresses this person, as long as they have said nothing after it: then it is still to be
 * answered.
 */
export function openMention(remarks: readonly Remark[], personId: string): Remark | undefined {
  const latest = remarks.findLastIndex(({ mentionIds = [] }) => mentionIds.includes(personId));
  const own = remarks.findLastIndex(({ byId }) => byId === personId);
  return latest > own ? remarks[latest] : undefined;
}

/** Who is told that it is finished. */
export function informedOf(task: Shared): string[] {
  return others(task, 'informed');
}

function others({ assigneeId, raci = [] }: Shared, wanted: RaciPart['part']): string[] {
  return raci
    .filter(({ part, personId }) => part === wanted && personId !== assigneeId)
    .map(({ personId }) => personId);
}

/** The part that this person has; whoever does it and answers for it is the one who does it. */
export function partOf({ assigneeId, raci = [] }: Shared, personId: string): TaskPart | undefined {
  if (assigneeId === personId) return 'responsible';
  return raci.find((each) => each.personId === personId)?.part;
}
