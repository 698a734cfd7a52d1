import { z } from 'zod';
import { BudgetCategory, type BudgetLine } from './budget-line.ts';
import { MarketingChannel } from './campaign.ts';
import { type Counted, inputsFrom, metricOf } from './metric.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A line of a budget between which money moves, as it was when somebody asked. */
export const TransferEnd = z.strictObject({
  lineId: Id,
  name: z.string().max(120),
  category: BudgetCategory,
  channel: MarketingChannel.nullable(),
  /** What one acquisition through its channel has cost so far; null where nobody knows. */
  cost: Money.nullable(),
});
export type TransferEnd = z.infer<typeof TransferEnd>;

/** What the channels are compared by. */
export const transferMeasures = ['costPerOrder', 'costPerLead'] as const;
export type TransferMeasure = (typeof transferMeasures)[number];

const ofTransfer = {
  kind: z.literal('budgetTransfer'),
  giving: TransferEnd,
  getting: TransferEnd,
  amount: Money,
  /** By which figure both channels are compared; null where no result says it of either. */
  measure: z.enum(transferMeasures).nullable(),
};

/** Money that is to move from one line of a budget to another: out of the reserve, or between channels. */
export const BudgetTransfer = z.strictObject(ofTransfer);
export type BudgetTransfer = z.infer<typeof BudgetTransfer>;

/** The same in the words of whoever asks. */
export const WantedTransfer = z.strictObject({
  kind: ofTransfer.kind,
  fromLineId: Id,
  toLineId: Id,
  amount: Money,
});
export type WantedTransfer = z.infer<typeof WantedTransfer>;

/** The lines of a budget, and what was measured by channel. */
export interface TransferTruth {
  readonly lines: readonly BudgetLine[];
  readonly results: readonly (Counted & { readonly channel: MarketingChannel })[];
}

const unfit = (field: string, what: 'amount' | 'currency' | 'rule'): Refusal =>
  refuse('malformed', { at: `subject.${field}`, facts: { what } });

/**
 * What is to move, held against the lines that stand, with what an acquisition costs in both channels. Refuses: `notFound`
 * (no such line), `malformed` (from a line to itself, no amount or more than the line has, another currency).
 */
export function trueTransfer(
  { kind, fromLineId, toLineId, amount }: WantedTransfer,
  { lines, results }: TransferTruth,
): BudgetTransfer | Refusal {
  const line = (id: string): BudgetLine | undefined =>
    lines.find((each) => each.id === id && each.state === 'standing');
  const [from, to] = [line(fromLineId), line(toLineId)];
  if (!from) return refuse('notFound', { at: 'subject.fromLineId' });
  if (!to) return refuse('notFound', { at: 'subject.toLineId' });
  if (from === to) return unfit('toLineId', 'rule');
  if (amount.currency !== from.planned.currency || amount.currency !== to.planned.currency)
    return unfit('amount', 'currency');
  if (amount.minor <= 0 || amount.minor > from.planned.minor) return unfit('amount', 'amount');
  const { measure, costs } = compared([from.channel, to.channel], results);
  const [fromCost = null, toCost = null] = costs;
  return { kind, giving: endOf(from, fromCost), getting: endOf(to, toCost), amount, measure };
}

/** What an acquisition has cost in these channels, by the figure that is known of most of them; null where nobody knows. */
export function compared(
  channels: readonly (MarketingChannel | null)[],
  results: TransferTruth['results'],
): { readonly measure: TransferMeasure | null; readonly costs: readonly (Money | null)[] } {
  const costs = (measure: TransferMeasure) => channels.map((channel) => costOf(measure, channel, results));
  const known = (measure: TransferMeasure): number => costs(measure).filter((cost) => cost !== null).length;
  const [best] = transferMeasures.toSorted((one, other) => known(other) - known(one));
  return best && known(best) > 0
    ? { measure: best, costs: costs(best) }
    : { measure: null, costs: channels.map(() => null) };
}

function endOf({ id: lineId, name, category, channel }: BudgetLine, cost: Money | null): TransferEnd {
  return { lineId, name, category, channel, cost };
}

function costOf(
  measure: TransferMeasure,
  channel: MarketingChannel | null,
  results: TransferTruth['results'],
): Money | null {
  if (channel === null) return null;
  const own = results.filter((result) => result.channel === channel);
  const { value, ...rest } = metricOf(measure, inputsFrom(own));
  const currency = 'currency' in rest ? rest.currency : null;
  return value === null || currency === null ? null : { minor: Math.round(value), currency };
}

/**
 * Both lines after money moved; the other way round it is undone. Undefined where that cannot be any more: a line is gone, is
 * in another currency, or has less than that by now.
 */
export function moved(
  lines: readonly BudgetLine[],
  { fromId, toId, amount }: { readonly fromId: string; readonly toId: string; readonly amount: Money },
): readonly [BudgetLine, BudgetLine] | undefined {
  const line = (lineId: string): BudgetLine | undefined =>
    lines.find(
      ({ id, state, planned }) =>
        id === lineId && state === 'standing' && planned.currency === amount.currency,
    );
  const [from, to] = [line(fromId), line(toId)];
  if (!from || !to || from.planned.minor < amount.minor) return undefined;
  const by = (each: BudgetLine, minor: number): BudgetLine => ({
    ...each,
    planned: { ...each.planned, minor: each.planned.minor + minor },
  });
  return [by(from, -amount.minor), by(to, amount.minor)];
}
