import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import { tableRate } from '../../domain/exchange-rate.ts';
import {
  type Expense,
  type ExpenseContent,
  expenseChanges,
  expenseFault,
  mostExpenses,
  requestAbout,
} from '../../domain/expense.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { budgetRuleOf } from '../budgets/rule.ts';
import type { FoundCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { claimInvoice } from './claim.ts';
import { type Spent, spentByOpen } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** What a new expense says; it is neither paid nor taken away. */
export type NewExpense = Omit<ExpenseContent, 'paidOn' | 'state'>;

/**
 * Writes down what was, or is to be, spent; the same request again changes nothing. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus`, `tooLarge`, `duplicate` (an invoice that another expense of the department has), `busy`, and what
 * `expenseFault` refuses.
 */
export async function recordExpense(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly once: string;
    readonly content: NewExpense;
    readonly perUnit: number | null;
  },
): Promise<Stored<Expense> | Refusal> {
  const spent = await spentByOpen(doors, actor, wanted.campaignId, ['expense.record']);
  if (isRefusal(spent)) return spent;
  const { id: campaignId } = spent.document;
  const id = await derivedId('expense', campaignId, actor.personId, wanted.once);
  const repeated = spent.expenses.find(({ document }) => document.id === id);
  if (repeated) return repeated;
  if (spent.expenses.length >= mostExpenses) return refuse('tooLarge', { facts: { most: mostExpenses } });
  const expense = await newExpense(doors, actor, spent, id, wanted.content, wanted.perUnit);
  const fault =
    expenseFault(expense, expense, undefined) ??
    (await lineFault(doors, spent, expense)) ??
    (await claimInvoice(doors, expense));
  if (fault) return fault;
  return writeExpense(doors, actor, spent, expense, 'absent', {
    type: 'expense.recorded',
    expenseId: id,
    name: nameOf(expense),
  });
}

/** An expense as it is first written down, with the rate that stands then. */
export async function newExpense(
  doors: Writing,
  actor: Actor,
  { document: campaign }: FoundCampaign,
  id: string,
  content: NewExpense,
  perUnit: number | null,
): Promise<Expense> {
  const { tenantId, workspaceId, id: campaignId } = campaign;
  const { currency } = content.amount;
  return {
    kind: 'expense',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    ...content,
    paidOn: null,
    state: 'standing',
    receipt: null,
    rate: await rateFor(doors, actor, campaign, { currency, date: content.spentOn, typed: perUnit }),
    createdBy: actor.personId,
    createdAt: doors.clock.now(),
  };
}

/** The rate into the currency of the budget on that day; null where none is needed, or none is known. */
async function rateFor(
  { store }: Writing,
  { personId: byId }: Actor,
  { budget, tenantId, workspaceId }: FoundCampaign['document'],
  {
    currency,
    date,
    typed,
  }: { readonly currency: string; readonly date: string; readonly typed: number | null },
): Promise<Expense['rate']> {
  if (budget === null || budget.currency === currency) return null;
  const into = budget.currency;
  if (typed !== null) return { perUnit: typed, date, source: 'typed', byId, into };
  const [{ choice }, workspace] = await Promise.all([
    budgetRuleOf(store, tenantId, workspaceId),
    store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
  ]);
  const home = workspace?.document.currency ?? into;
  const perUnit = tableRate(choice.rates, home, { of: currency, into }, date);
  return perUnit === undefined ? null : { perUnit, date, source: 'table', byId: null, into };
}

/**
 * Changes an expense, pays it, takes it away or puts it back. Paying is for those who may; everything else for those who
 * write expenses down. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`, `duplicate`, `busy`, and what
 * `expenseFault` refuses.
 */
export async function editExpense(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly expenseId: string;
    readonly ifVersion: Version;
    readonly edit: Partial<ExpenseContent>;
    readonly perUnit: number | null;
  },
): Promise<Stored<Expense> | Refusal> {
  const { campaignId, expenseId, edit, perUnit } = wanted;
  const spent = await spentByOpen(doors, actor, campaignId, ['expense.record', 'expense.pay']);
  if (isRefusal(spent)) return spent;
  const found = spent.expenses.find(({ document }) => document.id === expenseId);
  if (!found) return refuse('notFound');
  const before = found.document;
  const edited = { ...before, ...edit };
  const keepsRate =
    perUnit === null &&
    edited.amount.currency === before.amount.currency &&
    edited.spentOn === before.spentOn;
  const { currency } = edited.amount;
  const rate = keepsRate
    ? before.rate
    : await rateFor(doors, actor, spent.document, { currency, date: edited.spentOn, typed: perUnit });
  const after: Expense = { ...edited, rate };
  const changes = expenseChanges(before, after);
  const verbs = new Set(
    changes.map(({ field }) => (field === 'paidOn' ? ('expense.pay' as const) : ('expense.record' as const))),
  );
  if (![...verbs].every((verb) => may(actor, verb, spent.subject))) return refuse('notAllowed');
  const fault = expenseFault(before, after, requestAbout(expenseId, spent.requests));
  if (fault) return fault;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  if (changes.length === 0 && keepsRate) return found;
  const taken =
    (after.lineId === before.lineId ? undefined : await lineFault(doors, spent, after)) ??
    (await claimInvoice(doors, after));
  if (taken) return taken;
  return writeExpense(doors, actor, spent, after, found.version, {
    type: 'expense.edited',
    expenseId,
    name: nameOf(after),
    changes,
  });
}

async function lineFault(
  { store }: Writing,
  { partition }: Spent,
  { lineId }: Expense,
): Promise<Refusal | undefined> {
  if (lineId === null) return undefined;
  const line = await store.get(partition, 'budgetLine', lineId);
  return line?.document.state === 'standing' ? undefined : refuse('notFound', { at: 'lineId' });
}

/** Writes an expense with what happened to it. Refuses: `stale`, `busy`. */
export async function writeExpense(
  doors: Writing,
  actor: Actor,
  { partition }: Pick<Spent, 'partition'>,
  expense: Expense,
  ifVersion: Version | 'absent',
  happening: Happening,
): Promise<Stored<Expense> | Refusal> {
  const { tenantId, workspaceId, campaignId, id } = expense;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [{ document: expense, ifVersion }],
    events: record(doors.clock, scene, [happening]),
  });
  if (isRefusal(settled)) return settled;
  return { document: expense, version: settled.versions[`expense/${id}`] ?? '' };
}

/** What it is called where one line has to do. */
export function nameOf({ vendor, purpose }: Pick<Expense, 'vendor' | 'purpose'>): string {
  return `${vendor}: ${purpose}`;
}
