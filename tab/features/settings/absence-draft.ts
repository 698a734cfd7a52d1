import type { z } from 'zod';
import type { Delegate } from '../../../src/contract/requests.ts';
import type { DelegationView } from '../../../src/contract/views.ts';
import { delegationFault } from '../../../src/domain/approval-delegation.ts';
import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { plusDays } from '../../ui/days.ts';
import type { absenceTexts } from '../../ui/texts/absence.ts';

/** An absence as it is being written. Days are whole, in the zone of whoever writes. */
export interface AbsenceDraft {
  readonly toId: string;
  readonly start: string;
  readonly end: string;
  /** Null: all kinds. */
  readonly subjects: readonly SubjectKind[] | null;
  readonly amount: string;
  readonly currency: string;
}

export type AbsenceFault = keyof (typeof absenceTexts)['en']['faults'];

/** What is wrong, and at which control. */
export interface FaultAt {
  readonly at: 'toId' | 'start' | 'end' | 'amount' | 'subjects';
  readonly what: AbsenceFault;
}

type Wanted = Omit<z.input<typeof Delegate>, 'once'>;

/** What is sent: from the beginning of the first day to the end of the last one. */
export function wantedOf(draft: AbsenceDraft, zone: string): Wanted {
  const major = amountIn(draft.amount);
  return {
    toId: draft.toId,
    startsAt: instantOf(draft.start, '00:00', zone),
    endsAt: instantOf(plusDays(draft.end, 1), '00:00', zone),
    subjects: draft.subjects && [...draft.subjects],
    upTo: typeof major === 'number' ? moneyOf(major, draft.currency) : null,
  };
}

/** The first thing that keeps it from being saved, by the rule that the service asks too. */
export function absenceFault(
  draft: AbsenceDraft,
  given: {
    readonly personId: string;
    readonly workspaceId: string;
    readonly zone: string;
    readonly known: readonly DelegationView[];
    readonly now: string;
  },
): FaultAt | undefined {
  if (draft.toId === '') return { at: 'toId', what: 'toNeeded' };
  if (draft.start === '' || draft.end === '' || draft.end < draft.start)
    return { at: 'end', what: 'reversed' };
  if (draft.subjects?.length === 0) return { at: 'subjects', what: 'noKind' };
  if (amountIn(draft.amount) === undefined) return { at: 'amount', what: 'amount' };
  const { personId, workspaceId, zone, known, now } = given;
  const wanted = { ...wantedOf(draft, zone), subjects: draft.subjects && [...draft.subjects] };
  const refusal = delegationFault(
    { ...wanted, id: '', fromId: personId, workspaceId, setById: '', endedAt: null },
    known,
    now,
  );
  return refusal && faults[String(refusal.facts?.what)];
}

const faults: Readonly<Record<string, FaultAt>> = {
  self: { at: 'toId', what: 'self' },
  reversed: { at: 'end', what: 'reversed' },
  over: { at: 'end', what: 'over' },
  twice: { at: 'start', what: 'twice' },
  cycle: { at: 'toId', what: 'cycle' },
  tooLong: { at: 'toId', what: 'tooLong' },
};
