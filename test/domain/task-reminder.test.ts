import { describe, expect, it } from 'vitest';
import { DueItem } from '../../src/domain/due.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import { passageOf } from '../../src/domain/reminder-passage.ts';
import { type Cadence, plainCadences } from '../../src/domain/reminder-rule.ts';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import { createTask } from '../../src/domain/task-edit.ts';
import { dueReminder, laterReminder, snoozeReminder } from '../../src/domain/task-reminder.ts';
import { instantOf } from '../../src/domain/time.ts';
import { nationalDays } from '../../src/domain/national-days.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

const at = '2026-03-02T01:00:00.000Z';
const shanghai = 'Asia/Shanghai';
const mei = { id: 'mei', zone: shanghai };

function poster(fields: TaskEdit = {}) {
  return createTask({
    id: 'k-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    fields: { title: 'Draw the poster', assigneeId: 'mei', due: '2026-03-10', ...fields },
    source: 'person',
    createdBy: 'lin',
    at,
  }).task;
}

function planIn(zone: string, cadence: Cadence = plainCadences.task) {
  return { cadence, calendar: plainWeek(zone), morningAt: '09:00' };
}

/** All moments at which a task is looked at, with the step that each is for. */
function stepsOf(task: Task, zone = shanghai): string[] {
  const person = { id: 'mei', zone };
  const plan = planIn(zone);
  const steps: string[] = [];
  let next = dueReminder(task, person, plan, at);
  while (next) {
    const { meant } = next.errand.type === 'remindTask' ? next.errand : {};
    steps.push(`${meant && 'days' in meant ? meant.days : '?'} ${next.dueAt}`);
    next = laterReminder(task, person, plan, next.dueAt);
  }
  return steps;
}

describe('A task reminds its assignee', () => {
  it('two working days before, one before, on the day, and twice after it, shortly before nine on their own clock', () => {
    expect(stepsOf(poster())).toEqual([
      '-2 2026-03-06T00:45:00.000Z',
      '-1 2026-03-09T00:45:00.000Z',
      '0 2026-03-10T00:45:00.000Z',
      '1 2026-03-11T00:45:00.000Z',
      '2 2026-03-12T00:45:00.000Z',
    ]);
    // On the Sunday on which the clocks of Berlin change the day itself stays; the steps around it are worked days.
    expect(stepsOf(poster({ due: '2026-03-29' }), 'Europe/Berlin')).toEqual([
      '-2 2026-03-26T07:45:00.000Z',
      '-1 2026-03-27T07:45:00.000Z',
      '0 2026-03-29T06:45:00.000Z',
      '1 2026-03-30T06:45:00.000Z',
      '2 2026-03-31T06:45:00.000Z',
    ]);
  });

  it('on other days when its department chose so', () => {
    const item = dueReminder(poster(), mei, planIn(shanghai, [0]), at);
    expect(item).toMatchObject({
      id: 'due.remind.k-1.2026-03-10.0.mei',
      scope: 'c-1',
      errand: { type: 'remindTask', taskId: 'k-1', personId: 'mei', meant: { due: '2026-03-10', days: 0 } },
      dueAt: '2026-03-10T00:45:00.000Z',
    });
    expect(dueReminder(poster(), mei, planIn(shanghai, []), at)).toBeUndefined();
  });

  it('at once on its day when that morning has begun already, and makes up for no earlier step', () => {
    const noon = '2026-03-10T04:00:00.000Z';
    expect(dueReminder(poster(), mei, planIn(shanghai), noon)).toMatchObject({
      dueAt: noon,
      errand: { meant: { days: 0 } },
    });
    expect(dueReminder(poster(), mei, planIn(shanghai), '2026-03-09T04:00:00.000Z')?.dueAt).toBe(
      '2026-03-10T00:45:00.000Z',
    );
  });

  it.each<[string, TaskEdit]>([
    ['it has no due date', { due: null }],
    ['its last step is over', { due: '2026-02-20' }],
    ['it is done', { status: 'done' }],
    ['it is cancelled', { status: 'cancelled' }],
    ['it is somebody else’s', { assigneeId: 'ana' }],
  ])('not when %s', (_, fields) => {
    expect(dueReminder(poster(fields), mei, planIn(shanghai), at)).toBeUndefined();
  });

  it('again after a snooze, under an id that fits a key', () => {
    const item = snoozeReminder(poster(), '2026-03-11T00:30:00.000Z');
    expect(item).toMatchObject({ dueAt: '2026-03-11T00:30:00.000Z', scope: 'c-1' });
    expect(DueItem.safeParse(item).success).toBe(true);
  });
});

describe('A reminder', () => {
  const china = nationalDays('CN');
  const calendar = {
    ...plainWeek(shanghai),
    daysOff: new Set(china?.off.keys()),
    extraWorkdays: new Set(china?.work.keys()),
  };
  const on = (date: string, time: string) => instantOf(date, time, shanghai);
  const usual = {
    way: 'morning' as const,
    priority: 'medium' as const,
    choice: plainReminders,
    calendar,
    told: 0,
  };
  const passing = (date: string, time: string, more: Partial<typeof usual> | object = {}) =>
    passageOf({ ...usual, now: on(date, time), meantAt: on(date, time), ...more });

  it('meets the others of its morning on one card', () => {
    const early = { now: on('2026-03-10', '08:45'), meantAt: on('2026-03-10', '09:00') };
    expect(passageOf({ ...usual, ...early })).toEqual({
      as: 'morning',
      at: on('2026-03-10', '09:00'),
      why: 'digest',
    });
    // The machine was busy for two seconds, or its clock was moved by hand.
    const now = '2026-03-10T01:00:02.000Z';
    expect(passageOf({ ...usual, ...early, now })).toEqual({
      as: 'morning',
      at: '2026-03-10T01:00:15.000Z',
      why: 'digest',
    });
    expect(passageOf({ ...usual, ...early, way: 'card' })).toEqual({
      as: 'card',
      at: on('2026-03-10', '09:00'),
    });
    expect(passageOf({ ...usual, ...early, way: 'off' })).toEqual({ as: 'off' });
  });

  it.each([
    ['before midnight in quiet hours', '2026-03-10', '22:00', '2026-03-11', 'quiet'],
    ['after midnight in quiet hours', '2026-03-10', '07:59', '2026-03-10', 'quiet'],
    ['on a Saturday', '2026-03-14', '12:00', '2026-03-16', 'dayOff'],
    ['in quiet hours before National Day', '2026-09-30', '23:00', '2026-10-08', 'quiet'],
    ['on National Day', '2026-10-01', '10:00', '2026-10-08', 'dayOff'],
  ])('waits for the next morning that is worked when it comes %s', (_, date, time, morning, why) => {
    expect(passing(date, time)).toEqual({ as: 'morning', at: on(morning, '09:00'), why });
    expect(passing(date, time, { priority: 'important' })).toMatchObject({ as: 'morning' });
    expect(passing(date, time, { priority: 'urgent' })).toEqual({ as: 'card', at: on(date, time) });
    const loud = { ...plainReminders, breaks: 'important' as const };
    expect(passing(date, time, { priority: 'important', choice: loud })).toMatchObject({ as: 'card' });
    const silent = { ...plainReminders, breaks: 'nothing' as const };
    expect(passing(date, time, { priority: 'urgent', choice: silent })).toMatchObject({ as: 'morning' });
  });

  it('comes by itself in working hours, until its reader had enough that day; urgent ones are not counted out', () => {
    expect(passing('2026-03-10', '11:00', { told: 7 })).toEqual({
      as: 'card',
      at: on('2026-03-10', '11:00'),
    });
    expect(passing('2026-03-10', '11:00', { told: 8 })).toEqual({
      as: 'morning',
      at: on('2026-03-11', '09:00'),
      why: 'cap',
    });
    expect(passing('2026-03-10', '11:00', { told: 8, priority: 'urgent' })).toMatchObject({ as: 'card' });
  });

  it('is gathered with the others when the service was down, in working hours', () => {
    const meantAt = on('2026-03-10', '09:00');
    const late = (date: string, time: string) => passageOf({ ...usual, meantAt, now: on(date, time) });
    expect(late('2026-03-10', '10:32')).toEqual({
      as: 'morning',
      at: on('2026-03-10', '10:35'),
      why: 'late',
    });
    expect(late('2026-03-12', '10:35')).toEqual({
      as: 'morning',
      at: on('2026-03-12', '10:40'),
      why: 'late',
    });
    expect(late('2026-03-12', '23:35')).toEqual({
      as: 'morning',
      at: on('2026-03-13', '09:00'),
      why: 'quiet',
    });
  });

  it('never comes within quiet hours, also when the morning card was put there', () => {
    const early = { ...plainReminders, morningAt: '07:00' };
    expect(passing('2026-03-10', '23:00', { choice: early })).toMatchObject({
      at: on('2026-03-11', '08:00'),
    });
    const never = { ...plainReminders, quietFrom: '08:00', quietTo: '08:00' };
    expect(passing('2026-03-10', '23:00', { choice: never })).toMatchObject({ as: 'card' });
  });
});
