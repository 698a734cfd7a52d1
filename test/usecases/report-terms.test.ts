import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type CreateSchedule, createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { readReportNotice } from '../../src/usecases/notices/report-notice.ts';
import { acknowledgeReport, muteReport } from '../../src/usecases/reports/answer.ts';
import { listDeliveries, resendReport } from '../../src/usecases/reports/deliveries.ts';
import { editSchedule } from '../../src/usecases/reports/edit-schedule.ts';
import type { FoundSchedule } from '../../src/usecases/reports/find.ts';
import { foreseeRuns } from '../../src/usecases/reports/foresee.ts';
import { readChanges } from '../../src/usecases/reports/read-changes.ts';
import { sendNow } from '../../src/usecases/reports/send-now.ts';
import { showAs } from '../../src/usecases/reports/show-as.ts';
import { takeOverSchedule } from '../../src/usecases/reports/take-over.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

const nextMonday = '2026-03-09T01:00:00.000Z';
const reports = { tenantId, scope: scopes.reports(workspaceId) };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const weekly: CreateSchedule = {
  workspaceId,
  once: 'schedule-0001',
  name: 'Weekly figures',
  recipientIds: ['mei'],
  cadence: { every: 'week', weekdays: [1] },
  holidays: 'stay',
  time: '09:00',
  zone: 'Asia/Shanghai',
};

async function scheduled(more: Partial<CreateSchedule> = {}): Promise<FoundSchedule> {
  return granted(await createSchedule(desk.doors, desk.actors.mei, { ...weekly, ...more }));
}
const which = ({ document }: FoundSchedule) => ({ workspaceId, scheduleId: document.id });

async function runs(): Promise<ReportRun[]> {
  return (await readAll(desk.store, reports, 'runsOfWorkspace', {})).map(({ document }) => document);
}

async function until(at: string): Promise<void> {
  desk.clock.passUntil(at);
  await desk.jobs.settle();
}

const kinds = (who: string) => desk.messenger.of(who).map(({ notice }) => notice.kind);

/** A result of a day, in a campaign of its own. */
async function result(date: string, leads: number, spend?: number): Promise<void> {
  const once = `campaign-${date}-${leads}`;
  const fields = { name: `Fair ${date}`, type: 'tradeShow' } as const;
  const wanted = { once, workspaceId, fields, source: 'person' } as const;
  const { document } = granted(await createCampaign(desk.doors, desk.actors.mei, wanted));
  const row = {
    kind: 'result',
    schema: 1,
    id: `result-${date}-${leads}`,
    tenantId,
    workspaceId,
    campaignId: document.id,
    date,
    channel: 'email',
    impressions: 0,
    clicks: 0,
    leads,
    orders: 0,
    spend: spend === undefined ? null : { minor: spend, currency: 'CNY' },
    revenue: null,
    source: 'table',
    recordedAt: desk.clock.now(),
  } as const;
  await desk.store.commit(
    { tenantId, scope: scopes.campaign(document.id) },
    {
      put: [{ document: row, ifVersion: 'absent' }],
    },
  );
  await desk.jobs.settle();
}

describe('A report for groups', () => {
  it('goes to whoever has the role when it goes out, each once, and to nobody who left or is a guest', async () => {
    const schedule = await scheduled({
      groups: [
        { kind: 'role', role: 'member' },
        { kind: 'role', role: 'guest' },
      ],
    });
    const wanted = {
      ...schedule.document,
      recipientIds: ['mei'],
      groups: [{ kind: 'role', role: 'member' } as const],
    };
    const [clock] = granted(await foreseeRuns(desk.doors, desk.actors.mei, { workspaceId, wanted }));
    expect(clock?.personIds.toSorted()).toEqual(['bo', 'lin', 'mei']);
    await desk.change('bo', { active: false });
    await until(nextMonday);
    expect((await runs())[0]?.recipientIds.toSorted()).toEqual(['lin', 'mei']);
    expect(schedule.document.recipientIds).toEqual(['mei']);
  });

  it('is refused where it would reach nobody', async () => {
    const wanted = { ...weekly, recipientIds: [], groups: [{ kind: 'team', teamId: 'none' } as const] };
    expect(await createSchedule(desk.doors, desk.actors.mei, wanted)).toMatchObject({
      refused: 'unknownPerson',
    });
  });
});

describe('A report on a condition', () => {
  it('is sent when something changed, and otherwise not, or as one line', async () => {
    const condition = { when: 'changed', otherwise: 'nothing' } as const;
    const schedule = await scheduled({ condition });
    await result('2026-03-02', 5);
    await until(nextMonday);
    expect(kinds('mei')).toEqual(['report']);
    await until('2026-03-16T01:00:00.000Z');
    await until('2026-03-23T01:00:00.000Z');
    // The first week had five leads, the second none, the third none again.
    expect(await runs()).toHaveLength(2);
    const edit = { condition: { ...condition, otherwise: 'line' as const } };
    granted(
      await editSchedule(desk.doors, desk.actors.mei, {
        ...which(schedule),
        ifVersion: schedule.version,
        edit,
      }),
    );
    await until('2026-03-30T01:00:00.000Z');
    expect((await runs())[0]).toMatchObject({ quiet: true });
    expect(desk.messenger.of('mei').at(-1)?.notice).toMatchObject({ kind: 'report', quiet: true });
    expect(desk.problems).toEqual([]);
  });

  it('is sent when a figure passes its limit', async () => {
    const condition = {
      when: 'crossed',
      figure: 'leads',
      way: 'above',
      value: 10,
      otherwise: 'nothing',
    } as const;
    await scheduled({ condition });
    await result('2026-03-03', 10);
    await result('2026-03-10', 11);
    await until(nextMonday);
    expect(await runs()).toEqual([]);
    await until('2026-03-16T01:00:00.000Z');
    expect(await runs()).toHaveLength(1);
  });
});

describe('A report with old data', () => {
  it('is marked, or held back while its owner hears why', async () => {
    await result('2026-03-04', 5);
    const marked = await scheduled({ freshness: { days: 4, does: 'mark' } });
    await until(nextMonday);
    expect((await runs())[0]).toMatchObject({ tooOld: true, content: { lastResult: '2026-03-04' } });
    const edit = { freshness: { days: 4, does: 'block' } as const, recipientIds: ['bo'] };
    granted(
      await editSchedule(desk.doors, desk.actors.mei, { ...which(marked), ifVersion: marked.version, edit }),
    );
    await until('2026-03-16T01:00:00.000Z');
    expect(await runs()).toHaveLength(1);
    expect(kinds('bo')).toEqual([]);
    expect(desk.messenger.of('mei').at(-1)?.notice).toMatchObject({
      kind: 'reportTrouble',
      trouble: { is: 'withheld', days: 4, last: '2026-03-04', dueAt: '2026-03-16T01:00:00.000Z' },
    });
  });

  it('that is young enough is just sent', async () => {
    await result('2026-03-06', 5);
    await scheduled({ freshness: { days: 3, does: 'block' } });
    await until(nextMonday);
    const made = await runs();
    expect(made.map(({ tooOld = false }) => tooOld)).toEqual([false]);
  });
});

describe('A report with a saved definition', () => {
  it('says what that asks for, and everything once it is gone', async () => {
    const at = { tenantId, scope: scopes.views(workspaceId) };
    const view = {
      kind: 'savedView',
      schema: 1,
      id: 'pack',
      tenantId,
      workspaceId,
      ownerId: 'ana',
      name: 'Monthly review',
      screen: 'report',
      search: 'channel=social&days=month&sections=summary%2Cmetrics&metrics=costPerLead',
      shared: true,
      createdAt: desk.clock.now(),
    } as const;
    await desk.store.commit(at, { put: [{ document: view, ifVersion: 'absent' }] });
    const schedule = await scheduled({ definitionId: 'pack' });
    const run = granted(await sendNow(desk.doors, desk.actors.mei, which(schedule)));
    expect(run).toMatchObject({
      asked: { sections: ['summary', 'metrics'], metrics: ['costPerLead'], filter: { channel: ['social'] } },
      content: { period: { start: '2026-02-01', end: '2026-02-28' }, metrics: [{ code: 'costPerLead' }] },
    });
    const stored = await desk.store.get(at, 'savedView', 'pack');
    await desk.store.commit(at, {
      put: [{ document: { ...view, shared: false }, ifVersion: stored?.version ?? '' }],
    });
    const bare = granted(await sendNow(desk.doors, desk.actors.mei, which(schedule)));
    expect(bare.asked).toBeUndefined();
    expect(bare.content.period).toEqual({ start: '2026-02-23', end: '2026-03-01' });
    const other = { ...weekly, once: 'schedule-0002', definitionId: 'pack' };
    expect(await createSchedule(desk.doors, desk.actors.mei, other)).toMatchObject({
      refused: 'notFound',
      at: 'definitionId',
    });
  });
});

describe('A report shown as a recipient', () => {
  it('has the amounts of that person, is sent to nobody, and is for planners alone', async () => {
    await result('2026-03-01', 5, 900);
    await desk.change('bo', { memberships: [{ workspaceId, role: 'analyst' }] });
    const schedule = await scheduled({ recipientIds: ['mei', 'bo'] });
    const before = desk.commits();
    const as = (who: 'mei' | 'bo', personId: string) =>
      showAs(desk.doors, desk.actors[who], { ...which(schedule), personId });
    expect(granted(await as('mei', 'mei')).content.spend).toHaveLength(1);
    expect(granted(await as('mei', 'bo')).content.spend).toEqual([]);
    expect(await as('mei', 'lin')).toMatchObject({ refused: 'unknownPerson' });
    expect(await as('bo', 'mei')).toMatchObject({ refused: 'notAllowed' });
    expect(desk.commits()).toBe(before);
  });
});

describe('A report that was sent', () => {
  it('keeps its numbers, and says what is different by now', async () => {
    await scheduled({ recipientIds: ['mei', 'bo'] });
    await result('2026-03-03', 5, 100);
    await until(nextMonday);
    const [run] = await runs();
    const asked = { workspaceId, runId: run?.id ?? '' };
    expect(granted(await readChanges(desk.doors, desk.actors.mei, asked))).toMatchObject({
      figures: [],
      spend: [],
    });
    await result('2026-03-04', 2, 50);
    expect(granted(await readChanges(desk.doors, desk.actors.mei, asked))).toMatchObject({
      figures: [{ name: 'leads', sent: 5, now: 7 }],
      spend: [{ before: { minor: 100 }, now: { minor: 150 } }],
    });
    const analyst = { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] };
    const forBo = granted(await readChanges(desk.doors, analyst, asked));
    expect(forBo).toMatchObject({ figures: [{ name: 'leads', now: 7 }], spend: [] });
    expect(isRefusal(await readChanges(desk.doors, desk.actors.lin, asked))).toBe(true);
    expect((await runs())[0]?.content.figures.leads.now).toBe(5);
  });

  it('has a log by recipient, tells its owner of those who have not got it, and is sent to one again', async () => {
    desk.messenger.always(({ personId }) => (personId === 'bo' ? 'gone' : 'sent'));
    await scheduled({ recipientIds: ['lin', 'bo'] });
    await until(nextMonday);
    const [run] = await runs();
    const asked = { workspaceId, runId: run?.id ?? '' };
    const log = granted(await listDeliveries(desk.doors, desk.actors.mei, asked));
    expect(log.map(({ personId, fate }) => [personId, fate])).toEqual([
      ['lin', 'sent'],
      ['bo', 'failed'],
    ]);
    expect(kinds('mei')).toEqual([]);
    await until('2026-03-09T02:00:00.000Z');
    expect(desk.messenger.of('mei').at(-1)?.notice).toMatchObject({
      kind: 'reportTrouble',
      trouble: { is: 'undelivered', names: ['Bo'] },
    });
    desk.messenger.always(() => 'sent');
    const wish = { ...asked, personId: 'bo', once: 'again-0001' };
    granted(await resendReport(desk.doors, desk.actors.mei, wish));
    const before = desk.commits();
    granted(await resendReport(desk.doors, desk.actors.mei, wish));
    expect(desk.commits()).toBe(before);
    await desk.jobs.settle();
    expect(kinds('bo')).toEqual(['report']);
    expect(kinds('lin')).toEqual(['report']);
    expect(granted(await listDeliveries(desk.doors, desk.actors.mei, asked))[1]).toMatchObject({
      fate: 'sent',
    });
    expect(await listDeliveries(desk.doors, desk.actors.bo, asked)).toMatchObject({ refused: 'notAllowed' });
    expect(await resendReport(desk.doors, desk.actors.mei, { ...wish, personId: 'ana' })).toMatchObject({
      refused: 'notFound',
    });
  });
});

describe('On the card of a report', () => {
  it('its recipient says that it was read, and mutes it for themselves alone', async () => {
    const schedule = await scheduled({ recipientIds: ['mei', 'bo'] });
    await until(nextMonday);
    const [run] = await runs();
    const asked = { workspaceId, runId: run?.id ?? '' };
    const { bo, mei, ana } = desk.actors;
    expect(await acknowledgeReport(desk.doors, bo, asked)).toBeUndefined();
    expect(await acknowledgeReport(desk.doors, ana, asked)).toMatchObject({ refused: 'notFound' });
    const before = desk.commits();
    await acknowledgeReport(desk.doors, bo, asked);
    expect(desk.commits()).toBe(before);
    const log = granted(await listDeliveries(desk.doors, mei, asked));
    expect(log.map(({ readAt }) => readAt)).toEqual([null, nextMonday]);
    expect(await muteReport(desk.doors, bo, { ...asked, muted: true })).toBeUndefined();
    expect(granted(await readReportNotice(desk.doors, bo, asked)).mine).toEqual({
      isRead: true,
      isMuted: true,
      mayAsk: true,
      changes: undefined,
    });
    expect(granted(await readReportNotice(desk.doors, mei, asked)).mine?.changes).toBe(schedule.document.id);
    await until('2026-03-16T01:00:00.000Z');
    expect((await runs())[0]?.recipientIds).toEqual(['mei']);
    await muteReport(desk.doors, bo, { ...asked, muted: false });
    await until('2026-03-23T01:00:00.000Z');
    expect((await runs())[0]?.recipientIds).toEqual(['mei', 'bo']);
    expect(desk.problems).toEqual([]);
  });
});

describe('A report whose owner has left', () => {
  it('is taken over by whoever plans reports, and not before', async () => {
    const schedule = await scheduled();
    const take = () => takeOverSchedule(desk.doors, desk.actors.ana, which(schedule));
    expect(await take()).toMatchObject({ refused: 'wrongStatus' });
    await desk.change('mei', { active: false });
    expect(granted(await take()).document.ownerId).toBe('ana');
    expect(await takeOverSchedule(desk.doors, desk.actors.bo, which(schedule))).toMatchObject({
      refused: 'notFound',
    });
  });
});
