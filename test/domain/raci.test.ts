import { describe, expect, it } from 'vitest';
import {
  type RaciPart,
  accountableFor,
  consultedIn,
  informedOf,
  partOf,
  raciFault,
} from '../../src/domain/raci.ts';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import { createTask, editTask } from '../../src/domain/task-edit.ts';
import { isUnderWay, nextSteps, stepFault } from '../../src/domain/task-steps.ts';
import { taskWorkItem } from '../../src/domain/task-work.ts';
import { afterAnswer, awaitsYes, takesBackYes, yesNeededFrom } from '../../src/domain/task-yes.ts';

const at = '2026-03-02T01:00:00.000Z';
const part = (personId: string, as: RaciPart['part']): RaciPart => ({ personId, part: as });
const raci = [part('mei', 'accountable'), part('otto', 'consulted'), part('zoe', 'informed')];

function task(more: Partial<Task> = {}): Task {
  const made = createTask({
    id: 'film',
    tenantId: 'lumora',
    workspaceId: 'marketing',
    campaignId: 'coast',
    fields: { title: 'Cut the film', assigneeId: 'bo', raci },
    source: 'person',
    createdBy: 'lin',
    at,
  });
  return { ...made.task, ...more };
}
const waiting = task({ status: 'inProgress', confirmation: { requestId: 'ask-1', state: 'waiting' } });

describe('The parts that people have in a task', () => {
  it.each<[string, RaciPart[], string | undefined]>([
    ['nobody at all', [], undefined],
    ['one who answers for it', [part('mei', 'accountable')], undefined],
    ['one, and others', raci, undefined],
    ['others, but nobody who answers for it', [part('otto', 'consulted')], 'noAccountable'],
    ['two who answer for it', [...raci, part('lin', 'accountable')], 'secondAccountable'],
    ['somebody twice', [...raci, part('mei', 'informed')], 'twoParts'],
    ['the same twice', [...raci, part('mei', 'accountable')], 'twoParts'],
  ])('with %s', (_, parts, refused) => {
    expect(raciFault(parts)?.refused).toBe(refused);
  });

  it('go by who does it first', () => {
    expect(accountableFor(task())).toBe('mei');
    expect(['bo', 'mei', 'otto', 'zoe', 'lin'].map((who) => partOf(task(), who))).toEqual([
      'responsible',
      'accountable',
      'consulted',
      'informed',
      undefined,
    ]);
    const alone = task({ assigneeId: 'otto' });
    expect([consultedIn(alone), informedOf(alone)]).toEqual([[], ['zoe']]);
  });

  it('are nothing on a task from before there were any', () => {
    const { raci: _parts, ...rest } = task();
    const old: Task = rest;
    expect([accountableFor(old), consultedIn(old), informedOf(old)]).toEqual([undefined, [], []]);
    expect(editTask(old, { raci: [], afterId: null }, at).changes).toEqual([]);
    expect(yesNeededFrom(old, { status: 'done' }, 'bo')).toBeUndefined();
  });
});

describe('The yes of whoever answers for it', () => {
  it.each<[string, Partial<Task>, TaskEdit, string, string | undefined]>([
    ['whoever does it is ready', {}, { status: 'done' }, 'bo', 'mei'],
    ['somebody else ticks it off', {}, { status: 'done' }, 'lin', 'mei'],
    ['whoever answers for it ticks it off', {}, { status: 'done' }, 'mei', undefined],
    ['one person does it and answers for it', { assigneeId: 'mei' }, { status: 'done' }, 'lin', undefined],
    ['it is done already', { status: 'done' }, { status: 'done' }, 'bo', undefined],
    ['it is called off', {}, { status: 'cancelled' }, 'bo', undefined],
    [
      'another answers for it from this edit on',
      {},
      { status: 'done', raci: [part('lin', 'accountable')] },
      'bo',
      'lin',
    ],
    ['nobody answers for it from this edit on', {}, { status: 'done', raci: [] }, 'bo', undefined],
  ])('when %s', (_, before, edit, who, asked) => {
    expect(yesNeededFrom(task(before), edit, who)).toBe(asked);
  });

  it.each<[string, TaskEdit, boolean]>([
    ['its title changes', { title: 'Cut it again' }, false],
    ['it is ready once more', { status: 'done' }, false],
    ['it is taken up again', { status: 'open' }, true],
    ['it is called off', { status: 'cancelled' }, true],
    ['somebody else answers for it', { raci: [part('lin', 'accountable')] }, true],
    ['one more is informed', { raci: [...raci, part('lin', 'informed')] }, false],
  ])('that is waited for, when %s', (_, edit, takenBack) => {
    expect(takesBackYes(waiting, edit)).toBe(takenBack);
    expect(editTask(waiting, edit, at).task.confirmation === null).toBe(takenBack);
  });

  it.each([
    ['approved', 'done', 'approved'],
    ['approvedWithChanges', 'done', 'approved'],
    ['changesRequested', 'inProgress', 'changesRequested'],
    ['rejected', 'inProgress', 'rejected'],
    ['withdrawn', 'inProgress', 'withdrawn'],
    ['expired', 'inProgress', 'expired'],
  ] as const)('once the request is %s', (status, taskStatus, state) => {
    const after = afterAnswer(waiting, { id: 'ask-1', status }, at);
    expect(after?.task).toMatchObject({ status: taskStatus, confirmation: { requestId: 'ask-1', state } });
    expect(after?.task.completedAt).toBe(taskStatus === 'done' ? at : null);
    expect(afterAnswer(after?.task ?? waiting, { id: 'ask-1', status }, at)).toBeUndefined();
  });

  it('counts only for the request that is asked now, and undone it is missing again', () => {
    expect(afterAnswer(waiting, { id: 'ask-0', status: 'approved' }, at)).toBeUndefined();
    expect(afterAnswer(waiting, { id: 'ask-1', status: 'inStage' }, at)).toBeUndefined();
    const given = afterAnswer(waiting, { id: 'ask-1', status: 'approved' }, at)?.task ?? waiting;
    const undone = afterAnswer(given, { id: 'ask-1', status: 'inStage' }, at)?.task;
    expect(undone).toMatchObject({ status: 'inProgress', completedAt: null });
    expect(undone && awaitsYes(undone)).toBe(true);
  });

  it('that is waited for takes the task from the list of who does it', () => {
    const campaign = { name: 'Coast film', code: 'C-1', status: 'running' } as const;
    expect(taskWorkItem(task(), campaign, 'bo')?.title).toBe('Cut the film');
    expect(taskWorkItem(waiting, campaign, 'bo')).toBeUndefined();
  });

  it('is needed anew when a finished task is taken up again', () => {
    const done = afterAnswer(waiting, { id: 'ask-1', status: 'approved' }, at)?.task ?? waiting;
    const again = editTask(done, { status: 'open' }, at).task;
    expect(again.confirmation).toBeNull();
    expect(yesNeededFrom(again, { status: 'done' }, 'bo')).toBe('mei');
  });
});

describe('Steps, one after the other', () => {
  const step = (id: string, afterId: string | null, status: Task['status'] = 'open') =>
    task({ id, afterId, status });
  const tasks = [step('plan', null), step('film', 'plan'), step('cut', 'film'), step('show', 'cut', 'done')];

  it.each<[string, string | null | undefined, string | undefined]>([
    ['plan', null, undefined],
    ['plan', undefined, undefined],
    ['new', 'cut', undefined],
    ['cut', 'plan', undefined],
    ['plan', 'gone', 'unknownStep'],
    ['plan', 'plan', 'stepCircle'],
    ['plan', 'film', 'stepCircle'],
    ['plan', 'show', 'stepCircle'],
  ])('%s after %s', (taskId, afterId, refused) => {
    expect(stepFault(tasks, taskId, afterId ? [afterId] : [])?.refused).toBe(refused);
  });

  it('end even where a circle was written by two people in the same moment', () => {
    const circle = [step('a', 'b'), step('b', 'a')];
    expect(stepFault([...circle, step('c', null)], 'c', ['a'])).toBeUndefined();
  });

  it('hand over to those that are still to be done', () => {
    expect(nextSteps(tasks, 'plan').map(({ id }) => id)).toEqual(['film']);
    expect(nextSteps(tasks, 'cut')).toEqual([]);
  });

  it.each<[Task['status'], Task['status'] | undefined, boolean]>([
    ['open', undefined, true],
    ['open', 'open', false],
    ['open', 'inProgress', false],
    ['inProgress', 'open', true],
    ['open', 'done', true],
    ['open', 'cancelled', true],
    ['done', 'done', false],
  ])('an %s one is under way while the one before is %s: %s', (status, before, expected) => {
    expect(isUnderWay({ status }, before && { status: before })).toBe(expected);
  });
});
