import { expect, it } from 'vitest';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, workspaceId } from '../kit/world.ts';
import { once, planned } from '../stories/plot.ts';

const workload = 'GET /api/workspaces/:workspaceId/workload';

it('The workload counts open tasks against working hours by team, week and person, and guests never see it', async () => {
  await using world = await openWorld();
  const lin = world.as('lin');
  const { id: campaignId } = await planned(world, { name: 'Coast film', guestIds: ['ana'] });
  const task = (title: string, more: object) =>
    lin.api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: once(), title, assigneeId: 'mei', ...more },
    });
  const film = await task('Cut the film', { start: '2026-10-12', due: '2026-10-16' });
  await task('Shown at last', { due: '2026-10-19', milestone: true });
  await task('Nobody’s yet', { assigneeId: null, due: '2026-10-23' });
  await world.as('mei').api('PATCH /api/me/calendar', {
    body: {
      ifVersion: null,
      country: null,
      week: [1, 2, 3, 4, 5],
      hours: [{ from: '09:00', to: '17:00' }],
      leave: [{ from: '2026-10-15', to: '2026-10-16' }],
    },
  });
  const team = { country: null, daysOff: [], extraWorkdays: [] };
  await world.as('zoe').api('PUT /api/workspaces/:workspaceId/teams', {
    body: {
      teams: [
        { ...team, id: 'film', name: 'Film', memberIds: ['mei'] },
        { ...team, id: 'all', name: 'All', memberIds: ['mei', 'lin'] },
      ],
      version: null,
    },
  });
  const read = async (who: CastName = 'lin', from = '2026-10-14') => {
    await world.settle();
    return world.as(who).api(workload, { params: { workspaceId }, query: { from } });
  };
  const found = await read();
  expect(found.weeks).toHaveLength(6);
  expect(found.weeks[0]).toBe('2026-10-12');
  const weekOf = (all: typeof found, personId: string) =>
    all.people.find((each) => each.personId === personId)?.weeks[0];
  expect(found.people.find(({ personId }) => personId === 'mei')?.teamId).toBe('film');
  expect(found.people.find(({ personId }) => personId === 'lin')?.teamId).toBe('all');
  expect(found.people.some(({ personId }) => personId === 'ana')).toBe(false);
  expect(weekOf(found, 'mei')).toEqual({
    capacity: 24,
    demand: 6,
    shares: [{ taskId: film.id, hours: 6, late: false }],
  });
  expect(found.tasks).toEqual([
    { id: film.id, campaignId, title: 'Cut the film', start: '2026-10-12', end: '2026-10-16' },
  ]);
  await expect(read('ana')).rejects.toThrow('notAllowed');

  // As if the film took 30 hours, and as if there were one more task: nothing of it is kept.
  const supposed = async (more: object, who: CastName = 'lin') =>
    world.as(who).api(workload, {
      params: { workspaceId },
      query: { from: '2026-10-14', personId: 'mei', start: '2026-10-12', due: '2026-10-16', ...more },
    });
  const longer = await supposed({ taskId: film.id, effort: '30' });
  expect(longer.people.map(({ personId }) => personId)).toEqual(['mei']);
  expect(weekOf(longer, 'mei')).toEqual({
    capacity: 24,
    demand: 30,
    shares: [{ taskId: film.id, hours: 30, late: false }],
  });
  expect(weekOf(await supposed({}), 'mei')?.demand).toBe(12);
  expect(weekOf(await read(), 'mei')?.demand).toBe(6);
  await expect(supposed({}, 'ana')).rejects.toThrow('notAllowed');

  // Given to somebody else, who works all week; then done.
  const tasks = await lin.api('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } });
  const edit = (ifVersion: string, body: object) =>
    lin.api('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
      params: { campaignId, taskId: film.id },
      body: { ifVersion, edit: body },
    });
  const version = tasks.find(({ id }) => id === film.id)?.version ?? '';
  const given = await edit(version, { assigneeId: 'lin', effort: 12.5 });
  const moved = await read();
  expect(weekOf(moved, 'mei')?.demand).toBe(0);
  expect(weekOf(moved, 'lin')?.demand).toBe(12.5);

  // The board knows from when on there is not enough time for it.
  const [summary] = await lin.api('GET /api/workspaces/:workspaceId/summaries', {
    params: { workspaceId },
    query: { ids: campaignId },
  });
  expect(summary?.squeeze).toEqual({ from: '2026-10-15', by: '2026-10-16', hours: 12.5 });

  // Late, it weighs on the week that it is now; once it is done, on none.
  await world.passUntil('2026-10-21T01:00:00.000Z');
  const late = await read('lin', '2026-10-21');
  expect(weekOf(late, 'lin')?.shares).toContainEqual({ taskId: film.id, hours: 12.5, late: true });
  await edit(given.version, { status: 'done' });
  expect(weekOf(await read('lin', '2026-10-21'), 'lin')?.shares).toEqual([]);
});
