import { z } from 'zod';
import { type FieldClass, fieldClasses } from './approval-classes.ts';
import { BudgetTransfer } from './budget-transfer.ts';
import { type Campaign, MarketingChannel } from './campaign.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

/** Everything that can be approved, by one engine. Each says what of the campaign it is about. */
export const ApprovalSubject = z.discriminatedUnion('kind', [
  /** The campaign plan: its content as it stands. */
  z.strictObject({ kind: z.literal('campaign') }),
  z.strictObject({ kind: z.literal('budgetChange'), from: Money.nullable(), to: Money }),
  BudgetTransfer,
  /** A deliverable; of a content item what it said when it was asked about, so that a yes is for these words. */
  z.strictObject({
    kind: z.literal('contentItem'),
    itemId: Id,
    title: z.string().max(160),
    channel: MarketingChannel.optional(),
    publishOn: CalendarDate.nullable().optional(),
    text: z.string().max(10_000).optional(),
  }),
  /** One file as it stands: what `version` of `name` it is, so that it is known by its name when it is gone. */
  z.strictObject({
    kind: z.literal('assetVersion'),
    assetId: Id,
    sha256: z.string().max(64),
    name: z.string().max(200),
    version: z.number().int().min(1),
    mediaType: z.string().max(120),
    bytes: z.number().int().min(0),
  }),
  z.strictObject({
    kind: z.literal('expense'),
    expenseId: Id,
    amount: Money,
    vendor: z.string().max(160),
    /** What the money is for. */
    purpose: z.string().max(500),
    /** What is behind it, as far as it was there when it was asked about. */
    invoiceNumber: z.string().max(60).optional(),
    receipt: z.string().max(200).optional(),
  }),
  /** The last yes before it goes out. */
  z.strictObject({ kind: z.literal('launch') }),
]);
export type ApprovalSubject = z.infer<typeof ApprovalSubject>;

export const subjectKinds = [
  'campaign',
  'budgetChange',
  'budgetTransfer',
  'contentItem',
  'assetVersion',
  'expense',
  'launch',
] as const satisfies readonly ApprovalSubject['kind'][];
export const SubjectKind = z.enum(subjectKinds);
export type SubjectKind = ApprovalSubject['kind'];

/**
 * Whether two requests are rounds of the same: of one item, one file by its name whatever its version, one expense, one pair
 * of budget lines, or the campaign as a whole.
 */
export function isSameSubject(one: ApprovalSubject, other: ApprovalSubject): boolean {
  return identityOf(one) === identityOf(other);
}

function identityOf(subject: ApprovalSubject): string {
  switch (subject.kind) {
    case 'contentItem':
      return `${subject.kind} ${subject.itemId}`;
    case 'assetVersion':
      return `${subject.kind} ${subject.name}`;
    case 'expense':
      return `${subject.kind} ${subject.expenseId}`;
    case 'budgetTransfer':
      return `${subject.kind} ${subject.giving.lineId} ${subject.getting.lineId}`;
    case 'campaign':
    case 'budgetChange':
    case 'launch':
      return subject.kind;
  }
}

/** The money that a decision is about: a change by its new total. Null where it is about no money. */
export function amountOf(subject: ApprovalSubject, { budget }: Pick<Campaign, 'budget'>): Money | null {
  switch (subject.kind) {
    case 'campaign':
    case 'launch':
      return budget;
    case 'budgetChange':
      return subject.to;
    case 'budgetTransfer':
    case 'expense':
      return subject.amount;
    case 'contentItem':
    case 'assetVersion':
      return null;
  }
}

/**
 * Whether what is decided stays within a ceiling. What is about no money does; an amount in another currency, or one that
 * nobody knows, does not.
 */
export function isUpTo(ceiling: Money, amount: Money | null, kind: SubjectKind): boolean {
  if (amount === null) return kind === 'contentItem' || kind === 'assetVersion';
  return amount.currency === ceiling.currency && amount.minor <= ceiling.minor;
}

/** About nothing but money: whoever may not see amounts does not see the request. */
export function isOfMoney({ kind }: Pick<ApprovalSubject, 'kind'>): boolean {
  return kind === 'budgetChange' || kind === 'budgetTransfer' || kind === 'expense';
}

/** For which edits of the campaign a request of each kind is asked again; the stages it has may watch less. */
export const concernedBy: Record<SubjectKind, readonly FieldClass[]> = {
  campaign: fieldClasses,
  budgetChange: ['money'],
  budgetTransfer: [],
  contentItem: [],
  assetVersion: [],
  expense: [],
  launch: fieldClasses.filter((each) => each !== 'cosmetic'),
};
