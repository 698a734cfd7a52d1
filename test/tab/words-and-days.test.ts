import { describe, expect, it } from 'vitest';
import { words } from '../../src/contract/words/index.ts';
import type { Locale } from '../../src/domain/person.ts';
import { addDays, dateIn, daysBetween, weekdayOf } from '../../src/domain/time.ts';
import { dayIn, dayNumber, daysFromTo, plusDays, plusMonths, weekdayOfDay } from '../../tab/ui/days.ts';
import { durationWords } from '../../tab/ui/duration.ts';
import { formatFor } from '../../tab/ui/format.ts';
import { initialsOf } from '../../tab/ui/Initials.tsx';
import { attentionOf, phaseWords } from '../../tab/ui/standing.ts';
import { campaignTexts } from '../../tab/ui/texts/campaigns.ts';
import { fakeSummary } from '../kit/fake-summary.ts';
import { campaign } from './kit/some-campaigns.ts';

describe('days without a calendar library', () => {
  const dates = [
    '1970-01-01',
    '2000-02-29',
    '2026-03-29',
    '2026-10-25',
    '2026-12-31',
    '2100-02-28',
    '2199-12-31',
  ];
  it.each(dates)('count as the domain counts: %s', (date) => {
    expect(plusDays(date, -400)).toBe(addDays(date, -400));
    expect(plusDays(date, 31)).toBe(addDays(date, 31));
    expect(daysFromTo('2026-03-04', date)).toBe(daysBetween('2026-03-04', date));
    expect(weekdayOfDay(dayNumber(date))).toBe(weekdayOf(date));
  });

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati'])(
    'know today in %s',
    (zone) => {
      for (const at of ['2026-03-29T00:59:59.000Z', '2026-03-29T22:30:00.000Z', '2026-12-31T23:59:59.000Z']) {
        expect(dayIn(zone, Date.parse(at))).toBe(dateIn(zone, at));
      }
    },
  );

  it.each([
    [10_000, '1 minute', '1分钟'],
    [59.6 * 60_000, '1 hour', '1小时'],
    [95 * 60_000, '1 hour 35 minutes', '1小时35分钟'],
    [23.7 * 3_600_000, '1 day', '1天'],
    [53 * 3_600_000, '2 days 5 hours', '2天5小时'],
  ])('say how long something took: %d ms', (milliseconds, english, chinese) => {
    expect(durationWords('en', milliseconds)).toBe(english);
    expect(durationWords('zh-CN', milliseconds)).toBe(chinese);
  });

  it('step through months over the year', () => {
    expect([plusMonths('2026-12', 1), plusMonths('2026-01', -1), plusMonths('2026-03', -15)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-12',
    ]);
  });
});

describe('dates and amounts in the order of the reader', () => {
  it.each<[Locale, string, string, string, string]>([
    ['en', '2–15 Mar', '28 Feb – 5 Mar', 'Mon 2 Mar 2026', 'CNY 950,000'],
    ['zh-CN', '3月2–15日', '2月28日 – 3月5日', '2026年3月2日周一', 'CNY 950,000'],
    ['zh-TW', '3月2–15日', '2月28日 – 3月5日', '2026年3月2日週一', 'CNY 950,000'],
  ])('%s', (locale, within, across, long, money) => {
    const format = formatFor(locale);
    expect(format.range('2026-03-02', '2026-03-15', '2026-01-01')).toBe(within);
    expect(format.range('2026-02-28', '2026-03-05', '2026-01-01')).toBe(across);
    expect(format.longDate('2026-03-02')).toBe(long);
    expect(format.money(95_000_000, 'CNY').replaceAll('\u00a0', ' ')).toBe(money);
  });

  it('name the year when it is not the present one and more than half a year away', () => {
    const format = formatFor('en');
    expect(format.range('2025-12-28', '2026-01-05', '2026-03-01')).toBe('28 Dec – 5 Jan');
    expect(format.range('2024-12-28', '2025-01-05', '2026-03-01')).toBe('28 Dec 2024 – 5 Jan 2025');
    expect(format.range('2027-03-02', '2027-03-15', '2026-03-01')).toBe('2–15 Mar 2027');
    expect(format.date('2027-03-02', '2026-03-01')).toBe('2 Mar 2027');
  });

  it('write whole yen without decimals and dinars with three', () => {
    const format = formatFor('en');
    expect(format.money(5_000, 'JPY')).toContain('5,000');
    expect(format.money(1_234, 'KWD')).toContain('1.234');
  });
});

describe('what a card says about its campaign', () => {
  const today = '2026-03-04';
  const text = campaignTexts.en;
  const of = (facts: Parameters<typeof campaign>[1]) => fakeSummary(campaign('c', facts), 'v1');
  const phase = (start: string, end: string): string => phaseWords({ start, end }, today, text);
  const chip = (facts: Parameters<typeof campaign>[1], due: string | null = null) =>
    attentionOf({ ...of(facts), nextTaskDue: due }, today, text, words('en'), formatFor('en'))?.words;

  it('counts to the start, then to the end, then from the end', () => {
    expect(phase('2026-03-08', '2026-03-20')).toBe('starts in 4 d');
    expect(phase('2026-03-05', '2026-03-20')).toBe('starts in 1 d');
    expect(phase('2026-03-04', '2026-03-20')).toBe('starts today');
    expect(phase('2026-03-01', '2026-03-09')).toBe('ends in 5 d');
    expect(phase('2026-03-01', '2026-03-04')).toBe('ends today');
    expect(phase('2026-02-01', '2026-03-01')).toBe('ended 3 d ago');
  });

  it('counts down to the next milestone where nothing else matters', () => {
    const milestone = (due: string, facts: Parameters<typeof campaign>[1] = {}) => {
      const found = attentionOf(
        { ...of(facts), nextTaskDue: due, milestone: { title: 'Print deadline', due } },
        today,
        text,
        words('en'),
        formatFor('en'),
      );
      return found && [found.words, found.tail];
    };
    expect(milestone('2026-03-08')).toEqual(['M: Print deadline', 'in 4 d']);
    expect(milestone('2026-03-04')).toEqual(['M: Print deadline', 'today']);
    expect(milestone('2026-07-01')).toBeUndefined();
    expect(milestone('2026-03-01')).toEqual(['Task overdue', undefined]);
    expect(milestone('2026-03-08', { approval: { requestId: 'a', state: 'waiting' } })?.[0]).toBe(
      'Approval waiting',
    );
  });

  it('says that more is to be done than time is left, and why, in every language', () => {
    const squeeze = { from: '2026-03-03', by: '2026-03-06', hours: 26.5 };
    const found = (locale: 'en' | 'zh-CN' | 'zh-TW', day = today) =>
      attentionOf({ ...of({}), squeeze }, day, campaignTexts[locale], words(locale), formatFor(locale));
    expect(found('en')).toEqual({
      tone: 'warn',
      words: 'At risk',
      why: '26.5 h of work by Fri 6 Mar 2026, more than working time is left',
    });
    expect(found('zh-CN')?.why).toContain('26.5 小时');
    expect(found('zh-TW')?.words).toBe('有風險');
    // On the last day on which it can be begun there is time yet.
    expect(found('en', '2026-03-03')).toBeUndefined();
  });

  it('names the one thing that matters most', () => {
    const soon = { start: '2026-03-08', end: '2026-03-20' };
    const begun = { start: '2026-03-01', end: '2026-03-20' };
    const past = { start: '2026-02-01', end: '2026-03-01' };
    expect(chip({ status: 'inReview', approval: { requestId: 'a', state: 'waiting' } })).toBe(
      'Approval waiting',
    );
    expect(chip({ status: 'running', flight: past, approval: { requestId: 'a', state: 'outdated' } })).toBe(
      'Changed since approval',
    );
    expect(chip({ status: 'running', flight: past })).toBe('Past its end');
    expect(chip({ status: 'planning', flight: soon })).toBe('At risk: not approved');
    expect(chip({ status: 'approved', flight: begun, approval: { requestId: 'a', state: 'approved' } })).toBe(
      'Should be running',
    );
    expect(chip({ status: 'running', flight: begun }, '2026-03-01')).toBe('Task overdue');
    expect(chip({ status: 'running', flight: begun }, '2026-03-10')).toBeUndefined();
    expect(chip({ status: 'ended', flight: past }, '2026-03-01')).toBeUndefined();
  });

  it('shortens names to initials as people do', () => {
    expect(['Anna Berger', '林薇', '吳美玲', 'Plato', 'Pixel & Sons'].map(initialsOf)).toEqual([
      'AB',
      '林薇',
      '美玲',
      'P',
      'PS',
    ]);
  });
});
