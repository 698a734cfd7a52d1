import type { SeriesView } from '../../../src/contract/series-endpoints.ts';
import { type SeriesContent, SeriesContent as Content } from '../../../src/domain/series.ts';
import type { Plan } from '../../data/use-series.ts';
import { choiceOf, ruleOf, type RuleChoice, weekdayOf } from '../../ui/rule-choice.ts';

/** A series as it is being put together: dates and numbers as they were typed. */
export interface SeriesDraft extends Omit<SeriesContent, 'rule' | 'time' | 'lead'> {
  readonly choice: RuleChoice;
  readonly time: string;
  readonly lead: string;
}

export function blankDraft(today: string, zone: string): SeriesDraft {
  return {
    title: '',
    description: '',
    assigneeId: null,
    priority: 'medium',
    start: today,
    time: '',
    zone,
    holidays: 'next',
    lead: '7',
    choice: { every: 'week', interval: 1, weekdays: [weekdayOf(today)], end: { kind: 'never' }, custom: '' },
  };
}

/** `start`: that of the series, or the occurrence from which it is changed. */
export function draftOf(series: SeriesView, start: string): SeriesDraft {
  const { title, description, assigneeId, priority, rule, time, zone, holidays, lead } = series;
  return {
    title,
    description,
    assigneeId,
    priority,
    start,
    time: time ?? '',
    zone,
    holidays,
    lead: String(lead),
    choice: choiceOf(rule, series.start),
  };
}

/** When it would recur; undefined while that cannot be said. */
export function planOf({ choice, start, time, zone, holidays }: SeriesDraft): Plan | undefined {
  const rule = Content.shape.start.safeParse(start).success ? ruleOf(choice, start) : '';
  const plan = { rule, start, time: time === '' ? null : time, zone, holidays };
  return Content.pick({ rule: true, start: true, time: true, zone: true, holidays: true }).safeParse(plan)
    .data;
}

/** The whole of it; undefined while something is missing. */
export function contentOf(draft: SeriesDraft): SeriesContent | undefined {
  const { title, description, assigneeId, priority, lead } = draft;
  const plan = planOf(draft);
  const days = lead === '' ? Number.NaN : Number(lead);
  return Content.safeParse({ title: title.trim(), description, assigneeId, priority, lead: days, ...plan })
    .data;
}
