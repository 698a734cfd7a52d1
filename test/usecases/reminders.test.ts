import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Task } from '../../src/domain/task.ts';
import { snoozeUntil } from '../../src/domain/snooze.ts';
import type { Stored } from '../../src/ports.ts';
import { readTaskNotice } from '../../src/usecases/notices/task-notice.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { completeTask } from '../../src/usecases/tasks/complete.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { snoozeTask } from '../../src/usecases/tasks/snooze.ts';
import { granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

/** Nine in the morning of 10 March in Shanghai. */
const morning = '2026-03-10T01:00:00.000Z';

let desk: Desk;
let campaignId: string;
beforeEach(async () => {
  desk = await openDesk();
  campaignId = (await readyCampaign(desk)).document.id;
});

async function poster(more: TaskEdit = {}): Promise<Stored<Task>> {
  const fields = { title: 'Draw the poster', assigneeId: 'bo', due: '2026-03-10', ...more };
  const once = `once-${desk.clock.newId()}`;
  return granted(
    await createTask(desk.doors, desk.actors.lin, { campaignId, once, fields, source: 'person' }),
  );
}

const which = ({ document }: Stored<Task>) => ({ campaignId, taskId: document.id });

async function change(task: Stored<Task>, edit: TaskEdit): Promise<void> {
  const stored = await desk.store.get({ tenantId, scope: campaignId }, 'task', task.document.id);
  const ifVersion = stored?.version ?? '';
  granted(await editTask(desk.doors, desk.actors.lin, { ...which(task), ifVersion, edit }));
}

async function untilMorning(): Promise<void> {
  desk.clock.passUntil(morning);
  await desk.jobs.settle();
}

/** Titles and states of the tasks on the cards in somebody's chat. */
const chat = (who: string) =>
  desk.messenger
    .of(who)
    .map(({ notice }) =>
      notice.kind === 'task' ? `${notice.task.title}: ${notice.task.status}` : notice.kind,
    );

describe('A task that comes due', () => {
  it('reminds its assignee with one card at nine, not before', async () => {
    await poster();
    desk.clock.passUntil('2026-03-10T00:59:59.999Z');
    await desk.jobs.settle();
    expect(desk.messenger.calls).toEqual([]);
    await untilMorning();
    expect(chat('bo')).toEqual(['Draw the poster: open']);
    expect(desk.messenger.of('bo')[0]?.notice).toMatchObject({ kind: 'task', task: { mine: true } });
    await desk.jobs.settle();
    expect(desk.messenger.calls).toHaveLength(1);
  });

  it('leaves a line in the history of the campaign', async () => {
    const task = await poster();
    await untilMorning();
    const [latest] = await readAll(desk.store, { tenantId, scope: campaignId }, 'historyOfCampaign', {});
    expect(latest?.document).toMatchObject({
      actorId: 'rule',
      what: { type: 'task.reminded', taskId: task.document.id, personId: 'bo' },
    });
  });

  it.each<[string, TaskEdit]>([
    ['is done', { status: 'done' }],
    ['is cancelled', { status: 'cancelled' }],
    ['is due later', { due: '2026-03-20' }],
    ['is not due any more', { due: null }],
    ['is nobody’s', { assigneeId: null }],
  ])('reminds nobody when it %s by then', async (_, edit) => {
    const task = await poster();
    await change(task, edit);
    await untilMorning();
    expect(desk.messenger.calls).toEqual([]);
  });

  it('reminds whoever has it by then', async () => {
    const task = await poster();
    await change(task, { assigneeId: 'mei' });
    await untilMorning();
    expect([chat('bo'), chat('mei')]).toEqual([[], ['Draw the poster: open']]);
  });

  it('reminds once when it was moved away and back', async () => {
    const task = await poster();
    await change(task, { due: '2026-03-20' });
    await change(task, { due: '2026-03-10' });
    await untilMorning();
    desk.clock.passUntil('2026-03-20T02:00:00.000Z');
    await desk.jobs.settle();
    expect(chat('bo')).toEqual(['Draw the poster: open']);
  });

  it('reminds nobody who has left', async () => {
    await poster();
    await desk.change('bo', { active: false });
    await untilMorning();
    expect(desk.messenger.calls).toEqual([]);
  });

  it('does not remind days later, when the service was down', async () => {
    await poster();
    desk.clock.passUntil('2026-03-14T02:00:00.000Z');
    await desk.jobs.settle();
    expect(desk.messenger.calls).toEqual([]);
  });
});

describe('The card of a reminder', () => {
  it('shows the truth after the task is done elsewhere', async () => {
    const task = await poster();
    await untilMorning();
    await change(task, { status: 'done' });
    await desk.jobs.settle();
    expect(chat('bo')).toEqual(['Draw the poster: done']);
    expect(desk.messenger.of('bo')[0]?.edits).toBe(1);
  });

  it('can be answered with "done"', async () => {
    const task = await poster();
    await untilMorning();
    granted(await completeTask(desk.doors, desk.actors.bo, which(task)));
    const notice = granted(await readTaskNotice(desk.doors, desk.actors.bo, which(task)));
    expect(notice.task.status).toBe('done');
  });

  it('comes again after a snooze, as a new message, and the older one shows the truth', async () => {
    const task = await poster();
    await untilMorning();
    const until = snoozeUntil.tomorrow('Asia/Shanghai', desk.clock.now());
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until }));
    await desk.jobs.settle();
    expect(desk.messenger.of('bo')[0]?.notice).toMatchObject({ task: { snoozedUntil: until } });
    expect(desk.messenger.of('bo')).toHaveLength(1);
    desk.clock.passUntil('2026-03-11T01:00:00.000Z');
    await desk.jobs.settle();
    expect(desk.messenger.of('bo')).toHaveLength(2);
    await change(task, { status: 'done' });
    await desk.jobs.settle();
    expect(chat('bo')).toEqual(['Draw the poster: done', 'Draw the poster: done']);
  });

  it('keeps silent at the old time when it was snoozed beyond it', async () => {
    const task = await poster();
    const until = '2026-03-12T01:00:00.000Z';
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until }));
    await untilMorning();
    expect(desk.messenger.calls).toEqual([]);
    desk.clock.passUntil(until);
    await desk.jobs.settle();
    expect(chat('bo')).toHaveLength(1);
  });

  it('still comes on the day when an earlier snooze is over', async () => {
    const task = await poster();
    const until = '2026-03-05T01:00:00.000Z';
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until }));
    desk.clock.passUntil(until);
    await desk.jobs.settle();
    await untilMorning();
    expect(chat('bo')).toHaveLength(2);
  });
});
