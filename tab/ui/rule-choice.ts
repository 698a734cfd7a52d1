import { type RuleParts, partsOf, ruleText } from '../../src/domain/rule-parts.ts';
import { dayNumber, dateOf, weekdayOfDay } from './days.ts';

/* What people choose when something recurs, and the rule of RFC 5545 that it means. The day of the month, its weekday and the month are those of the first day. */

export const everies = [
  'day',
  'weekday',
  'week',
  'monthDay',
  'monthWeekday',
  'monthLast',
  'quarter',
  'year',
] as const;
export type Every = (typeof everies)[number];

export type RuleEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'on'; readonly date: string }
  | { readonly kind: 'after'; readonly times: number };

export interface RuleChoice {
  /** `custom`: a rule that nobody can put together here; it stays as it is. */
  readonly every: Every | 'custom';
  readonly interval: number;
  /** 1 = Monday; for `week`. */
  readonly weekdays: readonly number[];
  readonly end: RuleEnd;
  readonly custom: string;
}

export const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const working = 'MO,TU,WE,TH,FR';

/** Which one of its weekdays in its month a day is: 1 to 4, or −1 for a last one that is the fifth. */
export function placeOf(date: string): number {
  const place = Math.ceil(Number(date.slice(8)) / 7);
  return place > 4 ? -1 : place;
}

export const weekdayOf = (date: string): number => weekdayOfDay(dayNumber(date));

export const isLastOfMonth = (date: string): boolean => dateOf(dayNumber(date) + 1).endsWith('-01');

/** The rule that a choice means for something that begins on a day. */
export function ruleOf({ every, interval, weekdays, end, custom }: RuleChoice, start: string): string {
  if (every === 'custom') return custom;
  const [month, day] = [String(Number(start.slice(5, 7))), String(Number(start.slice(8)))];
  const [weekday] = [codes[weekdayOf(start) - 1] ?? 'MO'];
  const picked = weekdays.length > 0 ? codes.filter((_, at) => weekdays.includes(at + 1)) : [weekday];
  const parts: Record<Every, RuleParts> = {
    day: { FREQ: 'DAILY' },
    weekday: { FREQ: 'WEEKLY', BYDAY: working },
    week: { FREQ: 'WEEKLY', BYDAY: picked.join(',') },
    monthDay: { FREQ: 'MONTHLY', BYMONTHDAY: day },
    monthWeekday: { FREQ: 'MONTHLY', BYDAY: `${placeOf(start)}${weekday}` },
    monthLast: { FREQ: 'MONTHLY', BYMONTHDAY: '-1' },
    quarter: { FREQ: 'MONTHLY', INTERVAL: '3', BYMONTHDAY: day },
    year: { FREQ: 'YEARLY', BYMONTH: month, BYMONTHDAY: day },
  };
  const often = takesInterval(every) && interval > 1 ? { INTERVAL: String(interval) } : {};
  return ruleText({ ...parts[every], ...often, ...endParts(end) });
}

/** Every second, third … of them; a quarter is every third month already. */
export const takesInterval = (every: Every | 'custom'): boolean =>
  every !== 'custom' && every !== 'weekday' && every !== 'quarter';

function endParts(end: RuleEnd): RuleParts {
  if (end.kind === 'on') return { UNTIL: end.date.replaceAll('-', '') };
  return end.kind === 'after' ? { COUNT: String(end.times) } : {};
}

/** The choice that a rule means; `custom` where there is none. */
export function choiceOf(rule: string, start: string): RuleChoice {
  const { COUNT, UNTIL, INTERVAL = '1', ...parts } = partsOf(rule);
  const days = (parts.BYDAY ?? '').split(',');
  const weekdays = codes.flatMap((code, at) => (days.includes(code) ? [at + 1] : []));
  const end: RuleEnd =
    UNTIL !== undefined
      ? { kind: 'on', date: `${UNTIL.slice(0, 4)}-${UNTIL.slice(4, 6)}-${UNTIL.slice(6, 8)}` }
      : COUNT === undefined
        ? { kind: 'never' }
        : { kind: 'after', times: Number(COUNT) };
  const choice = { interval: Number(INTERVAL), weekdays, end, custom: rule };
  // Every third month on a day is a quarter rather than a month.
  const every = (['quarter', ...everies] as const).find((each) =>
    sameRule(ruleOf({ ...choice, every: each }, start), rule),
  );
  return { ...choice, every: every ?? 'custom' };
}

/** The same rule with its last day. */
export function endedOn(rule: string, date: string): string {
  const { COUNT: _count, ...parts } = partsOf(rule);
  return ruleText({ ...parts, ...endParts({ kind: 'on', date }) });
}

const sameRule = (one: string, other: string): boolean => ruleText(partsOf(one)) === ruleText(partsOf(other));
