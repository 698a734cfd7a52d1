import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { scopes } from '../../src/domain/scope.ts';
import { listReportChannels } from '../../src/usecases/reports/channels.ts';
import { createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { listDeliveries, resendReport } from '../../src/usecases/reports/deliveries.ts';
import { foreseeRuns } from '../../src/usecases/reports/foresee.ts';
import { keepChannel, leaveTeam, type SeenChannel } from '../../src/usecases/threads/keep-channel.ts';
import { followCampaign } from '../../src/usecases/threads/follow.ts';
import { listChannels } from '../../src/usecases/threads/list.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

const reports = { tenantId, scope: scopes.reports(workspaceId) };
const nextMonday = '2026-03-09T01:00:00.000Z';
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const seen = (): SeenChannel => ({
  tenantId,
  teamId: 'team-1',
  teamName: 'Marketing',
  name: 'Numbers',
  serviceUrl: 'https://chat.example.com/',
  conversationId: '19:numbers@thread.tacv2',
  botId: 'bot',
  seenAt: desk.clock.now(),
});
const chat = (): SeenChannel => ({
  ...seen(),
  group: true,
  teamId: '',
  teamName: '',
  name: '',
  conversationId: '19:fair@thread.v2',
});

async function keep(place: SeenChannel): Promise<string> {
  const id = await keepChannel(desk.doors, place);
  if (isRefusal(id)) throw new Error(id.refused);
  return id;
}

const wanted = (channelId: string, more: { recipientIds?: string[] } = {}) => ({
  workspaceId,
  once: 'schedule-0001',
  name: 'Weekly figures',
  recipientIds: [] as string[],
  groups: [{ kind: 'channel' as const, channelId }],
  cadence: { every: 'week' as const, weekdays: [1] },
  holidays: 'stay' as const,
  time: '09:00',
  zone: null,
  ...more,
});

async function lastRun(): Promise<ReportRun | undefined> {
  return (await readAll(desk.store, reports, 'runsOfWorkspace', {}))[0]?.document;
}

async function until(at: string): Promise<void> {
  desk.clock.passUntil(at);
  await desk.jobs.settle();
}

describe('A report for a channel or a group chat', () => {
  it('goes there once, on the clock of the department, without amounts and without buttons of a person', async () => {
    const channelId = await keep(seen());
    const schedule = wanted(channelId);
    granted(await createSchedule(desk.doors, desk.actors.mei, schedule));
    const [clock] = granted(
      await foreseeRuns(desk.doors, desk.actors.mei, { workspaceId, wanted: schedule }),
    );
    expect(clock).toMatchObject({ zone: 'Asia/Shanghai', personIds: [], channels: ['Marketing › Numbers'] });
    await until(nextMonday);
    expect(await lastRun()).toMatchObject({ recipientIds: [], channelIds: [channelId] });
    const [posted, ...others] = desk.messenger.of(channelId);
    expect(others).toEqual([]);
    expect(posted).toMatchObject({
      notice: { kind: 'report', posted: true, reader: { zone: 'Asia/Shanghai' } },
    });
    expect(posted?.notice).not.toHaveProperty('mine');
    expect(desk.problems).toEqual([]);
  });

  it('stands in the list of who has it, and is sent there again', async () => {
    const channelId = await keep(chat());
    const schedule = wanted(channelId, { recipientIds: ['mei'] });
    granted(await createSchedule(desk.doors, desk.actors.mei, schedule));
    await until(nextMonday);
    const which = { workspaceId, runId: (await lastRun())?.id ?? '' };
    expect(granted(await listDeliveries(desk.doors, desk.actors.mei, which))).toMatchObject([
      { personId: channelId, channel: '', fate: 'sent' },
      { personId: 'mei', fate: 'sent' },
    ]);
    granted(
      await resendReport(desk.doors, desk.actors.mei, { ...which, personId: channelId, once: 'again-01' }),
    );
    await desk.jobs.settle();
    expect(desk.messenger.of(channelId)).toHaveLength(2);
  });

  it('tells its owner when the bot was taken out of there', async () => {
    const channelId = await keep(seen());
    granted(await createSchedule(desk.doors, desk.actors.mei, wanted(channelId, { recipientIds: ['mei'] })));
    desk.clock.passUntil('2026-03-09T00:59:59.000Z');
    await desk.jobs.settle();
    await leaveTeam(desk.doors, { ...seen(), teamId: 'another' });
    expect(granted(await listReportChannels(desk.doors, desk.actors.mei, workspaceId))).toHaveLength(1);
    await leaveTeam(desk.doors, seen());
    expect(granted(await listReportChannels(desk.doors, desk.actors.mei, workspaceId))).toEqual([]);
    await until(nextMonday);
    // It was gone before the run, which is for those who are left.
    expect(await lastRun()).toMatchObject({ recipientIds: ['mei'] });
    expect(desk.messenger.of(channelId)).toEqual([]);
  });

  it('is refused where the bot is not, and is chosen by planners alone', async () => {
    const { lin, mei } = desk.actors;
    expect(await createSchedule(desk.doors, mei, wanted('nowhere'))).toMatchObject({
      refused: 'notFound',
      at: 'groups',
    });
    expect(await listReportChannels(desk.doors, lin, workspaceId)).toMatchObject({ refused: 'notAllowed' });
    expect(await listReportChannels(desk.doors, mei, 'elsewhere')).toMatchObject({ refused: 'notFound' });
  });
});

describe('A group chat', () => {
  it('follows no campaign, and leaves alone', async () => {
    const [channelId, other] = [
      await keep(chat()),
      await keep({ ...chat(), conversationId: '19:other@thread.v2' }),
    ];
    const { document } = await readyCampaign(desk);
    expect(granted(await listChannels(desk.doors, desk.actors.lin, document.id))).toEqual([]);
    const wish = { campaignId: document.id, channelId };
    expect(await followCampaign(desk.doors, desk.actors.lin, wish)).toMatchObject({ refused: 'notFound' });
    await leaveTeam(desk.doors, chat());
    const left = granted(await listReportChannels(desk.doors, desk.actors.mei, workspaceId));
    expect(left.map(({ id }) => id)).toEqual([other]);
  });
});
