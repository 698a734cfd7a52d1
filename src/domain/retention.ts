import { z } from 'zod';
import { Id } from './person.ts';
import { addMilliseconds } from './time.ts';

/** What goes by itself when its time is over, each with its own number of days; in this order it is looked for. */
export const retained = ['trail', 'importRows', 'reportRuns', 'conversations'] as const;
export const Retained = z.enum(retained);
export type Retained = z.infer<typeof Retained>;

/** In days. `least` is what the product itself needs it for. */
export interface Term {
  readonly usual: number;
  readonly least: number;
}

export const longestTerm = 3_650;

export const terms: Readonly<Record<Retained, Term>> = {
  /** Sign-ins, refused tries and files that were taken along: intruders are found late, habits are nobody's business. */
  trail: { usual: 180, least: 30 },
  /** The table as somebody sent it: needed to see what became of an import, and full of what nobody chose to keep. */
  importRows: { usual: 30, least: 1 },
  /** Reports as they were sent: compared with those of years before. */
  reportRuns: { usual: 1_095, least: 30 },
  /** Where the bot reached somebody who is not active any more, counted from when it was last of use. */
  conversations: { usual: 90, least: 1 },
};

/** Null: for ever. */
const termOf = (kind: Retained) => z.number().int().min(terms[kind].least).max(longestTerm).nullable();
export const RetentionDays = z.strictObject({
  trail: termOf('trail'),
  importRows: termOf('importRows'),
  reportRuns: termOf('reportRuns'),
  conversations: termOf('conversations'),
});
export type RetentionDays = z.infer<typeof RetentionDays>;

export const usualRetention: RetentionDays = {
  trail: terms.trail.usual,
  importRows: terms.importRows.usual,
  reportRuns: terms.reportRuns.usual,
  conversations: terms.conversations.usual,
};

/** How long a tenant keeps what; absent as long as nobody chose. */
export const Retention = z.strictObject({
  kind: z.literal('retention'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  days: RetentionDays,
  savedBy: Id,
  savedAt: z.string(),
});
export type Retention = z.infer<typeof Retention>;
export const retentionId = 'retention';

export const RetainedCounts = z.partialRecord(Retained, z.number().int().min(0));
export type RetainedCounts = z.infer<typeof RetainedCounts>;

/** How far the daily round of a tenant is: written after each step, so that whoever is interrupted goes on from there. */
export const RetentionRound = z.strictObject({
  kind: z.literal('retentionRound'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  day: z.string(),
  /** What is looked for now; null when the round is over. */
  at: Retained.nullable(),
  /** Where in the list of people it is. */
  cursor: z.string().nullable(),
  removed: RetainedCounts,
  /** The last place of the chain, and per workspace the last upload, behind which nothing is left to do. */
  chainTo: z.number().int().min(0),
  importsTo: z.record(Id, z.string()),
  finishedAt: z.string().nullable(),
});
export type RetentionRound = z.infer<typeof RetentionRound>;
export const retentionRoundId = 'retention-round';

/** The round of a day, from where the one before left its marks. */
export function roundOf(before: RetentionRound | undefined, tenantId: string, day: string): RetentionRound {
  if (before && before.day === day) return before;
  return {
    kind: 'retentionRound',
    schema: 1,
    id: retentionRoundId,
    tenantId,
    day,
    at: retained[0],
    cursor: null,
    removed: {},
    chainTo: before?.chainTo ?? 0,
    importsTo: before?.importsTo ?? {},
    finishedAt: null,
  };
}

/** What one step did. */
export interface Swept {
  readonly removed: number;
  /** False when there may be more of the same. */
  readonly over: boolean;
  readonly marks?: Partial<Pick<RetentionRound, 'cursor' | 'chainTo' | 'importsTo'>>;
}

/** The round after a step. */
export function advance(
  round: RetentionRound,
  kind: Retained,
  { removed, over, marks }: Swept,
): RetentionRound {
  const count = (round.removed[kind] ?? 0) + removed;
  return {
    ...round,
    ...marks,
    ...(count > 0 && { removed: { ...round.removed, [kind]: count } }),
    ...(over && { at: retained[retained.indexOf(kind) + 1] ?? null, cursor: null }),
  };
}

/** Before this instant its time is over; undefined where it stays for ever. */
export function cutOf(days: RetentionDays, kind: Retained, now: string): string | undefined {
  const term = days[kind];
  return term === null ? undefined : addMilliseconds(now, -term * 86_400_000);
}

/** What happens in the night of tomorrow, each tenant at a minute of its own. */
export function nextRound(tenantId: string, now: string): { day: string; dueAt: string } {
  const day = addMilliseconds(now, 86_400_000).slice(0, 10);
  let minutes = 0;
  for (const letter of tenantId) minutes = (minutes * 31 + (letter.codePointAt(0) ?? 0)) % 180;
  return { day, dueAt: addMilliseconds(`${day}T01:00:00.000Z`, minutes * 60_000) };
}

/** Records of the chain whose personal part goes with the trail of which they are the copy. */
export const trailTypes: ReadonlySet<string> = new Set([
  'export.taken',
  'export.many',
  'signIn.seen',
  'try.refused',
]);
