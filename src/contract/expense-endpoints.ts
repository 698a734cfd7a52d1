import { z } from 'zod';
import { ApprovalRequest } from '../domain/approval.ts';
import { Expense, ExpenseContent, Receipt, expenseStates } from '../domain/expense.ts';
import { StoredRate } from '../domain/exchange-rate.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const ExpenseView = z.strictObject({
  ...ExpenseContent.shape,
  ...Expense.pick({ id: true, rate: true, createdBy: true, createdAt: true }).shape,
  receipt: Receipt.omit({ sha256: true, fileId: true }).nullable(),
  version: z.string(),
});
export type ExpenseView = z.infer<typeof ExpenseView>;

const ListedExpense = z.strictObject({
  ...ExpenseView.shape,
  stands: z.enum(expenseStates),
  /** The latest request about it; null where nobody asked. */
  request: ApprovalRequest.pick({ id: true, status: true }).nullable(),
  /** Others that may be the same, written down twice: their ids. */
  alike: z.array(z.string()),
});
export type ListedExpense = z.infer<typeof ListedExpense>;

export const ExpensesView = z.strictObject({
  expenses: z.array(ListedExpense),
  can: z.strictObject({ record: z.boolean(), pay: z.boolean(), ask: z.boolean() }),
});
export type ExpensesView = z.infer<typeof ExpensesView>;

/** A rate that is typed; null: that of the department's table, or the one the expense has. */
const perUnit = StoredRate.shape.perUnit.nullable();

const { paidOn: _paidOn, state: _state, ...written } = ExpenseContent.shape;

/** What campaigns spend, with whom and for what. */
export const expenseEndpoints = {
  'GET /api/campaigns/:campaignId/expenses': {
    summary: 'What a campaign spends, each with where it stands; for those who may see what vendors ask',
    reply: ExpensesView,
  },
  'POST /api/campaigns/:campaignId/expenses': {
    summary: 'Write an expense down; refused with the campaign that has the same invoice',
    body: z.strictObject({ once: onceKey, perUnit, ...written }),
    reply: ExpenseView,
    refusals: ['wrongStatus', 'duplicate', 'tooLarge', 'busy'],
  },
  'PATCH /api/campaigns/:campaignId/expenses/:expenseId': {
    summary: 'Change an expense, say that it was paid, take it away or put it back',
    body: z.strictObject({
      ifVersion: z.string().min(1).max(200),
      perUnit,
      edit: ExpenseContent.partial(),
    }),
    reply: ExpenseView,
    refusals: ['wrongStatus', 'approvalRunning', 'approvalNeeded', 'duplicate', 'stale', 'busy'],
  },
  'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt': {
    summary: 'Keep a photo or a PDF as the receipt of an expense',
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    body: 'bytes',
    reply: ExpenseView,
    refusals: ['tooLarge', 'wrongContentType', 'wrongStatus', 'stale'],
  },
  'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt': {
    summary: 'Download a receipt',
    reply: 'bytes',
    refusals: ['fileLost'],
  },
  'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt/picture': {
    summary: 'What is shown of a receipt that is a picture',
    reply: 'bytes',
    refusals: ['fileLost'],
  },
} as const satisfies Record<string, Endpoint>;
