import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { Id } from './person.ts';
import type { ReportContent } from './report.ts';
import { type CalendarDate, daysBetween } from './time.ts';

/* On which terms a report goes out: to which groups besides persons, under which condition, and how old its data may be. */

/** Whoever belongs to it when the report goes out. */
export const RecipientGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: Id }),
  z.strictObject({ kind: z.literal('team'), teamId: Id }),
  /** A channel or a group chat in which the bot is: everybody there reads it, so that it says no amounts. */
  z.strictObject({ kind: z.literal('channel'), channelId: Id }),
]);
export type RecipientGroup = z.infer<typeof RecipientGroup>;

export const watchedFigures = [
  'leads',
  'orders',
  'clicks',
  'impressions',
  'tasksDone',
  'tasksOverdue',
  'approvalsDecided',
  'approvalsWaiting',
] as const;
export type WatchedFigure = (typeof watchedFigures)[number];

const otherwise = z.enum(['nothing', 'line']);

/** When it goes out; `otherwise` says what comes instead: nothing, or one line that nothing is new. */
export const ReportCondition = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('always') }),
  z.strictObject({ when: z.literal('changed'), otherwise }),
  z.strictObject({
    when: z.literal('crossed'),
    figure: z.enum(watchedFigures),
    way: z.enum(['above', 'below']),
    value: z.number().min(0).max(1_000_000_000),
    otherwise,
  }),
]);
export type ReportCondition = z.infer<typeof ReportCondition>;

/** So many days old the newest result may be; then it is marked, or the report is not sent and its owner hears of it. */
export const Freshness = z.strictObject({
  days: z.number().int().min(1).max(90),
  does: z.enum(['mark', 'block']),
});
export type Freshness = z.infer<typeof Freshness>;

/** What becomes of a run by the condition of its schedule. `last` is the report that was sent before, where there is one. */
export function verdictOf(
  condition: ReportCondition | undefined,
  content: ReportContent,
  last: ReportContent | undefined,
): 'send' | 'line' | 'nothing' {
  if (!condition || condition.when === 'always') return 'send';
  return isMet(condition, content, last) ? 'send' : condition.otherwise;
}

type Asking = Exclude<ReportCondition, { when: 'always' }>;

function isMet(condition: Asking, content: ReportContent, last: ReportContent | undefined): boolean {
  if (condition.when === 'changed') return last === undefined || saying(content) !== saying(last);
  const { now } = content.figures[condition.figure];
  if (now === null) return false;
  return condition.way === 'above' ? now > condition.value : now < condition.value;
}

/** What somebody reads in it, without the days that it is about: those differ each time. */
function saying({ figures, spend, revenue, campaignsByStatus, starting, ending }: ReportContent): string {
  return canonicalJson({
    figures: Object.fromEntries(Object.entries(figures).map(([name, { now }]) => [name, now])),
    amounts: [spend, revenue].map((sums) => sums.map(({ now }) => now)),
    campaignsByStatus,
    coming: [starting, ending].map((all) => all.map(({ campaignId, date }) => [campaignId, date])),
  });
}

/** Whether the newest result is older than it may be on a day, or there is none at all. */
export function isTooOld(
  freshness: Freshness | null | undefined,
  { lastResult }: Pick<ReportContent, 'lastResult'>,
  today: CalendarDate,
): boolean {
  if (!freshness || lastResult === undefined) return false;
  return lastResult === null || daysBetween(lastResult, today) > freshness.days;
}
