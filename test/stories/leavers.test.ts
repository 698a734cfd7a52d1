import { describe, expect, it } from 'vitest';
import { titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, workspaceId } from '../kit/world.ts';
import { chatting, historyOf, once, planned, requestsOf, submitted } from './plot.ts';

describe('Somebody leaves', () => {
  it('while an approval waits for them: whoever takes over gets the card and decides, and they are out', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto', 'ada');
    const campaign = await planned(world);
    await submitted(world, campaign, { approverIds: ['mei'] });
    const mei = await world.as('mei').chat();
    expect(titlesOf(await mei.card(/Coast film/))).toContain('Approve');

    const ada = world.as('ada');
    const where = { params: { workspaceId, personId: 'mei' } };
    const before = await ada.api('GET /api/workspaces/:workspaceId/people/:personId/holdings', where);
    expect(before.holdings.map(({ noun }) => noun)).toEqual(['approval']);
    const started = await ada.api('POST /api/workspaces/:workspaceId/people/:personId/handovers', {
      ...where,
      body: { once: once(), heirId: 'otto', endsAccess: true },
    });
    await world.settle();

    const { handover, lines } = await ada.api('GET /api/workspaces/:workspaceId/handovers/:handoverId', {
      params: { workspaceId, handoverId: started.id },
    });
    expect(handover).toMatchObject({ state: 'done', done: 1, stayed: 0 });
    expect(lines).toMatchObject([{ heirId: 'otto', state: 'done', holding: { noun: 'approval' } }]);
    const people = await ada.api('GET /api/workspaces/:workspaceId/people', { params: { workspaceId } });
    expect(people.find(({ id }) => id === 'mei')).toMatchObject({ active: false, name: 'Mei Chen' });
    const otto = await world.as('otto').chat();
    await otto.click(await otto.card(/Coast film/), 'Approve');
    await world.settle();
    expect((await requestsOf(world, campaign))[0]?.status).toBe('approved');
    const acts = (await historyOf(world, campaign)).flatMap(({ actorId, what }) =>
      'act' in what ? [`${actorId} ${what.act}`] : [],
    );
    expect(acts).toContain('ada transferred');
    // Nothing was theirs any more when they were gone.
    expect(await (await ada.chat()).cards(/No longer here|已离开/)).toEqual([]);
  });

  it('without a word: whoever manages the people hears of it in chat, with how much is theirs', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'ada');
    await submitted(world, await planned(world), { approverIds: ['mei'] });
    const row = 'Object ID,Name,E-mail,Role,Active\nmei,Mei Chen,mei@lumora.example,member,no\n';
    const ada = world.as('ada');
    const file = await ada.api('POST /api/workspaces/:workspaceId/imports', {
      query: { noun: 'people', fileName: 'left.csv' },
      body: new Blob([row]),
    });
    expect(file.problemCount).toBe(0);
    await ada.api('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
      params: { workspaceId, importId: file.id },
      body: { ifVersion: file.version },
    });
    await world.settle();
    const cards = await (await ada.chat()).cards(/Mei Chen/);
    expect(cards).toHaveLength(1);
    // In whichever language she reads.
    expect(cards.map(titlesOf)).toEqual([[expect.stringMatching(/^(Hand everything over|全部交接)$/)]]);
    expect(cards.map(wordsOn)[0]).toMatch(/One thing is still theirs|名下还有 1 项/);
  });
});
