import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/domain/reminder.ts';
import { instantOf } from '../../src/domain/time.ts';
import { titlesOf } from '../kit/world-chat.ts';
import type { CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { historyOf, once, planned } from './plot.ts';

async function taskFor(world: World, assigneeId: CastName, due = '2026-03-05') {
  const { id: campaignId } = await planned(world);
  await world.as(assigneeId).chat();
  const task = await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: once(), title: 'Book the stand', assigneeId, due, priority: 'urgent' },
  });
  await world.settle();
  const params = { campaignId, taskId: task.id };
  const now = async () => {
    const tasks = await world.as('lin').api('GET /api/campaigns/:campaignId/tasks', { params });
    const found = tasks.find(({ id }) => id === task.id);
    if (!found) throw new Error('The task is gone.');
    return found;
  };
  const change = async (edit: { due?: string; assigneeId?: string; status?: 'done' }): Promise<void> => {
    const { version } = await now();
    await world
      .as('lin')
      .api('PATCH /api/campaigns/:campaignId/tasks/:taskId', { params, body: { ifVersion: version, edit } });
    await world.settle();
  };
  return {
    task,
    now,
    change,
    campaignId,
    cards: async () => (await world.as(assigneeId).chat()).cards('Book the stand'),
  };
}

const at = (date: string, time: string, zone: string): string => instantOf(date, time, zone);
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

describe('A task that comes due', () => {
  it.each([
    ['lin', 'Asia/Shanghai'],
    ['otto', 'Europe/Berlin'],
    ['nia', 'America/New_York'],
  ] as const)('reminds %s at 09:00 in %s, from two working days before to two after', async (who, zone) => {
    await using world = await openWorld();
    const { cards } = await taskFor(world, who);
    const morning = at('2026-03-05', '09:00', zone);
    await world.passUntil(justBefore(at('2026-03-03', '09:00', zone)));
    expect(await cards()).toEqual([]);
    await world.passUntil(justBefore(morning));
    expect(await cards()).toHaveLength(2);
    await world.passUntil(morning);
    const card = (await cards()).at(-1);
    expect(card && wordsOn(card)).toContain('Due today: Book the stand');
    expect(card && wordsOn(card)).toContain('Urgent');
    expect(card?.sentAt).toBe(morning);
    await world.pass({ days: 7 });
    const days = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
    expect((await cards()).map(({ sentAt }) => sentAt)).toEqual(days.map((day) => at(day, '09:00', zone)));
  });

  it('is ticked off from the card, and the campaign’s history says so', async () => {
    await using world = await openWorld();
    const { cards, now, campaignId } = await taskFor(world, 'bo');
    await world.passUntil(at('2026-03-05', '09:00', 'Asia/Shanghai'));
    const chat = await world.as('bo').chat();
    const card = (await cards()).at(-1);
    if (!card) throw new Error('Bo was not reminded.');
    await Promise.all([chat.click(card, 'Done'), chat.click(card, 'Done')]);
    await world.settle();
    expect(await now()).toMatchObject({ status: 'done', completedAt: '2026-03-05T01:00:00.000Z' });
    const shrunk = (await cards()).at(-1);
    expect(shrunk && wordsOn(shrunk)).toBe('Done: Book the stand · Coast film');
    expect(shrunk && titlesOf(shrunk)).toEqual(['Open']);
    const happened = (await historyOf(world, { id: campaignId })).map(({ actorId, what }) => [
      actorId,
      what.type,
    ]);
    expect(happened.slice(-2)).toEqual([
      ['rule', 'task.reminded'],
      ['bo', 'task.edited'],
    ]);
    await world.pass({ days: 7 });
    expect(await cards()).toHaveLength(3);
  });

  it('can wait until Monday 09:00 on the clock of the one who is reminded', async () => {
    await using world = await openWorld();
    const { cards } = await taskFor(world, 'otto');
    await world.passUntil(at('2026-03-05', '09:00', 'Europe/Berlin'));
    const chat = await world.as('otto').chat();
    const card = (await cards()).at(-1);
    if (!card) throw new Error('Otto was not reminded.');
    const answer = await chat.click(card, 'Monday 09:00');
    expect(answer.kind === 'card' && wordsOn(answer.message)).toContain(
      'You will be reminded again Mon 9 Mar 09:00 (Europe/Berlin)',
    );
    const monday = at('2026-03-09', '09:00', 'Europe/Berlin');
    await world.passUntil(justBefore(monday));
    expect(await cards()).toHaveLength(3);
    await world.passUntil(monday);
    const all = await cards();
    expect(all).toHaveLength(4);
    for (const each of all) expect(wordsOn(each)).toContain('Overdue since Thu 5 Mar: Book the stand');
  });

  it('says nothing at its old time when it was moved, and reminds at the new one', async () => {
    await using world = await openWorld();
    const { cards, change } = await taskFor(world, 'bo');
    await change({ due: '2026-03-09' });
    await world.passUntil(at('2026-03-04', '23:59', 'Asia/Shanghai'));
    expect(await cards()).toEqual([]);
    await world.passUntil(at('2026-03-05', '09:00', 'Asia/Shanghai'));
    expect(await cards()).toHaveLength(1);
  });

  it('is quiet when it was done, and follows to whom it was handed', async () => {
    await using world = await openWorld();
    const done = await taskFor(world, 'bo');
    await done.change({ status: 'done' });
    await world.passUntil(at('2026-03-05', '12:00', 'Asia/Shanghai'));
    expect(await done.cards()).toEqual([]);

    await using other = await openWorld();
    const handed = await taskFor(other, 'bo');
    const otto = await other.as('otto').chat();
    await handed.change({ assigneeId: 'otto' });
    await other.passUntil(at('2026-03-03', '09:00', 'Europe/Berlin'));
    expect(await handed.cards()).toEqual([]);
    expect(await otto.cards('Book the stand')).toHaveLength(1);
  });

  it('that was handed on while its card hung leaves a card without buttons to press', async () => {
    await using world = await openWorld();
    const { cards, change } = await taskFor(world, 'bo');
    await world.passUntil(at('2026-03-05', '09:00', 'Asia/Shanghai'));
    await change({ assigneeId: 'otto' });
    const [card] = await cards();
    expect(card && titlesOf(card)).toEqual(['Open']);
  });

  it('waits with the reminder for somebody who has never opened the chat, and an administrator sees why', async () => {
    await using world = await openWorld();
    const { id: campaignId } = await planned(world);
    await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: once(), title: 'Book the stand', assigneeId: 'fang', due: '2026-03-05' },
    });
    await world.pass({ days: 4 });
    const troubles = await world.as('ada').api('GET /api/troubles', { query: { workspaceId: 'marketing' } });
    expect(troubles[0]).toMatchObject({ errand: 'tellTask', state: 'dead', reason: 'noConversation' });
  });
});

describe('Quiet hours from 22 to 8, over midnight and a holiday', () => {
  it('hold what comes up for one card on the next morning that is worked; an urgent one passes', async () => {
    // 22:30 in Shanghai on the evening before National Day, whose days off end on 7 October.
    await using world = await openWorld({ start: at('2026-09-30', '22:30', 'Asia/Shanghai') });
    const bo = await world.as('bo').chat();
    const [film, fair] = [await planned(world), await planned(world, { name: 'Autumn fair' })];
    const give = async (campaignId: string, title: string, due: string, priority?: 'urgent') => {
      const body = { once: once(), title, assigneeId: 'bo', due, ...(priority && { priority }) };
      const { id } = await world
        .as('lin')
        .api('POST /api/campaigns/:campaignId/tasks', { params: { campaignId }, body });
      await world.settle();
      return id;
    };
    await give(film.id, 'Cut the trailer', '2026-09-30');
    await give(film.id, 'Book the voice', '2026-10-01');
    const carpet = await give(fair.id, 'Order the carpet', '2026-10-01');
    expect(await bo.cards(/trailer|voice|carpet/)).toEqual([]);
    await give(fair.id, 'Call the fire brigade', '2026-09-30', 'urgent');
    expect((await bo.cards(/fire brigade/)).map(({ sentAt }) => sentAt)).toEqual([world.clock.now()]);
    const { id: campaignId } = film;
    const told = (await historyOf(world, { id: campaignId })).filter(
      ({ what }) => what.type === 'task.reminded',
    );
    expect(told.map(({ what }) => what)).toMatchObject([
      { why: 'quiet', until: at('2026-10-08', '09:00', 'Asia/Shanghai') },
    ]);

    const morning = at('2026-10-08', '09:00', 'Asia/Shanghai');
    await world.passUntil(justBefore(morning));
    expect(await bo.cards(/trailer|voice|carpet/)).toEqual([]);
    await world.passUntil(morning);
    const [card, ...more] = await bo.cards(/trailer|voice|carpet/);
    if (!card) throw new Error('Nothing came in the morning.');
    expect(more).toEqual([]);
    expect(wordsOn(card)).toMatch(/^Good morning: 3 reminders, 3 overdue/);
    expect(wordsOn(card)).toMatch(/Autumn fair.*Coast film|Coast film.*Autumn fair/s);
    expect(wordsOn(card)).toMatch(
      /held during quiet hours.*held over days off|held over days off.*held during quiet hours/s,
    );

    const done = {
      type: 'Action.Execute',
      verb: 'morning.done',
      title: 'Done',
      data: { verb: 'morning.done', mark: markOf(morning), campaignId: fair.id, taskId: carpet },
    } as const;
    const ticked = await bo.act(card, done);
    expect(ticked.kind === 'card' && wordsOn(ticked.message)).toContain('2 reminders, 2 overdue');
    await world.settle();
    const twice = await bo.act(card, done);
    expect(twice.kind === 'card' && wordsOn(twice.message)).toContain('2 reminders, 2 overdue');
    // What is left comes up again by its own cadence, on a card of its own morning.
    await world.pass({ days: 1 });
    expect((await bo.cards(/Good morning/)).map(({ sentAt }) => sentAt)).toEqual([
      morning,
      at('2026-10-09', '09:00', 'Asia/Shanghai'),
    ]);
  });
});
