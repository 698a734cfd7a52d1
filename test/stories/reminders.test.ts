import { describe, expect, it } from 'vitest';
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
  ] as const)('reminds %s at 09:00 in %s, once', async (who, zone) => {
    await using world = await openWorld();
    const { cards } = await taskFor(world, who);
    const morning = at('2026-03-05', '09:00', zone);
    await world.passUntil(justBefore(morning));
    expect(await cards()).toEqual([]);
    await world.passUntil(morning);
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(card && wordsOn(card)).toContain('Due today: Book the stand');
    expect(card && wordsOn(card)).toContain('Urgent');
    expect(card?.sentAt).toBe(morning);
    await world.pass({ days: 3 });
    expect(await cards()).toHaveLength(1);
  });

  it('is ticked off from the card, and the campaign’s history says so', async () => {
    await using world = await openWorld();
    const { cards, now, campaignId } = await taskFor(world, 'bo');
    await world.passUntil(at('2026-03-05', '09:00', 'Asia/Shanghai'));
    const chat = await world.as('bo').chat();
    const [card] = await cards();
    if (!card) throw new Error('Bo was not reminded.');
    await Promise.all([chat.click(card, 'Done'), chat.click(card, 'Done')]);
    await world.settle();
    expect(await now()).toMatchObject({ status: 'done', completedAt: '2026-03-05T01:00:00.000Z' });
    const [shrunk] = await cards();
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
    expect(await cards()).toHaveLength(1);
  });

  it('can wait until Monday 09:00 on the clock of the one who is reminded', async () => {
    await using world = await openWorld();
    const { cards } = await taskFor(world, 'otto');
    await world.passUntil(at('2026-03-05', '09:00', 'Europe/Berlin'));
    const chat = await world.as('otto').chat();
    const [card] = await cards();
    if (!card) throw new Error('Otto was not reminded.');
    const answer = await chat.click(card, 'Monday 09:00');
    expect(answer.kind === 'card' && wordsOn(answer.message)).toContain(
      'You will be reminded again Mon 9 Mar 09:00 (Europe/Berlin)',
    );
    const monday = at('2026-03-09', '09:00', 'Europe/Berlin');
    await world.passUntil(justBefore(monday));
    expect(await cards()).toHaveLength(1);
    await world.passUntil(monday);
    const both = await cards();
    expect(both).toHaveLength(2);
    for (const each of both) expect(wordsOn(each)).toContain('Overdue since Thu 5 Mar: Book the stand');
  });

  it('says nothing at its old time when it was moved, and reminds at the new one', async () => {
    await using world = await openWorld();
    const { cards, change } = await taskFor(world, 'bo');
    await change({ due: '2026-03-09' });
    await world.passUntil(at('2026-03-08', '23:59', 'Asia/Shanghai'));
    expect(await cards()).toEqual([]);
    await world.passUntil(at('2026-03-09', '09:00', 'Asia/Shanghai'));
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
    await other.passUntil(at('2026-03-05', '09:00', 'Europe/Berlin'));
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
    expect(troubles).toMatchObject([{ errand: 'tellTask', state: 'dead', reason: 'noConversation' }]);
  });
});
