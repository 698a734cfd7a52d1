import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Task } from '../../src/domain/task.ts';
import type { Stored } from '../../src/ports.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { keepBaseline } from '../../src/usecases/plans/keep-baseline.ts';
import { type MoveTasks, moveTasks } from '../../src/usecases/plans/move-tasks.ts';
import { readPlanFrame } from '../../src/usecases/plans/read.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
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
let brief: Stored<Task>;
let design: Stored<Task>;

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
  brief = await create('once-0002', { title: 'Brief', start: '2026-03-02', due: '2026-03-04' });
  design = await create('once-0003', {
    title: 'Design',
    start: '2026-03-05',
    due: '2026-03-09',
    links: [{ taskId: brief.document.id, kind: 'endToStart', lag: 0 }],
  });
});

async function create(once: string, fields: TaskEdit & { title: string }): Promise<Stored<Task>> {
  const wanted = { campaignId, once, source: 'person' as const };
  return granted(await createTask(desk.doors, desk.actors.lin, { ...wanted, fields }));
}

const to = ({ document, version }: Stored<Task>, start: string | null, due: string | null) => ({
  taskId: document.id,
  ifVersion: version,
  start,
  due,
});

const move = (who: PersonName, ...all: MoveTasks['moves'][number][]) =>
  moveTasks(desk.doors, desk.actors[who], { campaignId, moves: all });

async function dates(): Promise<(string | null | undefined)[][]> {
  const { tasks } = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
  return tasks.map(({ document }) => [document.title, document.start, document.due]);
}

const before = [
  ['Brief', '2026-03-02', '2026-03-04'],
  ['Design', '2026-03-05', '2026-03-09'],
];

describe('Several tasks are moved at once', () => {
  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['tia', 'notFound'],
  ])('but not by %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await move(who, to(brief, null, '2026-03-20'))).toMatchObject({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('and none is, when one of them changed since, is not there or stands there twice', async () => {
    granted(
      await editTask(desk.doors, desk.actors.lin, {
        campaignId,
        taskId: design.document.id,
        ifVersion: design.version,
        edit: { priority: 'urgent' },
      }),
    );
    const first = to(brief, '2026-03-03', '2026-03-05');
    expect(await move('lin', first, to(design, '2026-03-06', '2026-03-10'))).toMatchObject({
      refused: 'stale',
    });
    expect(await move('lin', first, { ...first, taskId: 'nowhere' })).toMatchObject({ refused: 'notFound' });
    expect(await move('lin', first, first)).toMatchObject({ refused: 'malformed' });
    expect(await dates()).toEqual(before);
  });

  it('and all are back by the same call with the dates from before', async () => {
    const moved = granted(
      await move('lin', to(brief, '2026-03-03', '2026-03-05'), to(design, '2026-03-06', '2026-03-10')),
    );
    expect(await dates()).toEqual([
      ['Brief', '2026-03-03', '2026-03-05'],
      ['Design', '2026-03-06', '2026-03-10'],
    ]);
    const back = [brief, design].map(({ document }, at) =>
      to({ document, version: moved[at]?.version ?? '' }, document.start ?? null, document.due),
    );
    granted(await move('lin', ...back));
    expect(await dates()).toEqual(before);
  });

  it('writes nothing where nothing moves, and nothing in an archived campaign', async () => {
    const commits = desk.commits();
    granted(await move('lin', to(brief, '2026-03-02', '2026-03-04')));
    expect(desk.commits()).toBe(commits);
    const archived = { campaignId, ifVersion: campaignVersion, status: 'archived' as const };
    granted(await changeStatus(desk.doors, desk.actors.lin, archived));
    expect(await move('lin', to(brief, null, '2026-03-20'))).toMatchObject({ refused: 'wrongStatus' });
    expect(await dates()).toEqual(before);
  });
});

describe('A milestone that is moved', () => {
  const slips = async () => {
    const where = { tenantId, scope: campaignId };
    const page = await desk.store.read(where, 'historyOfCampaign', {});
    return page.items.flatMap(({ document: { what } }) =>
      what.type === 'task.edited' ? [[what.title, what.slip]] : [],
    );
  };

  it('is told of with its distance to the baseline in working days, other tasks without', async () => {
    const doors = await create('once-0004', { title: 'Doors', due: '2026-03-12', milestone: true });
    const [there] = granted(await move('lin', to(doors, null, '2026-03-13')));
    granted(await keepBaseline(desk.doors, desk.actors.lin, campaignId));
    const [later] = granted(await move('lin', to(there ?? doors, null, '2026-03-18')));
    const which = { campaignId, taskId: doors.document.id, ifVersion: later?.version ?? '' };
    granted(await editTask(desk.doors, desk.actors.lin, { ...which, edit: { due: '2026-03-12' } }));
    granted(await move('lin', to(brief, '2026-03-03', '2026-03-05')));
    expect((await slips()).toReversed()).toEqual([
      ['Doors', undefined],
      ['Doors', 3],
      ['Doors', -1],
      ['Brief', undefined],
    ]);
  });
});

describe('What a task waits for', () => {
  const link = async (edit: TaskEdit) =>
    editTask(desk.doors, desk.actors.lin, {
      campaignId,
      taskId: brief.document.id,
      ifVersion: brief.version,
      edit,
    });

  it('is another task of the campaign, and never itself by way of others', async () => {
    const kind = 'startToStart';
    expect(await link({ links: [{ taskId: design.document.id, kind, lag: 0 }] })).toMatchObject({
      refused: 'stepCircle',
      at: 'links',
    });
    expect(await link({ links: [{ taskId: brief.document.id, kind, lag: 0 }] })).toMatchObject({
      refused: 'stepCircle',
    });
    expect(await link({ links: [{ taskId: 'nowhere', kind, lag: 0 }] })).toMatchObject({
      refused: 'unknownStep',
    });
    expect(await link({ afterId: design.document.id })).toMatchObject({
      refused: 'stepCircle',
      at: 'afterId',
    });
  });
});

describe('The baseline', () => {
  it('holds the dates as they were planned, until it is kept anew', async () => {
    expect(granted(await readPlanFrame(desk.doors, desk.actors.lin, campaignId)).baseline).toBeNull();
    granted(await keepBaseline(desk.doors, desk.actors.lin, campaignId));
    granted(await move('lin', to(brief, '2026-03-03', '2026-03-05')));
    const { baseline, calendar } = granted(await readPlanFrame(desk.doors, desk.actors.gus, campaignId));
    expect(baseline).toMatchObject({
      keptBy: 'lin',
      spans: {
        [brief.document.id]: { start: '2026-03-02', due: '2026-03-04' },
        [design.document.id]: { start: '2026-03-05', due: '2026-03-09' },
      },
    });
    expect(calendar.week).toEqual([1, 2, 3, 4, 5]);
    granted(await keepBaseline(desk.doors, desk.actors.lin, campaignId));
    const again = granted(await readPlanFrame(desk.doors, desk.actors.lin, campaignId)).baseline;
    expect(again?.spans[brief.document.id]).toEqual({ start: '2026-03-03', due: '2026-03-05' });
  });

  it('is kept by whoever may edit the campaign, and not of a plan without dates', async () => {
    expect(await keepBaseline(desk.doors, desk.actors.gus, campaignId)).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await keepBaseline(desk.doors, desk.actors.tia, campaignId)).toMatchObject({
      refused: 'notFound',
    });
    granted(await move('lin', to(brief, null, null), to(design, null, null)));
    expect(await keepBaseline(desk.doors, desk.actors.lin, campaignId)).toMatchObject({
      refused: 'incomplete',
    });
  });
});
