import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskBatchChange } from '../../src/domain/task-batch.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { type TaskWayBack, changeManyTasks } from '../../src/usecases/tasks/change-many.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import { undoManyTasks } from '../../src/usecases/tasks/undo-many.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';

let desk: Department;
let campaignId: string;
let ids: string[];
let made: number;

async function create(title: string, fields: TaskEdit = {}): Promise<string> {
  made += 1;
  const wanted = { campaignId, once: `once-${1000 + made}`, source: 'person' as const };
  const task = await createTask(desk.doors, desk.actors.lin, { ...wanted, fields: { title, ...fields } });
  return granted(task).document.id;
}
const all = async () => granted(await listTasks(desk.doors, desk.actors.lin, campaignId)).tasks;
const now = async (taskId: string) => (await all()).find(({ document }) => document.id === taskId)?.document;
async function change(who: PersonName, what: TaskBatchChange, taskIds = ids) {
  const stored = new Map((await all()).map(({ document, version }) => [document.id, version]));
  const tasks = taskIds.map((taskId) => ({ taskId, ifVersion: stored.get(taskId) ?? 'none' }));
  return changeManyTasks(desk.doors, desk.actors[who], { campaignId, change: what, tasks });
}
const undo = (tasks: readonly TaskWayBack[], who: PersonName = 'lin') =>
  undoManyTasks(desk.doors, desk.actors[who], { campaignId, tasks });
const backOf = (outcomes: Awaited<ReturnType<typeof change>>): TaskWayBack[] =>
  granted(outcomes).flatMap(({ back }) => back ?? []);
const refusals = (outcomes: Awaited<ReturnType<typeof change>>) =>
  granted(outcomes).map(({ refusal }) => refusal?.refused);

beforeEach(async () => {
  desk = await openDepartment();
  made = 0;
  const fields = { name: 'Spring launch', type: 'launch' as const, guestIds: ['gus'] };
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
  const fair = await create('Fair', { start: '2026-03-05', due: '2026-03-06' });
  const hall = await create('Hall', { parentId: fair, due: '2026-03-06' });
  ids = [fair, hall, await create('Mail', { assigneeId: 'gus' })];
});

describe('Changing many tasks at once', () => {
  it('is for nobody who may not see the campaign, and to no stranger', async () => {
    const commits = desk.commits();
    expect(await change('tia', { kind: 'priority', priority: 'low' })).toEqual({ refused: 'notFound' });
    const stranger = { kind: 'owner', assigneeId: 'nobody' } as const;
    expect(await change('lin', stranger)).toMatchObject({ refused: 'unknownPerson' });
    expect(desk.commits()).toBe(commits);
  });

  it('names each task that it leaves, and does the others', async () => {
    expect(refusals(await change('gus', { kind: 'priority', priority: 'low' }))).toEqual([
      'notAllowed',
      'notAllowed',
      undefined,
    ]);
    expect(refusals(await change('lin', { kind: 'shift', days: 2 }))).toEqual([
      undefined,
      undefined,
      'incomplete',
    ]);
    expect(await now(ids[0] ?? '')).toMatchObject({ start: '2026-03-09', due: '2026-03-10' });
    const tasks = ids.map((taskId) => ({ taskId, ifVersion: 'old' }));
    const stale = { campaignId, change: { kind: 'delete' as const }, tasks };
    const commits = desk.commits();
    expect(refusals(await changeManyTasks(desk.doors, desk.actors.lin, stale))).toEqual([
      'stale',
      'stale',
      'stale',
    ]);
    expect(desk.commits()).toBe(commits);
  });

  it.each<TaskBatchChange>([
    { kind: 'owner', assigneeId: 'bo' },
    { kind: 'due', due: '2026-03-04' },
    { kind: 'shift', days: -3 },
    { kind: 'status', status: 'done' },
    { kind: 'status', status: 'cancelled' },
    { kind: 'priority', priority: 'urgent' },
    { kind: 'delete' },
  ])('is taken back as a whole: $kind', async (what) => {
    const before = (await all()).map(({ document }) => document);
    const changed = await change('lin', what);
    expect((await all()).map(({ document }) => document)).not.toEqual(before);
    const back = backOf(changed);
    expect(refusals(await undo(back)).every((refused) => refused === undefined)).toBe(true);
    const after = (await all()).map(({ document }) => document);
    expect(after.toSorted(byId)).toEqual(before.toSorted(byId));
  });

  it('changes nothing twice', async () => {
    await change('lin', { kind: 'priority', priority: 'urgent' });
    const commits = desk.commits();
    expect(backOf(await change('lin', { kind: 'priority', priority: 'urgent' }))).toEqual([]);
    expect(desk.commits()).toBe(commits);
  });

  it('finishes a task whose open part is not among them no more than one tick would', async () => {
    const [fair = '', hall = ''] = ids;
    expect(refusals(await change('lin', { kind: 'status', status: 'done' }, [fair]))).toEqual([
      'subtasksOpen',
    ]);
    expect(refusals(await change('lin', { kind: 'status', status: 'done' }, [fair, hall]))).toEqual([
      undefined,
      undefined,
    ]);
    expect((await now(fair))?.status).toBe('done');
  });

  it('leaves what somebody changed since, and says so', async () => {
    const back = backOf(await change('lin', { kind: 'owner', assigneeId: 'bo' }));
    await change('mei', { kind: 'priority', priority: 'urgent' }, ids.slice(2));
    expect(refusals(await undo(back))).toEqual([undefined, undefined, 'stale']);
    expect((await now(ids[2] ?? ''))?.assigneeId).toBe('bo');
    expect(await undo(back, 'tia')).toEqual({ refused: 'notFound' });
  });
});

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
