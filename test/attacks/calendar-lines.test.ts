import { expect, it } from 'vitest';
import { openWorld } from '../kit/world.ts';
import type { CastName } from '../kit/world-cast.ts';
import { dueFriday, once, planned, submitted } from '../stories/plot.ts';

/* What has a date and is no campaign: right whatever happens to it, and seen by those alone who may see it. */

const query = { from: '2026-03-01', to: '2026-03-31' };
const lines = 'GET /api/workspaces/:workspaceId/calendar-lines';

it('tells tasks, milestones and approvals due as they are now, to those who may see them', async () => {
  await using world = await openWorld();
  const campaign = await planned(world, { name: 'Coast film', guestIds: ['ana'] });
  const hidden = await planned(world, { name: 'Not for guests' });
  const lin = world.as('lin');
  const { workspaceId } = campaign;
  const params = { campaignId: campaign.id };
  const seen = async (who: CastName = 'lin', when = query): Promise<string[]> => {
    await world.settle();
    const found = await world.as(who).api(lines, { params: { workspaceId }, query: when });
    expect(found.whole).toBe(true);
    return found.lines.map(
      ({ kind, title, start, end, open }) =>
        `${kind} ${title} ${start === null ? '' : `${start}/`}${end}${open ? '' : ' done'}`,
    );
  };
  const task = (campaignId: string, title: string, more: object) =>
    lin.api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: once(), title, ...more },
    });
  const film = await task(campaign.id, 'Cut the film', { start: '2026-03-03', due: '2026-03-10' });
  const live = await task(campaign.id, 'Live', { due: '2026-03-16', milestone: true });
  await task(campaign.id, 'Some day', {});
  await task(hidden.id, 'A secret price', { due: '2026-03-12' });
  const all = [
    'task Cut the film 2026-03-03/2026-03-10',
    'task A secret price 2026-03-12',
    'milestone Live 2026-03-16',
  ];
  expect(await seen()).toEqual(all);
  // It begins before the window and ends after it.
  expect(await seen('lin', { from: '2026-03-05', to: '2026-03-06' })).toEqual([all[0]]);

  // An approval is due; a guest knows nothing of one that they are not asked for.
  const asked = await lin.api('GET /api/campaigns/:campaignId', { params });
  await submitted(world, asked);
  const due = `approval Coast film ${dueFriday.slice(0, 10)}`;
  expect(await seen()).toEqual([due, ...all]);
  expect(await seen('mei')).toContain(due);
  expect(await seen('ana')).toEqual([all[0], all[2]]);
  expect(await seen('gil')).toEqual([]);

  // Moved, done, cancelled: what stands there now.
  const edit = async (id: string, body: object) => {
    const tasks = await lin.api('GET /api/campaigns/:campaignId/tasks', { params });
    const ifVersion = tasks.find((each) => each.id === id)?.version ?? '';
    await lin.api('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
      params: { ...params, taskId: id },
      body: { ifVersion, edit: body },
    });
  };
  await edit(film.id, { due: '2026-03-20', status: 'done' });
  await edit(live.id, { status: 'cancelled' });
  const now = [due, 'task A secret price 2026-03-12', 'task Cut the film 2026-03-03/2026-03-20 done'];
  expect(await seen('zoe')).toEqual(now);

  // In the trash, back, and archived.
  const about = { params: { campaignId: hidden.id } };
  const { version } = await lin.api('GET /api/campaigns/:campaignId', about);
  await lin.api('POST /api/campaigns/:campaignId/deletion', { ...about, body: { ifVersion: version } });
  expect(await seen('zoe')).toEqual([due, now[2]]);
  const body = { noun: 'campaign', targetId: hidden.id } as const;
  await lin.api('POST /api/campaigns/:campaignId/restoration', { ...about, body });
  expect(await seen('zoe')).toEqual(now);

  // Neither too long a stretch nor a reversed one.
  for (const when of [
    { from: '2026-03-31', to: '2026-03-01' },
    { from: '2026-01-01', to: '2027-12-31' },
  ])
    await expect(lin.api(lines, { params: { workspaceId }, query: when })).rejects.toThrow('malformed');
});
