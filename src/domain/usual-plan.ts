import { z } from 'zod';
import { BudgetCategory, type BudgetLine, type UsualCategory, plannedIn } from './budget-line.ts';
import { type CampaignType, MarketingChannel } from './campaign.ts';
import { type GoalMetric, goalMetrics } from './goal.ts';
import type { Money } from './money.ts';

/** What part of a budget something usually takes, in percent of it. */
export const MoneyShare = z.strictObject({
  /** Empty: called as its category. */
  name: z.string().trim().max(120),
  category: BudgetCategory,
  channel: MarketingChannel.nullable(),
  share: z.number().int().min(1).max(100),
});
export type MoneyShare = z.infer<typeof MoneyShare>;

/** So many parts a budget is divided into at once. */
export const mostShares = 30;

export const MoneyShares = z.array(MoneyShare).max(mostShares);

/** What campaigns are measured by; a measure of one's own is none of these, because it needs words. */
export const UsualMetric = z.enum(goalMetrics).exclude(['own']);
export type UsualMetric = Exclude<GoalMetric, 'own'>;

export interface UsualPlan {
  readonly channels: readonly MarketingChannel[];
  readonly metrics: readonly UsualMetric[];
  readonly money: readonly MoneyShare[];
}

type Part = readonly [UsualCategory, number, MarketingChannel?];

const plan = (channels: string, metrics: readonly UsualMetric[], ...parts: readonly Part[]): UsualPlan => ({
  channels: channels.split(' ').map((channel) => MarketingChannel.parse(channel)),
  metrics,
  money: parts.map(([category, share, channel = null]) => ({ name: '', category, channel, share })),
});

/**
 * What a campaign of a type is usually planned with: channels, what it is measured by, and how its budget is divided. The
 * shares of a type come to 100, with 10 to 15 of them in reserve: between the limits that a department begins with.
 */
export const usualPlans: Readonly<Record<CampaignType, UsualPlan>> = {
  social: plan(
    'social influencer',
    ['impressions', 'clicks', 'clickThroughRate', 'costPerClick'],
    ['content', 40, 'social'],
    ['media', 40, 'social'],
    ['tech', 10],
    ['reserve', 10],
  ),
  content: plan(
    'content website',
    ['clicks', 'leads', 'conversionRate', 'costPerLead'],
    ['content', 65, 'content'],
    ['media', 15],
    ['tech', 10, 'website'],
    ['reserve', 10],
  ),
  email: plan(
    'email website',
    ['clicks', 'clickThroughRate', 'leads', 'conversionRate'],
    ['content', 50, 'email'],
    ['tech', 40, 'email'],
    ['reserve', 10],
  ),
  searchAds: plan(
    'search website',
    ['clicks', 'costPerClick', 'costPerLead', 'returnOnAdSpend'],
    ['media', 75, 'search'],
    ['content', 10, 'website'],
    ['tech', 5],
    ['reserve', 10],
  ),
  displayAds: plan(
    'display website',
    ['impressions', 'costPerThousand', 'clickThroughRate', 'costPerLead'],
    ['media', 70, 'display'],
    ['content', 15, 'display'],
    ['tech', 5],
    ['reserve', 10],
  ),
  tradeShow: plan(
    'tradeShow email social',
    ['leads', 'costPerLead', 'qualifiedRate', 'opportunityRate'],
    ['execution', 60, 'tradeShow'],
    ['content', 15],
    ['media', 10],
    ['reserve', 15],
  ),
  launch: plan(
    'event social email content',
    ['impressions', 'leads', 'orders', 'costPerLead'],
    ['execution', 40, 'event'],
    ['content', 20],
    ['media', 25, 'social'],
    ['reserve', 15],
  ),
  roadshow: plan(
    'event outdoor social',
    ['leads', 'costPerLead', 'qualifiedRate'],
    ['execution', 60, 'event'],
    ['media', 15, 'social'],
    ['content', 10],
    ['reserve', 15],
  ),
  promotion: plan(
    'social search email',
    ['orders', 'revenue', 'costPerOrder', 'returnOnAdSpend'],
    ['media', 60],
    ['content', 15],
    ['execution', 10],
    ['tech', 5],
    ['reserve', 10],
  ),
  experience: plan(
    'event social website',
    ['impressions', 'leads', 'conversionRate'],
    ['execution', 55, 'event'],
    ['content', 20],
    ['tech', 10],
    ['reserve', 15],
  ),
  coBrand: plan(
    'partner social content',
    ['impressions', 'leads', 'costPerLead'],
    ['content', 35],
    ['media', 35, 'social'],
    ['execution', 20, 'partner'],
    ['reserve', 10],
  ),
  loyalty: plan(
    'email sms wechat',
    ['orders', 'revenue', 'conversionRate'],
    ['execution', 45],
    ['content', 20],
    ['tech', 25],
    ['reserve', 10],
  ),
  holiday: plan(
    'social wechat display email',
    ['orders', 'revenue', 'clickThroughRate', 'returnOnAdSpend'],
    ['media', 55],
    ['content', 20],
    ['execution', 15],
    ['reserve', 10],
  ),
  productLaunch: plan(
    'social content event search',
    ['impressions', 'leads', 'orders', 'customerCost'],
    ['media', 40],
    ['content', 25],
    ['execution', 20, 'event'],
    ['reserve', 15],
  ),
};

/** What a template says of it; what it leaves open follows the type. */
export interface PlanOfTemplate {
  readonly metrics: readonly UsualMetric[];
  readonly money: readonly MoneyShare[];
}

/** What a campaign is usually planned with: as its template says, and as its type has it where that says nothing. */
export function usualPlanOf(type: CampaignType, template: PlanOfTemplate | undefined): PlanOfTemplate {
  const { metrics, money } = usualPlans[type];
  return {
    metrics: template && template.metrics.length > 0 ? template.metrics : metrics,
    money: template && template.money.length > 0 ? template.money : money,
  };
}

/** A part of a budget, in minor units of its currency. */
export interface DividedShare extends MoneyShare {
  readonly minor: number;
}

/**
 * A budget divided by shares, in whole units of its currency where each part is at least one; what is left over by
 * rounding is in the largest part, so that shares of 100 come to the whole budget to the last unit.
 */
export function divided(shares: readonly MoneyShare[], budget: Money, unit: number): DividedShare[] {
  const total = Math.round((budget.minor * shares.reduce((sum, { share }) => sum + share, 0)) / 100);
  const parts = shares.map((share) => {
    const exact = (budget.minor * share.share) / 100;
    return { ...share, minor: exact < unit ? Math.floor(exact) : Math.floor(exact / unit) * unit };
  });
  const rest = total - parts.reduce((sum, { minor }) => sum + minor, 0);
  const largest = parts.reduce((most, { minor }, at) => (minor > (parts[most]?.minor ?? 0) ? at : most), 0);
  return parts.map((part, at) => (at === largest ? { ...part, minor: part.minor + rest } : part));
}

/** Why shares cannot be: together they come to more than the whole. */
export const areTooMuch = (shares: readonly MoneyShare[]): boolean =>
  shares.reduce((sum, { share }) => sum + share, 0) > 100;

/** Lines of a budget as shares of it, in whole percent and without an amount; what is less than one percent is left out. */
export function sharesOf(lines: readonly BudgetLine[], budget: Money): MoneyShare[] {
  if (budget.minor === 0) return [];
  const shares = lines.flatMap((line) => {
    const { name, category, channel } = line;
    const share = Math.floor((plannedIn(line, budget.currency) / budget.minor) * 100);
    return share < 1 ? [] : [{ name, category, channel, share: Math.min(100, share) }];
  });
  return shares.toSorted((one, other) => other.share - one.share).slice(0, mostShares);
}
