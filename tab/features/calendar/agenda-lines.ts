import type { RecurringDays, RecurringLine } from './recurring-days.ts';
import type { SummaryView } from '../../../src/contract/views.ts';

/** A line of the agenda: a day (null for what began before the month), or a campaign under it. */
export type AgendaLine =
  | { readonly kind: 'day'; readonly date: string | null }
  | { readonly kind: 'recurring'; readonly line: RecurringLine }
  | {
      readonly kind: 'item';
      readonly campaign: SummaryView;
      readonly what: 'starts' | 'ends' | 'oneDay' | 'runs';
    };

/** What runs already, then each day of the month on which something begins or ends. */
export function agendaOf(
  month: string,
  campaigns: readonly SummaryView[],
  recurring: RecurringDays,
): readonly AgendaLine[] {
  const days = new Map<string, AgendaLine[]>();
  const before: AgendaLine[] = [];
  const put = (date: string, line: AgendaLine): void => {
    if (date.startsWith(month)) days.set(date, [...(days.get(date) ?? []), line]);
  };
  for (const campaign of campaigns) {
    const { flight } = campaign;
    if (!flight || flight.end < `${month}-01`) continue;
    if (flight.start < `${month}-01`) before.push({ kind: 'item', campaign, what: 'runs' });
    if (flight.start === flight.end) put(flight.start, { kind: 'item', campaign, what: 'oneDay' });
    else {
      put(flight.start, { kind: 'item', campaign, what: 'starts' });
      put(flight.end, { kind: 'item', campaign, what: 'ends' });
    }
  }
  for (const [date, lines] of recurring) for (const line of lines) put(date, { kind: 'recurring', line });
  const dated = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(before.length > 0 ? [{ kind: 'day', date: null } as const, ...before] : []),
    ...dated.flatMap(([date, lines]) => [{ kind: 'day', date } as const, ...lines]),
  ];
}
