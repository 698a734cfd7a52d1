import { z } from 'zod';
import { Id, type Locale, type Person } from './person.ts';
import { PersonalGroup } from './personal-groups.ts';

const Count = z.number().int().min(0);
const Counts = z.partialRecord(PersonalGroup, Count);

/** What becomes of the words that the person typed: they stay without a name, or go too. */
export const ErasedWords = z.enum(['keep', 'redact']);
export type ErasedWords = z.infer<typeof ErasedWords>;

/** Why something that the person did stays, under the name of a former person. */
export const keptWhys = ['decisions', 'words', 'sealed', 'sealedWords', 'sharedName'] as const;
export const Kept = z.strictObject({ why: z.enum(keptWhys), count: Count });

/** What would go, or went, and what stays. */
export const ErasureCount = z.strictObject({
  looked: Count,
  documents: Count,
  groups: Counts,
  kept: z.array(Kept),
  /** What is still theirs to do: better handed over before. */
  open: z.strictObject({ campaigns: Count, tasks: Count, approvals: Count }),
});
export type ErasureCount = z.infer<typeof ErasureCount>;

/** That it was done, in numbers; `hash` is SHA-256 over the canonical JSON of all the rest, and is sealed in the chain. */
export const ErasureProof = z.strictObject({
  format: z.literal('campaign-desk.erasure.1'),
  tenantId: Id,
  erasureId: Id,
  formerId: Id,
  startedAt: z.string(),
  finishedAt: z.string(),
  words: ErasedWords,
  /** Documents and keys in which the person was found, by what they are about. */
  changed: Counts,
  removed: Count,
  rounds: Count,
  /** The last look through everything: what was looked at, and in how much of it the person was found. */
  looked: Count,
  hits: z.literal(0),
  kept: z.array(Kept),
  hash: z.string(),
});
export type ErasureProof = z.infer<typeof ErasureProof>;

export const erasureStates = [
  'asked',
  'counting',
  'counted',
  'waiting',
  'running',
  'done',
  'cancelled',
  'failed',
] as const;

/** One person's way out of everything that is kept. Whom it is about stands here until it is done, and then nowhere. */
export const Erasure = z.strictObject({
  kind: z.literal('erasure'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  state: z.enum(erasureStates),
  person: z.strictObject({ id: Id, name: z.string(), email: z.string() }).nullable(),
  former: z.strictObject({ id: Id, name: z.string() }),
  words: ErasedWords,
  askedBy: Id,
  askedAt: z.string(),
  /** Who let it begin, and when it does. */
  startedBy: Id.nullable(),
  startsAt: z.string().nullable(),
  /** Before it was let begin: what taking it back brings back. */
  wasActive: z.boolean(),
  looked: Count,
  changed: Counts,
  removed: Count,
  rounds: Count,
  count: ErasureCount.nullable(),
  proof: ErasureProof.nullable(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Between the word and the deed: to think again, and for what has happened to be told to everybody who follows it. */
export const graceMinutes = 15;

const formerWords: Record<Locale, string> = {
  en: 'Former person',
  'zh-CN': '前成员',
  'zh-TW': '前成員',
};

/** What stands in the person's place; `code` follows from nothing that is known of them. */
export function formerOf(code: string, locale: Locale): Erasure['former'] {
  return { id: `former.${code}`, name: `${formerWords[locale]} ${code.toUpperCase()}` };
}

/** A name without a person, so that what they did can still be read. */
export function formerPerson({ former }: Erasure, before: FormerPlace): Person {
  return {
    kind: 'person',
    schema: 1,
    ...former,
    email: '',
    title: '',
    locale: before.locale,
    zone: before.zone,
    external: false,
    active: false,
    tenantId: before.tenantId,
    memberships: before.workspaceIds.map((workspaceId) => ({ workspaceId, role: 'guest' })),
  };
}

/** Where a former person is read: nothing of it is theirs. */
export interface FormerPlace extends Pick<Person, 'tenantId' | 'locale' | 'zone'> {
  readonly workspaceIds: readonly string[];
}

/** Whether it goes on by itself, so that nobody begins another one. */
export function isUnderWay({ state }: Pick<Erasure, 'state'>): boolean {
  return state === 'counting' || state === 'counted' || state === 'waiting' || state === 'running';
}
