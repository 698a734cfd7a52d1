import { z } from 'zod';
import type { ApprovalRequest } from './approval.ts';
import { isApproved } from './approval-effect.ts';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { StoredRate } from './exchange-rate.ts';
import { Currency, Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { CalendarDate, daysBetween } from './time.ts';
import { vendorKey } from './vendor.ts';

/** So many that one campaign has. */
export const mostExpenses = 2_000;

/** What people write of money that is spent. */
export const ExpenseContent = z.strictObject({
  amount: Money,
  vendor: z.string().trim().min(1).max(160),
  /** What the money is for. */
  purpose: z.string().trim().min(1).max(500),
  /** The day on the receipt. */
  spentOn: CalendarDate,
  /** The line of the budget that it is paid from; null for none in particular. */
  lineId: Id.nullable(),
  /** As it stands on the invoice; empty where there is none. */
  invoiceNumber: z.string().trim().max(60),
  /** The day on which it was paid; null as long as it is not. */
  paidOn: CalendarDate.nullable(),
  /** One that was taken away stays readable, and can be put back. */
  state: z.enum(['standing', 'removed']),
});
export type ExpenseContent = z.infer<typeof ExpenseContent>;

/** A photo or a PDF. */
export const Receipt = z.strictObject({
  name: z.string().max(200),
  mediaType: z.string().max(120),
  bytes: z.number().int().min(1),
  sha256: z.string(),
  /** Under which its bytes lie behind the Files door; another receipt has another. */
  fileId: Id,
  /** Beside a picture lies the same drawn anew as JPEG, of so many bytes. */
  shown: z.strictObject({ bytes: z.number().int().min(1) }).optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** Money that a campaign spends, with whom and for what; in the partition of the campaign. */
export const Expense = z.strictObject({
  kind: z.literal('expense'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...ExpenseContent.shape,
  receipt: Receipt.nullable(),
  /** To the currency that the budget had then; null where it is in that currency, or there was no budget. */
  rate: z.strictObject({ ...StoredRate.shape, into: Currency }).nullable(),
  createdBy: Id,
  createdAt: z.string(),
});
export type Expense = z.infer<typeof Expense>;

export const expenseStates = ['draft', 'asked', 'declined', 'approved', 'paid'] as const;
export type ExpenseState = (typeof expenseStates)[number];

type Asked = Pick<ApprovalRequest, 'status' | 'subject' | 'round'>;

/** The latest request about an expense; undefined where nobody asked. */
export function requestAbout<R extends Asked>(expenseId: string, requests: readonly R[]): R | undefined {
  return requests
    .filter(({ subject }) => subject.kind === 'expense' && subject.expenseId === expenseId)
    .toSorted((one, other) => other.round - one.round)[0];
}

/** Where an expense stands: what was paid stays paid, whatever becomes of the yes; else as its latest request says. */
export function expenseState({ paidOn }: Pick<Expense, 'paidOn'>, about: Asked | undefined): ExpenseState {
  if (paidOn !== null) return 'paid';
  if (!about) return 'draft';
  if (isApproved(about)) return 'approved';
  if (about.status === 'submitted' || about.status === 'inStage') return 'asked';
  return about.status === 'rejected' ? 'declined' : 'draft';
}

/** What a yes is about: it is not changed under a decision, nor after it. */
const decided = ['amount', 'vendor', 'purpose', 'state'] as const satisfies readonly (keyof ExpenseContent)[];

/**
 * Whether an expense can become another one. Refuses: `malformed` (no amount), `approvalRunning` (what somebody is asked
 * about changes), `wrongStatus` (what was approved or paid changes), `approvalNeeded` (paid without a yes).
 */
export function expenseFault(before: Expense, after: Expense, about: Asked | undefined): Refusal | undefined {
  if (after.amount.minor === 0) return refuse('malformed', { at: 'amount', facts: { what: 'amount' } });
  const state = expenseState(before, about);
  const [moved] = differences<ExpenseContent>(before, contentOf(after), decided);
  if (moved && state === 'asked') return refuse('approvalRunning', { at: moved.field });
  if (moved && (state === 'approved' || state === 'paid'))
    return refuse('wrongStatus', { at: moved.field, facts: { status: 'approved' } });
  if (after.paidOn !== null && state !== 'approved' && state !== 'paid')
    return refuse('approvalNeeded', { at: 'paidOn' });
  return undefined;
}

const fields = Object.keys(ExpenseContent.shape) as (keyof ExpenseContent)[];

/** What differs between two states of an expense. */
export function expenseChanges(before: Expense, after: Expense): FieldChange[] {
  return differences<ExpenseContent>(before, contentOf(after), fields);
}

function contentOf(expense: Expense): ExpenseContent {
  const { amount, vendor, purpose, spentOn, lineId, invoiceNumber, paidOn, state } = expense;
  return { amount, vendor, purpose, spentOn, lineId, invoiceNumber, paidOn, state };
}

/** A number without what people write differently: width, case, spaces. */
export function invoiceKey(number: string): string {
  return number.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** So many days apart two receipts may be and still be one that was written down twice. */
const daysAlike = 3;

/** Others that may be the same, written down twice: one vendor, one amount, within three days, and no two invoice numbers. */
export function alike(expense: Expense, others: readonly Expense[]): Expense[] {
  return others.filter(
    (other) =>
      other.id !== expense.id &&
      other.state === 'standing' &&
      vendorKey(other.vendor) === vendorKey(expense.vendor) &&
      other.amount.minor === expense.amount.minor &&
      other.amount.currency === expense.amount.currency &&
      Math.abs(daysBetween(other.spentOn, expense.spentOn)) <= daysAlike &&
      (other.invoiceNumber === '' || expense.invoiceNumber === ''),
  );
}
