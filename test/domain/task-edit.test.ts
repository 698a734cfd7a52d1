import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { Task, type TaskEdit } from '../../src/domain/task.ts';
import { createTask, editTask, isOverdue, snoozeTask } from '../../src/domain/task-edit.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-03T01:00:00.000Z';

function poster(fields: TaskEdit = {}): Task {
  return createTask({
    id: 'k-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    fields: { title: 'Draw the poster', ...fields },
    source: 'person',
    createdBy: 'lin',
    at,
  }).task;
}

describe("A task's life", () => {
  it('begins open, of medium priority and nobody’s', () => {
    const task = poster();
    expect(Task.parse(task)).toEqual(task);
    expect(task).toMatchObject({ status: 'open', priority: 'medium', assigneeId: null, due: null });
  });

  it('may begin done, and remembers when', () => {
    expect(poster({ status: 'done' }).completedAt).toBe(at);
  });

  it('remembers when it was done, and keeps that through later edits', () => {
    const done = editTask(poster(), { status: 'done' }, later).task;
    expect(done.completedAt).toBe(later);
    const renamed = editTask(done, { title: 'Draw two posters' }, '2026-03-09T01:00:00.000Z').task;
    expect(renamed.completedAt).toBe(later);
  });

  it('forgets it when opened again', () => {
    const done = editTask(poster(), { status: 'done' }, later).task;
    expect(editTask(done, { status: 'inProgress' }, later).task.completedAt).toBeNull();
  });

  it('tells each change, and none when nothing changed', () => {
    const task = poster({ due: '2026-03-10' });
    expect(editTask(task, { due: '2026-03-10', title: 'Draw the poster' }, later)).toEqual({
      task,
      changes: [],
    });
    expect(editTask(task, { due: '2026-03-12' }, later).changes).toEqual([
      { field: 'due', from: '2026-03-10', to: '2026-03-12' },
    ]);
  });

  it('takes the order of its checklist seriously', () => {
    const first = { id: 'a', text: 'Sketch', done: false };
    const second = { id: 'b', text: 'Colour', done: false };
    const task = poster({ checklist: [first, second] });
    expect(editTask(task, { checklist: [first, second] }, later).changes).toEqual([]);
    expect(editTask(task, { checklist: [second, first] }, later).changes).toHaveLength(1);
  });

  it.each<[string, TaskEdit]>([
    ['another due date', { due: '2026-03-20' }],
    ['another assignee', { assigneeId: 'mei' }],
  ])('ends a snooze with %s', (_, edit) => {
    const snoozed = { ...poster(), snoozedUntil: later };
    expect(editTask(snoozed, edit, at).task.snoozedUntil).toBeNull();
    expect(editTask(snoozed, { title: 'Other words' }, at).task.snoozedUntil).toBe(later);
  });
});

describe('A task is snoozed', () => {
  it('until a later moment', () => {
    expect(snoozeTask(poster(), { until: later, forReply: false }, at)).toMatchObject({
      snoozedUntil: later,
    });
  });

  it.each([
    ['in the past', '2026-03-01T00:00:00.000Z'],
    ['right now', at],
    ['more than a year away', '2027-03-04T00:00:00.000Z'],
  ])('but not until a moment %s', (_, until) => {
    expect(snoozeTask(poster(), { until, forReply: false }, at)).toEqual({
      refused: 'malformed',
      at: 'until',
      facts: { what: 'past' },
    });
  });

  it.each(['done', 'cancelled'] as const)('but not when it is %s', (status) => {
    const answer = snoozeTask(poster({ status }), { until: later, forReply: true }, at);
    expect(isRefusal(answer) && answer.refused).toBe('wrongStatus');
  });
});

describe('A task is overdue', () => {
  it('when its day is over where the reader lives, not before', () => {
    const task = poster({ due: '2026-03-02' });
    const evening = '2026-03-02T17:00:00.000Z';
    expect(isOverdue(task, 'Asia/Shanghai', evening)).toBe(true);
    expect(isOverdue(task, 'Europe/Berlin', evening)).toBe(false);
  });

  it('never without a due date, never once it is done', () => {
    const muchLater = '2026-05-02T17:00:00.000Z';
    expect(isOverdue(poster(), 'Asia/Shanghai', muchLater)).toBe(false);
    expect(isOverdue(poster({ due: '2026-03-02', status: 'done' }), 'Asia/Shanghai', muchLater)).toBe(false);
  });
});
