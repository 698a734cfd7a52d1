import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { scopes } from '../../src/domain/scope.ts';
import { lift } from '../../src/store/upcast.ts';
import { type CreateSchedule, createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { editSchedule } from '../../src/usecases/reports/edit-schedule.ts';
import type { FoundSchedule } from '../../src/usecases/reports/find.ts';
import { listRuns, readRun, readableRun } from '../../src/usecases/reports/read-runs.ts';
import { listSchedules } from '../../src/usecases/reports/read-schedules.ts';
import { sendNow } from '../../src/usecases/reports/send-now.ts';
import { departmentPlain } from '../../src/domain/working-week.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

/** The clock of the kit stands at Monday, 2 March 2026, nine in the morning in Shanghai. */
const nextMonday = '2026-03-09T01:00:00.000Z';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const weekly: CreateSchedule = {
  workspaceId,
  once: 'schedule-0001',
  name: 'Weekly figures',
  recipientIds: ['mei', 'bo'],
  cadence: { every: 'week', weekdays: [1] },
  holidays: 'stay',
  time: '09:00',
  zone: 'Asia/Shanghai',
};

async function scheduled(more: Partial<CreateSchedule> = {}): Promise<FoundSchedule> {
  return granted(await createSchedule(desk.doors, desk.actors.mei, { ...weekly, ...more }));
}

const which = ({ document }: FoundSchedule) => ({ workspaceId, scheduleId: document.id });
const reports = { tenantId, scope: scopes.reports(workspaceId) };

async function runs(): Promise<ReportRun[]> {
  return (await readAll(desk.store, reports, 'runsOfWorkspace', {})).map(({ document }) => document);
}

async function until(at: string): Promise<void> {
  desk.clock.passUntil(at);
  await desk.jobs.settle();
}

/** Reports in somebody's chat, by run. */
const chat = (who: string) =>
  desk.messenger.of(who).map(({ notice }) => (notice.kind === 'report' ? notice.runId : notice.kind));

async function code<T>(call: Promise<T>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('Scheduling a report is refused', () => {
  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['otto', 'notFound'],
    ['tia', 'unknownPerson'],
  ])('to %s', async (who, expected) => {
    expect(await code(createSchedule(desk.doors, desk.actors[who], weekly))).toBe(expected);
  });

  it.each([['nobody'], ['otto'], ['gus']])('for %s as a recipient', async (who) => {
    const wanted = { ...weekly, recipientIds: ['mei', who] };
    expect(await code(createSchedule(desk.doors, desk.actors.mei, wanted))).toBe('unknownPerson');
  });

  it('from an old state of it', async () => {
    const schedule = await scheduled();
    const edit = { name: 'Other' };
    const wanted = { ...which(schedule), ifVersion: schedule.version, edit };
    granted(await editSchedule(desk.doors, desk.actors.ana, wanted));
    expect(await code(editSchedule(desk.doors, desk.actors.mei, wanted))).toBe('stale');
  });

  it('to whoever may only read it, and to whoever may not even that', async () => {
    const schedule = await scheduled({ recipientIds: ['bo'] });
    const wanted = { ...which(schedule), ifVersion: schedule.version, edit: { name: 'Other' } };
    expect(await code(editSchedule(desk.doors, desk.actors.bo, wanted))).toBe('notAllowed');
    expect(await code(editSchedule(desk.doors, desk.actors.lin, wanted))).toBe('notFound');
    expect(await code(sendNow(desk.doors, desk.actors.lin, which(schedule)))).toBe('notFound');
  });
});

describe('A schedule', () => {
  it('made twice with one key is made once', async () => {
    const first = await scheduled();
    const before = desk.commits();
    expect((await scheduled()).document).toEqual(first.document);
    expect(desk.commits()).toBe(before);
  });

  it('sends one report to each recipient at its time, week after week', async () => {
    const schedule = await scheduled();
    await until('2026-03-09T00:59:59.999Z');
    expect(await runs()).toEqual([]);
    await until(nextMonday);
    const first = `run.${schedule.document.id}.20260309T010000000Z`;
    expect([chat('mei'), chat('bo'), chat('lin')]).toEqual([[first], [first], []]);
    await until('2026-03-16T01:00:00.000Z');
    expect(await runs()).toHaveLength(2);
    expect(chat('bo')).toHaveLength(2);
    expect(desk.problems).toEqual([]);
  });

  it('reports about the seven days before', async () => {
    await scheduled();
    await until(nextMonday);
    const [run] = await runs();
    expect(run?.content).toMatchObject({
      period: { start: '2026-03-02', end: '2026-03-08' },
      dataAsOf: nextMonday,
    });
    expect(run).toMatchObject({ dueAt: nextMonday, madeAt: nextMonday, recipientIds: ['mei', 'bo'] });
  });

  it('edited to another time runs then, and not at the old one', async () => {
    const schedule = await scheduled();
    const edit = { cadence: { every: 'week' as const, weekdays: [2] } };
    const wanted = { ...which(schedule), ifVersion: schedule.version, edit };
    granted(await editSchedule(desk.doors, desk.actors.mei, wanted));
    await until('2026-03-03T01:00:00.000Z');
    await until('2026-03-09T23:00:00.000Z');
    await until('2026-03-10T01:00:00.000Z');
    const times = (await runs()).map(({ dueAt }) => dueAt);
    expect(times).toEqual(['2026-03-10T01:00:00.000Z', '2026-03-03T01:00:00.000Z']);
  });

  it('of the time when only one day of the week was known means what it meant, in the trash too', async () => {
    const { document } = await scheduled({ holidays: 'stay' });
    const { cadence: _cadence, holidays: _holidays, ...rest } = document;
    const old = { ...rest, schema: 1, weekday: 1 };
    expect(lift('schedule', old)).toEqual(document);
    expect(lift('trashed', { kind: 'trashed', document: old })).toEqual({ kind: 'trashed', document });
  });

  it('edited without a change writes nothing', async () => {
    const schedule = await scheduled();
    const edit = { cadence: { every: 'week' as const, weekdays: [1] } };
    const wanted = { ...which(schedule), ifVersion: schedule.version, edit };
    expect(await code(editSchedule(desk.doors, desk.actors.mei, wanted))).toBe('granted');
  });

  it('that was paused runs no more, until it is resumed', async () => {
    const schedule = await scheduled();
    const pause = { ...which(schedule), ifVersion: schedule.version, edit: { active: false } };
    const paused = granted(await editSchedule(desk.doors, desk.actors.mei, pause));
    await until(nextMonday);
    expect(await runs()).toEqual([]);
    const resume = { ...which(schedule), ifVersion: paused.version, edit: { active: true } };
    granted(await editSchedule(desk.doors, desk.actors.mei, resume));
    await until('2026-03-16T01:00:00.000Z');
    expect(await runs()).toHaveLength(1);
  });

  it('leaves out who has left, and those who became guests', async () => {
    await scheduled({ recipientIds: ['mei', 'bo', 'ana'] });
    await desk.change('bo', { active: false });
    await desk.change('ana', { memberships: [{ workspaceId, role: 'guest' }] });
    await until(nextMonday);
    expect((await runs())[0]?.recipientIds).toEqual(['mei']);
  });

  it('waits for the working day after a holiday, by the calendar of its zone, and for days that are changed', async () => {
    // 5 April 2026, the festival of the dead, is a Sunday: the Monday is off in China instead.
    await desk.change('bo', { zone: 'Europe/London' });
    await scheduled({ zone: null, holidays: 'next' });
    await until('2026-04-05T12:00:00.000Z');
    const before = [chat('mei').length, chat('bo').length];
    await until('2026-04-06T23:00:00.000Z');
    // Easter Monday is off in London.
    expect([chat('mei').length, chat('bo').length]).toEqual(before);
    await until('2026-04-07T09:00:00.000Z');
    expect([chat('mei').length, chat('bo').length]).toEqual(before.map((count) => count + 1));
    const at = { tenantId, scope: scopes.tenant() };
    const own = {
      ...departmentPlain(tenantId, workspaceId),
      daysOff: [{ date: '2026-04-13', name: 'Ours' }],
    };
    const event = {
      kind: 'event',
      schema: 1,
      id: desk.clock.newId(),
      tenantId,
      workspaceId,
      campaignId: null,
    } as const;
    await desk.store.commit(at, {
      put: [{ document: own, ifVersion: 'absent' }],
      events: [
        { ...event, at: desk.clock.now(), actorId: 'mei', what: { type: 'calendar.saved', changes: [] } },
      ],
    });
    await desk.jobs.settle();
    await until('2026-04-13T23:00:00.000Z');
    expect(chat('mei')).toHaveLength((before[0] ?? 0) + 1);
    await until('2026-04-14T02:00:00.000Z');
    expect(chat('mei')).toHaveLength((before[0] ?? 0) + 2);
    expect(desk.problems).toEqual([]);
  });

  it('after weeks without service sends the latest report only', async () => {
    await scheduled();
    await until('2026-03-30T05:00:00.000Z');
    expect((await runs()).map(({ dueAt }) => dueAt)).toEqual(['2026-03-30T01:00:00.000Z']);
    expect(chat('bo')).toHaveLength(1);
    await until('2026-04-06T01:00:00.000Z');
    expect(await runs()).toHaveLength(2);
  });
});

describe('A report on each recipient’s own clock', () => {
  it('arrives once for each, at nine, on the weekend on which clocks change', async () => {
    // Europe goes to summer time on 29 March 2026, a Sunday; New York has been there for three weeks.
    await desk.change('bo', { zone: 'Europe/Berlin' });
    await desk.change('lin', { zone: 'America/New_York' });
    await until('2026-03-28T12:00:00.000Z');
    await scheduled({ recipientIds: ['mei', 'bo', 'lin'], zone: null });
    const arrivals: [string, number, number, number][] = [];
    for (const at of ['2026-03-30T01:00:00.000Z', '2026-03-30T07:00:00.000Z', '2026-03-30T13:00:00.000Z']) {
      await until(at);
      arrivals.push([at, chat('mei').length, chat('bo').length, chat('lin').length]);
    }
    expect(arrivals).toEqual([
      ['2026-03-30T01:00:00.000Z', 1, 0, 0],
      ['2026-03-30T07:00:00.000Z', 1, 1, 0],
      ['2026-03-30T13:00:00.000Z', 1, 1, 1],
    ]);
    await until('2026-04-05T23:00:00.000Z');
    expect([chat('mei'), chat('bo'), chat('lin')].map((each) => each.length)).toEqual([1, 1, 1]);
    await until('2026-04-06T14:00:00.000Z');
    expect([chat('mei'), chat('bo'), chat('lin')].map((each) => each.length)).toEqual([2, 2, 2]);
  });

  it('is made once for those whose clocks agree', async () => {
    await desk.change('bo', { zone: 'Asia/Singapore' });
    await scheduled({ zone: null });
    await until(nextMonday);
    expect((await runs()).map(({ recipientIds }) => recipientIds)).toEqual([['mei', 'bo']]);
  });

  it('follows somebody who moves', async () => {
    await desk.change('bo', { zone: 'Europe/Berlin' });
    await scheduled({ recipientIds: ['bo'], zone: null });
    await desk.jobs.settle();
    await desk.change('bo', { zone: 'Asia/Shanghai' });
    await desk.store.commit(
      { tenantId, scope: scopes.tenant() },
      {
        events: [
          {
            kind: 'event',
            schema: 1,
            id: desk.clock.newId(),
            tenantId,
            workspaceId,
            campaignId: null,
            at: desk.clock.now(),
            actorId: 'bo',
            what: { type: 'person.saved', personId: 'bo' },
          },
        ],
      },
    );
    await desk.jobs.settle();
    await until(nextMonday);
    expect(chat('bo')).toHaveLength(1);
    await until('2026-03-09T23:00:00.000Z');
    expect(chat('bo')).toHaveLength(1);
  });
});

describe('A report now', () => {
  it('goes to the one who asks, and to nobody else', async () => {
    const schedule = await scheduled();
    const run = granted(await sendNow(desk.doors, desk.actors.bo, which(schedule)));
    expect(run).toMatchObject({ recipientIds: ['bo'], dueAt: desk.clock.now() });
    await desk.jobs.settle();
    expect([chat('bo'), chat('mei')]).toEqual([[run.id], []]);
  });
});

describe('Reading reports', () => {
  it('is for recipients, owners and those above', async () => {
    const schedule = await scheduled({ recipientIds: ['bo'] });
    await until(nextMonday);
    const [run] = await runs();
    const asked = { workspaceId, runId: run?.id ?? '' };
    const lists = await Promise.all(
      (['mei', 'bo', 'lin', 'gus'] as const).map(async (who) => {
        const list = granted(await listRuns(desk.doors, desk.actors[who], workspaceId));
        const one = await readRun(desk.doors, desk.actors[who], asked);
        return [who, list.length, isRefusal(one) ? one.refused : one.id];
      }),
    );
    expect(lists).toEqual([
      ['mei', 1, run?.id],
      ['bo', 1, run?.id],
      ['lin', 0, 'notFound'],
      ['gus', 0, 'notFound'],
    ]);
    expect(granted(await listSchedules(desk.doors, desk.actors.bo, workspaceId))).toMatchObject([
      { document: { id: schedule.document.id } },
    ]);
    expect(granted(await listSchedules(desk.doors, desk.actors.lin, workspaceId))).toEqual([]);
    expect(await listRuns(desk.doors, desk.actors.otto, workspaceId)).toMatchObject({ refused: 'notFound' });
    expect(await readRun(desk.doors, desk.actors.tia, asked)).toMatchObject({ refused: 'notFound' });
  });

  it('shows no amounts to somebody who may not see any', async () => {
    await scheduled();
    await until(nextMonday);
    const [run] = await runs();
    if (!run) throw new Error('no run');
    const money = { minor: 100, currency: 'CNY' };
    const content = { ...run.content, spend: [{ now: money, before: money }] };
    expect(readableRun(desk.actors.mei, { ...run, content }).content.spend).toHaveLength(1);
    expect(readableRun(desk.actors.gus, { ...run, content }).content.spend).toEqual([]);
  });

  it('shows the numbers as they were sent', async () => {
    await scheduled();
    await until(nextMonday);
    const [before] = await runs();
    await until('2026-03-12T00:00:00.000Z');
    const asked = { workspaceId, runId: before?.id ?? '' };
    expect(await readRun(desk.doors, desk.actors.mei, asked)).toEqual({ ...before, ownerId: 'mei' });
  });
});
