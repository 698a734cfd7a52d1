import {
  type ReportDefinition,
  type ReportSpan,
  reportComparisons,
  reportSpans,
} from '../../src/domain/report-definition.ts';
import { filterIn } from './place.ts';

/** Days and what they are set against, as the address of a screen says them. */
export interface PeriodPlace {
  readonly days: ReportSpan | 'fixed';
  readonly from: string;
  readonly to: string;
  readonly compare: ReportDefinition['compare'];
}

/** What a parameter names of what is known, each once. */
export function knownIn<T extends string>(
  search: URLSearchParams,
  name: string,
  all: readonly T[],
): readonly T[] {
  const said = (search.get(name) ?? '').split(',');
  return [...new Set(said)].flatMap((each) => all.find((one) => one === each) ?? []);
}

export function periodPlace(search: URLSearchParams, usual: ReportSpan): PeriodPlace {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const [days = usual] = knownIn(search, 'days', reportSpans);
  const [compare = 'before'] = knownIn(search, 'compare', reportComparisons);
  return { days: from !== '' || to !== '' ? 'fixed' : days, from, to, compare };
}

/** Days and filter as a question to the service; undefined as long as the days are not whole. */
export function periodQuestion(search: URLSearchParams, { days, from, to, compare }: PeriodPlace) {
  if (days === 'fixed' && (from === '' || to === '' || from > to)) return undefined;
  const { text: q, ...lists } = filterIn(search);
  return {
    compare,
    ...(days === 'fixed' ? { from, to } : { days }),
    ...(q.trim() !== '' && { q }),
    ...listsIn(lists),
  };
}

/** Lists as the service takes them; empty ones are not said. */
export function listsIn(lists: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const said = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(said.map(([name, list]) => [name, list.join(',')]));
}
