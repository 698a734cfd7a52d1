import type { Every } from '../rule-choice.ts';

/** A rule taken apart and printed. */
export interface RuleFacts {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** Monday to Friday. */
  readonly isWorkingWeek: boolean;
  /** "Monday and Thursday". */
  readonly weekdays: string;
  /** "second Tuesday"; empty where no place is said. */
  readonly placed: string;
  /** Days of the month; −1 is the last one. */
  readonly monthDays: readonly number[];
  /** "2 March", for years. */
  readonly yearDay: string;
  readonly until: string;
  readonly times: number | undefined;
}

const ordinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const;
/** first, second … last */
export const ordinalOf = (place: number): string =>
  place === -1
    ? 'last'
    : (Object.entries(ordinals).find(([key]) => Number(key) === place)?.[1] ?? String(place));
/** 1st, 2nd … */
const suffixed = (day: number): string => {
  const tens = day % 100 > 10 && day % 100 < 14;
  return `${day}${tens ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th')}`;
};
const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
export const mainlandUnits = { DAILY: '天', WEEKLY: '周', MONTHLY: '个月', YEARLY: '年' } as const;
export const taiwanUnits = { DAILY: '天', WEEKLY: '週', MONTHLY: '個月', YEARLY: '年' } as const;

/** A rule as a half sentence. */
export const inEnglish = (facts: RuleFacts): string => {
  const { frequency, interval, isWorkingWeek, weekdays, placed, monthDays, yearDay, until, times } = facts;
  const unit = units[frequency];
  const every =
    interval === 1 ? `every ${unit}` : interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
  const days = monthDays.map((day) => (day === -1 ? 'last day' : suffixed(day))).join(', ');
  const body = {
    DAILY: every,
    WEEKLY:
      isWorkingWeek && interval === 1
        ? 'every weekday'
        : interval === 1 && weekdays
          ? `every ${weekdays}`
          : `${every}${weekdays && ` on ${weekdays}`}`,
    MONTHLY: `${every}${placed ? ` on the ${placed}` : days && ` on the ${days}`}`,
    YEARLY: `${every}${yearDay && ` on ${yearDay}`}`,
  }[frequency];
  return `${body}${until && ` until ${until}`}${times === undefined ? '' : times === 1 ? ', once' : `, ${times} times`}`;
};

interface Chinese {
  readonly units: Readonly<Record<RuleFacts['frequency'], string>>;
  readonly eachWeek: string;
  readonly workdays: string;
  readonly last: string;
  readonly until: (day: string) => string;
  readonly times: (count: number) => string;
}

/** The same in both ways of writing Chinese. */
export const inChinese =
  ({ units: unit, eachWeek, workdays, last, until: untilWord, times: timesWord }: Chinese) =>
  (facts: RuleFacts): string => {
    const { frequency, interval, isWorkingWeek, weekdays, placed, monthDays, yearDay, until, times } = facts;
    const spaced = `每 ${interval} ${unit[frequency]}`;
    const days = monthDays
      .map((day) => (day === -1 ? last : `${day} 日`))
      .join('、')
      .replace(/^(?=\d)/, ' ');
    const body = {
      DAILY: interval === 1 ? '每天' : spaced,
      WEEKLY:
        isWorkingWeek && interval === 1
          ? workdays
          : interval === 1
            ? `${eachWeek}${weekdays && `的${weekdays}`}`
            : `${spaced}${weekdays && `的${weekdays}`}`,
      MONTHLY: `${interval === 1 ? '每月' : `${spaced}的`}${placed || days}`,
      YEARLY: `${interval === 1 ? '每年' : `${spaced}的`}${yearDay}`,
    }[frequency];
    return `${body}${until && `，${untilWord(until)}`}${times === undefined ? '' : `，${timesWord(times)}`}`;
  };

/** How the field is called in which somebody says every second, third … */
export const intervalBy =
  (words: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>) =>
  (every: Every | 'custom'): string =>
    words[every === 'day' || every === 'week' || every === 'year' ? every : 'month'];

/** What the name of a choice is made of: the first day, printed. */
export interface Begin {
  readonly day: number;
  readonly weekday: string;
  readonly place: number;
  readonly yearDay: string;
}

type NameOf = (every: Every | 'custom', begin: Begin) => string;

/** How each choice is called, for what begins on a day. */
export const everyInEnglish: NameOf = (every, { day, weekday, place, yearDay }) =>
  ({
    day: 'Daily',
    weekday: 'Every weekday (Monday to Friday)',
    week: 'Weekly on …',
    monthDay: `Monthly on the ${suffixed(day)}`,
    monthWeekday: `Monthly on the ${ordinalOf(place)} ${weekday}`,
    monthLast: 'Monthly on the last day',
    quarter: `Quarterly on the ${suffixed(day)}`,
    year: `Yearly on ${yearDay}`,
    custom: 'As it is',
  })[every];

export const everyInMainland: NameOf = (every, { day, weekday, place, yearDay }) =>
  ({
    day: '每天',
    weekday: '每个工作日（周一至周五）',
    week: '每周的……',
    monthDay: `每月 ${day} 日`,
    monthWeekday: `每月${place === -1 ? '最后一个' : `第 ${place} 个`}${weekday}`,
    monthLast: '每月最后一天',
    quarter: `每季度的 ${day} 日`,
    year: `每年 ${yearDay}`,
    custom: '保持原样',
  })[every];

export const everyInTaiwan: NameOf = (every, { day, weekday, place, yearDay }) =>
  ({
    day: '每天',
    weekday: '每個工作日（週一至週五）',
    week: '每週的……',
    monthDay: `每月 ${day} 日`,
    monthWeekday: `每月${place === -1 ? '最後一個' : `第 ${place} 個`}${weekday}`,
    monthLast: '每月最後一天',
    quarter: `每季的 ${day} 日`,
    year: `每年 ${yearDay}`,
    custom: '維持原樣',
  })[every];
