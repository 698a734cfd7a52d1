import { z } from 'zod';
import { Money } from './money.ts';
import { Id } from './person.ts';

/** Everything that can be approved, by one engine. Each says what of the campaign it is about. */
export const ApprovalSubject = z.discriminatedUnion('kind', [
  /** The campaign plan: its content as it stands. */
  z.strictObject({ kind: z.literal('campaign') }),
  z.strictObject({ kind: z.literal('budgetChange'), from: Money.nullable(), to: Money }),
  z.strictObject({ kind: z.literal('contentItem'), itemId: Id, title: z.string().max(160) }),
  z.strictObject({ kind: z.literal('assetVersion'), assetId: Id, sha256: z.string().max(64) }),
  z.strictObject({
    kind: z.literal('expense'),
    expenseId: Id,
    amount: Money,
    vendor: z.string().max(160),
  }),
  /** The last yes before it goes out. */
  z.strictObject({ kind: z.literal('launch') }),
]);
export type ApprovalSubject = z.infer<typeof ApprovalSubject>;

export const subjectKinds = [
  'campaign',
  'budgetChange',
  'contentItem',
  'assetVersion',
  'expense',
  'launch',
] as const satisfies readonly ApprovalSubject['kind'][];
export const SubjectKind = z.enum(subjectKinds);
export type SubjectKind = ApprovalSubject['kind'];

/** Money changes hands with a yes to it: nobody from outside ever gives it. */
export function isSpend(subject: ApprovalSubject): boolean {
  return subject.kind === 'budgetChange' || subject.kind === 'expense';
}
