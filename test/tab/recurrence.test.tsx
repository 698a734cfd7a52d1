import { describe, expect, it } from 'vitest';
import { formatFor } from '../../tab/ui/format.ts';
import { choiceOf, endedOn, everies, ruleOf } from '../../tab/ui/rule-choice.ts';
import { SeriesRule } from '../../src/domain/series-rule.ts';
import type { Locale } from '../../src/domain/person.ts';
import { ruleWordsIn } from '../../tab/ui/rule-words.ts';
import { recurrenceTexts } from '../../tab/ui/texts/recurrence.ts';

const start = '2026-03-31';
const choice = { interval: 1, weekdays: [1, 4], end: { kind: 'never' }, custom: '' } as const;

describe('What people choose', () => {
  it.each(everies)('%s is a rule, and that rule is this choice again', (every) => {
    for (const interval of [1, 2]) {
      for (const end of [
        choice.end,
        { kind: 'on', date: '2027-03-02' },
        { kind: 'after', times: 9 },
      ] as const) {
        const rule = ruleOf({ ...choice, every, interval, end }, start);
        expect(SeriesRule.safeParse(rule).success).toBe(true);
        expect(choiceOf(rule, start)).toMatchObject({ every, end });
        expect(ruleOf(choiceOf(rule, start), start)).toBe(rule);
      }
    }
  });

  it('stays as it is where nobody can choose it', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2';
    expect(choiceOf(rule, start)).toMatchObject({ every: 'custom' });
    expect(ruleOf(choiceOf(rule, start), start)).toBe(rule);
    expect(endedOn(`${rule};COUNT=3`, '2026-04-01')).toContain('UNTIL=20260401');
    expect(endedOn(`${rule};COUNT=3`, '2026-04-01')).not.toContain('COUNT');
  });
});

describe('A rule in words', () => {
  const said = (rule: string, locale: Locale): string =>
    ruleWordsIn(recurrenceTexts[locale], formatFor(locale), locale)(rule, '2026-03-02');

  it.each([
    ['FREQ=DAILY', 'every day', '每天', '每天'],
    ['FREQ=DAILY;INTERVAL=3;COUNT=4', 'every 3 days, 4 times', '每 3 天，共 4 次', '每 3 天，共 4 次'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', '每个工作日', '每個工作日'],
    [
      'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270302',
      'every Monday and Thursday until Tue 2 Mar 2027',
      '每周的星期一和星期四，到 2027年3月2日周二 为止',
      '每週的星期一和星期四，到 2027年3月2日週二 為止',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every other week on Friday', '每 2 周的星期五', '每 2 週的星期五'],
    ['FREQ=MONTHLY;BYMONTHDAY=22', 'every month on the 22nd', '每月 22 日', '每月 22 日'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day', '每月最后一天', '每月最後一天'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday', '每月第 2 个星期二', '每月第 2 個星期二'],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=2',
      'every 3 months on the 2nd',
      '每 3 个月的 2 日',
      '每 3 個月的 2 日',
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2', 'every year on 2 Mar', '每年3月2日', '每年3月2日'],
  ])('%s', (rule, english, mainland, taiwan) => {
    expect([said(rule, 'en'), said(rule, 'zh-CN'), said(rule, 'zh-TW')]).toEqual([english, mainland, taiwan]);
  });
});
