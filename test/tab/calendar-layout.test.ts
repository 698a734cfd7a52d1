import { describe, expect, it } from 'vitest';
import type { MarketingChannel } from '../../src/domain/campaign.ts';
import { type AgendaLine, agendaOf, monthLinesOf } from '../../tab/features/calendar/agenda-lines.ts';
import { addressOf, calendarPlaceIn, overlays } from '../../tab/features/calendar/calendar-place.ts';
import { layOutChart, type Placed, scaleOf } from '../../tab/features/calendar/chart-layout.ts';
import { slotsOf, timedOf } from '../../tab/features/calendar/hours.ts';
import { type LaneWords, lanesOf } from '../../tab/features/calendar/lanes.ts';
import { nextPlaced } from '../../tab/features/calendar/next-placed.ts';
import { rowsFor, widthOfWords } from '../../tab/features/calendar/packing.ts';
import { shifted } from '../../tab/features/calendar/reschedule.ts';
import {
  isOutside,
  monthsOf,
  spanOf,
  stepped,
  weekNumber,
  weeksIn,
} from '../../tab/features/calendar/spans.ts';
import { campaignThings, type OverlayThing } from '../../tab/features/calendar/things.ts';
import { hiddenByDay, lanesShown, layOut, weeksOf } from '../../tab/features/calendar/weeks.ts';
import { dateOf, dayNumber, mondayOf } from '../../tab/ui/days.ts';
import { fakeSummary } from '../kit/fake-summary.ts';
import { campaign } from './kit/some-campaigns.ts';

type Flying = readonly [
  id: string,
  start: string,
  end: string,
  ownerId?: string,
  channels?: MarketingChannel[],
];

const flying = (...all: readonly Flying[]) =>
  campaignThings(
    all.map(([id, start, end, ownerId = 'lin', channels = []]) =>
      fakeSummary(campaign(id, { flight: { start, end }, ownerId, channels }), 'v1'),
    ),
    '1970-01-01',
    '2199-12-31',
  );

const due = (key: string, on: string, more: Partial<OverlayThing> = {}): OverlayThing => ({
  key,
  kind: 'task',
  title: key,
  first: dayNumber(on),
  last: dayNumber(on),
  personIds: [],
  standing: 'open',
  ...more,
});

describe('the days of a zoom', () => {
  it.each([
    ['day', '2026-03-04', '2026-03-04', '2026-03-04', '2026-03-05', '2026-03-03'],
    ['week', '2026-03-04', '2026-03-02', '2026-03-08', '2026-03-11', '2026-02-25'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', '2027-01-01', '2026-11-01'],
    ['quarter', '2026-02-10', '2026-01-01', '2026-03-31', '2026-04-01', '2025-10-01'],
    ['year', '2028-02-29', '2028-01-01', '2028-12-31', '2029-01-01', '2027-01-01'],
  ] as const)('%s of %s', (zoom, day, first, last, next, previous) => {
    const span = spanOf(zoom, day);
    expect([dateOf(span.first), dateOf(span.last)]).toEqual([first, last]);
    expect([stepped(zoom, day, 1), stepped(zoom, day, -1)]).toEqual([next, previous]);
  });

  it('count weeks as ISO 8601 does, also where the year turns', () => {
    const number = (date: string): number => weekNumber(mondayOf(dayNumber(date)));
    expect(['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(number)).toEqual([
      1, 53, 53, 1, 1,
    ]);
    expect(monthsOf(spanOf('quarter', '2026-05-05')).map(({ month }) => month)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(weeksIn(spanOf('month', '2026-03-04')).map(({ first, last }) => last - first + 1)).toEqual([
      1, 7, 7, 7, 7, 2,
    ]);
    expect(isOutside(spanOf('week', '2026-03-04'), { start: '2026-03-08', end: '2026-03-20' })).toBe(false);
    expect(isOutside(spanOf('week', '2026-03-04'), { start: '2026-03-09', end: '2026-03-20' })).toBe(true);
  });
});

describe('the address of the calendar', () => {
  const read = (address: string) => calendarPlaceIn(new URLSearchParams(address), '2026-03-04');

  it('says zoom, rows, day and what is shown; what is missing or wrong is as at first', () => {
    expect(read('zoom=quarter&lanes=channel&day=2026-05-02&show=tasks,approvals,nonsense')).toEqual({
      zoom: 'quarter',
      lanes: 'channel',
      day: '2026-05-02',
      show: new Set(['tasks', 'approvals']),
    });
    const usual = read('');
    expect(usual).toMatchObject({ zoom: 'month', lanes: 'none', day: '2026-03-04' });
    for (const wrong of ['zoom=__proto__', 'lanes=x', 'day=2026-02-30', 'day=1969-12-31', 'month=2026-13'])
      expect(read(wrong)).toEqual(usual);
    expect(read('show=none').show.size).toBe(0);
    expect(read('zoom=week').show.size).toBe(overlays.length);
    expect([...read('zoom=year').show]).toEqual(['events', 'moments']);
  });

  it('understands the month of older links', () => {
    expect(read('month=2026-04').day).toBe('2026-04-01');
    expect(read('month=2026-03').day).toBe('2026-03-04');
  });

  it('leaves out what it need not say, and comes back from what it says', () => {
    expect(Object.values(addressOf(read(''), '2026-03-04')).every((part) => part === null)).toBe(true);
    for (const address of [
      'zoom=year&lanes=person&day=2025-03-04',
      'day=2026-04-09&show=none',
      'zoom=day&show=tasks',
    ]) {
      const written = Object.entries(addressOf(read(address), '2026-03-04')).filter(
        ([, part]) => part !== null,
      );
      expect(read(new URLSearchParams(written as [string, string][]).toString())).toEqual(read(address));
    }
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

  it('puts bars that touch into different lanes, lets others share one, and fills the holes with what is due', () => {
    const [week] = layOut(weeksOf('2027-02').slice(0, 1), [
      ...flying(
        ['a', '2027-02-01', '2027-02-03'],
        ['b', '2027-02-03', '2027-02-04'],
        ['c', '2027-02-04', '2027-02-20'],
      ),
      due('d', '2027-02-02'),
    ]);
    expect(
      week?.segments.map(({ thing: { key }, lane, from, to, cutRight }) => [key, lane, from, to, cutRight]),
    ).toEqual([
      ['a', 0, 0, 2, false],
      ['b', 1, 2, 3, false],
      ['c', 0, 3, 6, true],
      ['d', 1, 1, 1, false],
    ]);
  });

  it('gives one lane up for "+n more" and counts what is hidden on each day', () => {
    const crowd = flying(...['a', 'b', 'c', 'd'].map((id): Flying => [id, '2027-02-02', '2027-02-03']));
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
});

describe('the agenda', () => {
  const said = (line: AgendaLine): string | null => {
    if (line.kind === 'day') return line.date;
    if (line.kind === 'month') return `${line.month} ${line.count}`;
    return line.kind === 'thing' ? line.thing.key : `${line.thing.key} ${line.what}`;
  };
  const campaigns = flying(
    ['before', '2026-02-01', '2026-03-02'],
    ['inside', '2026-03-02', '2026-03-05'],
    ['once', '2026-03-05', '2026-03-05'],
    ['beyond', '2026-03-30', '2026-04-05'],
    ['gone', '2026-01-01', '2026-02-01'],
  );

  it('reads what runs already, then day by day', () => {
    const things = [...campaigns, due('review', '2026-03-05')];
    expect(agendaOf(spanOf('month', '2026-03-01'), things).map(said)).toEqual([
      null,
      'before runs',
      '2026-03-02',
      'before ends',
      'inside starts',
      '2026-03-05',
      'inside ends',
      'once oneDay',
      'review',
      '2026-03-30',
      'beyond starts',
    ]);
  });

  it('reads month by month where there are many', () => {
    expect(monthLinesOf(spanOf('quarter', '2026-02-10'), campaigns).map(said)).toEqual([
      '2026-01 1',
      'gone',
      '2026-02 1',
      'before',
      '2026-03 3',
      'inside',
      'once',
      'beyond',
    ]);
  });
});

describe('lanes', () => {
  const words: LaneWords = {
    team: (id) => (id === 'lin' ? ['brand'] : []),
    teamName: (id) => `Team ${id}`,
    personName: (id) => `Person ${id}`,
    channelName: (channel) => channel,
    none: { team: 'No team', channel: 'No channel', person: 'Nobody' },
    forAll: 'Everybody',
    compare: (one, other) => (one < other ? -1 : 1),
  };
  const things = [
    ...flying(
      ['a', '2026-03-01', '2026-03-09', 'lin', ['social', 'email']],
      ['b', '2026-03-02', '2026-03-05', 'anna', []],
    ),
    due('fair', '2026-03-03', { kind: 'event' }),
  ];
  const named = (kind: Parameters<typeof lanesOf>[0]) =>
    lanesOf(kind, things, words).map((lane) => [lane.name, lane.things.map(({ key }) => key).join()]);

  it('put a campaign into each of its channels, to its owner, to the owner’s team; what is everybody’s stands above', () => {
    expect(named('none')).toEqual([
      ['Everybody', 'fair'],
      ['', 'a,b'],
    ]);
    expect(named('channel').slice(1)).toEqual([
      ['email', 'a'],
      ['social', 'a'],
      ['No channel', 'b'],
    ]);
    expect(named('person').slice(1)).toEqual([
      ['Person anna', 'b'],
      ['Person lin', 'a'],
    ]);
    expect(named('team').slice(1)).toEqual([
      ['Team brand', 'a'],
      ['No team', 'b'],
    ]);
    expect(named('campaign').slice(1)).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });
});

describe('the chart', () => {
  const year = scaleOf(spanOf('year', '2026-01-01'), 1_095, 2);
  const one = (things: Parameters<typeof lanesOf>[1]) => [{ key: 'one', name: '', things }];
  const extent = ({ left, width, words, wordsRoom }: Placed): [number, number] => [
    words === 'before' ? left - wordsRoom : left,
    left + width + (words === 'after' ? wordsRoom : 0),
  ];

  it('packs the first free row, in which words beside a short bar keep their room', () => {
    expect(
      rowsFor(
        [
          { left: 0, right: 50 },
          { left: 10, right: 20 },
          { left: 20, right: 40 },
          { left: 56, right: 60 },
        ],
        5,
      ),
    ).toEqual([0, 1, 2, 0]);
    expect(widthOfWords('春季')).toBeGreaterThan(widthOfWords('abc'));
    const many = Array.from({ length: 200 }, (_, at): Flying => {
      const start = dayNumber('2026-01-01') + ((at * 37) % 350);
      return [`Campaign number ${at}`, dateOf(start), dateOf(start + 3 + ((at * 13) % 60))];
    });
    const { lanes, heights } = layOutChart(one(flying(...many)), year, 'near');
    const rows = lanes[0]?.rows ?? [];
    expect(rows.flat()).toHaveLength(200);
    expect(heights).toHaveLength(rows.length);
    expect(rows.length).toBeLessThan(70);
    for (const row of rows)
      row.forEach((placed, at) => {
        const [, end] = extent(placed);
        const next = row[at + 1];
        if (next) expect(extent(next)[0]).toBeGreaterThanOrEqual(end);
        expect(placed.left + placed.width).toBeLessThanOrEqual(year.width);
      });
  });

  it('makes one mark of what is due too close together, and keeps apart what has room', () => {
    const { lanes } = layOutChart(
      one([
        due('a', '2026-03-02'),
        due('b', '2026-03-09'),
        due('c', '2026-06-01'),
        ...flying(['run', '2026-03-01', '2026-05-01']),
      ]),
      year,
      'near',
    );
    expect(
      lanes[0]?.rows.map((row) => row.map(({ things }) => things.map(({ key }) => key).join('+'))),
    ).toEqual([['a+b', 'c'], ['run']]);
    const week = scaleOf(spanOf('week', '2026-03-04'), 1_400, 64);
    const apart = layOutChart(one([due('a', '2026-03-02'), due('b', '2026-03-02')]), week, { atMost: 3 });
    expect(apart.lanes[0]?.rows).toHaveLength(2);
  });

  it('goes from bar to bar by arrows, also from one lane to the next', () => {
    const layout = layOutChart(
      [
        {
          key: 'x',
          name: 'X',
          things: flying(['a', '2026-01-01', '2026-02-28'], ['b', '2026-06-01', '2026-08-28']),
        },
        { key: 'y', name: 'Y', things: flying(['c', '2026-06-10', '2026-09-28']) },
      ],
      year,
      'near',
    );
    const [a, b] = layout.lanes[0]?.rows[0] ?? [];
    const c = layout.lanes[1]?.rows[0]?.[0];
    if (!a || !b || !c) throw new Error('Three bars were laid.');
    expect(nextPlaced(layout, a, 'ArrowRight')).toBe(b);
    expect(nextPlaced(layout, b, 'ArrowRight')).toBe(c);
    expect(nextPlaced(layout, c, 'ArrowUp')).toBe(b);
    expect(nextPlaced(layout, c, 'ArrowLeft')).toBe(b);
    expect(nextPlaced(layout, a, 'End')).toBe(c);
    expect(nextPlaced(layout, a, 'ArrowUp')).toBeUndefined();
  });
});

describe('hours', () => {
  it('stand on the clock of whoever looks, wherever the other clock hangs, also on the next day', () => {
    const things = [
      due('call', '2026-03-03', { at: { date: '2026-03-03', time: '20:30', zone: 'America/New_York' } }),
      due('yes', '2026-03-04', { kind: 'approval', at: { instant: '2026-03-04T01:45:00.000Z' } }),
      due('whole day', '2026-03-04'),
    ];
    expect(
      timedOf(things, 'Asia/Shanghai').map(({ thing, day, minute }) => [thing.key, dateOf(day), minute]),
    ).toEqual([
      ['call', '2026-03-04', 9 * 60 + 30],
      ['yes', '2026-03-04', 9 * 60 + 45],
    ]);
    expect(
      slotsOf(timedOf(things, 'Asia/Shanghai')).map(({ minute, timed }) => [minute, timed.length]),
    ).toEqual([[570, 2]]);
  });

  it('follow a clock change: half past two in a spring gap is half past three', () => {
    const [gap] = timedOf(
      [due('gap', '2026-03-29', { at: { date: '2026-03-29', time: '02:30', zone: 'Europe/Berlin' } })],
      'Europe/Berlin',
    );
    expect(gap?.minute).toBe(3 * 60 + 30);
  });
});
