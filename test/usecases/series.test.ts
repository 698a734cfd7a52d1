import { describe, expect, it } from 'vitest';
import { openWorld, type World } from '../kit/world.ts';
import { weekly } from '../kit/series-bodies.ts';
import { once, planned } from '../stories/plot.ts';

async function begun(world: World) {
  const { id: campaignId } = await planned(world);
  const lin = world.as('lin');
  const body = { once: once(), ...weekly, start: '2026-03-16' };
  const make = () => lin.api('POST /api/campaigns/:campaignId/series', { params: { campaignId }, body });
  const series = await make();
  const params = { campaignId, seriesId: series.id };
  const read = async () => {
    const [found] = await lin.api('GET /api/campaigns/:campaignId/series', { params });
    const tasks = await lin.api('GET /api/campaigns/:campaignId/tasks', { params });
    return { series: found, tasks: tasks.length };
  };
  return { campaignId, lin, make, series, params, read };
}

const refused = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (problem: unknown) => String(problem).replace('ProblemError: ', ''),
  );

describe('What recurs', () => {
  it('is refused to who may not, where it is malformed, stale or never comes true; nothing is written', async () => {
    await using world = await openWorld();
    const { lin, params, campaignId, series, read } = await begun(world);
    const before = await read();
    const change = (edit: object, ifVersion = series.version) =>
      lin.api('PATCH /api/campaigns/:campaignId/series/:seriesId', {
        params,
        body: { ifVersion, from: null, edit },
      });
    const create = (body: object) =>
      lin.api('POST /api/campaigns/:campaignId/series', {
        params: { campaignId },
        body: { once: once(), ...weekly, ...body },
      });
    const skip = (date: string) =>
      lin.api('POST /api/campaigns/:campaignId/series/:seriesId/skips', { params, body: { date } });
    expect(await refused(change({ title: 'Other' }, 'old'))).toBe('stale');
    expect(await refused(change({ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }))).toBe('malformed');
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=WEEKLY;BYDAY=2MO',
      'FREQ=DAILY;COUNT=2;UNTIL=20270101',
      'every day',
      '',
    ])
      expect([rule, await refused(create({ rule }))]).toEqual([rule, 'malformed']);
    expect(await refused(create({ zone: 'Mars/Olympus' }))).toBe('malformed');
    expect(await refused(create({ assigneeId: 'nobody-here' }))).toBe('unknownPerson');
    // A Tuesday is none of its days, and a day before it begins neither.
    expect(await refused(skip('2026-03-24'))).toBe('notFound');
    expect(await refused(skip('2026-03-09'))).toBe('notFound');
    expect(await read()).toEqual(before);
  });

  it('said twice is said once: made, skipped, resumed, taken', async () => {
    await using world = await openWorld();
    const { lin, make, params, series, read } = await begun(world);
    expect((await make()).id).toBe(series.id);
    const date = '2026-03-23';
    const skip = () =>
      lin.api('POST /api/campaigns/:campaignId/series/:seriesId/skips', { params, body: { date } });
    const resume = () =>
      lin.api('DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date', {
        params: { ...params, date },
      });
    const take = () =>
      lin.api('POST /api/campaigns/:campaignId/series/:seriesId/tasks', {
        params,
        body: { date, due: '2026-03-25' },
      });
    await skip();
    expect((await skip()).entries).toEqual([{ date, is: 'skipped' }]);
    expect(await refused(take())).toBe('wrongStatus');
    await resume();
    expect(await refused(resume())).toBe('notFound');
    const [one, other] = await Promise.all([take(), take()]);
    expect(other.id).toBe(one.id);
    expect(await read()).toMatchObject({
      tasks: 1,
      series: { entries: [{ date, is: 'made', taskId: one.id }] },
    });
    expect(await refused(skip())).toBe('wrongStatus');
  });

  it('stops with its campaign in the trash, and goes on when it is back', async () => {
    await using world = await openWorld();
    const { campaignId, series, read } = await begun(world);
    const lin = world.as('lin');
    const { workspaceId } = series;
    await world.settle();
    const calendar = async (): Promise<number> => {
      const query = { from: '2026-03-01', to: '2026-03-31' };
      const shown = await lin.api('GET /api/workspaces/:workspaceId/occurrences', {
        params: { workspaceId },
        query,
      });
      return shown.length;
    };
    expect(await calendar()).toBe(3);
    const about = { params: { campaignId } };
    const { version } = await lin.api('GET /api/campaigns/:campaignId', about);
    await lin.api('POST /api/campaigns/:campaignId/deletion', { ...about, body: { ifVersion: version } });
    await world.settle();
    expect(await calendar()).toBe(0);
    // The first of them would have become a task in the meantime.
    await world.pass({ days: 15 });
    const body = { noun: 'campaign', targetId: campaignId } as const;
    await lin.api('POST /api/campaigns/:campaignId/restoration', { ...about, body });
    await world.settle();
    await world.pass({ days: 1 });
    expect((await read()).tasks).toBe(1);
    expect(await calendar()).toBe(3);
  });
});
