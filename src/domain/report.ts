import { z } from 'zod';
import { CampaignStatus, MarketingChannel } from './campaign.ts';
import { isAmountMetric, metricCodes } from './metric.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { Cadence } from './report-cadence.ts';
import { ReportTarget } from './report-targets.ts';
import { ReportDefinition } from './report-definition.ts';
import { ReportQuestion, mostQuestions } from './report-question.ts';
import { Freshness, RecipientGroup, ReportCondition } from './report-terms.ts';
import { HolidayRule } from './series.ts';
import { CalendarDate, ClockTime, Zone } from './time.ts';

/** When to report and to whom. `zone` null means each recipient's own. Lives in the workspace's report partition. */
export const ReportSchedule = z.strictObject({
  kind: z.literal('schedule'),
  schema: z.literal(2),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  name: z.string().trim().min(1).max(120),
  ownerId: Id,
  /** Persons by name; whoever belongs to one of `groups` receives it besides. */
  recipientIds: z.array(Id).max(200),
  groups: z.array(RecipientGroup).max(20).optional(),
  /** Of a group, or by name, and do not want it. */
  mutedIds: z.array(Id).max(500).optional(),
  cadence: Cadence,
  /** What becomes of a run that falls on a day off in the zone in which it is. */
  holidays: HolidayRule,
  time: ClockTime,
  zone: Zone.nullable(),
  /** Always, where nothing is said. */
  condition: ReportCondition.optional(),
  /** Null and absent: data may be as old as it is. */
  freshness: Freshness.nullable().optional(),
  /** A saved report: what this one says, about which campaigns and days. Null and absent: everything. */
  definitionId: Id.nullable().optional(),
  active: z.boolean(),
  createdAt: z.string(),
  /** When it last came out of the trash: what was due until then is over. */
  restoredAt: z.string().optional(),
});
export type ReportSchedule = z.infer<typeof ReportSchedule>;

export const ReportScheduleEdit = ReportSchedule.pick({
  name: true,
  recipientIds: true,
  cadence: true,
  holidays: true,
  time: true,
  zone: true,
  groups: true,
  condition: true,
  freshness: true,
  definitionId: true,
  active: true,
}).partial();
export type ReportScheduleEdit = z.infer<typeof ReportScheduleEdit>;

/** A sum over one period beside the period before; null where nothing can be computed, never 0. */
export const Figure = z.strictObject({ now: z.number().nullable(), before: z.number().nullable() });
export type Figure = z.infer<typeof Figure>;

/** A metric over one period beside the other; `currency` is that of an amount, which is then in its minor units. */
export const MetricFigure = z.strictObject({
  code: z.enum(metricCodes),
  now: z.number().nullable(),
  before: z.number().nullable(),
  currency: z.string().nullable(),
});
export type MetricFigure = z.infer<typeof MetricFigure>;

const CampaignCounts = z.strictObject({
  campaignId: Id,
  code: z.string(),
  name: z.string(),
  leads: z.number(),
  clicks: z.number(),
});

/** The numbers of one report, as sent. Amounts stand per currency: nothing is converted without a stored rate. */
export const ReportContent = z.strictObject({
  period: z.strictObject({ start: CalendarDate, end: CalendarDate }),
  dataAsOf: z.string(),
  campaignsByStatus: z.record(CampaignStatus, z.number().int()),
  starting: z.array(
    z.strictObject({ campaignId: Id, code: z.string(), name: z.string(), date: CalendarDate }),
  ),
  ending: z.array(z.strictObject({ campaignId: Id, code: z.string(), name: z.string(), date: CalendarDate })),
  figures: z.strictObject({
    impressions: Figure,
    clicks: Figure,
    leads: Figure,
    orders: Figure,
    /** clicks ÷ impressions; orders ÷ clicks. Ratios, not percent. */
    clickThroughRate: Figure,
    conversionRate: Figure,
    tasksDone: Figure,
    tasksOverdue: Figure,
    approvalsDecided: Figure,
    approvalsWaiting: Figure,
  }),
  spend: z.array(z.strictObject({ now: Money, before: Money })),
  revenue: z.array(z.strictObject({ now: Money, before: Money })),
  channels: z.array(
    z.strictObject({
      channel: MarketingChannel,
      impressions: z.number(),
      clicks: z.number(),
      leads: z.number(),
      orders: z.number(),
    }),
  ),
  leadsByDay: z.array(z.strictObject({ date: CalendarDate, leads: z.number() })),
  topCampaigns: z.array(CampaignCounts),
  /** The newest day with results among those that were looked at; null where there is none. */
  lastResult: CalendarDate.nullable().optional(),
  /** What it is set against, where that is not the seven days before. */
  before: z.strictObject({ start: CalendarDate, end: CalendarDate }).optional(),
  /** What goals of these campaigns asked of the period. */
  targets: z.array(ReportTarget).optional(),
  /** What was asked for besides; amounts in minor units of their currency. */
  metrics: z.array(MetricFigure).optional(),
  /** Campaigns that ran and brought the fewest leads. */
  weakCampaigns: z.array(CampaignCounts).optional(),
  /** Open tasks until the end of the days after the period, the oldest first. */
  dueTasks: z
    .array(z.strictObject({ campaignId: Id, code: z.string(), title: z.string(), due: CalendarDate }))
    .optional(),
  /** Red risks of campaigns that are not over, the gravest first. */
  redRisks: z
    .array(
      z.strictObject({
        campaignId: Id,
        code: z.string(),
        campaign: z.string(),
        risk: z.string(),
        score: z.number().int(),
        planned: z.boolean(),
      }),
    )
    .optional(),
});
export type ReportContent = z.infer<typeof ReportContent>;

/** What a report says to somebody who may not see amounts. */
export function withoutAmounts(content: ReportContent): ReportContent {
  const { metrics } = content;
  const plain = metrics?.filter(({ code }) => !isAmountMetric(code));
  return { ...content, spend: [], revenue: [], ...(plain && { metrics: plain }) };
}

/** One run of a schedule, id `run.<scheduleId>.<due time>`; the content never changes after it was stored. */
export const ReportRun = z.strictObject({
  kind: z.literal('reportRun'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  scheduleId: Id,
  name: z.string(),
  dueAt: z.string(),
  madeAt: z.string(),
  recipientIds: z.array(Id),
  content: ReportContent,
  /** On whose midnights its days begin and end. */
  zone: Zone.optional(),
  /** What its saved report asked for then. */
  asked: ReportDefinition.pick({ sections: true, metrics: true, filter: true }).optional(),
  /** The campaigns that it is about, where it went out because of what they did. */
  campaignIds: z.array(Id).optional(),
  /** Nothing was new: one line said so. */
  quiet: z.literal(true).optional(),
  /** The data was older than it may be. */
  tooOld: z.literal(true).optional(),
  /** Channels and group chats that it went to besides. */
  channelIds: z.array(Id).optional(),
  /** What its readers asked its owner. */
  questions: z.array(ReportQuestion).max(mostQuestions).optional(),
  /** Who said on the card that they have read it: with the questions all of a run that ever changes. */
  readings: z.array(z.strictObject({ personId: Id, at: z.string() })).optional(),
});
export type ReportRun = z.infer<typeof ReportRun>;
