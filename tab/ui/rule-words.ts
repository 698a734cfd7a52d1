import type { Locale } from '../../src/domain/person.ts';
import { partsOf } from '../../src/domain/rule-parts.ts';
import { frequencyOf, lastDayOf } from '../../src/domain/series-rule.ts';
import type { Format } from './format.ts';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { codes } from './rule-choice.ts';
import { listed } from './spaced.ts';
import { type RecurrenceTexts, recurrenceTexts } from './texts/recurrence.ts';

/** A rule in the reader's language. */
export function useRuleWords(): RuleWords {
  return ruleWordsIn(useTexts(recurrenceTexts), useFormat(), useLocale());
}

type RuleWords = (rule: string, start: string) => string;

/** "every Monday and Thursday until 2 March 2027". */
export function ruleWordsIn(
  text: Pick<RecurrenceTexts, 'place' | 'words'>,
  format: Format,
  locale: Locale,
): RuleWords {
  return (rule, start) => {
    const parts = partsOf(rule);
    const days = parts.BYDAY?.split(',') ?? [];
    const named = (code: string): string =>
      format.weekday(codes.findIndex((each) => each === code) + 1, 'long');
    const placed = days.flatMap((day) => {
      const [, place, code = ''] = /^([+-]?\d)(..)$/.exec(day) ?? [];
      return place === undefined ? [] : [text.place(Number(place), named(code))];
    });
    const until = lastDayOf(parts);
    const yearDay = (date: string): string => format.date(date, date);
    const isYearly = parts.FREQ === 'YEARLY';
    const plain = days.filter((day) => day.length === 2);
    return text.words({
      frequency: frequencyOf(rule),
      interval: Number(parts.INTERVAL ?? 1),
      isWorkingWeek: plain.join(',') === 'MO,TU,WE,TH,FR',
      weekdays: listed(locale, codes.filter((code) => plain.includes(code)).map(named)),
      placed: listed(locale, placed),
      monthDays: isYearly ? [] : (parts.BYMONTHDAY ?? '').split(',').filter(Boolean).map(Number),
      yearDay: isYearly ? yearDay(yearDayOf(parts.BYMONTH, parts.BYMONTHDAY, start)) : '',
      until: until === undefined ? '' : format.longDate(until),
      times: parts.COUNT === undefined ? undefined : Number(parts.COUNT),
    });
  };
}

function yearDayOf(month: string | undefined, day: string | undefined, start: string): string {
  const two = (text: string): string => text.padStart(2, '0');
  return `2024-${two(month ?? start.slice(5, 7))}-${two(day ?? start.slice(8))}`;
}
