import { z } from 'zod';
import { CampaignFilter } from './campaign-filter.ts';
import { metricCodes } from './metric.ts';
import { type Period, weekBefore } from './period.ts';
import { CalendarDate, addDays, daysBetween, weekdayOf } from './time.ts';

/** What a report can be made of. */
export const reportSections = [
  'summary',
  'results',
  'metrics',
  'charts',
  'money',
  'top',
  'weak',
  'work',
  'due',
  'risks',
  'coming',
  'byStatus',
] as const;
export const ReportSection = z.enum(reportSections);
export type ReportSection = z.infer<typeof ReportSection>;

/** Days that go along with today: the last whole week from Monday, month or quarter, or so many days up to yesterday. */
export const reportSpans = ['week', 'month', 'quarter', 'days7', 'days30', 'days90'] as const;
export type ReportSpan = (typeof reportSpans)[number];
export const reportComparisons = ['before', 'year'] as const;

/** So many days a report may go over. */
export const longestReport = 400;

const Sections = z
  .array(ReportSection)
  .min(1)
  .max(reportSections.length)
  .refine((all) => new Set(all).size === all.length, { error: 'repeated' });
const Fixed = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => isSpan(from, to), { error: 'period' });

/** What a report says, of which campaigns, over which days, and what it sets them against. */
export const ReportDefinition = z.strictObject({
  /** In the order in which they stand. */
  sections: Sections,
  days: z.union([z.enum(reportSpans), Fixed]),
  compare: z.enum(reportComparisons),
  metrics: z.array(z.enum(metricCodes)).max(metricCodes.length),
  filter: CampaignFilter,
});
export type ReportDefinition = z.infer<typeof ReportDefinition>;

const everything: CampaignFilter = { text: '', status: [], type: [], channel: [], owner: [] };

/** What a report says where nobody chose anything else. */
export const standardReport: ReportDefinition = {
  sections: ['summary', 'results', 'charts', 'money', 'top', 'work', 'coming', 'byStatus'],
  days: 'days7',
  compare: 'before',
  metrics: [],
  filter: everything,
};

export const reviewPacks = ['week', 'month', 'quarter'] as const;
export type ReviewPack = (typeof reviewPacks)[number];

/** A meeting that looks back and ahead: figures and how they moved, weak points, what is due, what starts next. */
export function reviewPack(days: ReviewPack): ReportDefinition {
  return {
    ...standardReport,
    sections: [
      'summary',
      'results',
      'metrics',
      'charts',
      'money',
      'top',
      'weak',
      'work',
      'due',
      'risks',
      'coming',
    ],
    days,
    metrics: ['costPerLead', 'costPerOrder', 'returnOnInvestment', 'qualifiedRate', 'winRate'],
  };
}

const spans: Record<ReportSpan, (today: CalendarDate) => Period> = {
  week: (today) => weekBefore(addDays(today, 1 - weekdayOf(today))),
  month: (today) => monthsBefore(today, 1),
  quarter: (today) => monthsBefore(`${today.slice(0, 5)}${twoDigits(quarterMonth(today))}-01`, 3),
  days7: weekBefore,
  days30: (today) => ({ start: addDays(today, -30), end: addDays(today, -1) }),
  days90: (today) => ({ start: addDays(today, -90), end: addDays(today, -1) }),
};

/** The days of a report that is made today, and those that it is set against. */
export function daysOf(
  { days, compare }: Pick<ReportDefinition, 'days' | 'compare'>,
  today: CalendarDate,
): { readonly period: Period; readonly before: Period } {
  const period = typeof days === 'string' ? spans[days](today) : { start: days.from, end: days.to };
  if (compare === 'year')
    return { period, before: { start: yearBefore(period.start), end: yearBefore(period.end) } };
  if (days === 'month') return { period, before: monthsBefore(period.start, 1) };
  if (days === 'quarter') return { period, before: monthsBefore(period.start, 3) };
  const length = daysBetween(period.start, period.end) + 1;
  return { period, before: { start: addDays(period.start, -length), end: addDays(period.start, -1) } };
}

/** So many whole months up to the one in which a day is, without it. */
function monthsBefore(day: CalendarDate, months: number): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = year * 12 + (month - 1) - months;
  const start = `${String(Math.floor(first / 12)).padStart(4, '0')}-${twoDigits((first % 12) + 1)}-01`;
  return { start, end: addDays(`${day.slice(0, 7)}-01`, -1) };
}

/** The last of February has no day in most years. */
function yearBefore(day: CalendarDate): CalendarDate {
  const wished = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return CalendarDate.safeParse(wished).success ? wished : addDays(`${wished.slice(0, 7)}-01`, 27);
}

const quarterMonth = (day: CalendarDate): number =>
  Number(day.slice(5, 7)) - ((Number(day.slice(5, 7)) - 1) % 3);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Refinements run on what is no date as well. */
function isSpan(from: string, to: string): boolean {
  if (!CalendarDate.safeParse(from).success || !CalendarDate.safeParse(to).success) return false;
  return from <= to && daysBetween(from, to) < longestReport;
}
