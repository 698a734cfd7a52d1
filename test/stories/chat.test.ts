import { describe, expect, it } from 'vitest';
import { cardOf, wordsOn, wordsOnCard } from '../kit/world-stage.ts';
import { titlesOf } from '../kit/world-chat.ts';
import { baseUrl, openWorld } from '../kit/world.ts';
import { campaignNow, historyOf, planned, submitted } from './plot.ts';

describe('The bot', () => {
  it('greets once when the app is installed, in the language of the person', async () => {
    await using world = await openWorld();
    const greetings = {
      mei: 'Hello Mei Chen, this is Campaign Desk.',
      fang: '方芳',
      ting: '林婷',
    };
    for (const [who, words] of Object.entries(greetings) as ['mei' | 'fang' | 'ting', string][]) {
      const chat = await world.as(who).chat();
      await world.as(who).chat();
      const messages = await chat.look();
      expect(messages).toHaveLength(1);
      expect(messages.map(wordsOn).join()).toContain(words);
    }
  });

  it.each([
    ['mei', 'my tasks', 'You have 1 open task'],
    ['mei', '我的任务', 'You have 1 open task'],
    ['fang', '我的任务', '1'],
    ['fang', 'MY TASKS.', '1'],
    ['ting', '我的任務', '1'],
  ] as const)('tells %s who types “%s” what there is to do', async (who, typed, words) => {
    await using world = await openWorld();
    const { id: campaignId } = await planned(world);
    await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: 'the-one-task', title: 'Book the fair', assigneeId: who, due: '2026-03-04' },
    });
    await world.settle();
    const [answer, ...more] = await (await world.as(who).chat()).write(typed);
    expect(more).toEqual([]);
    expect(answer && wordsOn(answer)).toContain(words);
    expect(answer && wordsOn(answer)).toContain('Book the fair');
  });

  it.each([
    ['mei', 'my approvals', '1 approval waits for your decision'],
    ['fang', '我的审批', '1'],
    ['ting', '我的簽核', '1'],
  ] as const)('tells %s who types “%s” what waits for a decision', async (who, typed, words) => {
    await using world = await openWorld();
    const campaign = await planned(world);
    await submitted(world, campaign, { approverIds: [who] });
    const [answer] = await (await world.as(who).chat()).write(typed);
    expect(answer && wordsOn(answer)).toContain(words);
    expect(answer && wordsOn(answer)).toContain('Coast film');
  });

  it('starts a campaign from one line, in any of its languages', async () => {
    await using world = await openWorld();
    const chat = await world.as('bo').chat();
    const [card] = await chat.write('new campaign Harbour lights');
    await world.settle();
    expect(card && wordsOn(card)).toContain('Draft created: Harbour lights');
    const [summary, ...more] = await world.as('bo').api('GET /api/workspaces/:workspaceId/campaigns');
    expect(more).toEqual([]);
    expect(summary).toMatchObject({ name: 'Harbour lights', status: 'draft', ownerId: 'bo' });
    if (!summary) throw new Error('Nothing was created.');
    expect(await historyOf(world, summary)).toMatchObject([
      { actorId: 'bo', what: { type: 'campaign.created', source: 'chat' } },
    ]);

    const [traditional] = await (await world.as('ting').chat()).write('新增行銷活動：中秋贈禮');
    await world.settle();
    expect(traditional && wordsOn(traditional)).toContain('中秋贈禮');
    const names = (await world.as('bo').api('GET /api/workspaces/:workspaceId/campaigns')).map(
      ({ name }) => name,
    );
    expect(names.toSorted()).toEqual(['Harbour lights', '中秋贈禮']);
  });

  it('answers anything else with what is nearest, or with what it can do', async () => {
    await using world = await openWorld();
    await planned(world);
    const chat = await world.as('mei').chat();
    const [found] = await chat.write('coast');
    expect(found && wordsOn(found)).toContain('Coast film');
    const [nothing] = await chat.write('How is the weather?');
    expect(nothing && wordsOn(nothing)).toContain('Nothing found for “How is the weather?”');
    const [help] = await chat.write('help');
    expect(help && titlesOf(help)).toContain('my tasks');
  });

  it('keeps somebody’s work between them and itself where others read along', async () => {
    await using world = await openWorld();
    const campaign = await planned(world);
    await submitted(world, campaign);
    const room = world.as('mei').room('19:launch@thread.v2');
    const [answer] = await room.write('@Campaign Desk my approvals');
    expect(answer && wordsOn(answer)).toMatch(/between you and me/);
    expect(answer && wordsOn(answer)).not.toContain('Coast film');
  });
});

describe('The message extension', () => {
  it('finds campaigns by name, by code and before anything is typed', async () => {
    await using world = await openWorld();
    await planned(world);
    await planned(world, { name: '双十一预热' });
    const chat = await world.as('mei').chat();
    for (const [typed, count] of [
      ['coast', 1],
      ['MKT-2', 1],
      ['双十一', 1],
      ['', 2],
    ] as const)
      expect((await chat.search(typed)).cards).toHaveLength(count);
    const { cards, text } = await chat.search('nothing like it');
    expect(cards).toEqual([]);
    expect(text).toBe('No campaign that you can see matches this.');
    const [found] = (await chat.search('coast')).cards;
    expect(wordsOnCard(Object(found?.card.content))).toContain('Coast film');
  });

  it('unfolds a link into the campaign, and tells strangers only where it leads', async () => {
    await using world = await openWorld();
    const { id } = await planned(world, { guestIds: ['ana'] });
    const link = `${baseUrl}/tab/campaigns/${id}`;
    const seen = async (who: 'mei' | 'ana' | 'gil', url = link) => {
      const [found] = (await (await world.as(who).chat()).paste(url)).cards;
      return wordsOnCard(Object(found?.card.content));
    };
    expect(await seen('mei')).toContain('Coast film');
    expect(await seen('ana')).toContain('Coast film');
    expect(await seen('gil')).not.toContain('Coast film');
    expect(await seen('gil')).toContain('A page of Campaign Desk.');
    expect(await seen('mei', `${baseUrl}/tab/campaigns/nothing`)).toContain('A page of Campaign Desk.');
    expect(await seen('mei', 'https://example.com/tab/campaigns/')).toContain('A page of Campaign Desk.');
  });
});

describe('A guest from an agency', () => {
  it('finds only what names her, and no amount anywhere', async () => {
    await using world = await openWorld();
    const hers = await planned(world, { name: 'Shared film', guestIds: ['ana'] });
    const others = await planned(world, { name: 'Secret film' });
    const { id: campaignId } = hers;
    await world.as('lin').api('PATCH /api/campaigns/:campaignId', {
      params: { campaignId },
      body: { ifVersion: hers.version, edit: { budget: { minor: 12_345_600, currency: 'CNY' } } },
    });
    await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: 'ana-cuts-it', title: 'Cut the film', assigneeId: 'ana', due: '2026-03-02' },
    });
    await world.settle();
    await submitted(world, await campaignNow(world, hers));
    const ana = world.as('ana');
    const chat = await ana.chat();
    await world.settle();

    const list = await ana.api('GET /api/workspaces/:workspaceId/campaigns');
    expect(list.map(({ name }) => name)).toEqual(['Shared film']);
    const board = await ana.api('GET /api/workspaces/:workspaceId/board');
    expect(board.columns.flatMap(({ campaigns }) => campaigns).map(({ name }) => name)).toEqual([
      'Shared film',
    ]);
    expect(board.columns.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(1);
    const page = await campaignNow(world, hers, 'ana');
    await expect(campaignNow(world, others, 'ana')).rejects.toThrow('notFound');
    await expect(campaignNow(world, hers, 'gil')).rejects.toThrow('notFound');

    const everything = JSON.stringify([
      list,
      board,
      page,
      await historyOf(world, hers, 'ana'),
      await ana.api('GET /api/me/work'),
      await ana.api('GET /api/campaigns/:campaignId/approvals', { params: { campaignId } }),
      await ana.api('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } }),
      await chat.look(),
      await chat.search(''),
      await chat.search('film'),
      await chat.paste(`${baseUrl}/tab/campaigns/${campaignId}`),
      await chat.write('my tasks'),
      await chat.write('film'),
    ]);
    expect(everything).toContain('Cut the film');
    expect(everything).not.toContain('Secret');
    for (const amount of ['12345600', '95000000', '123,456', '950,000', '"budget"'])
      expect(everything).not.toContain(amount);
  });

  it('is told about her task, not about other people’s', async () => {
    await using world = await openWorld();
    const { id: campaignId } = await planned(world, { guestIds: ['ana'] });
    const chat = await world.as('ana').chat();
    await world.as('bo').chat();
    for (const assigneeId of ['ana', 'bo'])
      await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
        params: { campaignId },
        body: {
          once: `task-of-${assigneeId}`,
          title: `Task of ${assigneeId}`,
          assigneeId,
          due: '2026-03-03',
        },
      });
    await world.pass({ days: 1, hours: 8 });
    const cards = (await chat.look()).slice(1);
    expect(cards.map(wordsOn).join()).toContain('Task of ana');
    expect(cards.map((card) => JSON.stringify(cardOf(card))).join()).not.toContain('Task of bo');
    const answer = await chat.click((await chat.cards('Task of ana')).at(-1)!, 'Done');
    expect(answer.kind).toBe('card');
    expect(
      await world.as('lin').api('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } }),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ title: 'Task of ana', status: 'done' })]));
  });
});
