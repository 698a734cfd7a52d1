import { describe, expect, it } from 'vitest';
import { pathFrom, pathTo } from '../../src/contract/places.ts';
import { plain } from '../../src/domain/campaign-filter.ts';
import { matching } from '../../tab/data/match.ts';
import { filterIn, isFiltering } from '../../tab/data/place.ts';
import { type AgendaLine, agendaOf } from '../../tab/features/calendar/agenda-lines.ts';
import { shifted } from '../../tab/features/calendar/reschedule.ts';
import { hiddenByDay, lanesShown, layOut, weeksOf } from '../../tab/features/calendar/weeks.ts';
import { dateOf } from '../../tab/ui/days.ts';
import { fakeSummary } from '../kit/fake-summary.ts';
import { campaign } from './kit/some-campaigns.ts';

const flying = (id: string, start: string, end: string) =>
  fakeSummary(campaign(id, { flight: { start, end } }), 'v1');

describe('search and filter', () => {
  const campaigns = [
    fakeSummary(campaign('a', { name: '春季 ＡＢＣ 上市', channels: ['email'], tags: ['常青'] }), 'v1'),
    fakeSummary(campaign('b', { name: 'Café Opening', channels: ['email', 'social'], type: 'launch' }), 'v1'),
  ];
  const found = (query: string): string[] =>
    matching(campaigns, filterIn(new URLSearchParams(query))).map(({ id }) => id);

  it('treats width, case and compatibility forms alike', () => {
    expect(plain('ＡＢＣ Ⅳ ｶﾅ')).toBe('abc iv カナ');
    expect(found('q=abc')).toEqual(['a']);
    expect(found('q=ｃａｆｅ́')).toEqual(['b']);
  });

  it('wants every word, in name, code or tag', () => {
    expect(found('q=opening café')).toEqual(['b']);
    expect(found('q=opening tea')).toEqual([]);
    expect(found('q=常青')).toEqual(['a']);
    expect(found('q=mkt')).toEqual(['a', 'b']);
  });

  it('takes any value of one filter, and all filters together', () => {
    expect(found('channel=social,wechat')).toEqual(['b']);
    expect(found('channel=email&type=launch')).toEqual(['b']);
    expect(found('channel=email&type=social&owner=anna')).toEqual([]);
  });

  it('does not believe values that do not exist', () => {
    const filter = filterIn(new URLSearchParams('status=planning,__proto__,nonsense&type=toString'));
    expect(filter.status).toEqual(['planning']);
    expect(filter.type).toEqual([]);
    expect(isFiltering(filterIn(new URLSearchParams('q=%20%20')))).toBe(false);
  });
});

describe('a month in weeks and lanes', () => {
  it.each([
    ['2026-02', 5, '2026-01-26'],
    ['2026-03', 6, '2026-02-23'],
    ['2027-02', 4, '2027-02-01'],
  ])('%s has %i weeks from Monday %s', (month, count, first) => {
    const weeks = weeksOf(month);
    expect(weeks).toHaveLength(count);
    expect(dateOf(weeks[0] ?? 0)).toBe(first);
  });

  it('puts bars that touch into different lanes and lets others share one', () => {
    const [week] = layOut(weeksOf('2027-02').slice(0, 1), [
      flying('a', '2027-02-01', '2027-02-03'),
      flying('b', '2027-02-03', '2027-02-04'),
      flying('c', '2027-02-04', '2027-02-20'),
    ]);
    expect(
      week?.segments.map(({ campaign: { id }, lane, from, to, cutRight }) => [id, lane, from, to, cutRight]),
    ).toEqual([
      ['a', 0, 0, 2, false],
      ['b', 1, 2, 3, false],
      ['c', 0, 3, 6, true],
    ]);
  });

  it('gives one lane up for "+n more" and counts what is hidden on each day', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((id) => flying(id, '2027-02-02', '2027-02-03'));
    const [week] = layOut(weeksOf('2027-02').slice(0, 1), crowd);
    if (!week) throw new Error('There is a first week.');
    expect(lanesShown(week, 4)).toBe(4);
    expect(lanesShown(week, 3)).toBe(2);
    expect(hiddenByDay(week, 2)).toEqual([0, 2, 2, 0, 0, 0, 0]);
  });

  it('never lets an end pass the other', () => {
    const flight = { start: '2026-03-10', end: '2026-03-12' };
    expect(shifted(flight, 'all', -10)).toEqual({ start: '2026-02-28', end: '2026-03-02' });
    expect(shifted(flight, 'end', -9)).toEqual({ start: '2026-03-10', end: '2026-03-10' });
    expect(shifted(flight, 'start', 9)).toEqual({ start: '2026-03-12', end: '2026-03-12' });
  });

  it('reads as an agenda: what runs already, then day by day', () => {
    const campaigns = [
      flying('before', '2026-02-01', '2026-03-02'),
      flying('inside', '2026-03-02', '2026-03-05'),
      flying('once', '2026-03-05', '2026-03-05'),
      flying('beyond', '2026-03-30', '2026-04-05'),
      flying('gone', '2026-01-01', '2026-02-01'),
    ];
    const weekly = {
      seriesId: 'weekly',
      campaignId: 'inside',
      campaignName: 'Inside',
      title: 'Review',
      taskId: null,
      date: '2026-03-05',
      on: '2026-03-05',
      time: null,
      zone: 'Asia/Shanghai',
      done: false,
    };
    const lines = agendaOf('2026-03', campaigns, new Map([['2026-03-05', [weekly]]]));
    const said = (line: AgendaLine): string | null => {
      if (line.kind === 'day') return line.date;
      return line.kind === 'recurring' ? `${line.line.title} recurs` : `${line.campaign.id} ${line.what}`;
    };
    expect(lines.map(said)).toEqual([
      null,
      'before runs',
      '2026-03-02',
      'before ends',
      'inside starts',
      '2026-03-05',
      'inside ends',
      'once oneDay',
      'Review recurs',
      '2026-03-30',
      'beyond starts',
    ]);
  });
});

describe('places that a link of Teams leads to', () => {
  it('come back from the words they are sent as', () => {
    expect(pathFrom(pathTo({ to: 'campaign', campaignId: 'c-1', section: 'tasks' }))).toBe(
      'campaigns/c-1/tasks',
    );
    expect(pathFrom(pathTo({ to: 'report', runId: 'run.s.2026' }))).toBe('reports/run.s.2026');
    expect(pathFrom(pathTo({ to: 'work' }))).toBe('work');
  });
});
