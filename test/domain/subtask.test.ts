import { describe, expect, it } from 'vitest';
import {
  countSubtasks,
  isOutside,
  mostSubtasks,
  openSubtasks,
  parentFault,
} from '../../src/domain/subtask.ts';
import type { Task } from '../../src/domain/task.ts';

const placed = (id: string, parentId: string | null = null) => ({ id, parentId });
const tasks = [placed('fair'), placed('hall', 'fair'), placed('mail')];

describe('A part of a task', () => {
  it.each<[string, string, string | undefined]>([
    ['mail', 'fair', undefined],
    ['hall', 'fair', undefined],
    ['hall', 'mail', undefined],
    ['new', 'mail', undefined],
    ['mail', 'gone', 'unknownParent'],
    ['mail', 'mail', 'unknownParent'],
    ['mail', 'hall', 'deepSubtask'],
    ['fair', 'mail', 'deepSubtask'],
    ['fair', 'hall', 'deepSubtask'],
  ])('%s under %s: %s', (taskId, parentId, refused) => {
    expect(parentFault(tasks, taskId, parentId)?.refused).toBe(refused);
  });

  it('has no more brothers than can go into the trash with the whole', () => {
    const many = Array.from({ length: mostSubtasks }, (_, index) => placed(`part-${index}`, 'fair'));
    const all = [placed('fair'), placed('mail'), ...many];
    expect(parentFault(all, 'mail', 'fair')?.refused).toBe('tooLarge');
    expect(parentFault(all, 'part-3', 'fair')).toBeUndefined();
  });

  it('counts as long as it is not cancelled, and is open until it is over', () => {
    const of = (status: Task['status']) => ({ status, parentId: 'fair' });
    const parts = [of('done'), of('open'), of('cancelled'), of('inProgress')];
    expect(countSubtasks(parts)).toEqual({ done: 1, all: 3 });
    expect(openSubtasks([...parts, { status: 'open', parentId: null }], 'fair')).toEqual([
      parts[1],
      parts[3],
    ]);
  });

  it.each<[string, Pick<Task, 'start' | 'due'>, boolean]>([
    ['within', { start: '2026-03-03', due: '2026-03-06' }, false],
    ['on the first day and the last', { start: '2026-03-02', due: '2026-03-10' }, false],
    ['too early', { start: '2026-03-01', due: '2026-03-06' }, true],
    ['due before the first day', { due: '2026-03-01' }, true],
    ['too late', { due: '2026-03-11' }, true],
    ['begun too late', { start: '2026-03-11', due: null }, true],
    ['without dates', { due: null }, false],
  ])('%s', (_, dates, outside) => {
    const whole = { start: '2026-03-02', due: '2026-03-10' };
    expect(isOutside({ ...dates, status: 'open' }, whole)).toBe(outside);
    expect(isOutside({ ...dates, status: 'done' }, whole)).toBe(false);
    expect(isOutside({ ...dates, status: 'open' }, { start: null, due: null })).toBe(false);
  });
});
