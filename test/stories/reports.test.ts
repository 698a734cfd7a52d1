import { describe, expect, it } from 'vitest';
import type { CreateSchedule } from '../../src/contract/requests.ts';
import { clockTimeIn, dateIn, instantOf, weekdayOf } from '../../src/domain/time.ts';
import { cast, type CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, once, planned, refusalOf, takenIn } from './plot.ts';

const readers = ['zoe', 'otto', 'nia'] as const;

/** Every Monday at 09:00 on the clock of each who receives it. */
function scheduled(world: World, wishes: Partial<CreateSchedule> = {}) {
  return world.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', {
    body: {
      once: once(),
      name: 'The week',
      recipientIds: [...readers],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '09:00',
      zone: null,
      ...wishes,
    },
  });
}

const reportsOf = async (world: World, who: CastName) =>
  (await (await world.as(who).chat()).cards('The week')).map(({ sentAt }) => sentAt);

describe('The weekly report', () => {
  it.each([
    [
      'spring',
      '2026-03-02T15:00:00.000Z',
      ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06'],
    ],
    ['autumn', '2026-10-19T14:00:00.000Z', ['2026-10-26', '2026-11-02', '2026-11-09']],
  ])(
    'arrives once, Monday 09:00 on each reader’s clock, when clocks change in %s',
    async (_, start, mondays) => {
      await using world = await openWorld({ start });
      await chatting(world, ...readers);
      await scheduled(world);
      await world.pass({ days: mondays.length * 7 });
      for (const who of readers) {
        const { zone } = cast[who];
        const arrived = await reportsOf(world, who);
        expect(arrived).toEqual(mondays.map((monday) => instantOf(monday, '09:00', zone)));
        for (const at of arrived)
          expect([weekdayOf(dateIn(zone, at)), clockTimeIn(zone, at)]).toEqual([1, '09:00']);
      }
    },
  );

  it('arrives at one instant for all when the schedule has a clock of its own', async () => {
    await using world = await openWorld();
    await chatting(world, ...readers);
    const schedule = await scheduled(world, { zone: 'Europe/Berlin' });
    expect(schedule.nextRuns).toHaveLength(5);
    await world.pass({ days: 10 });
    const instant = instantOf('2026-03-09', '09:00', 'Europe/Berlin');
    // The very first Monday was not over yet in Berlin.
    const first = instantOf('2026-03-02', '09:00', 'Europe/Berlin');
    for (const who of readers) expect(await reportsOf(world, who)).toEqual([first, instant]);
  });

  it('is made once when the service was asleep over it, and only the latest of several missed ones', async () => {
    await using world = await openWorld();
    await chatting(world, 'zoe');
    await scheduled(world, { recipientIds: ['zoe'] });
    await world.settle();
    world.clock.passUntil('2026-03-24T05:00:00.000Z');
    await world.settle();
    expect(await reportsOf(world, 'zoe')).toEqual(['2026-03-24T05:00:00.000Z']);
    const runs = await world.as('zoe').api('GET /api/workspaces/:workspaceId/reports');
    expect(runs.map(({ dueAt }) => dueAt)).toEqual([instantOf('2026-03-23', '09:00', 'Asia/Shanghai')]);
  });

  it('shows the numbers as they were sent, also when they change afterwards', async () => {
    await using world = await openWorld();
    await chatting(world, 'zoe');
    await planned(world);
    const results = (leads: number): string =>
      [
        'Campaign,Date,Channel,Impressions,Clicks,Leads,Orders,Spend,Currency',
        `MKT-1,2026-03-04,email,10000,400,${leads},12,5000,CNY`,
        'MKT-1,2026-02-25,email,9000,300,80,9,4000,CNY',
        '',
      ].join('\n');
    expect(await takenIn(world, 'results', results(100))).toMatchObject({ status: 'finished', created: 2 });
    await scheduled(world, { recipientIds: ['zoe'] });
    await world.passUntil(instantOf('2026-03-09', '09:00', 'Asia/Shanghai'));

    const chat = await world.as('zoe').chat();
    const words = wordsOn(await chat.card('The week'));
    expect(words).toContain('Mon 2 Mar – Sun 8 Mar');
    expect(words).toContain('Leads rose 25% to 100, from 80 in the period before.');
    expect(words).toContain('CNY 5,000');

    expect(await takenIn(world, 'results', results(150))).toMatchObject({ changed: 1 });
    const [line] = await world.as('zoe').api('GET /api/workspaces/:workspaceId/reports');
    const run = await world.as('zoe').api('GET /api/workspaces/:workspaceId/reports/:runId', {
      params: { runId: line?.id ?? '' },
    });
    expect(run.content.figures.leads).toEqual({ now: 100, before: 80 });
    expect(wordsOn(await chat.card('The week'))).toBe(words);
  });

  it('comes now to whoever asks for it, to nobody else', async () => {
    await using world = await openWorld();
    await chatting(world, ...readers);
    const { id: scheduleId } = await scheduled(world);
    await world.as('nia').api('POST /api/workspaces/:workspaceId/schedules/:scheduleId/send', {
      params: { scheduleId },
    });
    await world.settle();
    expect(await reportsOf(world, 'nia')).toEqual([world.now()]);
    expect(await reportsOf(world, 'zoe')).toEqual([]);
    expect(await reportsOf(world, 'otto')).toEqual([]);
  });

  it('follows a reader who moves, and an edit of its time', async () => {
    await using world = await openWorld();
    await chatting(world, 'zoe', 'nia');
    const { id: scheduleId } = await scheduled(world, { recipientIds: ['zoe', 'nia'] });
    await world.settle();
    await world.as('nia').api('PATCH /api/me', { body: { zone: 'America/Los_Angeles' } });
    await world.pass({ days: 5 });
    const [schedule] = await world.as('zoe').api('GET /api/workspaces/:workspaceId/schedules');
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/schedules/:scheduleId', {
      params: { scheduleId },
      body: { ifVersion: schedule?.version ?? '', edit: { time: '08:30' } },
    });
    await world.pass({ days: 4 });
    // Monday 2 March was still ahead in Los Angeles when she moved.
    expect(await reportsOf(world, 'nia')).toEqual([
      instantOf('2026-03-02', '09:00', 'America/Los_Angeles'),
      instantOf('2026-03-09', '08:30', 'America/Los_Angeles'),
    ]);
    expect(await reportsOf(world, 'zoe')).toEqual([instantOf('2026-03-09', '08:30', 'Asia/Shanghai')]);
  });

  it('stops when it is switched off, and is not for members to make', async () => {
    await using world = await openWorld();
    await chatting(world, 'zoe');
    const { id: scheduleId, version } = await scheduled(world, { recipientIds: ['zoe'] });
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/schedules/:scheduleId', {
      params: { scheduleId },
      body: { ifVersion: version, edit: { active: false } },
    });
    await world.pass({ days: 15 });
    expect(await reportsOf(world, 'zoe')).toEqual([]);
    const body = {
      once: once(),
      name: 'Mine',
      recipientIds: ['lin'],
      cadence: { every: 'week' as const, weekdays: [1] },
      holidays: 'stay' as const,
      time: '09:00',
      zone: null,
    };
    const refused = refusalOf(world.as('lin').api('POST /api/workspaces/:workspaceId/schedules', { body }));
    expect(await refused).toMatchObject({ status: 403, code: 'notAllowed' });
  });

  it('shows no amounts to somebody who may not see them any more', async () => {
    await using world = await openWorld();
    await chatting(world, 'zoe', 'bo');
    const campaign = await planned(world);
    await takenIn(
      world,
      'results',
      'Campaign,Date,Channel,Leads,Spend,Currency\nMKT-1,2026-03-04,email,100,5000,CNY\n',
    );
    await scheduled(world, { recipientIds: ['bo'] });
    await world.passUntil(instantOf('2026-03-09', '09:00', 'Asia/Shanghai'));
    const chat = await world.as('bo').chat();
    expect(wordsOn(await chat.card('The week'))).toContain('CNY 5,000');

    await takenIn(world, 'people', 'Object ID,Name,Role\nbo,Bo Tang,guest\n', 'ada');
    await edited(world, await campaignNow(world, campaign), { guestIds: ['bo'] });
    await world.passUntil(instantOf('2026-03-16', '09:00', 'Asia/Shanghai'));
    expect(JSON.stringify(await chat.look())).not.toContain('5,000');
    expect(await world.as('bo').api('GET /api/workspaces/:workspaceId/reports')).toEqual([]);
  });
});
