import { beforeEach, describe, expect, it } from 'vitest';
import { boardStampId } from '../../src/domain/board-stamp.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Event } from '../../src/domain/event.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Store, Stored } from '../../src/ports.ts';
import { projectSummary } from '../../src/subscribers/project-summary.ts';
import { projectTaskWork } from '../../src/subscribers/project-task-work.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readMyWork } from '../../src/usecases/people/my-work.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
let made: Stored<Campaign>;
const board = { tenantId, scope: scopes.board(workspaceId) };

beforeEach(async () => {
  desk = await openDepartment();
  made = await create('Spring launch', 'once-0001');
});

async function create(name: string, once: string): Promise<Stored<Campaign>> {
  const fields = { name, type: 'launch' as const };
  const wanted = { workspaceId, once, fields, source: 'person' as const };
  return granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
}

const edit = async (change: Partial<Pick<Campaign, 'name' | 'goal'>>) => {
  const which = { campaignId: made.document.id, ifVersion: made.version, edit: change };
  made = granted(await editCampaign(desk.doors, desk.actors.lin, which));
};

const addTask = async (once: string, fields: TaskEdit) => {
  const wanted = { campaignId: made.document.id, once, source: 'person' as const };
  const task = { title: 'Poster', ...fields };
  return granted(await createTask(desk.doors, desk.actors.lin, { ...wanted, fields: task }));
};

async function events(): Promise<readonly Event[]> {
  return (await desk.store.events(null, 1_000)).events;
}

async function summary() {
  return (await desk.store.get(board, 'summary', made.document.id))?.document;
}

describe('The summary of a campaign', () => {
  const relay = async (store: Store = desk.store) => projectSummary(store).follow(await events());

  it('follows the campaign and its tasks', async () => {
    await relay();
    expect(await summary()).toMatchObject({
      name: 'Spring launch',
      openTasks: 0,
      campaignVersion: made.version,
    });
    await edit({ name: 'Autumn launch' });
    await addTask('once-0002', { due: '2026-03-10' });
    await addTask('once-0003', { status: 'done' });
    await relay();
    expect(await summary()).toMatchObject({
      name: 'Autumn launch',
      openTasks: 1,
      doneTasks: 1,
      nextTaskDue: '2026-03-10',
      campaignVersion: made.version,
    });
  });

  it('is not written again when the same events are told twice', async () => {
    await relay();
    const commits = desk.commits();
    await relay();
    expect(desk.commits()).toBe(commits);
  });

  it('never goes back to an older state when two workers race', async () => {
    let raced = false;
    const slow: Store = {
      ...desk.store,
      async get(partition, kind, id) {
        const stored = await desk.store.get(partition, kind, id);
        if (kind === 'campaign' && !raced) {
          raced = true;
          await edit({ name: 'Autumn launch' });
          await relay();
        }
        return stored;
      },
    };
    await relay(slow);
    expect(await summary()).toMatchObject({ name: 'Autumn launch', campaignVersion: made.version });
  });

  it('is written with the stamp that tells others what to read again', async () => {
    const other = await create('Other', 'once-0009');
    await relay();
    const stamp = await desk.store.get(board, 'boardStamp', boardStampId);
    expect(stamp?.document).toMatchObject({ written: 2, recent: [made.document.id, other.document.id] });
  });

  it('is made for 120 campaigns in as few commits as the store takes', async () => {
    for (let index = 0; index < 119; index += 1) await create(`Campaign ${index}`, `once-1${index}00`);
    const commits = desk.commits();
    await relay();
    expect(desk.commits()).toBe(commits + 3);
    expect(await desk.store.countSummaries(board)).toEqual({ draft: 120 });
  });
});

describe('The tasks in “My work”', () => {
  const relay = async () => projectTaskWork(desk.store).follow(await events());
  const workOf = async (who: PersonName) =>
    (await readMyWork(desk.doors, desk.actors[who])).map(({ title, campaignName }) => [title, campaignName]);

  it('stand with their assignee while they are open', async () => {
    const task = await addTask('once-0002', { assigneeId: 'bo', due: '2026-03-10' });
    await relay();
    expect(await workOf('bo')).toEqual([['Poster', 'Spring launch']]);
    const which = { campaignId: made.document.id, taskId: task.document.id, ifVersion: task.version };
    granted(await editTask(desk.doors, desk.actors.bo, { ...which, edit: { status: 'done' } }));
    await relay();
    expect(await workOf('bo')).toEqual([]);
  });

  it('move with the task from one person to the other, also when it is told twice', async () => {
    const task = await addTask('once-0002', { assigneeId: 'bo' });
    await relay();
    const which = { campaignId: made.document.id, taskId: task.document.id, ifVersion: task.version };
    granted(await editTask(desk.doors, desk.actors.lin, { ...which, edit: { assigneeId: 'mei' } }));
    await relay();
    await relay();
    expect(await workOf('bo')).toEqual([]);
    expect(await workOf('mei')).toEqual([['Poster', 'Spring launch']]);
  });

  it('carry the campaign’s new name', async () => {
    await addTask('once-0002', { assigneeId: 'bo' });
    await edit({ name: 'Autumn launch' });
    await relay();
    expect(await workOf('bo')).toEqual([['Poster', 'Autumn launch']]);
  });

  it('vanish with an archived campaign and come back with it', async () => {
    await addTask('once-0002', { assigneeId: 'bo' });
    const move = async (status: 'archived' | 'planning') => {
      const which = { campaignId: made.document.id, ifVersion: made.version, status };
      made = granted(await changeStatus(desk.doors, desk.actors.lin, which));
      await relay();
    };
    await move('archived');
    expect(await workOf('bo')).toEqual([]);
    await move('planning');
    expect(await workOf('bo')).toHaveLength(1);
  });

  it('are sorted by due date, the undated last', async () => {
    await addTask('once-0002', { title: 'Some day', assigneeId: 'bo' });
    await addTask('once-0003', { title: 'Later', assigneeId: 'bo', due: '2026-04-01' });
    await addTask('once-0004', { title: 'Soon', assigneeId: 'bo', due: '2026-03-05' });
    await relay();
    expect((await workOf('bo')).map(([title]) => title)).toEqual(['Soon', 'Later', 'Some day']);
  });
});
