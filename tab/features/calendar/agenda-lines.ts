import { dateOf } from '../../ui/days.ts';
import { monthsOf, type Span } from './spans.ts';
import { type CampaignThing, isCampaign, type Thing } from './things.ts';

/** A line of the agenda: a day or a month (null for what began before), or a thing under it. */
export type AgendaLine =
  | { readonly kind: 'day'; readonly date: string | null }
  | { readonly kind: 'month'; readonly month: string | null; readonly count: number }
  | { readonly kind: 'thing'; readonly thing: Thing; readonly on: number | null }
  | {
      readonly kind: 'item';
      readonly thing: CampaignThing;
      readonly what: 'starts' | 'ends' | 'oneDay' | 'runs';
    };

/** In a day or a week what is due comes first: what runs already is the longer list. */
const SHORT_DAYS = 7;

/** What runs already, and each day of the span on which something begins, ends or is due. */
export function agendaOf(span: Span, things: readonly Thing[]): readonly AgendaLine[] {
  const days = new Map<number, AgendaLine[]>();
  const before: AgendaLine[] = [];
  const put = (day: number, line: AgendaLine): void => {
    if (day >= span.first && day <= span.last) days.set(day, [...(days.get(day) ?? []), line]);
  };
  for (const thing of things) {
    const { first, last } = thing;
    if (last < span.first || first > span.last) continue;
    if (!isCampaign(thing)) {
      put(Math.max(first, span.first), { kind: 'thing', thing, on: Math.max(first, span.first) });
      continue;
    }
    if (first < span.first) before.push({ kind: 'item', thing, what: 'runs' });
    if (first === last) put(first, { kind: 'item', thing, what: 'oneDay' });
    else {
      put(first, { kind: 'item', thing, what: 'starts' });
      put(last, { kind: 'item', thing, what: 'ends' });
    }
  }
  const dated = [...days].toSorted(([a], [b]) => a - b);
  const already: readonly AgendaLine[] = before.length > 0 ? [{ kind: 'day', date: null }, ...before] : [];
  const byDay = dated.flatMap(([day, lines]): AgendaLine[] => [{ kind: 'day', date: dateOf(day) }, ...lines]);
  return span.last - span.first < SHORT_DAYS ? [...byDay, ...already] : [...already, ...byDay];
}

/** The compact list of a long span: what runs already, then month by month what begins or is due in it. */
export function monthLinesOf(span: Span, things: readonly Thing[]): readonly AgendaLine[] {
  const here = things.filter(({ first, last }) => last >= span.first && first <= span.last);
  const under = (month: string | null, own: readonly Thing[]): readonly AgendaLine[] =>
    own.length === 0
      ? []
      : [
          { kind: 'month', month, count: own.length },
          ...own.map((thing) => ({ kind: 'thing', thing, on: null }) as const),
        ];
  return [
    ...under(
      null,
      here.filter(({ first }) => first < span.first),
    ),
    ...monthsOf(span).flatMap(({ month, first, last }) =>
      under(
        month,
        here
          .filter((thing) => thing.first >= first && thing.first <= last)
          .toSorted((a, b) => a.first - b.first || a.last - b.last),
      ),
    ),
  ];
}
