import { describe, expect, it } from 'vitest';
import { isRunTime, nextRunItems, nextRuns, runId, zonesOf } from '../../src/domain/report-times.ts';
import { weekBefore } from '../../src/domain/period.ts';
import type { ReportSchedule } from '../../src/domain/report.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import { snoozeUntil } from '../../src/domain/snooze.ts';

const mondays = {
  cadence: { every: 'week', weekdays: [1] },
  holidays: 'stay',
  time: '09:00',
} as const;
const schedule: ReportSchedule = {
  kind: 'schedule',
  schema: 2,
  id: 's-1',
  tenantId: 't-1',
  workspaceId: 'w-1',
  name: 'Weekly',
  ownerId: 'mei',
  recipientIds: ['mei'],
  ...mondays,
  cadence: { every: 'week', weekdays: [1] },
  zone: null,
  active: true,
  createdAt: '2026-03-01T00:00:00.000Z',
};

describe('A weekly report', () => {
  // Saturday before the clocks go forward in Berlin (29 March 2026).
  const before = '2026-03-28T12:00:00.000Z';

  it.each([
    ['Asia/Shanghai', ['2026-03-30T01:00:00.000Z', '2026-04-06T01:00:00.000Z']],
    ['Europe/Berlin', ['2026-03-30T07:00:00.000Z', '2026-04-06T07:00:00.000Z']],
    ['America/New_York', ['2026-03-30T13:00:00.000Z', '2026-04-06T13:00:00.000Z']],
  ])('runs at nine in %s, also around the change of the clocks', (zone, runs) => {
    expect(nextRuns(mondays, plainWeek(zone), before, 2)).toEqual(runs);
  });

  it('moves by an hour of world time when summer begins', () => {
    expect(nextRuns(mondays, plainWeek('Europe/Berlin'), '2026-03-21T12:00:00.000Z', 2)).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
  });

  it('runs strictly after the moment it ran', () => {
    expect(nextRuns(mondays, plainWeek('Asia/Shanghai'), '2026-03-30T01:00:00.000Z', 1)).toEqual([
      '2026-04-06T01:00:00.000Z',
    ]);
  });

  it('runs for those only on whose clock it is that time', () => {
    const at = '2026-03-30T01:00:00.000Z';
    expect(isRunTime(mondays, plainWeek('Asia/Shanghai'), at)).toBe(true);
    expect(isRunTime(mondays, plainWeek('Asia/Singapore'), at)).toBe(true);
    expect(isRunTime(mondays, plainWeek('Europe/Berlin'), at)).toBe(false);
    expect(isRunTime(mondays, plainWeek('Asia/Shanghai'), '2026-03-30T01:00:00.001Z')).toBe(false);
  });

  it('runs on its own clock, or on those of its recipients', () => {
    const people = [{ zone: 'Asia/Shanghai' }, { zone: 'Europe/Berlin' }, { zone: 'Asia/Shanghai' }];
    expect(zonesOf({ zone: null }, people)).toEqual(['Asia/Shanghai', 'Europe/Berlin']);
    expect(zonesOf({ zone: 'Asia/Tokyo' }, people)).toEqual(['Asia/Tokyo']);
  });

  it('arms one item for each instant, not for each zone', () => {
    const items = nextRunItems(
      schedule,
      ['Asia/Shanghai', 'Asia/Singapore', 'Europe/Berlin'].map(plainWeek),
      before,
    );
    expect(items.map(({ id, dueAt, scope }) => [id, dueAt, scope])).toEqual([
      ['due.report.s-1.20260330T010000000Z', '2026-03-30T01:00:00.000Z', 'reports.w-1'],
      ['due.report.s-1.20260330T070000000Z', '2026-03-30T07:00:00.000Z', 'reports.w-1'],
    ]);
  });

  it('has a run id that a second worker arrives at as well', () => {
    expect(runId('s-1', '2026-03-30T01:00:00.000Z')).toBe('run.s-1.20260330T010000000Z');
  });

  it('is about the seven days before its day', () => {
    expect(weekBefore('2026-03-30')).toEqual({ start: '2026-03-23', end: '2026-03-29' });
  });
});

describe('A snooze lasts', () => {
  // Sunday 1 March 2026, 23:30 in Shanghai.
  const sunday = '2026-03-01T15:30:00.000Z';

  it('an hour', () => {
    expect(snoozeUntil.hour('Asia/Shanghai', sunday)).toBe('2026-03-01T16:30:00.000Z');
  });

  it('until nine tomorrow, on the clock of whoever snoozes', () => {
    expect(snoozeUntil.tomorrow('Asia/Shanghai', sunday)).toBe('2026-03-02T01:00:00.000Z');
    expect(snoozeUntil.tomorrow('Europe/Berlin', '2026-03-28T12:00:00.000Z')).toBe(
      '2026-03-29T07:00:00.000Z',
    );
  });

  it('until nine on Monday, and on a Monday until the next', () => {
    expect(snoozeUntil.monday('Asia/Shanghai', sunday)).toBe('2026-03-02T01:00:00.000Z');
    expect(snoozeUntil.monday('Asia/Shanghai', '2026-03-02T00:30:00.000Z')).toBe('2026-03-09T01:00:00.000Z');
  });
});
