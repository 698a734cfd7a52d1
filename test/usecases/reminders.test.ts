import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Task } from '../../src/domain/task.ts';
import { snoozeUntil } from '../../src/domain/snooze.ts';
import type { Stored } from '../../src/ports.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type ReminderChoice, plainReminders } from '../../src/domain/reminder-choice.ts';
import { type Cadences, ReminderRule } from '../../src/domain/reminder-rule.ts';
import { scopes } from '../../src/domain/scope.ts';
import { personalPlain } from '../../src/domain/working-week.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { chooseReminders, readMyReminders } from '../../src/usecases/reminders/choose.ts';
import { readReminderRule, saveReminderRule } from '../../src/usecases/reminders/rule.ts';
import { keepPreferences } from '../../src/usecases/people/preferences.ts';
import { settle } from '../../src/usecases/settle.ts';
import { readTaskNotice } from '../../src/usecases/notices/task-notice.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { completeTask } from '../../src/usecases/tasks/complete.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { remarkOnTask } from '../../src/usecases/tasks/remark.ts';
import { snoozeTask } from '../../src/usecases/tasks/snooze.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { passing } from '../kit/world-time.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

/** Nine in the morning of 10 March in Shanghai. */
const morning = '2026-03-10T01:00:00.000Z';

let desk: Desk;
let campaignId: string;
beforeEach(async () => {
  desk = await openDesk();
  campaignId = (await readyCampaign(desk)).document.id;
  await keepCadence([0]);
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

/** Lets everything happen at its time. */
async function passUntil(at: string): Promise<void> {
  const room = { clock: desk.clock, nextWake: () => desk.store.nextWake() };
  await passing({ ...room, settle: () => desk.jobs.settle() }).passUntil(at);
}

const untilMorning = (): Promise<void> => passUntil(morning);

/** The department reminds of tasks on these working days alone. */
async function keepCadence(task: number[], more: Partial<Cadences> = {}): Promise<void> {
  const cadences = ReminderRule.shape.cadences.parse({
    task,
    milestone: task,
    launch: [],
    flightEnd: [],
    ...more,
  });
  const rule = { kind: 'reminderRule', schema: 1, id: workspaceId, tenantId, cadences } as const;
  const settled = await settle(
    desk.store,
    { tenantId, scope: scopes.tenant() },
    {
      put: [{ document: rule, ifVersion: 'any' }],
    },
  );
  expect(isRefusal(settled)).toBe(false);
}

async function leave(days: { from: string; to: string }[]): Promise<void> {
  const document = { ...personalPlain(tenantId, 'bo'), leave: days };
  await settle(
    desk.store,
    { tenantId, scope: scopes.person('bo') },
    { put: [{ document, ifVersion: 'any' }] },
  );
}

async function choose(more: Partial<ReminderChoice>): Promise<void> {
  await keepPreferences(desk.store, desk.actors.bo, { reminders: { ...plainReminders, ...more } });
}

/** Titles and states of the tasks on the cards in somebody's chat. */
const chat = (who: string) =>
  desk.messenger
    .of(who)
    .map(({ notice }) =>
      notice.kind === 'task' ? `${notice.task.title}: ${notice.task.status}` : notice.kind,
    );

/** What stands on the morning cards in somebody's chat. */
const morningLines = (who: string) =>
  desk.messenger
    .of(who)
    .flatMap(({ notice }) =>
      notice.kind === 'morning'
        ? [notice.lines.map(({ title, state, why }) => `${title} ${state} ${why}`).toSorted()]
        : [],
    );

describe('A task that comes due', () => {
  it('reminds its assignee with one card at nine, not before', async () => {
    await poster();
    await passUntil('2026-03-10T00:59:59.999Z');
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
    await passUntil('2026-03-20T02:00:00.000Z');
    expect(chat('bo')).toEqual(['Draw the poster: open']);
  });

  it('reminds nobody who has left', async () => {
    await poster();
    await desk.change('bo', { active: false });
    await untilMorning();
    expect(desk.messenger.calls).toEqual([]);
  });

  it('waits with all that was missed while the service was down for one card in working hours', async () => {
    await poster();
    await poster({ title: 'Print the poster' });
    desk.clock.passUntil('2026-03-14T02:00:00.000Z');
    await desk.jobs.settle();
    expect(desk.messenger.calls).toEqual([]);
    await passUntil('2026-03-16T01:00:00.000Z');
    expect(morningLines('bo')).toEqual([['Draw the poster open dayOff', 'Print the poster open dayOff']]);
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
    await passUntil('2026-03-11T01:00:00.000Z');
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
    await passUntil(until);
    expect(chat('bo')).toHaveLength(1);
  });

  it('put off until somebody replies comes with the reply of somebody else, and only then', async () => {
    const task = await poster({ due: '2026-03-30' });
    const until = snoozeUntil.reply('Asia/Shanghai', desk.clock.now());
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until, forReply: true }));
    const say = async (who: 'bo' | 'lin', once: string) => {
      granted(await remarkOnTask(desk.doors, desk.actors[who], { ...which(task), once, text: 'In blue?' }));
      await desk.jobs.settle();
    };
    await say('bo', 'remark-01');
    expect(chat('bo')).toEqual([]);
    await say('lin', 'remark-02');
    expect(chat('bo')).toHaveLength(1);
    await say('lin', 'remark-03');
    await passUntil(until);
    expect(chat('bo')).toHaveLength(1);
  });

  it('that nobody replies to comes after a week', async () => {
    const task = await poster({ due: '2026-03-30' });
    const until = snoozeUntil.reply('Asia/Shanghai', desk.clock.now());
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until, forReply: true }));
    await passUntil(until);
    expect(chat('bo')).toHaveLength(1);
  });

  it('still comes on the day when an earlier snooze is over', async () => {
    const task = await poster();
    const until = '2026-03-05T01:00:00.000Z';
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until }));
    await passUntil(until);
    await untilMorning();
    expect(chat('bo')).toHaveLength(2);
  });
});

describe('Reminders of one morning', () => {
  it('come on one card, which shows the truth when one of them is done; a morning without any brings nothing', async () => {
    const first = await poster();
    await poster({ title: 'Print the poster' });
    await poster({ title: 'Hang the poster', priority: 'urgent' });
    await poster({ title: 'Somebody else’s', assigneeId: 'mei' });
    await untilMorning();
    expect(chat('bo').toSorted()).toEqual(['Hang the poster: open', 'morning']);
    expect(chat('mei')).toEqual(['Somebody else’s: open']);
    expect(morningLines('bo')).toEqual([['Draw the poster open digest', 'Print the poster open digest']]);
    await change(first, { status: 'done' });
    await desk.jobs.settle();
    expect(morningLines('bo')).toEqual([['Draw the poster done digest', 'Print the poster open digest']]);
    await passUntil('2026-03-13T02:00:00.000Z');
    expect(desk.messenger.of('bo')).toHaveLength(2);
  });

  it('come by the cadence of the department, and stop once the task is done', async () => {
    await keepCadence([-2, 0, 1]);
    const task = await poster();
    await passUntil('2026-03-06T01:00:00.000Z');
    expect(chat('bo')).toHaveLength(1);
    await passUntil('2026-03-11T00:59:00.000Z');
    expect(chat('bo')).toHaveLength(2);
    await change(task, { status: 'done' });
    await passUntil('2026-03-16T02:00:00.000Z');
    expect(chat('bo')).toHaveLength(2);
  });

  it('move with the date and with the working days of whoever is reminded', async () => {
    await keepCadence([-2]);
    const task = await poster();
    // Bo would be away on Wednesday the 18th, and is there after all.
    await leave([{ from: '2026-03-18', to: '2026-03-18' }]);
    await change(task, { due: '2026-03-19' });
    await leave([]);
    await passUntil('2026-03-17T00:59:00.000Z');
    expect(chat('bo')).toEqual([]);
    await passUntil('2026-03-17T01:00:00.000Z');
    expect(chat('bo')).toEqual(['Draw the poster: open']);
  });

  it('are looked at anew when their reader chooses another hour, or their department another cadence', async () => {
    await poster();
    const early = { ...plainReminders, morningAt: '08:00' };
    expect(await chooseReminders(desk.doors, desk.actors.bo, early)).toBeUndefined();
    await passUntil('2026-03-10T00:00:00.000Z');
    expect(chat('bo')).toEqual(['Draw the poster: open']);
    await poster({ title: 'Print the poster', due: '2026-03-25' });
    const { version } = granted(await readReminderRule(desk.doors, desk.actors.mei, workspaceId));
    const cadences = { task: [-3], milestone: [], launch: [], flightEnd: [] };
    const wanted = { workspaceId, cadences, ifVersion: version };
    expect(await saveReminderRule(desk.doors, desk.actors.lin, wanted)).toEqual({ refused: 'notAllowed' });
    expect(await saveReminderRule(desk.doors, desk.actors.nora, wanted)).toEqual({ refused: 'notFound' });
    granted(await saveReminderRule(desk.doors, desk.actors.ana, wanted));
    expect(await saveReminderRule(desk.doors, desk.actors.ana, wanted)).toEqual({ refused: 'stale' });
    await passUntil('2026-03-20T00:00:00.000Z');
    expect(chat('bo')).toHaveLength(2);
    await passUntil('2026-03-27T02:00:00.000Z');
    expect(chat('bo')).toHaveLength(2);
    const mine = await readMyReminders(desk.doors, desk.actors.bo);
    expect(mine).toEqual({ choice: early, held: [] });
  });

  it('go as their reader wants them: as cards of their own, later in the morning, or not at all', async () => {
    await choose({ morningAt: '10:30', ways: { ...plainReminders.ways, task: 'card', milestone: 'off' } });
    await poster();
    await poster({ title: 'Print the poster' });
    await poster({ title: 'The stand stands', milestone: true });
    await untilMorning();
    expect(chat('bo')).toEqual([]);
    await passUntil('2026-03-10T02:30:00.000Z');
    expect(chat('bo').toSorted()).toEqual(['Draw the poster: open', 'Print the poster: open']);
  });

  it('are capped by day; the rest waits for the next morning, and the history says why', async () => {
    await choose({ most: 1 });
    const noon = '2026-03-10T04:00:00.000Z';
    await passUntil(noon);
    await poster();
    await desk.jobs.settle();
    await poster({ title: 'Print the poster' });
    await desk.jobs.settle();
    expect(chat('bo')).toEqual(['Draw the poster: open']);
    const [latest] = await readAll(desk.store, { tenantId, scope: campaignId }, 'historyOfCampaign', {});
    expect(latest?.document.what).toMatchObject({
      type: 'task.reminded',
      why: 'cap',
      until: '2026-03-11T01:00:00.000Z',
    });
    await passUntil('2026-03-11T01:00:00.000Z');
    expect(chat('bo')).toEqual(['Draw the poster: open', 'Print the poster: open']);
  });
});

describe('A task that stays late after all its reminders', () => {
  const told = (who: string) => morningLines(who).at(-1);

  it('goes to the owner of the campaign on the next working morning, once, and says so in the history', async () => {
    await keepCadence([0, 1]);
    const task = await poster();
    await passUntil('2026-03-11T01:00:00.000Z');
    expect(told('lin')).toBeUndefined();
    await passUntil('2026-03-12T01:00:00.000Z');
    expect(told('lin')).toEqual(['Draw the poster open digest']);
    const [latest] = await readAll(desk.store, { tenantId, scope: campaignId }, 'historyOfCampaign', {});
    expect(latest?.document.what).toMatchObject({
      type: 'task.escalated',
      taskId: task.document.id,
      personId: 'bo',
      toId: 'lin',
    });
    await passUntil('2026-03-14T01:00:00.000Z');
    await change(task, { status: 'done' });
    await desk.jobs.settle();
    expect(told('lin')).toEqual(['Draw the poster done digest']);
    await passUntil('2026-03-20T01:00:00.000Z');
    expect(morningLines('lin')).toHaveLength(1);
  });

  it('goes to whoever leads the owner where it is the owner’s own', async () => {
    await keepCadence([1]);
    await poster({ assigneeId: 'lin' });
    await passUntil('2026-03-12T01:00:00.000Z');
    expect(told('mei')).toEqual(['Draw the poster open digest']);
  });

  it.each<[string, TaskEdit]>([
    ['is done', { status: 'done' }],
    ['is due later', { due: '2026-03-20' }],
    ['has another owner', { assigneeId: 'mei' }],
  ])('goes nowhere when it %s by then', async (_, edit) => {
    await keepCadence([0, 1]);
    const task = await poster();
    await passUntil('2026-03-11T02:00:00.000Z');
    await change(task, edit);
    await passUntil('2026-03-13T02:00:00.000Z');
    expect(told('lin')).toBeUndefined();
  });

  it('waits as long as it is put off, and stays here where nobody is reminded after the date', async () => {
    await keepCadence([0, 1]);
    const task = await poster();
    await passUntil('2026-03-11T02:00:00.000Z');
    const until = '2026-03-16T01:00:00.000Z';
    granted(await snoozeTask(desk.doors, desk.actors.bo, { ...which(task), until }));
    await passUntil('2026-03-16T02:00:00.000Z');
    expect(told('lin')).toBeUndefined();
    await passUntil('2026-03-17T01:00:00.000Z');
    expect(told('lin')).toEqual(['Draw the poster open digest']);
    await keepCadence([0]);
    await poster({ title: 'Print the poster', due: '2026-03-18' });
    await passUntil('2026-03-25T01:00:00.000Z');
    expect(morningLines('lin')).toHaveLength(1);
  });
});

describe('The owner of a campaign', () => {
  it('is reminded of its launch on the morning card until it is launched, and of the end of its flight after that', async () => {
    await keepCadence([0], { launch: [-1, 0, 1], flightEnd: [0] });
    // Until Wednesday 1 April nobody launches it.
    await passUntil('2026-03-31T01:00:00.000Z');
    const lines = () =>
      desk.messenger
        .of('lin')
        .flatMap(({ notice }) =>
          notice.kind === 'morning'
            ? [notice.lines.map(({ type, day, state }) => `${type} ${day} ${state}`)]
            : [],
        );
    expect(lines()).toEqual([['launch 2026-04-01 open']]);
    const partition = { tenantId, scope: campaignId };
    const flight = async (start: string, end: string) => {
      const { version = '' } = (await desk.store.get(partition, 'campaign', campaignId)) ?? {};
      const edit = { flight: { start, end } };
      granted(await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion: version, edit }));
      await desk.jobs.settle();
    };
    await flight('2026-04-03', '2026-04-30');
    await passUntil('2026-04-01T02:00:00.000Z');
    expect(lines()).toHaveLength(1);
    await passUntil('2026-04-02T01:00:00.000Z');
    expect(lines().at(-1)).toEqual(['launch 2026-04-03 open']);
    const history = await readAll(desk.store, partition, 'historyOfCampaign', {});
    expect(history[0]?.document.what).toEqual({
      type: 'campaign.reminded',
      about: 'launch',
      personId: 'lin',
    });
    await flight('2026-05-20', '2026-05-30');
    await passUntil('2026-05-01T01:00:00.000Z');
    expect(lines()).toHaveLength(2);
  });
});
