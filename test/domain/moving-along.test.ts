import { describe, expect, it } from 'vitest';
import type { Flight } from '../../src/domain/campaign.ts';
import { type TaskAlong, movedAlong } from '../../src/domain/moving-along.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

const plain = plainWeek('Asia/Shanghai');
/** The National Day of 2021 with its make-up Saturday. */
const china = {
  ...plain,
  daysOff: new Set(['01', '04', '05', '06', '07'].map((day) => `2021-10-${day}`)),
  extraWorkdays: new Set(['2021-09-26', '2021-10-09']),
};

const task = (id: string, start: string | null, due: string | null, more: Partial<TaskAlong> = {}) =>
  ({ id, start, due, status: 'open', ...more }) satisfies TaskAlong;

/** Monday to Friday of the week after. */
const before: Flight = { start: '2026-03-09', end: '2026-03-20' };

function along(
  tasks: readonly TaskAlong[],
  after: Flight | null,
  from: Flight | null = before,
  days = plain,
) {
  const { moves, stays } = movedAlong(tasks, days, from, after);
  return { moves: Object.fromEntries(moves), stays: stays.map(({ id, why }) => [id, why]) };
}

describe('The tasks of a campaign go along with its flight', () => {
  const tasks = [
    task('brief', '2026-03-02', '2026-03-04'),
    task('print', null, '2026-03-06'),
    task('doors', null, '2026-03-09', { milestone: true }),
    task('stand', '2026-03-11', '2026-03-12'),
    task('closing', null, '2026-03-20', { milestone: true }),
    task('review', '2026-03-23', '2026-03-25'),
    task('kick-off', '2026-03-03', null),
    task('someday', null, null),
  ];

  it.each<[string, Flight, Record<string, [string | null, string | null]>]>([
    [
      'a week later: all of them',
      { start: '2026-03-16', end: '2026-03-27' },
      {
        brief: ['2026-03-09', '2026-03-11'],
        print: [null, '2026-03-13'],
        doors: [null, '2026-03-16'],
        stand: ['2026-03-18', '2026-03-19'],
        closing: [null, '2026-03-27'],
        review: ['2026-03-30', '2026-04-01'],
        'kick-off': ['2026-03-10', null],
      },
    ],
    [
      'two working days earlier, over a weekend',
      { start: '2026-03-05', end: '2026-03-18' },
      {
        brief: ['2026-02-26', '2026-03-02'],
        print: [null, '2026-03-04'],
        doors: [null, '2026-03-05'],
        stand: ['2026-03-09', '2026-03-10'],
        closing: [null, '2026-03-18'],
        review: ['2026-03-19', '2026-03-23'],
        'kick-off': ['2026-02-27', null],
      },
    ],
    [
      'longer by its end: what comes after it',
      { start: '2026-03-09', end: '2026-03-24' },
      { closing: [null, '2026-03-24'], review: ['2026-03-25', '2026-03-27'] },
    ],
    [
      'shorter by its start: what comes before it',
      { start: '2026-03-10', end: '2026-03-20' },
      {
        brief: ['2026-03-03', '2026-03-05'],
        print: [null, '2026-03-09'],
        doors: [null, '2026-03-10'],
        'kick-off': ['2026-03-04', null],
      },
    ],
    [
      'both ends apart: within it the start counts',
      { start: '2026-03-10', end: '2026-03-25' },
      {
        brief: ['2026-03-03', '2026-03-05'],
        print: [null, '2026-03-09'],
        doors: [null, '2026-03-10'],
        stand: ['2026-03-12', '2026-03-13'],
        closing: [null, '2026-03-25'],
        review: ['2026-03-26', '2026-03-30'],
        'kick-off': ['2026-03-04', null],
      },
    ],
    ['onto the weekend before it: no working day passes', { start: '2026-03-07', end: '2026-03-20' }, {}],
    ['nowhere', before, {}],
  ])('%s', (_, after, dates) => {
    const moves = Object.fromEntries(Object.entries(dates).map(([id, [start, due]]) => [id, { start, due }]));
    expect(along(tasks, after)).toEqual({ moves, stays: [] });
  });

  it('but not pinned ones, those that are over, occurrences, and what is not one’s to change: they are named', () => {
    const occurrence = { seriesId: 's', date: '2026-03-04', time: null, zone: 'Asia/Shanghai' };
    const some = [
      task('pinned', null, '2026-03-04', { pinned: true }),
      task('done', null, '2026-03-04', { status: 'done' }),
      task('cancelled', null, '2026-03-04', { status: 'cancelled' }),
      task('weekly', null, '2026-03-04', { occurrence }),
      task('theirs', null, '2026-03-04', { canEdit: false }),
      task('mine', null, '2026-03-04', { canEdit: true, status: 'inProgress' }),
    ];
    expect(along(some, { start: '2026-03-16', end: '2026-03-27' })).toEqual({
      moves: { mine: { start: null, due: '2026-03-11' } },
      stays: [
        ['pinned', 'pinned'],
        ['done', 'over'],
        ['cancelled', 'over'],
        ['weekly', 'recurring'],
        ['theirs', 'notYours'],
      ],
    });
  });

  it('not before there is a flight, nor when there is none any more', () => {
    expect(along(tasks, before, null)).toEqual({ moves: {}, stays: [] });
    expect(along(tasks, null)).toEqual({ moves: {}, stays: [] });
  });

  it('with the same room for work over days off, and with make-up days as workdays', () => {
    const from = { start: '2021-09-29', end: '2021-09-30' };
    // 29 and 30 September, 8, 9 (a Saturday) and 11 October are worked: five working days later is 12 October.
    const after = { start: '2021-10-12', end: '2021-10-13' };
    const some = [
      task('brief', '2021-09-24', '2021-09-28'),
      task('fair', null, '2021-10-02', { milestone: true }),
    ];
    expect(along(some, after, from, china).moves).toEqual({
      // 24 September plus five: 26 (a Sunday, worked), 27, 28, 29, 30.
      brief: { start: '2021-09-30', due: '2021-10-11' },
      // A day off that somebody chose goes by plain days, like the flight.
      fair: { start: null, due: '2021-10-15' },
    });
  });

  it('and back again by the way they came', () => {
    const after = { start: '2026-04-01', end: '2026-04-14' };
    const { moves } = movedAlong(tasks, plain, before, after);
    const there = tasks.map((one) => ({ ...one, ...moves.get(one.id) }));
    const back = movedAlong(there, plain, after, before);
    expect(there.map((one) => ({ ...one, ...back.moves.get(one.id) }))).toEqual(tasks);
  });
});
