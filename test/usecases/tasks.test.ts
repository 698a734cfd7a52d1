import { beforeEach, describe, expect, it } from 'vitest';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import type { Stored } from '../../src/ports.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { completeTask } from '../../src/usecases/tasks/complete.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import { snoozeTask } from '../../src/usecases/tasks/snooze.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
let campaignId: string;
let campaignVersion: string;

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch', guestIds: ['gus'] } as const;
  const wanted = { workspaceId, once: 'once-0001', source: 'person' } as const;
  const made = granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      ...wanted,
      fields: { ...fields, guestIds: ['gus'] },
    }),
  );
  campaignId = made.document.id;
  campaignVersion = made.version;
});

function create(who: PersonName, fields: TaskEdit = {}, once = 'once-0001') {
  const wanted = { campaignId, once, source: 'person' as const };
  return createTask(desk.doors, desk.actors[who], { ...wanted, fields: { title: 'Poster', ...fields } });
}

async function dueIds(): Promise<string[]> {
  const items = await desk.store.dueBefore('2027-01-01T00:00:00.000Z', 100);
  return items.map(({ document }) => document.id);
}

async function archive(): Promise<void> {
  const which = { campaignId, ifVersion: campaignVersion, status: 'archived' as const };
  granted(await changeStatus(desk.doors, desk.actors.lin, which));
}

describe('Somebody adds a task', () => {
  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await create(who)).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('but not for somebody who is not there', async () => {
    const commits = desk.commits();
    for (const assigneeId of ['nobody', 'otto', 'nora', 'tia']) {
      expect(await create('lin', { assigneeId })).toEqual({ refused: 'unknownPerson', at: 'assigneeId' });
    }
    await desk.change('bo', { active: false });
    expect(await create('lin', { assigneeId: 'bo' })).toMatchObject({ refused: 'unknownPerson' });
    expect(desk.commits()).toBe(commits);
  });

  it('but not to an archived campaign', async () => {
    await archive();
    expect(await create('lin')).toEqual({ refused: 'wrongStatus', facts: { status: 'archived' } });
  });

  it('and the assignee will be reminded from two working days before it is due', async () => {
    const made = granted(await create('lin', { assigneeId: 'bo', due: '2026-03-10' }));
    const [item] = await desk.store.dueBefore('2026-03-10T01:00:00.000Z', 10);
    expect(item?.document).toMatchObject({
      scope: campaignId,
      errand: { taskId: made.document.id, personId: 'bo', meant: { due: '2026-03-10', days: -2 } },
      dueAt: '2026-03-06T00:45:00.000Z',
    });
  });

  it('for a guest of this campaign too', async () => {
    expect(granted(await create('lin', { assigneeId: 'gus' })).document.assigneeId).toBe('gus');
  });

  it('once, however often the request arrives', async () => {
    const [one, other] = await Promise.all([create('lin'), create('lin')]);
    expect(granted(one)).toEqual(granted(other));
    expect(granted(await create('lin', { title: 'Other words' }))).toEqual(granted(one));
    const { tasks } = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
    expect(tasks).toHaveLength(1);
  });
});

describe('Somebody edits a task', () => {
  let made: Stored<Task>;
  beforeEach(async () => {
    made = granted(await create('lin', { assigneeId: 'bo', due: '2026-03-10' }));
  });

  const edit = (who: PersonName, change: TaskEdit, ifVersion = made.version) =>
    editTask(desk.doors, desk.actors[who], { campaignId, taskId: made.document.id, ifVersion, edit: change });

  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await edit(who, { title: 'Mine' })).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('also as a guest, when it is theirs', async () => {
    const given = granted(await edit('lin', { assigneeId: 'gus' }));
    expect(granted(await edit('gus', { status: 'inProgress' }, given.version)).document.status).toBe(
      'inProgress',
    );
  });

  it('but not what somebody else changed in the meantime', async () => {
    granted(await edit('lin', { title: 'Two posters' }));
    expect(await edit('bo', { title: 'Three posters' })).toEqual({ refused: 'stale' });
  });

  it('but not one of another campaign under this address', async () => {
    const which = { campaignId, taskId: 'nothing', ifVersion: made.version, edit: {} };
    expect(await editTask(desk.doors, desk.actors.lin, which)).toEqual({ refused: 'notFound' });
  });

  it('and moving the date arms a reminder for the new one', async () => {
    granted(await edit('lin', { due: '2026-03-12' }));
    expect(await dueIds()).toEqual([
      `due.remind.${made.document.id}.2026-03-10.-2.bo`,
      `due.remind.${made.document.id}.2026-03-12.-2.bo`,
    ]);
  });

  it('and giving it to somebody else arms a reminder for them, on their clock', async () => {
    await desk.change('mei', { zone: 'Europe/Berlin' });
    granted(await edit('lin', { assigneeId: 'mei' }));
    const [item] = (await desk.store.dueBefore('2026-03-11T00:00:00.000Z', 10)).slice(-1);
    expect(item?.document).toMatchObject({
      id: `due.remind.${made.document.id}.2026-03-10.-2.mei`,
      dueAt: '2026-03-06T07:45:00.000Z',
    });
  });

  it('into what it already is: nothing is written', async () => {
    const commits = desk.commits();
    expect(granted(await edit('lin', { title: 'Poster' })).version).toBe(made.version);
    expect(desk.commits()).toBe(commits);
  });

  it('whose assignee has left, who may stay', async () => {
    await desk.change('bo', { active: false });
    expect(granted(await edit('lin', { title: 'Two posters' })).document.assigneeId).toBe('bo');
  });

  it('not in an archived campaign', async () => {
    await archive();
    expect(await edit('lin', { title: 'Two posters' })).toMatchObject({ refused: 'wrongStatus' });
  });
});

describe('The assignee answers a reminder', () => {
  let which: { campaignId: string; taskId: string };
  const until = '2026-03-11T01:00:00.000Z';
  beforeEach(async () => {
    const made = granted(await create('lin', { assigneeId: 'bo', due: '2026-03-10' }));
    which = { campaignId, taskId: made.document.id };
  });

  it('with done, whatever else changed since the card was sent, and twice is once', async () => {
    const done = granted(await completeTask(desk.doors, desk.actors.bo, which));
    expect(done.document).toMatchObject({ status: 'done', completedAt: desk.clock.now() });
    const commits = desk.commits();
    desk.clock.pass(60_000);
    expect(granted(await completeTask(desk.doors, desk.actors.bo, which))).toEqual(done);
    expect(desk.commits()).toBe(commits);
  });

  it('with done in the same moment as an edit: both are kept', async () => {
    const { tasks } = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
    const edit = { ...which, ifVersion: tasks[0]?.version ?? '', edit: { title: 'Two posters' } };
    await Promise.all([
      editTask(desk.doors, desk.actors.lin, edit),
      completeTask(desk.doors, desk.actors.bo, which),
    ]);
    const after = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
    expect(after.tasks[0]?.document).toMatchObject({ title: 'Two posters', status: 'done' });
  });

  it('with later: the task keeps quiet until then, and twice is once', async () => {
    const snoozed = granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which, until }));
    expect(snoozed.document.snoozedUntil).toBe(until);
    expect(await dueIds()).toContain(`due.remind.${which.taskId}.20260311T010000000Z`);
    const commits = desk.commits();
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which, until }));
    expect(desk.commits()).toBe(commits);
  });

  it.each<[PersonName, string]>([
    ['lin', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['tia', 'notFound'],
  ])('not %s with later: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await snoozeTask(desk.doors, desk.actors[who], { ...which, until })).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('not with a moment that has passed, and not when it is done', async () => {
    const past = { ...which, until: '2026-03-01T00:00:00.000Z' };
    expect(await snoozeTask(desk.doors, desk.actors.bo, past)).toEqual({
      refused: 'malformed',
      at: 'until',
      facts: { what: 'past' },
    });
    granted(await completeTask(desk.doors, desk.actors.bo, which));
    expect(await snoozeTask(desk.doors, desk.actors.bo, { ...which, until })).toMatchObject({
      refused: 'wrongStatus',
    });
  });
});

describe('The tasks of a campaign', () => {
  it('are listed oldest first, to those who may read it', async () => {
    granted(await create('lin', { title: 'First' }, 'once-0001'));
    desk.clock.pass(1_000);
    granted(await create('lin', { title: 'Second' }, 'once-0002'));
    const { tasks } = granted(await listTasks(desk.doors, desk.actors.gus, campaignId));
    expect(tasks.map(({ document }) => document.title)).toEqual(['First', 'Second']);
    expect(tasks.every(({ document }) => document.tenantId === tenantId)).toBe(true);
    expect(await listTasks(desk.doors, desk.actors.nora, campaignId)).toEqual({ refused: 'notFound' });
  });
});
