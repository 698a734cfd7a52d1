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

/** Whether two requests are rounds of the same: of one item, one asset, one expense, or the campaign as a whole. */
export function isSameSubject(one: ApprovalSubject, other: ApprovalSubject): boolean {
  return identityOf(one) === identityOf(other);
}

function identityOf(subject: ApprovalSubject): string {
  switch (subject.kind) {
    case 'contentItem':
      return `${subject.kind} ${subject.itemId}`;
    case 'assetVersion':
      return `${subject.kind} ${subject.assetId}`;
    case 'expense':
      return `${subject.kind} ${subject.expenseId}`;
    case 'campaign':
    case 'budgetChange':
    case 'launch':
      return subject.kind;
  }
}
