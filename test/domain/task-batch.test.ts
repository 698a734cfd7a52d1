import { describe, expect, it } from 'vitest';
import { createTask } from '../../src/domain/task-edit.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import { beforeEdit, editInBatch } from '../../src/domain/task-batch.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

const week = plainWeek('Asia/Shanghai');
const task = (fields: TaskEdit) =>
  createTask({
    id: 'film',
    tenantId: 'lumora',
    workspaceId: 'marketing',
    campaignId: 'coast',
    fields: { title: 'Film', ...fields },
    source: 'person',
    createdBy: 'lin',
    at: '2026-03-02T01:00:00.000Z',
  }).task;

describe('A change of many tasks', () => {
  it('shifts the first and the last day by working days', () => {
    const planned = task({ start: '2026-03-05', due: '2026-03-06' });
    const by = (days: number) => editInBatch(planned, { kind: 'shift', days }, week);
    expect(by(1)).toEqual({ start: '2026-03-06', due: '2026-03-09' });
    expect(by(-4)).toEqual({ start: '2026-02-27', due: '2026-03-02' });
    expect(by(0)).toEqual({});
    expect(editInBatch(task({ due: '2026-03-06' }), { kind: 'shift', days: 5 }, week)).toEqual({
      due: '2026-03-13',
    });
    expect(editInBatch(task({}), { kind: 'shift', days: 5 }, week)).toMatchObject({ refused: 'incomplete' });
  });

  it('leaves no task that ends before it begins', () => {
    const planned = task({ start: '2026-03-05', due: '2026-03-06' });
    const on = (due: string | null) => editInBatch(planned, { kind: 'due', due }, week);
    expect(on('2026-03-03')).toEqual({ start: '2026-03-03', due: '2026-03-03' });
    expect(on('2026-03-10')).toEqual({ due: '2026-03-10' });
    expect(on(null)).toEqual({ due: null });
  });

  it('remembers what it changes, and nothing else', () => {
    const planned = task({ assigneeId: 'bo', due: '2026-03-06', priority: 'urgent' });
    expect(beforeEdit(planned, { due: '2026-03-09', start: null })).toEqual({
      start: null,
      due: '2026-03-06',
    });
    expect(beforeEdit(planned, { assigneeId: null })).toEqual({ assigneeId: 'bo' });
    expect(beforeEdit(planned, { status: 'done', priority: 'low' })).toEqual({
      status: 'open',
      priority: 'urgent',
    });
  });
});
