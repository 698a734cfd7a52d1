import { describe, expect, it } from 'vitest';
import { DueItem } from '../../src/domain/due.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import { createTask } from '../../src/domain/task-edit.ts';
import { dueReminder, snoozeReminder } from '../../src/domain/task-reminder.ts';

const at = '2026-03-02T01:00:00.000Z';
const mei = { id: 'mei', zone: 'Asia/Shanghai' };

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

describe('A task reminds its assignee', () => {
  it('at nine in the morning of its due date, on their own clock', () => {
    const item = dueReminder(poster(), mei, at);
    expect(item).toMatchObject({
      id: 'due.remind.k-1.2026-03-10.mei',
      tenantId: 't-1',
      scope: 'c-1',
      errand: { type: 'remindTask', taskId: 'k-1' },
      dueAt: '2026-03-10T01:00:00.000Z',
      state: 'armed',
    });
    expect(dueReminder(poster(), { id: 'mei', zone: 'Europe/Berlin' }, at)?.dueAt).toBe(
      '2026-03-10T08:00:00.000Z',
    );
  });

  it('at nine also on the day the clocks change', () => {
    const onSunday = poster({ due: '2026-03-29' });
    expect(dueReminder(onSunday, { id: 'mei', zone: 'Europe/Berlin' }, at)?.dueAt).toBe(
      '2026-03-29T07:00:00.000Z',
    );
  });

  it('at once when that morning has begun already', () => {
    const noon = '2026-03-10T04:00:00.000Z';
    expect(dueReminder(poster(), mei, noon)?.dueAt).toBe('2026-03-10T01:00:00.000Z');
  });

  it.each<[string, TaskEdit]>([
    ['it has no due date', { due: null }],
    ['its day is over', { due: '2026-03-01' }],
    ['it is done', { status: 'done' }],
    ['it is cancelled', { status: 'cancelled' }],
    ['it is somebody else’s', { assigneeId: 'ana' }],
  ])('not when %s', (_, fields) => {
    expect(dueReminder(poster(fields), mei, at)).toBeUndefined();
  });

  it('again after a snooze, under an id that fits a key', () => {
    const item = snoozeReminder(poster(), '2026-03-11T00:30:00.000Z');
    expect(item).toMatchObject({ dueAt: '2026-03-11T00:30:00.000Z', scope: 'c-1' });
    expect(DueItem.safeParse(item).success).toBe(true);
  });
});
