import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/time.ts';
import { openWorld, type World } from '../kit/world.ts';
import { historyOf, once, planned } from './plot.ts';

const monday = 'FREQ=WEEKLY;BYDAY=MO';
const review = {
  title: 'Weekly review',
  description: 'Figures first.',
  assigneeId: 'bo',
  priority: 'important',
  rule: monday,
  start: '2026-03-09',
  time: '10:00',
  zone: 'Asia/Shanghai',
  holidays: 'stay',
  lead: 7,
} as const;

/** A campaign in which something recurs, and what its people see of it. */
async function recurring(world: World, content: Partial<Record<keyof typeof review, unknown>> = {}) {
  const { id: campaignId } = await planned(world);
  const lin = world.as('lin');
  const made = await lin.api('POST /api/campaigns/:campaignId/series', {
    params: { campaignId },
    body: { once: once(), ...review, ...content } as typeof review & { once: string },
  });
  await world.settle();
  const params = { campaignId, seriesId: made.id };
  const all = () => lin.api('GET /api/campaigns/:campaignId/series', { params });
  const series = async (id = made.id) => {
    const found = (await all()).find((each) => each.id === id);
    if (!found) throw new Error('The series is gone.');
    return found;
  };
  const tasks = async () => {
    const list = await lin.api('GET /api/campaigns/:campaignId/tasks', { params });
    return list
      .filter(({ occurrence }) => occurrence)
      .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  };
  return {
    campaignId,
    params,
    lin,
    all,
    series,
    tasks,
    ahead: async (id = made.id) => (await series(id)).ahead.map(({ on }) => on),
    skip: (date: string) =>
      lin.api('POST /api/campaigns/:campaignId/series/:seriesId/skips', { params, body: { date } }),
    take: (date: string, edit: { due?: string; title?: string } = {}) =>
      lin.api('POST /api/campaigns/:campaignId/series/:seriesId/tasks', { params, body: { date, ...edit } }),
    change: async (edit: object, from: string | null = null) => {
      const { version: ifVersion } = await series();
      const changed = await lin.api('PATCH /api/campaigns/:campaignId/series/:seriesId', {
        params,
        body: { ifVersion, from, edit },
      });
      await world.settle();
      return changed;
    },
    calendar: async (from: string, to: string) => {
      const found = await lin.api('GET /api/workspaces/:workspaceId/occurrences', {
        params: { workspaceId: made.workspaceId },
        query: { from, to },
      });
      return found.map(({ on, taskId, title }) => `${on} ${taskId === null ? 'ahead' : 'task'} ${title}`);
    },
  };
}

describe('A weekly review', () => {
  it('keeps what was skipped and what was moved when all of it is changed', async () => {
    await using world = await openWorld();
    const plot = await recurring(world);
    expect(await plot.ahead()).toEqual([
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
      '2026-04-06',
      '2026-04-13',
    ]);

    await plot.skip('2026-03-23');
    const moved = await plot.take('2026-03-30', { due: '2026-04-01' });
    expect(moved).toMatchObject({ title: 'Weekly review', due: '2026-04-01', assigneeId: 'bo' });
    await plot.change({ title: 'Monday review', time: '11:00' });
    expect(await plot.ahead()).toEqual([
      '2026-03-16',
      '2026-04-06',
      '2026-04-13',
      '2026-04-20',
      '2026-04-27',
    ]);

    // To Tuesdays: the skipped week stays without one, and what was moved stays where it was put.
    await plot.change({ rule: 'FREQ=WEEKLY;BYDAY=TU' });
    expect(await plot.ahead()).toEqual([
      '2026-03-17',
      '2026-04-07',
      '2026-04-14',
      '2026-04-21',
      '2026-04-28',
    ]);
    expect(await plot.tasks()).toMatchObject([
      { due: '2026-03-10', title: 'Monday review', occurrence: { date: '2026-03-10', time: '11:00' } },
      { due: '2026-04-01', title: 'Monday review', occurrence: { date: '2026-03-31', time: '11:00' } },
    ]);
    expect(await plot.calendar('2026-03-09', '2026-04-07')).toEqual([
      '2026-03-10 task Monday review',
      '2026-03-17 ahead Monday review',
      '2026-04-01 task Monday review',
      '2026-04-07 ahead Monday review',
    ]);
    const history = await historyOf(world, { id: plot.campaignId });
    const told = history.map(({ what }) => what.type).filter((type) => type.startsWith('series.'));
    expect(told.toSorted()).toEqual(['series.created', 'series.edited', 'series.edited', 'series.skipped']);
  });

  it('becomes a task a week before, once, and reminds whoever does it up to its morning', async () => {
    await using world = await openWorld();
    await world.as('bo').chat();
    const plot = await recurring(world, { start: '2026-03-16' });
    expect(await plot.tasks()).toEqual([]);
    const opens = instantOf('2026-03-09', '00:00', 'Asia/Shanghai');
    await world.passUntil(new Date(Date.parse(opens) - 1).toISOString());
    expect(await plot.tasks()).toEqual([]);
    await world.passUntil(opens);
    expect(await plot.tasks()).toMatchObject([{ due: '2026-03-16', status: 'open', assigneeId: 'bo' }]);
    await world.passUntil(instantOf('2026-03-16', '09:00', 'Asia/Shanghai'));
    expect(await (await world.as('bo').chat()).cards('Weekly review')).toHaveLength(3);
    await world.pass({ days: 28 });
    expect((await plot.tasks()).map(({ due }) => due)).toEqual(
      ['16', '23', '30'].map((day) => `2026-03-${day}`).concat('2026-04-06', '2026-04-13', '2026-04-20'),
    );
    expect(await plot.calendar('2026-04-20', '2026-04-27')).toEqual([
      '2026-04-20 task Weekly review',
      '2026-04-27 ahead Weekly review',
    ]);
  });

  it('changed from one occurrence on leaves those before as they were', async () => {
    await using world = await openWorld();
    const plot = await recurring(world, { rule: `${monday};COUNT=6` });
    await plot.skip('2026-04-06');
    const rest = await plot.change(
      { rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3', title: 'Friday review' },
      '2026-03-30',
    );
    expect(rest.id).not.toBe(plot.params.seriesId);
    expect(await plot.ahead()).toEqual(['2026-03-16', '2026-03-23']);
    // Of its three Fridays one was skipped as a Monday already.
    expect(await plot.ahead(rest.id)).toEqual(['2026-04-03', '2026-04-17']);
    expect(await plot.all()).toMatchObject([
      { title: 'Weekly review', rule: 'FREQ=WEEKLY;UNTIL=20260329;BYDAY=MO' },
      { title: 'Friday review' },
    ]);
  });

  it('goes around days off as the department says, and knows the next five before it is saved', async () => {
    await using world = await openWorld();
    const { id: campaignId } = await planned(world);
    const foresee = async (holidays: 'stay' | 'skip' | 'previous' | 'next') => {
      const plan = {
        rule: 'FREQ=WEEKLY;BYDAY=TH',
        start: '2026-09-24',
        time: null,
        zone: 'Asia/Shanghai',
        holidays,
      };
      const next = await world
        .as('lin')
        .api('POST /api/campaigns/:campaignId/series/foreseen', { params: { campaignId }, body: plan });
      return next.map(({ on }) => on.slice(5)).join(' ');
    };
    // The Chinese National Day of 2026 is off from October 1 to 7.
    expect(await foresee('stay')).toBe('09-24 10-01 10-08 10-15 10-22');
    expect(await foresee('skip')).toBe('09-24 10-08 10-15 10-22 10-29');
    expect(await foresee('previous')).toBe('09-24 09-30 10-08 10-15 10-22');
    expect(await foresee('next')).toBe('09-24 10-08 10-15 10-22 10-29');
  });
});
