import { describe, expect, it } from 'vitest';
import type { SettingLineView } from '../../src/contract/setting-endpoints.ts';
import type { CastName } from '../kit/world-cast.ts';
import { type World, openWorld, workspaceId } from '../kit/world.ts';
import { once } from './plot.ts';
import { routed, stage } from './routes.ts';

const calendar = { country: 'byZone' as const, makeUpDays: true, daysOff: [], extraWorkdays: [] };
const outing = [{ date: '2026-10-02', name: 'Outing' }];

async function lines(world: World, kind?: SettingLineView['kind']): Promise<SettingLineView[]> {
  await world.settle();
  const asked = { params: { workspaceId }, query: kind ? { kind } : {} };
  return (await world.as('ada').api('GET /api/workspaces/:workspaceId/settings/changes', asked)).lines;
}

/** The newest change of a kind. */
async function newest(world: World, kind: SettingLineView['kind']): Promise<SettingLineView> {
  const [line] = await lines(world, kind);
  if (!line) throw new Error(`Nothing of ${kind} was changed.`);
  return line;
}

function back(
  world: World,
  { sequence }: Pick<SettingLineView, 'sequence'>,
  more: { readonly over?: string; readonly who?: CastName; readonly reason?: string } = {},
) {
  const { over = null, who = 'ada', reason = 'It was right before' } = more;
  return world.as(who).api('POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back', {
    params: { workspaceId, sequence: String(sequence) },
    body: { reason, over },
  });
}

const foreseen = (world: World, { sequence }: SettingLineView) =>
  world.as('ada').api('GET /api/workspaces/:workspaceId/settings/changes/:sequence', {
    params: { workspaceId, sequence: String(sequence) },
  });

const calendarNow = (world: World) =>
  world.as('ada').api('GET /api/workspaces/:workspaceId/calendar', { params: { workspaceId } });

function works(world: World, changes: object, ifVersion: string | null) {
  return world
    .as('zoe')
    .api('PATCH /api/workspaces/:workspaceId/calendar', { body: { ...calendar, ...changes, ifVersion } });
}

describe('The days of a department', () => {
  it('are put back with a reason, as a new change in the name of whoever does it', async () => {
    await using world = await openWorld();
    await works(world, { daysOff: outing }, null);
    const change = await newest(world, 'calendar');
    expect(change).toMatchObject({
      actorId: 'zoe',
      how: 'changed',
      changes: [{ field: 'daysOff', from: [], to: outing }],
      putsBack: null,
    });
    expect(await foreseen(world, change)).toMatchObject({
      does: [{ field: 'daysOff', from: outing, to: [] }],
      overwrites: [],
    });

    await back(world, change);

    expect((await calendarNow(world)).daysOff).toEqual([]);
    expect(await newest(world, 'calendar')).toMatchObject({
      actorId: 'ada',
      changes: [{ field: 'daysOff', from: outing, to: [] }],
      putsBack: change.sequence,
      reason: 'It was right before',
    });
    // What is so already is not written again.
    const before = (await lines(world)).length;
    await back(world, change, { over: (await foreseen(world, change)).over });
    expect(await lines(world)).toHaveLength(before);
  });

  it('keep what was changed since, until it is said that it may be lost; other fields stay in any case', async () => {
    await using world = await openWorld();
    const first = await works(world, { daysOff: outing }, null);
    const change = await newest(world, 'calendar');
    const later = [{ date: '2026-12-24', name: 'Christmas Eve' }];
    await works(world, { daysOff: later, country: 'JP' }, first.version);
    const before = (await lines(world)).length;

    await expect(back(world, change)).rejects.toThrow('stale');
    await expect(back(world, change, { over: first.version ?? '' })).rejects.toThrow('stale');
    expect(await lines(world)).toHaveLength(before);
    const shown = await foreseen(world, change);
    expect(shown.overwrites).toEqual([{ field: 'daysOff', from: outing, to: later }]);

    await back(world, change, { over: shown.over });
    expect(await calendarNow(world)).toMatchObject({ daysOff: [], country: 'JP' });
  });
});

describe('Other settings', () => {
  it('an approval route comes back as its next version, and one that was new is switched off', async () => {
    await using world = await openWorld();
    const steps = [stage('legal', 'Legal', {})];
    await routed(world, steps);
    const created = await newest(world, 'route');
    expect(created).toMatchObject({
      name: 'Films',
      changes: [{ field: 'active', from: false, to: true }],
    });
    await routed(world, steps, { name: 'Long films', undoMinutes: 0 }, 1);
    const renamed = await newest(world, 'route');
    expect(renamed.route).toEqual([{ what: 'route', parts: ['name', 'undoMinutes'] }]);

    await back(world, renamed);
    const routeNow = async () =>
      (await world.as('ada').api('GET /api/workspaces/:workspaceId/routes')).find(
        ({ routeId }) => routeId === 'films',
      );
    expect(await routeNow()).toMatchObject({ version: 3, name: 'Films', undoMinutes: 10, active: true });
    const shown = await foreseen(world, created);
    expect(shown).toMatchObject({ does: [{ field: 'active', from: true, to: false }], overwrites: [] });
    await back(world, created);
    expect(await routeNow()).toMatchObject({ version: 4, active: false });
  });

  it('a report schedule goes out on its former day again', async () => {
    await using world = await openWorld();
    const schedule = await world.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', {
      body: {
        once: once(),
        name: 'Weekly',
        recipientIds: ['zoe'],
        cadence: { every: 'week', weekdays: [1] },
        holidays: 'stay',
        time: '09:00',
        zone: null,
      },
    });
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/schedules/:scheduleId', {
      params: { workspaceId, scheduleId: schedule.id },
      body: { ifVersion: schedule.version, edit: { cadence: { every: 'week', weekdays: [3] } } },
    });
    await back(world, await newest(world, 'schedule'));
    const [now] = await world.as('ada').api('GET /api/workspaces/:workspaceId/schedules');
    expect(now).toMatchObject({ cadence: { every: 'week', weekdays: [1] } });
  });

  it('somebody has their former role again, and a removed role is there again under its own id', async () => {
    await using world = await openWorld();
    const ada = world.as('ada');
    const roles = () => ada.api('GET /api/workspaces/:workspaceId/roles');
    const versionOf = async (id: string) =>
      (await roles()).holders.find(({ personId }) => personId === id)?.version ?? '';
    await ada.api('PATCH /api/workspaces/:workspaceId/people/:personId/role', {
      params: { workspaceId, personId: 'lin' },
      body: { role: 'analyst', ifVersion: await versionOf('lin') },
    });
    await back(world, await newest(world, 'personRole'));
    expect((await roles()).holders.find(({ personId }) => personId === 'lin')?.role).toBe('member');

    const role = await ada.api('POST /api/workspaces/:workspaceId/roles', {
      body: { once: once(), name: 'Photographer', description: '' },
    });
    const made = await newest(world, 'role');
    await ada.api('POST /api/workspaces/:workspaceId/roles/:roleId/removal', {
      params: { workspaceId, roleId: role.id },
      body: { ifVersion: role.version },
    });
    await back(world, await newest(world, 'role'));
    expect((await roles()).roles).toMatchObject([{ id: role.id, name: 'Photographer' }]);
    await back(world, made);
    expect((await roles()).roles).toEqual([]);
  });
});

describe('What is watched', () => {
  const limitsNow = (world: World) => world.as('ada').api('GET /api/workspaces/:workspaceId/export-limits');

  it('limits of taking along have the usual values, are kept in bounds, and come back', async () => {
    await using world = await openWorld();
    const usual = await limitsNow(world);
    expect(usual).toEqual({ files: 30, rows: 20_000, version: null });
    const save = (body: object, who: CastName = 'ada') =>
      world.as(who).api('PATCH /api/workspaces/:workspaceId/export-limits', { body: { ...usual, ...body } });
    for (const body of [{ files: 0 }, { files: 1_001 }, { rows: 99 }, { rows: 1_000_001 }])
      await expect(save(body)).rejects.toThrow('malformed');
    await expect(save({ files: 3 }, 'zoe')).rejects.toThrow('notAllowed');
    expect(await lines(world)).toEqual([]);

    await save({ files: 3 });
    await expect(save({ files: 4 })).rejects.toThrow('stale');
    const change = await newest(world, 'exportLimits');
    expect(change).toMatchObject({ actorId: 'ada', changes: [{ field: 'files', from: 30, to: 3 }] });
    await back(world, change);
    expect(await limitsNow(world)).toMatchObject({ files: 30, rows: 20_000 });
    expect(await newest(world, 'exportLimits')).toMatchObject({ putsBack: change.sequence });
  });

  it('how long data is kept comes back, in the field that was changed alone', async () => {
    await using world = await openWorld();
    const ada = world.as('ada');
    const read = () => ada.api('GET /api/privacy/retention');
    const keep = async (change: object) => {
      const { days, version: ifVersion } = await read();
      await ada.api('PATCH /api/privacy/retention', { body: { ifVersion, days: { ...days, ...change } } });
    };
    await keep({ trail: 30 });
    const change = await newest(world, 'retention');
    expect(change.changes).toEqual([{ field: 'trail', from: 180, to: 30 }]);
    await keep({ importRows: 5 });
    await back(world, change);
    expect((await read()).days).toMatchObject({ trail: 180, importRows: 5 });
    expect(await newest(world, 'retention')).toMatchObject({
      putsBack: change.sequence,
      reason: 'It was right before',
    });
  });

  it('what needs a second person comes back; to ask for less waits for one here too', async () => {
    await using world = await openWorld();
    const ada = world.as('ada');
    const rule = () => ada.api('GET /api/workspaces/:workspaceId/second-person');
    const limit = { minor: 50_000_000, currency: 'CNY' };
    await ada.api('PATCH /api/workspaces/:workspaceId/second-person', {
      body: { ...(await rule()), launchAbove: limit },
    });
    const change = await newest(world, 'secondPerson');
    expect(change.changes).toEqual([{ field: 'launchAbove', from: null, to: limit }]);
    await expect(back(world, change)).rejects.toThrow('secondPersonNeeded');
    expect(await rule()).toMatchObject({ launchAbove: limit });
    const { acts } = await world.as('zoe').api('GET /api/workspaces/:workspaceId/pending-acts');
    const [waits] = acts;
    await world.as('zoe').api('POST /api/workspaces/:workspaceId/pending-acts/:actId/answer', {
      params: { actId: waits?.id ?? '' },
      body: { kind: 'confirm', round: waits?.round ?? 0 },
    });
    expect(await rule()).toMatchObject({ launchAbove: null });
    const weakened = await newest(world, 'secondPerson');
    await back(world, weakened);
    expect(await rule()).toMatchObject({ launchAbove: limit });
    expect(await newest(world, 'secondPerson')).toMatchObject({ putsBack: weakened.sequence });
  });
});

describe('Putting a setting back', () => {
  it('is for administrators, who say why, and nothing is written for anybody else', async () => {
    await using world = await openWorld();
    await works(world, { daysOff: outing }, null);
    const change = await newest(world, 'calendar');
    const before = await lines(world);
    for (const who of ['zoe', 'lin'] as const) {
      await expect(back(world, change, { who })).rejects.toThrow('notAllowed');
      await expect(world.as(who).api('GET /api/workspaces/:workspaceId/settings/changes')).rejects.toThrow(
        'notAllowed',
      );
    }
    await expect(back(world, { sequence: 999_999 })).rejects.toThrow('notFound');
    await expect(back(world, change, { reason: '  ' })).rejects.toThrow('malformed');
    expect(await lines(world)).toEqual(before);
  });

  it('finds nothing in a record that is about no setting', async () => {
    await using world = await openWorld();
    await works(world, { daysOff: outing }, null);
    const { sequence } = await newest(world, 'calendar');
    const others = [];
    for (let each = 1; each < sequence; each += 1) others.push(each);
    for (const each of others.slice(0, 3))
      await expect(back(world, { sequence: each })).rejects.toThrow('notFound');
  });
});
