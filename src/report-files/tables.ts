import { sentenceText } from '../contract/report-sentences.ts';
import { reportWords } from '../contract/report-words.ts';
import { formulaOf, resultWords } from '../contract/result-words.ts';
import { words } from '../contract/words/index.ts';
import { campaignStatuses } from '../domain/campaign.ts';
import { type MetricCode, metrics } from '../domain/metric.ts';
import { majorOf } from '../domain/money.ts';
import type { ReportSection } from '../domain/report-definition.ts';
import type { ReportPaper } from '../domain/report-paper.ts';
import { type FigureName, sentencesOf } from '../domain/report-sentences.ts';
import type { Period } from '../domain/period.ts';
import { daysBetween } from '../domain/time.ts';
import { amount } from '../evidence/voice.ts';
import { tagOf } from '../sheet/axis.ts';

/** A cell as people read it, and where it is a number as programs count it. */
export interface Cell {
  readonly text: string;
  readonly value?: number;
  readonly as?: 'count' | 'percent' | 'amount';
}

/** A part of a report: rows under headings, and where a picture says more, what its bars are. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly bars?: readonly { readonly label: string; readonly value: number }[];
  /** How its figures are computed. */
  readonly formulas?: readonly string[];
}

/** A report as every kind of file says it. */
export interface Told {
  readonly title: string;
  readonly lead: string;
  readonly asOf: string;
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
}

const results = [
  'leads',
  'orders',
  'clickThroughRate',
  'conversionRate',
  'clicks',
  'impressions',
] as const satisfies readonly FigureName[];
const work = [
  'tasksDone',
  'tasksOverdue',
  'approvalsDecided',
  'approvalsWaiting',
] as const satisfies readonly FigureName[];
const ratios: ReadonlySet<FigureName> = new Set(['clickThroughRate', 'conversionRate']);

/** Letters that nobody sees would hide or turn others around, and some break the file. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const plain = (text: string): Cell => ({ text: text.replaceAll(unseen, ' ') });

/** Everything that is written, once for all kinds of files. */
export function tell({ name, content, sections, locale, zone }: ReportPaper): Told {
  const tag = tagOf(locale);
  const say = reportWords[locale];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const factor = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const day = (date: string): string => long.format(Date.parse(`${date}T00:00:00Z`));
  const span = ({ start, end }: Period): string => `${day(start)} – ${day(end)}`;
  const count = (value: number): Cell => ({ text: number.format(value), value, as: 'count' });
  const money = (minor: number, currency: string): Cell => ({
    text: amount(tag, { minor, currency }),
    value: majorOf({ minor, currency }),
    as: 'amount',
  });
  const figure = (figureName: FigureName, value: number | null): Cell => {
    if (value === null) return plain('–');
    return ratios.has(figureName) ? { text: percent.format(value), value, as: 'percent' } : count(value);
  };
  const figures = (title: string, names: readonly FigureName[]): Table => ({
    title,
    headings: [say.columns.figure, say.columns.now, say.columns.earlier],
    rows: names.map((each) => {
      const { now, before } = content.figures[each];
      return [plain(say.figure[each]), figure(each, now), figure(each, before)];
    }),
    formulas: names.flatMap((each) => {
      const formula = say.formula[each];
      return formula === undefined ? [] : [`${say.figure[each]} = ${formula}`];
    }),
  });
  const { channel: channelWords, campaignStatus } = words(locale);
  const { columns } = say;
  const comings = (title: string, heading: string, all: typeof content.starting): Table => ({
    title,
    headings: [columns.code, columns.campaign, heading],
    rows: all.map(({ code, name: campaign, date }) => [plain(code), plain(campaign), plain(day(date))]),
  });
  const ranked = (title: string, campaigns: typeof content.topCampaigns): Table => ({
    title,
    headings: [columns.code, columns.campaign, say.figure.leads, say.figure.clicks],
    rows: campaigns.map(({ code, name: campaign, leads, clicks }) => [
      plain(code),
      plain(campaign),
      count(leads),
      count(clicks),
    ]),
  });
  const isWeek = daysBetween(content.period.start, content.period.end) === 6;
  const parts: Record<ReportSection, () => readonly Table[]> = {
    summary: () => [],
    results: () => [figures(say.results, results)],
    metrics: () => [metricTable()],
    charts: () => [
      {
        title: say.leadsByDay,
        headings: [columns.day, say.figure.leads],
        rows: content.leadsByDay.map(({ date, leads }) => [plain(date), count(leads)]),
        bars: content.leadsByDay.map(({ date, leads }) => ({ label: date.slice(5), value: leads })),
      },
      {
        title: say.channels,
        headings: [
          columns.channel,
          say.figure.leads,
          say.figure.orders,
          say.figure.clicks,
          say.figure.impressions,
        ],
        rows: content.channels.map(({ channel, leads, orders, clicks, impressions }) => [
          plain(channelWords[channel]),
          ...[leads, orders, clicks, impressions].map(count),
        ]),
        bars: content.channels.map(({ channel, leads }) => ({ label: channelWords[channel], value: leads })),
      },
    ],
    money: () => [moneyTable()],
    top: () => [ranked(say.top, content.topCampaigns)],
    weak: () => [ranked(say.weak, content.weakCampaigns ?? [])],
    work: () => [figures(say.work, work)],
    due: () => [
      {
        title: say.due,
        headings: [columns.code, say.task, say.dueOn],
        rows: (content.dueTasks ?? []).map(({ code, title, due }) => [
          plain(code),
          plain(title),
          plain(day(due)),
        ]),
      },
    ],
    risks: () => [
      {
        title: say.risks,
        headings: [columns.code, columns.campaign, say.risk, say.score, say.planHeading],
        rows: (content.redRisks ?? []).map(({ code, campaign, risk, score, planned }) => [
          plain(code),
          plain(campaign),
          plain(risk),
          count(score),
          plain(say.plan(planned)),
        ]),
      },
    ],
    coming: () => [
      comings(isWeek ? say.starting : say.startingNext, columns.starts, content.starting),
      comings(isWeek ? say.ending : say.endingNext, columns.ends, content.ending),
    ],
    byStatus: () => [
      {
        title: say.byStatus,
        headings: [columns.status, columns.campaigns],
        rows: campaignStatuses.map((status) => [
          plain(campaignStatus[status]),
          count(content.campaignsByStatus[status]),
        ]),
      },
    ],
  };
  const tables = sections.flatMap((section) => parts[section]());
  const print = {
    number: (value: number) => number.format(value),
    money: (minor: number, currency: string) => money(minor, currency).text,
  };
  return {
    title: plain(name).text,
    lead: [span(content.period), ...(content.before ? [say.against(span(content.before))] : [])].join(' · '),
    asOf: say.asOf(`${clock.format(Date.parse(content.dataAsOf))} (${zone})`),
    sentences: sections.includes('summary')
      ? sentencesOf(content).map((each) => plain(sentenceText(locale, each, print)).text)
      : [],
    tables: tables.filter(({ rows }) => rows.length > 0),
  };

  function metricTable(): Table {
    const asked = content.metrics ?? [];
    const cell = (code: MetricCode, value: number | null, currency: string | null): Cell => {
      if (value === null) return plain('–');
      if (currency !== null) return money(Math.round(value), currency);
      return metrics[code].unit === 'percent'
        ? { text: percent.format(value), value, as: 'percent' }
        : { text: factor.format(value), value, as: 'amount' };
    };
    return {
      title: say.metrics,
      headings: [columns.figure, columns.now, columns.earlier],
      rows: asked.map(({ code, now, before, currency }) => [
        plain(resultWords[locale].metric[code]),
        cell(code, now, currency),
        cell(code, before, currency),
      ]),
      formulas: asked.map(({ code }) => `${resultWords[locale].metric[code]} = ${formulaOf(locale, code)}`),
    };
  }

  /** Amounts are in the content only where the reader may see them. */
  function moneyTable(): Table {
    const { spend, revenue } = content;
    const currencies = [...new Set([...spend, ...revenue].map(({ now }) => now.currency))].toSorted();
    const cells = (sums: typeof spend, currency: string): Cell[] => {
      const found = sums.find(({ now }) => now.currency === currency);
      return found
        ? [money(found.now.minor, currency), money(found.before.minor, currency)]
        : [plain('–'), plain('–')];
    };
    return {
      title: say.money,
      headings: [
        columns.currency,
        columns.spend,
        columns.before(columns.spend),
        columns.revenue,
        columns.before(columns.revenue),
      ],
      rows: currencies.map((currency) => [
        plain(currency),
        ...cells(spend, currency),
        ...cells(revenue, currency),
      ]),
    };
  }
}
