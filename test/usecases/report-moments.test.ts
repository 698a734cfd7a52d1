import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { scopes } from '../../src/domain/scope.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { type CreateSchedule, createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { foreseeRuns } from '../../src/usecases/reports/foresee.ts';
import { sendNow } from '../../src/usecases/reports/send-now.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import type { Stored } from '../../src/ports.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

const reports = { tenantId, scope: scopes.reports(workspaceId) };
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

async function runs(): Promise<ReportRun[]> {
  return (await readAll(desk.store, reports, 'runsOfWorkspace', {})).map(({ document }) => document);
}

/** Somebody begins to plan it; its version then. */
async function plan({ doors, actors }: Desk, { document, version }: Stored<Campaign>): Promise<string> {
  const wish = { campaignId: document.id, ifVersion: version, status: 'planning' } as const;
  return granted(await changeStatus(doors, actors.lin, wish)).version;
}

async function until(at: string): Promise<void> {
  desk.clock.passUntil(at);
  await desk.jobs.settle();
}

const wanted: CreateSchedule & { recipientIds: string[] } = {
  workspaceId,
  once: 'schedule-0001',
  name: 'After the end',
  recipientIds: ['mei'],
  cadence: { every: 'campaign', moment: 'end', days: 7 },
  holidays: 'next',
  time: '09:00',
  zone: 'Asia/Shanghai',
};

const flight = { start: '2026-03-09', end: '2026-03-20' };

describe('A report that goes by what campaigns do', () => {
  it('goes out so many days after the end of each, about that one alone and all its days', async () => {
    const moon = await readyCampaign(desk, { name: 'Moon', flight });
    await readyCampaign(desk, { name: 'Harbour', flight: { start: '2026-03-16', end: '2026-04-03' } });
    await plan(desk, moon);
    await desk.jobs.settle();
    granted(await createSchedule(desk.doors, desk.actors.mei, wanted));
    await until('2026-03-26T02:00:00.000Z');
    expect(await runs()).toEqual([]);
    await until('2026-03-27T01:00:00.000Z');
    expect(await runs()).toMatchObject([
      {
        name: 'After the end · Moon',
        campaignIds: [moon.document.id],
        recipientIds: ['mei'],
        content: { period: flight, before: { start: '2026-02-25', end: '2026-03-08' } },
      },
    ]);
    await until('2026-04-03T02:00:00.000Z');
    expect(await runs()).toHaveLength(1);
    expect(desk.messenger.of('mei').filter(({ notice }) => notice.kind === 'report')).toHaveLength(1);
    expect(desk.problems).toEqual([]);
  });

  it('moves with the campaign, and is foreseen by its name', async () => {
    const moon = await readyCampaign(desk, { name: 'Moon', flight });
    const planned = await plan(desk, moon);
    await desk.jobs.settle();
    const coming = async () =>
      granted(await foreseeRuns(desk.doors, desk.actors.mei, { workspaceId, wanted }))[0]?.runs;
    expect(await coming()).toEqual([{ at: '2026-03-27T01:00:00.000Z', campaigns: ['Moon'] }]);
    granted(await createSchedule(desk.doors, desk.actors.mei, wanted));
    const edit = { flight: { start: '2026-03-09', end: '2026-03-25' } };
    granted(
      await editCampaign(desk.doors, desk.actors.lin, {
        campaignId: moon.document.id,
        ifVersion: planned,
        edit,
      }),
    );
    await desk.jobs.settle();
    expect(await coming()).toEqual([{ at: '2026-04-01T01:00:00.000Z', campaigns: ['Moon'] }]);
    await until('2026-03-31T02:00:00.000Z');
    expect(await runs()).toEqual([]);
    await until('2026-04-01T01:00:00.000Z');
    expect(await runs()).toHaveLength(1);
  });

  it('follows each milestone, and says to whoever asks in between what it said last', async () => {
    const moon = await readyCampaign(desk, { name: 'Moon', flight });
    await plan(desk, moon);
    const campaignId = moon.document.id;
    for (const due of ['2026-03-11', '2026-03-18']) {
      const fields = { title: `Proof ${due}`, due, milestone: true };
      granted(
        await createTask(desk.doors, desk.actors.lin, {
          campaignId,
          once: `milestone-${due}`,
          fields,
          source: 'person',
        }),
      );
    }
    await desk.jobs.settle();
    const cadence = { every: 'campaign', moment: 'milestone', days: 1 } as const;
    const schedule = granted(await createSchedule(desk.doors, desk.actors.mei, { ...wanted, cadence }));
    await until('2026-03-12T01:00:00.000Z');
    await until('2026-03-19T01:00:00.000Z');
    expect((await runs()).map(({ content }) => content.period.end).toSorted()).toEqual([
      '2026-03-11',
      '2026-03-18',
    ]);
    await until('2026-03-23T01:00:00.000Z');
    const which = { workspaceId, scheduleId: schedule.document.id };
    expect(granted(await sendNow(desk.doors, desk.actors.mei, which))).toMatchObject({
      campaignIds: [campaignId],
      content: { period: flight },
    });
  });
});
