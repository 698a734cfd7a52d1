import { type BudgetLine, type BudgetPeriod, type Month, plannedIn, standingLines } from './budget-line.ts';
import type { Flight, MarketingChannel } from './campaign.ts';
import type { Money } from './money.ts';
import type { Result } from './result.ts';
import { type CalendarDate, daysBetween } from './time.ts';

/** Money that was agreed to be spent (`committed`) or was (`booked`), in minor units of the budget's currency. */
export interface Charge {
  readonly state: 'committed' | 'booked';
  readonly minor: number;
  readonly date: CalendarDate;
  /** Whose money it is; null for none in particular. */
  readonly lineId: string | null;
  readonly channel: MarketingChannel | null;
}

export interface BudgetScene {
  readonly budget: Money;
  readonly lines: readonly BudgetLine[];
  readonly charges: readonly Charge[];
  readonly results: readonly Pick<Result, 'channel' | 'date' | 'spend'>[];
  readonly flight: Flight | null;
  readonly today: CalendarDate;
}

/** All in minor units of the budget's currency. */
export interface Figures {
  readonly planned: number;
  /** Approved, and not paid yet. */
  readonly committed: number;
  /** Paid. */
  readonly actual: number;
}

export interface Standing extends Figures {
  /** What it comes to at the end, as far as can be said today. */
  readonly forecast: number;
}

export interface BudgetStanding extends Standing {
  readonly budget: Money;
  /** Percent of the budget that is committed or paid; 0 where there is no budget. */
  readonly used: number;
  /** What no line plans. */
  readonly unplanned: number;
  /** By their ids. */
  readonly lines: ReadonlyMap<string, Standing>;
  readonly categories: ReadonlyMap<string, Standing>;
  /** Null: for no channel in particular. */
  readonly channels: ReadonlyMap<MarketingChannel | null, Standing>;
  /** Without a forecast: a month has no pace of its own. Null: nobody said when. */
  readonly months: ReadonlyMap<Month | null, Figures>;
}

const nothing: Figures = { planned: 0, committed: 0, actual: 0 };

interface Entry extends Figures {
  readonly lineId: string | null;
  readonly category: string | null;
  readonly channel: MarketingChannel | null;
  readonly month: Month | null;
}

/**
 * How a budget stands. Planned: what the standing lines come to. Committed: charges that were approved and not paid.
 * Actual: charges that were paid, and what results say was spent through a channel, but only where no charge stands for
 * that channel: the same money is never counted twice. Results of a channel count for the media line of that channel
 * where there is exactly one. Results in another currency say nothing. Forecast: `forecastOf`.
 */
export function budgetStanding(scene: BudgetScene): BudgetStanding {
  const { budget, flight, today } = scene;
  const lines = standingLines(scene.lines);
  const entries = [
    ...lines.flatMap((line) => plannedEntries(line, scene)),
    ...scene.charges.map((charge) => chargeEntry(charge, scene.lines)),
    ...resultEntries(lines, scene),
  ];
  const standing = (figures: Figures): Standing => ({
    ...figures,
    forecast: forecastOf(figures, flight, today),
  });
  const total = entries.reduce(plus, nothing);
  const taken = total.committed + total.actual;
  return {
    ...standing(total),
    budget,
    used: budget.minor === 0 ? 0 : (taken / budget.minor) * 100,
    unplanned: budget.minor - total.planned,
    lines: mapped(sumsBy(known(entries, 'lineId')), standing),
    categories: mapped(sumsBy(known(entries, 'category')), standing),
    channels: mapped(sumsBy(entries.map((entry) => [entry.channel, entry])), standing),
    months: sumsBy(entries.map((entry) => [entry.month, entry])),
  };
}

/**
 * What it comes to at the end of the flight. With money paid and days of the flight gone: what is paid, and as much for
 * each day left as was paid for each day gone, or what is committed where that is more. Without a pace: what is planned,
 * or what is paid and committed where that is more. After the last day: what is paid and committed.
 */
export function forecastOf(
  { planned, committed, actual }: Figures,
  flight: Flight | null,
  today: CalendarDate,
): number {
  const taken = actual + committed;
  if (flight && today > flight.end) return taken;
  if (!flight || today < flight.start || actual === 0) return Math.max(planned, taken);
  const gone = daysBetween(flight.start, today) + 1;
  const left = daysBetween(today, flight.end);
  return actual + Math.max(committed, Math.round((actual * left) / gone));
}

function plannedEntries(line: BudgetLine, { budget, flight }: BudgetScene): Entry[] {
  const { id: lineId, category, channel } = line;
  const months = monthsOf(line.period ?? periodOf(flight));
  const minor = plannedIn(line, budget.currency);
  return spread(minor, months.length).map((planned, index) => ({
    ...nothing,
    planned,
    lineId,
    category,
    channel,
    month: months[index] ?? null,
  }));
}

function chargeEntry(charge: Charge, lines: readonly BudgetLine[]): Entry {
  const line = lines.find(({ id }) => id === charge.lineId);
  const amount = charge.state === 'booked' ? { actual: charge.minor } : { committed: charge.minor };
  return {
    ...nothing,
    ...amount,
    lineId: line?.id ?? null,
    category: line?.category ?? null,
    channel: channelOf(charge, lines),
    month: charge.date.slice(0, 7),
  };
}

/** The channel of its line, unless the charge says its own. */
function channelOf({ channel, lineId }: Charge, lines: readonly BudgetLine[]): MarketingChannel | null {
  return channel ?? lines.find(({ id }) => id === lineId)?.channel ?? null;
}

function resultEntries(standing: readonly BudgetLine[], scene: BudgetScene): Entry[] {
  const { charges, results, budget, lines } = scene;
  const charged = new Set(charges.map((charge) => channelOf(charge, lines)));
  return results.flatMap(({ channel, date, spend }) => {
    if (!spend || spend.currency !== budget.currency || charged.has(channel)) return [];
    const [line, another] = standing.filter((each) => each.channel === channel && each.category === 'media');
    const ours = another ? undefined : line;
    const of = { lineId: ours?.id ?? null, category: 'media', channel, month: date.slice(0, 7) };
    return [{ ...nothing, ...of, actual: spend.minor }];
  });
}

/** Equal parts that come to the whole: the first ones take what is left over. */
function spread(minor: number, parts: number): number[] {
  const each = Math.floor(minor / parts);
  return Array.from({ length: parts }, (_, index) => each + (index < minor - each * parts ? 1 : 0));
}

function periodOf(flight: Flight | null): BudgetPeriod | null {
  return flight && { from: flight.start.slice(0, 7), to: flight.end.slice(0, 7) };
}

/** All months of a period; one that nobody knows where there is none. */
function monthsOf(period: BudgetPeriod | null): (Month | null)[] {
  if (!period) return [null];
  const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const first = numberOf(period.from);
  return Array.from({ length: numberOf(period.to) - first + 1 }, (_, index) => {
    const at = first + index;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function plus(one: Figures, other: Figures): Figures {
  return {
    planned: one.planned + other.planned,
    committed: one.committed + other.committed,
    actual: one.actual + other.actual,
  };
}

function known(entries: readonly Entry[], by: 'lineId' | 'category'): [string, Figures][] {
  return entries.flatMap((entry): [string, Figures][] => {
    const key = entry[by];
    return key === null ? [] : [[key, entry]];
  });
}

function sumsBy<K>(entries: readonly (readonly [K, Figures])[]): Map<K, Figures> {
  const sums = new Map<K, Figures>();
  for (const [key, figures] of entries) sums.set(key, plus(sums.get(key) ?? nothing, figures));
  return sums;
}

function mapped<K>(sums: ReadonlyMap<K, Figures>, into: (figures: Figures) => Standing): Map<K, Standing> {
  return new Map([...sums].map(([key, figures]) => [key, into(figures)]));
}
