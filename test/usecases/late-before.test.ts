import { beforeEach, describe, expect, it } from 'vitest';
import { type PutOff, putOffBy, warning } from '../../src/domain/late-before.ts';
import { createTask as newTask } from '../../src/domain/task-edit.ts';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import type { Stored } from '../../src/ports.ts';
import { watchPlans } from '../../src/subscribers/watch-plans.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

const day = (date: string): string => `2026-03-${date}`;
const after = (taskId: string, lag = 0) => ({ links: [{ taskId, kind: 'endToStart' as const, lag }] });

function task(id: string, due: string, fields: TaskEdit = {}): Task {
  const where = { tenantId: 't', workspaceId: 'w', campaignId: 'c', createdBy: 'lin' };
  const at = '2026-03-01T01:00:00.000Z';
  const wanted = { id, ...where, source: 'person' as const, at };
  return newTask({ ...wanted, fields: { title: id, due: day(due), assigneeId: `${id}-person`, ...fields } })
    .task;
}

describe('A task that is late puts off', () => {
  // 2 March 2026 is a Monday.
  const brief = task('brief', '03');
  const design = task('design', '05', { start: day('04'), ...after('brief') });
  const print = task('print', '06', after('design'));
  const slack = task('slack', '13', after('brief'));

  it.each<[string, readonly Task[], string, [string, string][]]>([
    ['nobody on its last day', [brief, design, print], '03', []],
    [
      'who waits for it, directly and by way of others',
      [brief, design, print],
      '04',
      [
        ['design', '06'],
        ['print', '09'],
      ],
    ],
    ['not who has room enough', [brief, slack], '06', []],
    ['who had room, once it is used up', [brief, slack], '13', [['slack', '16']]],
    ['nobody when it is done', [{ ...brief, status: 'done' }, design], '10', []],
    ['nobody who is done', [brief, { ...design, status: 'done' }], '10', []],
    [
      'nobody whom another one puts off as far',
      [
        brief,
        task('other', '03'),
        task('both', '05', { links: [...after('brief').links, ...after('other').links] }),
      ],
      '06',
      [],
    ],
    ['nobody in a circle', [{ ...brief, ...after('print') }, design, print], '10', []],
  ])('%s', (_, tasks, today, expected) => {
    const found = putOffBy(tasks, plainWeek('Asia/Shanghai'), day(today), 'brief');
    expect(found.map(({ task: { id }, forecast }) => [id, forecast])).toEqual(
      expected.map(([id, date]) => [id, day(date)]),
    );
  });

  it('and tells who does it, unless nobody does, or the same person', () => {
    const at = '2026-03-04T01:00:00.000Z';
    const warned = (assigneeId: string | null): string | undefined => {
      const one: PutOff = { task: { ...design, assigneeId }, forecast: day('06') };
      return warning(brief, one, at)?.id;
    };
    expect(warned('bo')).toBe('due.putOff.design.bo.brief.2026-03-03');
    expect(warned(null)).toBeUndefined();
    expect(warned('brief-person')).toBeUndefined();
  });
});

describe('Whoever waits for a late task', () => {
  let desk: Desk;
  let campaignId: string;
  let brief: Stored<Task>;
  let design: Stored<Task>;

  beforeEach(async () => {
    desk = await openDesk();
    campaignId = (await readyCampaign(desk)).document.id;
    brief = await make('Brief', { due: day('10'), assigneeId: 'lin' });
    design = await make('Design', { due: day('11'), assigneeId: 'bo', ...after(brief.document.id) });
  });

  async function make(title: string, fields: TaskEdit): Promise<Stored<Task>> {
    const wanted = { campaignId, once: `once-${title}`, source: 'person' as const };
    return granted(
      await createTask(desk.doors, desk.actors.lin, { ...wanted, fields: { title, ...fields } }),
    );
  }

  async function change({ document: { id: taskId } }: Stored<Task>, edit: TaskEdit): Promise<void> {
    const stored = await desk.store.get({ tenantId, scope: campaignId }, 'task', taskId);
    const ifVersion = stored?.version ?? '';
    granted(await editTask(desk.doors, desk.actors.lin, { campaignId, taskId, ifVersion, edit }));
    await desk.jobs.settle();
  }

  async function until(date: string): Promise<void> {
    desk.clock.passUntil(`2026-03-${date}T01:00:00.000Z`);
    await desk.jobs.settle();
  }

  const told = (who: string) =>
    desk.messenger.of(who).flatMap(({ notice }) => (notice.kind === 'putOff' ? [notice] : []));

  it('is told on the morning after its last day, once, with the new date', async () => {
    await until('10');
    expect(told('bo')).toEqual([]);
    await until('11');
    expect(told('bo')).toMatchObject([
      {
        task: { title: 'Design', planned: day('11'), forecast: day('12') },
        late: { title: 'Brief', due: day('10'), ownerName: 'Lin' },
      },
    ]);
    expect(told('lin')).toEqual([]);
    for (const date of ['12', '13', '16']) await until(date);
    expect(told('bo')).toHaveLength(1);
  });

  it('is told again when it is planned anew, and not by the same event twice', async () => {
    await until('11');
    const { cursor } = await desk.store.events('now', 1);
    await change(brief, { due: day('13') });
    expect(told('bo').map((notice) => notice.task.forecast)).toEqual([day('12'), day('16')]);
    const { events } = await desk.store.events(cursor, 100);
    await watchPlans(desk.store).follow(events);
    await desk.jobs.settle();
    expect(told('bo')).toHaveLength(2);
    await change(brief, { title: 'The brief' });
    expect(told('bo')).toHaveLength(2);
  });

  it('hears nothing when it is done in time, or the task is done, given away, or moved out of the way', async () => {
    await change(brief, { status: 'done' });
    await until('12');
    await change(brief, { status: 'open' });
    await change(design, { due: day('27'), start: day('26') });
    await until('13');
    expect(told('bo')).toHaveLength(1);
    await change(design, { due: day('12'), start: null, assigneeId: 'lin' });
    await until('16');
    await change(design, { assigneeId: 'bo', status: 'done' });
    await until('17');
    expect(told('bo')).toHaveLength(1);
    expect(told('lin')).toEqual([]);
  });
});
