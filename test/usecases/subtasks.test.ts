import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { mostSubtasks } from '../../src/domain/subtask.ts';
import type { SubtaskChoice } from '../../src/domain/subtask.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readTaskNotice } from '../../src/usecases/notices/task-notice.ts';
import { completeTask } from '../../src/usecases/tasks/complete.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import { deleteTask } from '../../src/usecases/trash/delete-task.ts';
import { restore } from '../../src/usecases/trash/restore.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';

let desk: Department;
let campaignId: string;
let fair: string;
let hall: string;
let count = 0;

async function create(title: string, fields: TaskEdit = {}, who: PersonName = 'lin') {
  count += 1;
  const wanted = { campaignId, once: `once-${1000 + count}`, source: 'person' as const };
  return createTask(desk.doors, desk.actors[who], { ...wanted, fields: { title, ...fields } });
}
const made = async (title: string, fields: TaskEdit = {}) => granted(await create(title, fields)).document.id;
const all = async () =>
  granted(await listTasks(desk.doors, desk.actors.lin, campaignId)).tasks.map(({ document }) => document);
const now = async (taskId: string) => (await all()).find(({ id }) => id === taskId);
async function edit(taskId: string, change: TaskEdit, subtasks?: SubtaskChoice, who: PersonName = 'lin') {
  const { tasks } = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
  const ifVersion = tasks.find(({ document }) => document.id === taskId)?.version ?? '';
  return editTask(desk.doors, desk.actors[who], { campaignId, taskId, ifVersion, edit: change, subtasks });
}
const back = (targetId: string) =>
  restore(desk.doors, desk.actors.lin, { campaignId, noun: 'task', targetId });

beforeEach(async () => {
  desk = await openDepartment();
  count = 0;
  const fields = { name: 'Spring launch', type: 'launch' as const, guestIds: ['gus'] };
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
  fair = await made('Fair');
  hall = await made('Hall', { parentId: fair, assigneeId: 'bo' });
});

describe('A subtask', () => {
  it('stands under a task of its campaign that is no subtask itself', async () => {
    expect((await now(hall))?.parentId).toBe(fair);
    const commits = desk.commits();
    expect(await create('Chairs', { parentId: hall })).toEqual({ refused: 'deepSubtask', at: 'parentId' });
    expect(await create('Chairs', { parentId: 'gone' })).toEqual({
      refused: 'unknownParent',
      at: 'parentId',
    });
    const mail = { parentId: fair };
    expect(await edit(fair, mail)).toEqual({ refused: 'unknownParent', at: 'parentId' });
    expect(desk.commits()).toBe(commits);
    granted(await edit(hall, { parentId: null }));
    expect((await now(hall))?.parentId ?? null).toBeNull();
    granted(await edit(fair, { parentId: hall }));
  });

  it('is counted on the card of the whole, and its own card says what it is a part of', async () => {
    await made('Mail', { parentId: fair, status: 'done' });
    const card = granted(await readTaskNotice(desk.doors, desk.actors.lin, { campaignId, taskId: fair }));
    expect(card.task.subtasks).toEqual([
      { title: 'Hall', status: 'open' },
      { title: 'Mail', status: 'done' },
    ]);
    const part = granted(await readTaskNotice(desk.doors, desk.actors.lin, { campaignId, taskId: hall }));
    expect(part.task).toMatchObject({ partOf: 'Fair' });
  });
});

describe('A task with open subtasks', () => {
  it('is not done before somebody says what becomes of them', async () => {
    const commits = desk.commits();
    const refused = { refused: 'subtasksOpen', facts: { count: 1 } };
    expect(await edit(fair, { status: 'done' })).toEqual(refused);
    expect(await completeTask(desk.doors, desk.actors.lin, { campaignId, taskId: fair })).toEqual(refused);
    expect(desk.commits()).toBe(commits);
  });

  it('leaves them open, or finishes them all', async () => {
    granted(await edit(fair, { status: 'done' }, 'leave'));
    expect([(await now(fair))?.status, (await now(hall))?.status]).toEqual(['done', 'open']);
    granted(await edit(fair, { status: 'open' }));
    const mail = await made('Mail', { parentId: fair, status: 'cancelled' });
    granted(
      await completeTask(desk.doors, desk.actors.lin, { campaignId, taskId: fair, subtasks: 'finish' }),
    );
    const stands = await Promise.all([fair, hall, mail].map(now));
    expect(stands.map((task) => task?.status)).toEqual(['done', 'done', 'cancelled']);
  });

  it('finishes none for somebody who may not finish each', async () => {
    const stand = await made('Stand', { assigneeId: 'gus' });
    await made('Light', { parentId: stand, assigneeId: 'bo' });
    expect(await edit(stand, { status: 'done' }, 'finish', 'gus')).toEqual({ refused: 'notAllowed' });
    expect((await all()).map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open']);
    granted(await edit(stand, { status: 'done' }, 'leave', 'gus'));
  });

  it('waits for the yes of a subtask by itself', async () => {
    const raci = [{ personId: 'mei', part: 'accountable' as const }];
    const film = await made('Film', { parentId: fair, assigneeId: 'bo', raci });
    granted(await edit(fair, { status: 'done' }, 'finish'));
    expect(await now(film)).toMatchObject({ status: 'inProgress', confirmation: { state: 'waiting' } });
    expect((await now(fair))?.status).toBe('done');
  });
});

describe('Deleting a task with subtasks', () => {
  it('takes them along, and its return brings all back', async () => {
    for (let more = 1; more < mostSubtasks; more += 1) await made(`Part ${more}`, { parentId: fair });
    const refused = { refused: 'tooLarge', at: 'parentId' };
    expect(await create('One too many', { parentId: fair })).toEqual(refused);
    const before = await all();
    const deleted = await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId: fair });
    expect(isRefusal(deleted)).toBe(false);
    expect(await all()).toEqual([]);
    granted(await back(fair));
    expect((await all()).toSorted(byId)).toEqual(before.toSorted(byId));
    expect(await back(hall)).toEqual({ refused: 'notFound' });
  });

  it('is not for somebody who may not delete each', async () => {
    const own = granted(await create('Stand', {}, 'bo')).document.id;
    await made('Light', { parentId: own });
    const which = { campaignId, taskId: own };
    expect(await deleteTask(desk.doors, desk.actors.bo, which)).toEqual({ refused: 'notAllowed' });
    expect(await all()).toHaveLength(4);
  });

  it('lets a subtask come back alone, to stand by itself', async () => {
    granted(await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId: fair }));
    granted(await back(hall));
    expect(await all()).toHaveLength(1);
    expect((await now(hall))?.parentId).toBeUndefined();
    granted(await back(fair));
    expect(await all()).toHaveLength(2);
    expect((await now(hall))?.parentId).toBeUndefined();
  });

  it('lets a subtask that was deleted before lie there', async () => {
    granted(await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId: hall }));
    granted(await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId: fair }));
    granted(await back(fair));
    expect(await all()).toHaveLength(1);
    granted(await back(hall));
    expect((await now(hall))?.parentId).toBe(fair);
  });
});

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
