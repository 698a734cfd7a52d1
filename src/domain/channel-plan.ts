import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { type Campaign, type FieldChange, MarketingChannel } from './campaign.ts';
import { goalMetrics, isAmountGoal } from './goal.ts';
import { Currency } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';
import { isClicked } from './tracked-link.ts';

/** What people plan for one marketing channel of a campaign; whatever is not said yet is null or empty. */
export const ChannelPlanContent = z.strictObject({
  ownerId: Id.nullable(),
  start: CalendarDate.nullable(),
  end: CalendarDate.nullable(),
  /** What it is measured by, of the catalogue that goals use. Percent as 5 for 5 %, amounts in whole units. */
  metric: z.enum(goalMetrics).nullable(),
  /** What a measure of their own is called. */
  measure: z.string().trim().max(80),
  currency: Currency.nullable(),
  target: z.number().min(-1e12).max(1e12).nullable(),
  note: z.string().trim().max(2_000),
});
export type ChannelPlanContent = z.infer<typeof ChannelPlanContent>;

/** How a campaign uses one marketing channel; in its partition, with the channel for an id. */
export const ChannelPlan = z.strictObject({
  kind: z.literal('channelPlan'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  channel: MarketingChannel,
  ...ChannelPlanContent.shape,
});
export type ChannelPlan = z.infer<typeof ChannelPlan>;

export const blankChannelPlan: ChannelPlanContent = {
  ownerId: null,
  start: null,
  end: null,
  metric: null,
  measure: '',
  currency: null,
  target: null,
  note: '',
};

/** What is said of how a channel is measured: hidden as one where it tells of money. */
export const kpiFields = ['metric', 'measure', 'currency', 'target'] as const;
const fields = Object.keys(ChannelPlanContent.shape) as (keyof ChannelPlanContent)[];

/** What a plan for a channel still lacks, or what does not fit, in the order in which it is shown. */
export const channelGaps = [
  'owner',
  'dates',
  'outsideFlight',
  'kpi',
  'content',
  'links',
  'notChosen',
] as const;
export type ChannelGap = (typeof channelGaps)[number];

/** What of a channel is still open; `items` is how many content items go out through it, `links` how many tracked ones lead from it. */
export function gapsOf(
  channel: MarketingChannel,
  plan: ChannelPlanContent,
  { flight, channels }: Pick<Campaign, 'flight' | 'channels'>,
  { items, links }: { readonly items: number; readonly links: number },
): ChannelGap[] {
  const { ownerId, start, end, metric, target } = plan;
  const isOutside =
    flight !== null &&
    ((start !== null && (start < flight.start || start > flight.end)) ||
      (end !== null && (end < flight.start || end > flight.end)));
  const open: Record<ChannelGap, boolean> = {
    owner: ownerId === null,
    dates: start === null || end === null,
    outsideFlight: isOutside,
    kpi: metric === null || target === null,
    content: items === 0,
    links: isClicked(channel) && links === 0,
    notChosen: !channels.includes(channel),
  };
  return channelGaps.filter((gap) => open[gap]);
}

/** The plan as it is wanted now, and what that changes. What amounts come to is not among the changes: everybody reads them. */
export function editChannelPlan(
  plan: ChannelPlan,
  edit: Partial<ChannelPlanContent>,
): { readonly plan: ChannelPlan; readonly isChanged: boolean; readonly changes: FieldChange[] } {
  const all = differences<Partial<ChannelPlanContent>>(plan, edit, fields);
  const edited = { ...plan, ...edit };
  const hides = isAmountGoal(plan.metric) || isAmountGoal(edited.metric);
  const unseen: ReadonlySet<string> = new Set(hides ? kpiFields : []);
  return {
    plan: edited,
    isChanged: all.length > 0,
    changes: all.filter(({ field }) => !unseen.has(field)),
  };
}
