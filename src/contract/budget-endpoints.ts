import { z } from 'zod';
import { BudgetLine, BudgetLineContent } from '../domain/budget-line.ts';
import { BudgetChoice } from '../domain/budget-rule.ts';
import { MarketingChannel } from '../domain/campaign.ts';
import { StoredRate } from '../domain/exchange-rate.ts';
import { Money } from '../domain/money.ts';
import { MoneyShare, mostShares } from '../domain/usual-plan.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const BudgetLineView = z.strictObject({
  ...BudgetLineContent.shape,
  ...BudgetLine.pick({ id: true, rate: true, createdBy: true, createdAt: true }).shape,
  version: z.string(),
});
export type BudgetLineView = z.infer<typeof BudgetLineView>;

/** In minor units of the budget's currency. */
const figures = { planned: z.number(), committed: z.number(), actual: z.number() };
const Standing = z.strictObject({ ...figures, forecast: z.number() });
export type StandingView = z.infer<typeof Standing>;

export const BudgetView = z.strictObject({
  lines: z.array(BudgetLineView),
  /** Null as long as the campaign has no budget. */
  standing: z
    .strictObject({
      budget: Money,
      ...Standing.shape,
      /** Percent of the budget that is committed or paid. */
      used: z.number(),
      unplanned: z.number(),
      lines: z.array(z.strictObject({ lineId: z.string(), ...Standing.shape })),
      categories: z.array(z.strictObject({ category: z.string(), ...Standing.shape })),
      channels: z.array(z.strictObject({ channel: MarketingChannel.nullable(), ...Standing.shape })),
      months: z.array(z.strictObject({ month: z.string().nullable(), ...figures })),
    })
    .nullable(),
  reserve: z
    .strictObject({ minor: z.number(), share: z.number(), state: z.enum(['low', 'usual', 'high']) })
    .nullable(),
  /** So many approved expenses are in currencies without a rate, and are not counted. */
  unconverted: z.number().int(),
  categories: z.array(z.string()),
  /** How the budget is usually divided; empty where something is planned already, and for those who may not plan it. */
  usual: z.array(z.strictObject({ ...MoneyShare.shape, minor: z.number() })),
  can: z.strictObject({ edit: z.boolean(), readExpenses: z.boolean() }),
});
export type BudgetView = z.infer<typeof BudgetView>;

const BudgetRuleView = z.strictObject({ ...BudgetChoice.shape, version: z.string().nullable() });

/** A rate that is typed; null: that of the department's table, or the one the line has. */
const perUnit = StoredRate.shape.perUnit.nullable();

/** What the money of campaigns is planned for, and how a department plans money. */
export const budgetEndpoints = {
  'GET /api/campaigns/:campaignId/budget': {
    summary: 'The lines of a budget, and how it stands by line, category, channel and month',
    reply: BudgetView,
  },
  'POST /api/campaigns/:campaignId/budget/lines': {
    summary:
      'Plan money for something; refused with by how much the lines would come to more than the budget',
    body: z.strictObject({ once: onceKey, perUnit, ...BudgetLineContent.shape }),
    reply: BudgetLineView,
    refusals: [
      'wrongStatus',
      'approvalRunning',
      'approvalNeeded',
      'overBudget',
      'rateMissing',
      'reasonNeeded',
      'tooLarge',
      'stale',
    ],
  },
  'POST /api/campaigns/:campaignId/budget/division': {
    summary: 'Plan several lines as one: all of them or none',
    body: z.strictObject({
      once: onceKey,
      lines: z.array(z.strictObject(BudgetLineContent.shape)).min(1).max(mostShares),
    }),
    reply: z.strictObject({ lines: z.array(BudgetLineView) }),
    refusals: [
      'wrongStatus',
      'approvalRunning',
      'approvalNeeded',
      'overBudget',
      'rateMissing',
      'reasonNeeded',
      'tooLarge',
      'stale',
    ],
  },
  'PATCH /api/campaigns/:campaignId/budget/lines/:lineId': {
    summary: 'Change a line, take it away or put it back',
    body: z.strictObject({
      ifVersion: z.string().min(1).max(200),
      perUnit,
      edit: BudgetLineContent.partial(),
    }),
    reply: BudgetLineView,
    refusals: [
      'wrongStatus',
      'approvalRunning',
      'approvalNeeded',
      'overBudget',
      'rateMissing',
      'reasonNeeded',
      'stale',
    ],
  },
  'GET /api/workspaces/:workspaceId/budget-rule': {
    summary: 'Categories, exchange rates and limits of the reserve of a department',
    reply: BudgetRuleView,
  },
  'PATCH /api/workspaces/:workspaceId/budget-rule': {
    summary: 'Set them; for those who say how the department works',
    body: BudgetRuleView,
    reply: BudgetRuleView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
