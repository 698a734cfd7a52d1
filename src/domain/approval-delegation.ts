import { z } from 'zod';
import type { StandIn } from './approval.ts';
import { SubjectKind, isUpTo } from './approval-subject.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Somebody answers approvals in another's place for some time. */
export const Delegation = z.strictObject({
  id: Id,
  fromId: Id,
  toId: Id,
  startsAt: z.string(),
  endsAt: z.string(),
  /** Only for this workspace; null: for all. */
  workspaceId: Id.nullable(),
  /** Only for these kinds of subject; null: for all. */
  subjects: z.array(SubjectKind).nullable(),
  /** Only up to this amount; null: any. In another currency, or where nobody knows the amount, it does not hold. */
  upTo: Money.nullable(),
  /** Who set it: the one who is away, or an assistant or manager for them. */
  setById: Id,
  endedAt: z.string().nullable(),
});
export type Delegation = z.infer<typeof Delegation>;

/** All delegations of one person, in the person's partition. */
export const Absence = z.strictObject({
  kind: z.literal('absence'),
  schema: z.literal(1),
  /** Always `absence`: there is one in each person's partition. */
  id: Id,
  tenantId: Id,
  personId: Id,
  delegations: z.array(Delegation).max(200),
});
export type Absence = z.infer<typeof Absence>;

/** What an approval is about, as far as a delegation's scope asks for it. */
export interface DelegatedMatter {
  readonly workspaceId: string;
  readonly subject: SubjectKind;
  readonly amount: Money | null;
  readonly requesterId: string;
  readonly at: string;
}

/** So many hands at most between an approver and whoever answers for them. */
export const longestChain = 3;

/**
 * Everybody who stands in for an approver now: the delegate, and, when that one is away too, theirs. Nobody who is
 * asked in the stage already, who may not be asked at all, or who made the request.
 */
export function standInsFor(
  approverId: string,
  delegations: readonly Delegation[],
  matter: DelegatedMatter,
  isAskable: (personId: string) => boolean,
): StandIn[] {
  const found: StandIn[] = [];
  let chain = [approverId];
  while (chain.length <= longestChain) {
    const next = delegations.find(
      ({ fromId, ...rest }) => fromId === chain.at(-1) && holds({ fromId, ...rest }, matter),
    );
    if (!next || chain.includes(next.toId) || next.toId === matter.requesterId) return found;
    chain = [...chain, next.toId];
    if (isAskable(next.toId)) found.push({ personId: next.toId, forId: approverId, chain, by: 'delegation' });
  }
  return found;
}

/** Whether a delegation is in force for this matter. */
export function holds(
  delegation: Delegation,
  { workspaceId, subject, amount, at }: DelegatedMatter,
): boolean {
  const { upTo } = delegation;
  const inTime = delegation.startsAt <= at && at < delegation.endsAt && delegation.endedAt === null;
  const inScope =
    (delegation.workspaceId === null || delegation.workspaceId === workspaceId) &&
    (delegation.subjects === null || delegation.subjects.includes(subject));
  const inAmount = upTo === null || isUpTo(upTo, amount, subject);
  return inTime && inScope && inAmount;
}

/**
 * Checks a new delegation against those that exist. Refuses: `unfit` with facts.what: `self`, `reversed` (ends before it
 * starts), `over` (ends in the past), `cycle`, `tooLong` (more than three hands one after the other), `twice` (the same
 * time is delegated already).
 */
export function delegationFault(
  wanted: Delegation,
  existing: readonly Delegation[],
  at: string,
): Refusal | undefined {
  const unfit = (what: string, where: string) => refuse('unfit', { at: where, facts: { what } });
  if (wanted.fromId === wanted.toId) return unfit('self', 'toId');
  if (wanted.endsAt <= wanted.startsAt) return unfit('reversed', 'endsAt');
  if (wanted.endsAt <= at) return unfit('over', 'endsAt');
  const others = existing.filter(
    (each) => each.id !== wanted.id && each.endedAt === null && overlaps(each, wanted),
  );
  if (others.some((each) => each.fromId === wanted.fromId && sameScope(each, wanted)))
    return unfit('twice', 'startsAt');
  const ahead = longestPath(wanted.toId, others, 'fromId', 'toId', new Set([wanted.fromId]));
  if (ahead === 'cycle') return unfit('cycle', 'toId');
  const behind = longestPath(wanted.fromId, others, 'toId', 'fromId', new Set([wanted.toId]));
  return behind === 'cycle' || ahead + 1 + behind > longestChain ? unfit('tooLong', 'toId') : undefined;
}

const overlaps = (one: Delegation, other: Delegation): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

function sameScope(one: Delegation, other: Delegation): boolean {
  const sameWorkspace =
    one.workspaceId === null || other.workspaceId === null || one.workspaceId === other.workspaceId;
  const [mine, theirs] = [one.subjects, other.subjects];
  return sameWorkspace && (mine === null || theirs === null || mine.some((each) => theirs.includes(each)));
}

function longestPath(
  personId: string,
  delegations: readonly Delegation[],
  near: 'fromId' | 'toId',
  far: 'fromId' | 'toId',
  passed: ReadonlySet<string>,
): number | 'cycle' {
  let longest = 0;
  for (const each of delegations.filter((delegation) => delegation[near] === personId)) {
    if (passed.has(each[far])) return 'cycle';
    const on = longestPath(each[far], delegations, near, far, new Set([...passed, personId]));
    if (on === 'cycle') return on;
    longest = Math.max(longest, on + 1);
  }
  return longest;
}
