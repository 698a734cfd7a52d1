import { describe, expect, it } from 'vitest';
import { type WorkClock, groupedWork, myWork } from '../../src/domain/my-work.ts';
import type { WorkItem } from '../../src/domain/summary.ts';
import { dateIn } from '../../src/domain/time.ts';

const at = (zone: string, now: string): WorkClock => ({
  now,
  today: dateIn(zone, now),
  dayOf: (instant) => dateIn(zone, instant),
});
const noon = at('Asia/Shanghai', '2026-03-04T04:00:00.000Z');
type Line = Pick<WorkItem, 'id' | 'noun' | 'dueKey' | 'milestone' | 'snoozedUntil'>;
const line = (noun: Line['noun'], dueKey: string, more: Partial<Line> = {}): Line => ({
  id: `${noun} ${dueKey}`,
  noun,
  dueKey,
  ...more,
});
const report = (dueKey: string, failed = 0) => ({
  id: `report ${dueKey}`,
  noun: 'report' as const,
  dueKey,
  failed,
});
const never = '9999-12-31';

describe('What waits for somebody', () => {
  it.each([
    [line('task', '2026-03-03'), 'overdue', 'yours'],
    [line('task', '2026-03-04'), 'today', 'yours'],
    [line('task', '2026-03-11'), 'soon', 'yours'],
    [line('task', '2026-03-12'), 'later', 'yours'],
    [line('task', never), 'undated', 'yours'],
    [line('task', '2026-03-04', { milestone: true }), 'today', 'milestone'],
    [line('task', '2026-03-03', { snoozedUntil: '2026-03-09T01:00:00.000Z' }), 'snoozed', 'yours'],
    [line('task', '2026-03-03', { snoozedUntil: '2026-03-04T04:00:00.000Z' }), 'overdue', 'yours'],
    [line('remark', '2026-03-05'), 'soon', 'word'],
    [line('approval', '2026-03-04T03:59:59.000Z'), 'overdue', 'decide'],
    [line('approval', '2026-03-04T04:00:01.000Z'), 'today', 'decide'],
    [line('approval', never), 'undated', 'decide'],
    [line('review', '2026-03-05T09:00:00.000Z'), 'soon', 'review'],
    [line('sentBack', never), 'today', 'sentBack'],
    [line('answer', '2026-03-03'), 'overdue', 'answersFor'],
    [report('2026-03-04T09:00:00.000Z'), 'today', 'reportDue'],
    [report(never, 1), 'today', 'reportFailed'],
  ] as const)('%o stands under %s because of %s', (item, group, why) => {
    expect(myWork([item], noon)).toMatchObject([{ group, why }]);
  });

  it('is nothing that needs nothing of them now', () => {
    const quiet = [line('answer', '2026-03-04'), line('answer', never), report('2026-03-05T09:00:00.000Z')];
    expect(myWork([...quiet, report(never)], noon)).toEqual([]);
  });

  it('has its day on the calendar of whoever asks', () => {
    const midnight = line('approval', '2026-03-04T16:30:00.000Z');
    expect(myWork([midnight], noon)).toMatchObject([{ group: 'soon', day: '2026-03-05' }]);
    const berlin = at('Europe/Berlin', '2026-03-04T04:00:00.000Z');
    expect(myWork([midnight], berlin)).toMatchObject([{ group: 'today', day: '2026-03-04' }]);
  });

  it('comes in order: groups, then days, then moments', () => {
    const lines = [
      line('task', never),
      line('task', '2026-03-04', { snoozedUntil: '2026-03-05T01:00:00.000Z', id: 'later' }),
      line('approval', '2026-03-04T09:00:00.000Z'),
      line('task', '2026-03-04'),
      line('task', '2026-03-01'),
      line('sentBack', never),
    ];
    const places = myWork(lines, noon);
    expect(places.map(({ item }) => item.id)).toEqual([
      'task 2026-03-01',
      'task 2026-03-04',
      'approval 2026-03-04T09:00:00.000Z',
      'sentBack 9999-12-31',
      'task 9999-12-31',
      'later',
    ]);
    expect(groupedWork(places).map(([group, own]) => [group, own.length])).toEqual([
      ['overdue', 1],
      ['today', 3],
      ['undated', 1],
      ['snoozed', 1],
    ]);
  });
});
