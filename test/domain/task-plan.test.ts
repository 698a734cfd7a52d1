import { describe, expect, it } from 'vitest';
import type { LinkKind } from '../../src/domain/task-network.ts';
import { type Plan, type PlannedTask, type Span, moveWith, planOf } from '../../src/domain/task-plan.ts';
import { workingDaysFrom } from '../../src/domain/working-days.ts';
import { addWorkingDays, isWorkday, plainWeek } from '../../src/domain/working-time.ts';
import { addDays } from '../../src/domain/time.ts';

const plain = plainWeek('Asia/Shanghai');
/** The National Day of 2021 with its make-up Saturday. */
const china = {
  ...plain,
  daysOff: new Set(['01', '04', '05', '06', '07'].map((day) => `2021-10-${day}`)),
  extraWorkdays: new Set(['2021-09-26', '2021-10-09']),
};

function task(
  id: string,
  start: string | null,
  due: string | null,
  more: Partial<PlannedTask> = {},
): PlannedTask {
  return { id, start, due, status: 'open', ...more };
}

const after = (taskId: string, lag = 0, kind: LinkKind = 'endToStart') => ({
  links: [{ taskId, kind, lag }],
});

function plan(tasks: readonly PlannedTask[], today = '2026-03-02', calendar = plain): Plan {
  const made = planOf(tasks, calendar, today);
  if (made.kind === 'circle') throw new Error(`a circle: ${made.ids.join(', ')}`);
  return made;
}

function moves(tasks: readonly PlannedTask[], byHand: Readonly<Record<string, Span>>, calendar = plain) {
  const made = moveWith(tasks, calendar, new Map(Object.entries(byHand)));
  if ('kind' in made) throw new Error(`a circle: ${made.ids.join(', ')}`);
  return { spans: Object.fromEntries(made.spans), unmet: made.unmet };
}

describe('Working days are counted', () => {
  it('as the working calendar has them, both ways', () => {
    const days = workingDaysFrom('2021-09-20', china);
    for (let date = '2021-09-20'; date < '2021-12-01'; date = addDays(date, 1)) {
      const start = days.startOf(date);
      const next = isWorkday(china, date) ? date : addWorkingDays(china, date, 1);
      expect(days.dateOf(start)).toBe(next);
      expect(days.endOf(date)).toBe(start + (isWorkday(china, date) ? 1 : 0));
    }
  });

  it('from a first day that nobody works, and not without end', () => {
    expect(workingDaysFrom('2026-03-01', plain).dateOf(0)).toBe('2026-03-02');
    expect(workingDaysFrom('2026-03-07', plain).dateOf(-3)).toBe('2026-03-09');
    expect(() => workingDaysFrom('2026-03-07', { ...plain, week: [] }).dateOf(0)).toThrow(RangeError);
  });
});

describe('The plan of a campaign', () => {
  const chain = [
    task('brief', '2026-03-02', '2026-03-04'),
    task('design', '2026-03-05', '2026-03-11', after('brief')),
    task('copy', '2026-03-05', '2026-03-06', { afterId: 'brief' }),
    task('launch', null, '2026-03-13', {
      milestone: true,
      links: [...after('design').links, ...after('copy').links],
    }),
    task('someday', null, null),
  ];

  it('says what is critical, and how far the others may slip', () => {
    const { times, end } = plan(chain);
    expect(end).toBe('2026-03-13');
    expect([...times].map(([id, { slack, critical, days }]) => [id, slack, critical, days])).toEqual([
      ['brief', 2, false, 3],
      ['design', 2, false, 5],
      ['copy', 5, false, 2],
      ['launch', 0, true, 0],
    ]);
    // Two days later, design is what the launch waits for.
    const later = chain.map((one) =>
      one.id === 'design' ? { ...one, start: '2026-03-09', due: '2026-03-13' } : one,
    );
    expect([...plan(later).times].filter(([, { critical }]) => critical).map(([id]) => id)).toEqual([
      'design',
      'launch',
    ]);
  });

  it('forecasts when the next will be, when an open task is late', () => {
    const { times } = plan(chain, '2026-03-10');
    // Open and due on the 4th: it is not over before today, Tuesday the 10th.
    expect(times.get('brief')?.forecast).toEqual({ start: '2026-03-02', due: '2026-03-10' });
    expect(times.get('design')?.forecast).toEqual({ start: '2026-03-11', due: '2026-03-17' });
    expect(times.get('launch')?.forecast).toEqual({ start: '2026-03-17', due: '2026-03-17' });
    const done = chain.map((one) => (one.id === 'brief' ? { ...one, status: 'done' as const } : one));
    expect(plan(done, '2026-03-05').times.get('design')?.forecast).toEqual({
      start: '2026-03-05',
      due: '2026-03-11',
    });
  });

  it('is none where tasks wait for each other in a circle, and empty without dates', () => {
    const circle = [
      task('a', '2026-03-02', '2026-03-02', after('b')),
      task('b', '2026-03-03', '2026-03-03', after('a')),
    ];
    expect(planOf(circle, plain, '2026-03-02')).toMatchObject({ kind: 'circle' });
    expect(plan([task('someday', null, null)])).toMatchObject({ end: null, times: new Map() });
  });

  it('leaves out cancelled tasks, and takes a first day behind the last for a slip of the pen', () => {
    const { times } = plan([
      task('gone', '2026-03-02', '2026-03-09', { status: 'cancelled' }),
      task('turned', '2026-03-09', '2026-03-06', after('gone')),
    ]);
    expect([...times.keys()]).toEqual(['turned']);
    expect(times.get('turned')).toMatchObject({ days: 1, span: { start: '2026-03-06', due: '2026-03-06' } });
  });
});

describe('When a task is moved', () => {
  const chain = [
    task('brief', '2026-03-02', '2026-03-04'),
    task('design', '2026-03-05', '2026-03-09', after('brief')),
    task('print', '2026-03-11', '2026-03-12', after('design')),
    task('apart', '2026-03-05', '2026-03-05'),
  ];

  it('what waits for it is put off as far as it must, and no farther', () => {
    expect(moves(chain, { brief: { start: '2026-03-03', due: '2026-03-05' } }).spans).toEqual({
      brief: { start: '2026-03-03', due: '2026-03-05' },
      // A day later, over the weekend; the day between design and print swallows the rest.
      design: { start: '2026-03-06', due: '2026-03-10' },
    });
    expect(moves(chain, { brief: { start: '2026-03-04', due: '2026-03-06' } }).spans).toEqual({
      brief: { start: '2026-03-04', due: '2026-03-06' },
      design: { start: '2026-03-09', due: '2026-03-11' },
      print: { start: '2026-03-12', due: '2026-03-13' },
    });
  });

  it('nothing is drawn forward', () => {
    expect(moves(chain, { brief: { start: '2026-02-23', due: '2026-02-25' } }).spans).toEqual({
      brief: { start: '2026-02-23', due: '2026-02-25' },
    });
  });

  it('pinned tasks and those that are over stay, and are named', () => {
    const pinned = chain.map((one) => (one.id === 'print' ? { ...one, pinned: true } : one));
    const byHand = { brief: { start: '2026-03-04', due: '2026-03-06' } };
    expect(moves(pinned, byHand)).toMatchObject({ unmet: ['print'] });
    expect(moves(pinned, byHand).spans).not.toHaveProperty('print');
    const begun = chain.map((one) => (one.id === 'design' ? { ...one, status: 'done' as const } : one));
    expect(moves(begun, byHand)).toEqual({ spans: byHand, unmet: ['design'] });
  });

  it('before what it waits for, it is named itself', () => {
    const byHand = { design: { start: '2026-03-04', due: '2026-03-06' } };
    expect(moves(chain, byHand)).toEqual({ spans: byHand, unmet: ['design'] });
  });

  it('the days that are worked count', () => {
    const tasks = [
      task('brief', '2021-09-27', '2021-09-30'),
      task('design', '2021-09-30', '2021-10-08', after('brief')),
    ];
    // The first day back is the 8th, a Friday; the Saturday after it is worked.
    expect(
      moves(tasks, { brief: { start: '2021-09-27', due: '2021-09-30' } }, china).spans['design'],
    ).toEqual({
      start: '2021-10-08',
      due: '2021-10-09',
    });
    expect(moves(tasks, { brief: { start: '2021-09-27', due: '2021-09-30' } }).spans['design']).toEqual({
      start: '2021-10-01',
      due: '2021-10-11',
    });
  });
});
