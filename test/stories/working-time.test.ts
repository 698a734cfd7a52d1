import { describe, expect, it } from 'vitest';
import { openWorld, type World, workspaceId } from '../kit/world.ts';
import { chatting, planned } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

/** Three working days of eight hours. */
const threeDays = {
  deadlineHours: 24,
  ladder: [{ afterHours: 24, act: 'askTerminalOwner' as const, to: [] }],
};

/** Asked at 09:00 in Shanghai on Wednesday 30 September 2026, the day before National Day: in Berlin it is still night. */
const eve = '2026-09-30T01:00:00.000Z';
/** The worlds of these stories begin a minute before. */
const before = { start: '2026-09-30T00:59:00.000Z' };

async function deadlines(world: World): Promise<(string | null | undefined)[]> {
  await chatting(world, 'lin', 'mei', 'otto');
  await routed(world, [
    stage('shanghai', 'Shanghai', { ...threeDays, approvers: [person('mei')] }),
    stage('berlin', 'Berlin', { ...threeDays, approvers: [person('otto')] }),
  ]);
  const campaign = await planned(world);
  await world.passUntil(eve);
  const { stages } = await submittedAlong(world, campaign.id);
  return stages.map(({ dueAt }) => dueAt);
}

const plain = {
  ifVersion: null,
  country: 'byZone' as const,
  makeUpDays: true,
  daysOff: [],
  extraWorkdays: [],
};

describe('A deadline of three working days across the National Day of China', () => {
  it('lies after the holidays there, and in the same week in Germany', async () => {
    await using world = await openWorld(before);
    expect(await deadlines(world)).toEqual(['2026-10-09T10:00:00.000Z', '2026-10-02T16:00:00.000Z']);
  });

  it('goes over the Saturday that is worked instead, unless the department does not work it', async () => {
    const mine = {
      ifVersion: null,
      country: null,
      week: [1, 2, 3, 4, 5],
      hours: [{ from: '09:00', to: '17:00' }],
    };
    const later = { ...mine, leave: [{ from: '2026-10-08', to: '2026-10-08' }] };
    await using world = await openWorld(before);
    await world.as('mei').api('PATCH /api/me/calendar', { body: later });
    const [shanghai] = await deadlines(world);
    expect(shanghai).toBe('2026-10-10T09:00:00.000Z');

    await using other = await openWorld(before);
    await other.as('mei').api('PATCH /api/me/calendar', { body: later });
    await other
      .as('zoe')
      .api('PATCH /api/workspaces/:workspaceId/calendar', { body: { ...plain, makeUpDays: false } });
    expect((await deadlines(other))[0]).toBe('2026-10-12T09:00:00.000Z');
  });

  it('waits for days that the department has off of its own', async () => {
    await using world = await openWorld(before);
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/calendar', {
      body: { ...plain, daysOff: [{ date: '2026-10-02', name: 'Outing' }] },
    });
    const [, berlin] = await deadlines(world);
    expect(berlin).toBe('2026-10-05T16:00:00.000Z');
  });
});

describe('A make-up Saturday that is declared after the request was sent', () => {
  it('brings the deadline in China forward when that is chosen, in Germany nothing moves, and it is taken back', async () => {
    await using world = await openWorld(before);
    const zoe = world.as('zoe');
    const path = 'PATCH /api/workspaces/:workspaceId/calendar';
    // The department does not work the Saturday after the holidays, and has the Thursday before it off.
    const daysOff = [{ date: '2026-10-08', name: 'Outing' }];
    const first = await zoe.api(path, { body: { ...plain, makeUpDays: false, daysOff } });
    expect(await deadlines(world)).toEqual(['2026-10-12T10:00:00.000Z', '2026-10-02T16:00:00.000Z']);
    await world.settle();

    const draft = {
      country: plain.country,
      makeUpDays: false,
      daysOff,
      extraWorkdays: [{ date: '2026-10-10', name: 'Make-up day' }],
    };
    const body = { wanted: { of: 'department' as const, draft } };
    const preview = 'POST /api/workspaces/:workspaceId/calendar-changes/preview';
    await expect(world.as('lin').api(preview, { body })).rejects.toThrow('notAllowed');
    const { seen, shifts, more } = await zoe.api(preview, { body });
    expect([shifts.map(({ stageName, from, to }) => [stageName, from, to]), more]).toEqual([
      [['Shanghai', '2026-10-12T10:00:00.000Z', '2026-10-10T10:00:00.000Z']],
      0,
    ]);
    const deadlinesWish = { choice: 'apply' as const, seen, once: 'declared' };
    const save = { ...draft, ifVersion: first.version, deadlines: deadlinesWish };
    const other = { ...save, deadlines: { ...deadlinesWish, seen: 'another' } };
    await expect(zoe.api(path, { body: other })).rejects.toThrow('stale');
    await zoe.api(path, { body: save });
    await world.settle();
    const params = { campaignId: shifts[0]?.campaignId ?? '', requestId: shifts[0]?.requestId ?? '' };
    const standing = async () => {
      const read = 'GET /api/campaigns/:campaignId/approvals/:requestId';
      const { stages } = await zoe.api(read, { params });
      return stages.map(({ dueAt }) => dueAt);
    };
    expect(await standing()).toEqual(['2026-10-10T10:00:00.000Z', '2026-10-02T16:00:00.000Z']);

    const undo = 'POST /api/workspaces/:workspaceId/calendar-changes/undo';
    await expect(world.as('ada').api(undo, { body: { once: 'declared' } })).rejects.toThrow('notFound');
    await zoe.api(undo, { body: { once: 'declared' } });
    await world.settle();
    expect(await standing()).toEqual(['2026-10-12T10:00:00.000Z', '2026-10-02T16:00:00.000Z']);
  });
});

describe('Teams', () => {
  it('give their people days of their own, are changed by leaders alone, and are put back', async () => {
    await using world = await openWorld(before);
    const path = 'PUT /api/workspaces/:workspaceId/teams';
    const berlin = {
      id: 'berlin',
      name: 'Berlin',
      memberIds: ['otto'],
      country: null,
      daysOff: [{ date: '2026-10-02', name: 'Bridge' }],
      extraWorkdays: [],
    };
    const content = { ...berlin, id: 'content', name: 'Content', daysOff: [], memberIds: ['mei', 'otto'] };
    const body = { teams: [berlin, content], version: null };
    await expect(world.as('lin').api(path, { body })).rejects.toThrow('notAllowed');
    const stranger = { ...body, teams: [{ ...berlin, memberIds: ['nobody'] }] };
    await expect(world.as('zoe').api(path, { body: stranger })).rejects.toThrow('unknownPerson');
    const torn = { ...body, teams: [{ ...berlin, extraWorkdays: berlin.daysOff }] };
    await expect(world.as('zoe').api(path, { body: torn })).rejects.toThrow('malformed');
    const saved = await world.as('zoe').api(path, { body });
    await expect(world.as('zoe').api(path, { body })).rejects.toThrow('stale');

    const read = (who: 'lin' | 'gil') => world.as(who).api('GET /api/workspaces/:workspaceId/teams');
    expect(await read('lin')).toEqual(saved);
    expect((await read('gil')).teams).toEqual([]);
    expect(await deadlines(world)).toEqual(['2026-10-09T10:00:00.000Z', '2026-10-05T16:00:00.000Z']);
    const days = await world
      .as('otto')
      .api('GET /api/workspaces/:workspaceId/days', { query: { from: '2026-10-01', to: '2026-10-03' } });
    expect(days.days).toContainEqual(
      expect.objectContaining({ date: '2026-10-02', is: 'off', by: 'department', local: 'Bridge' }),
    );

    await world.settle();
    const changes = await world
      .as('ada')
      .api('GET /api/workspaces/:workspaceId/settings/changes', { query: { kind: 'teams' } });
    expect(changes.lines).toHaveLength(1);
    const params = { workspaceId, sequence: String(changes.lines[0]?.sequence) };
    await world.as('ada').api('POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back', {
      params,
      body: { reason: 'Too early', over: null },
    });
    expect((await read('lin')).teams).toEqual([]);
  });
});

describe('Working time', () => {
  it('is changed by whoever saw how it stands, and told of in the record', async () => {
    await using world = await openWorld();
    const change = (ifVersion: string | null, country: 'DE' | 'JP') =>
      world
        .as('zoe')
        .api('PATCH /api/workspaces/:workspaceId/calendar', { body: { ...plain, ifVersion, country } });
    const first = await change(null, 'DE');
    await expect(change(null, 'JP')).rejects.toThrow('stale');
    const second = await change(first.version, 'JP');
    expect(second).toMatchObject({ country: 'JP' });
    expect(second.version).not.toBe(first.version);
    await expect(
      world.as('lin').api('PATCH /api/workspaces/:workspaceId/calendar', {
        body: { ...plain, ifVersion: second.version },
      }),
    ).rejects.toThrow('notAllowed');
    const days = await world.as('mei').api('GET /api/workspaces/:workspaceId/days', {
      query: { from: '2026-05-01', to: '2026-05-06' },
    });
    expect(days).toEqual({
      country: 'JP',
      days: ['03', '04', '05', '06'].map((day) =>
        expect.objectContaining({ date: `2026-05-${day}`, is: 'off', by: 'country', provisional: false }),
      ),
    });
  });
});
