import { z } from 'zod';
import { ReportContent } from './report.ts';

const Amounts = ReportContent.shape.spend;

const figureNames = [
  'impressions',
  'clicks',
  'leads',
  'orders',
  'clickThroughRate',
  'conversionRate',
  'tasksDone',
  'tasksOverdue',
  'approvalsDecided',
  'approvalsWaiting',
] as const;

/** What the same report would say today where it says something else: late results, corrections, work that went on. */
export const ReportChanges = z.strictObject({
  asOf: z.string(),
  figures: z.array(
    z.strictObject({ name: z.enum(figureNames), sent: z.number().nullable(), now: z.number().nullable() }),
  ),
  /** Per currency; `before` is what was sent. */
  spend: Amounts,
  revenue: Amounts,
});
export type ReportChanges = z.infer<typeof ReportChanges>;

/** Both are of the same days and the same question. */
export function changedSince(sent: ReportContent, today: ReportContent): ReportChanges {
  return {
    asOf: today.dataAsOf,
    figures: figureNames.flatMap((name) => {
      const [before, now] = [sent.figures[name].now, today.figures[name].now];
      return before === now ? [] : [{ name, sent: before, now }];
    }),
    spend: amountsSince(sent.spend, today.spend),
    revenue: amountsSince(sent.revenue, today.revenue),
  };
}

type Sums = ReportContent['spend'];

function amountsSince(sent: Sums, today: Sums): Sums {
  const minorIn = (sums: Sums, currency: string): number =>
    sums.find(({ now }) => now.currency === currency)?.now.minor ?? 0;
  const currencies = new Set([...sent, ...today].map(({ now }) => now.currency));
  return [...currencies].toSorted().flatMap((currency) => {
    const [before, now] = [minorIn(sent, currency), minorIn(today, currency)];
    return before === now ? [] : [{ now: { minor: now, currency }, before: { minor: before, currency } }];
  });
}
