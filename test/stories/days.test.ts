import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, workspaceId } from '../kit/world.ts';
import type { CastName } from '../kit/world-cast.ts';
import { chatting, once, planned } from './plot.ts';

/** 07:00 in Shanghai on Wednesday 30 September 2026, the day before National Day. */
const dawn = '2026-09-29T23:00:00.000Z';

describe('A day of a department', () => {
  it('is checked in to, told in the evening, and summed up for whoever leads; a holiday is left alone', async () => {
    await using world = await openWorld({ start: dawn });
    await chatting(world, 'lin', 'bo', 'otto', 'zoe');
    const zoe = world.as('zoe');
    const team = { id: 'content', name: 'Content', country: null, daysOff: [], extraWorkdays: [] };
    await zoe.api('PUT /api/workspaces/:workspaceId/teams', {
      body: { teams: [{ ...team, memberIds: ['zoe', 'lin', 'bo', 'otto'] }], version: null },
    });
    const lin = await world.as('lin').chat();
    const said = async (text: string): Promise<string> => {
      await lin.write(text);
      await world.settle();
      return wordsOn((await lin.look()).at(-1)!);
    };
    // Nobody is asked where they are before the department wants it.
    expect(await said('start')).toContain('does not use checking in');
    await zoe.api('PATCH /api/workspaces/:workspaceId/day', {
      body: { checkIn: true, reports: true, rollUpAt: '18:30', version: null },
    });
    await world.settle();

    expect(await said('上班')).toContain('You are here · Wed 30 Sept 07:00 (Asia/Shanghai)');
    expect(await said('away 1h')).toContain('back at Wed 30 Sept 08:00');
    const seen = async () => (await zoe.api('GET /api/workspaces/:workspaceId/day')).people;
    expect(await seen()).toMatchObject([
      { personId: 'bo', zone: 'Asia/Shanghai', state: 'unknown' },
      { personId: 'lin', state: 'away', until: '2026-09-30T00:00:00.000Z' },
      { personId: 'otto', zone: 'Europe/Berlin', state: 'unknown' },
    ]);

    const leadChat = await zoe.chat();
    const lists = async () => (await leadChat.cards(/not checked in/)).map(wordsOn);
    await world.passUntil('2026-09-30T02:00:00.000Z');
    expect(await lists()).toEqual([expect.stringMatching(/1 person has not checked in.*Bo Tang/s)]);
    await world.passUntil('2026-09-30T08:00:00.000Z');
    expect(await lists()).toEqual([
      expect.stringContaining('Bo Tang'),
      expect.stringMatching(/Otto Brandt.*As of 10:00 \(Europe\/Berlin\)/s),
    ]);
    expect((await seen())[1]).toMatchObject({ personId: 'lin', state: 'here' });

    const { id: campaignId } = await planned(world);
    const taskOf = async (assigneeId: CastName, title: string, due: string) => {
      const body = { once: once(), title, assigneeId, due };
      const made = await world
        .as('lin')
        .api('POST /api/campaigns/:campaignId/tasks', { params: { campaignId }, body });
      await world.settle();
      return async () => {
        const params = { campaignId, taskId: made.id };
        const done = { ifVersion: made.version, edit: { status: 'done' as const } };
        await world.as('lin').api('PATCH /api/campaigns/:campaignId/tasks/:taskId', { params, body: done });
        await world.settle();
      };
    };
    const finish = await taskOf('lin', 'Book the hall', '2026-09-30');
    await taskOf('lin', 'Order the posters', '2026-10-01');
    const later = await taskOf('lin', 'Pay the printer', '2026-10-01');
    await taskOf('bo', 'Draw the stand', '2026-10-02');
    await finish();

    await world.passUntil('2026-09-30T09:30:00.000Z');
    const evening = await lin.card(/You closed 1 thing today/);
    expect(wordsOn(evening)).toMatch(/Book the hall.*Left for tomorrow.*Order the posters/s);
    // Bo closed nothing: his evening is his own.
    expect(await (await world.as('bo').chat()).cards(/Your day|You closed/)).toEqual([]);
    const send = buttonsOf(evening).find(({ title }) => title === 'Send report');
    const answer = await lin.act(evening, {
      type: 'Action.Execute',
      verb: 'day.send',
      title: 'Send report',
      data: { ...send?.data, 'comment-day': 'The price is missing' },
    });
    expect(answer.kind === 'card' && wordsOn(answer.message)).toMatch(
      /In the way.*The price is missing.*Sent at/s,
    );

    await world.passUntil('2026-09-30T10:30:00.000Z');
    const [rollUp, ...more] = await leadChat.cards(/how Wed 30 Sept went/);
    expect(more).toEqual([]);
    const words = rollUp ? wordsOn(rollUp) : '';
    expect(words).toMatch(/Lin Wei.*1 closed, 2 left.*Book the hall.*In the way: The price is missing/s);
    expect(words).toContain('No word from Bo Tang and Otto Brandt');
    // The other manager leads whoever is in no team with a manager, and heard of nothing there.
    await later();

    const before = (await leadChat.look()).length;
    await world.passUntil('2026-10-01T16:00:00.000Z');
    expect((await leadChat.look()).length).toBe(before);
    expect(await lin.cards(/You closed/)).toHaveLength(1);
  });

  it('lists open checklist lines for their owner on one card, to be ticked there', async () => {
    await using world = await openWorld({ start: dawn });
    await chatting(world, 'lin', 'bo');
    const day = { checkIn: false, reports: false, lines: true, rollUpAt: '18:30', version: null };
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/day', { body: day });
    await world.settle();
    const { id: campaignId, version } = await planned(world);
    const line = async (lineId: string, body: { ownerId: CastName; due: string }) =>
      world.as('lin').api('PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId', {
        params: { campaignId, lineId },
        body,
      });
    await line('proofread', { ownerId: 'bo', due: '2026-09-30' });
    await line('landingPage', { ownerId: 'bo', due: '2026-09-29' });
    await line('message', { ownerId: 'bo', due: '2026-10-09' });
    await line('crm', { ownerId: 'lin', due: '2026-10-09' });

    await world.passUntil('2026-09-30T09:30:00.000Z');
    const bo = await world.as('bo').chat();
    const [card, ...more] = await bo.cards(/checklist/);
    expect(more).toEqual([]);
    expect(card && wordsOn(card)).toMatch(
      /2 checklist lines wait for you.*Landing page.*was due Tue 29 Sept.*Texts, prices and dates.*due today/s,
    );
    expect(card && wordsOn(card)).not.toMatch(/core message|Send report/);
    // Nothing of Lin's is due.
    expect(await (await world.as('lin').chat()).cards(/checklist/)).toEqual([]);

    const tick = async (lineId: string): Promise<string> => {
      const which = { workspaceId, date: '2026-09-30', campaignId, lineId };
      const data = { verb: 'day.tick', ...which };
      const pressed = { type: 'Action.Execute', verb: 'day.tick', title: 'Tick', data } as const;
      const answer = await bo.act(card!, pressed);
      return answer.kind === 'card' ? wordsOn(answer.message) : '';
    };
    const ticked = await tick('landingPage');
    expect(ticked).toMatch(/1 checklist line waits for you.*Landing page.*ticked today/s);
    // The platform repeats clicks.
    expect(await tick('landingPage')).toBe(ticked);
    const { lines } = await world
      .as('lin')
      .api('GET /api/campaigns/:campaignId/launch-checklist', { params: { campaignId } });
    expect(lines.find(({ id }) => id === 'landingPage')).toMatchObject({
      state: 'done',
      ticked: { byId: 'bo' },
    });

    expect(await tick('goal')).toMatch(/does not fit together.*1 checklist line waits/s);
    await world.as('lin').api('POST /api/campaigns/:campaignId/deletion', {
      params: { campaignId },
      body: { ifVersion: version },
    });
    await world.settle();
    expect(await tick('proofread')).toMatch(/^.+\nNothing waits on your launch checklists/s);
    // The next day is a holiday.
    await world.passUntil('2026-10-01T16:00:00.000Z');
    expect(await bo.cards(/checklist/)).toHaveLength(1);
  });
});
