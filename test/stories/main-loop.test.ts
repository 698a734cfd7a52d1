import { describe, expect, it } from 'vitest';
import { titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld } from '../kit/world.ts';
import { boardColumns, campaignNow, chatting, historyOf, planned, requestsOf, submitted } from './plot.ts';

describe('A campaign from the plan to the yes', () => {
  it('is created, submitted, approved on a card, and everybody sees the same truth', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    const tab = await world.as('zoe').tab();

    const campaign = await planned(world);
    expect(campaign).toMatchObject({ code: 'MKT-1', status: 'draft', ownerId: 'lin', revision: 1 });
    expect(await boardColumns(world, 'zoe')).toMatchObject({ draft: ['Coast film'] });
    expect(await tab.heard()).toContainEqual({ changed: 'campaign', campaignId: campaign.id });

    await submitted(world, campaign);
    expect(await boardColumns(world, 'zoe')).toMatchObject({ inReview: ['Coast film'] });
    expect(await world.as('mei').api('GET /api/me/work')).toMatchObject([
      { noun: 'approval', title: 'Coast film' },
    ]);

    const mei = await world.as('mei').chat();
    const card = await mei.card('Coast film');
    expect(wordsOn(card).split('\n')).toEqual([
      'Approve by Fri 6 Mar 17:00 (Asia/Shanghai): Coast film, CNY 950,000',
      'Asked by',
      'Lin Wei',
      'Flight',
      'Mon 16 Mar – Sun 29 Mar',
      'Channels',
      'Email and Social',
      'Budget',
      'CNY 950,000',
      'Decision',
      'One of them decides: Mei Chen and Otto Brandt',
      'Lin Wei says',
      '“Please look at the budget.”',
      'Brief',
      'Bring the spring collection to the three coasts.',
      'One film, two fairs.',
    ]);
    expect(titlesOf(card)).toEqual([
      'Approve',
      'Request changes',
      'Request changes',
      'Approve with these changes',
      'Reject',
      'Reject',
      'Hand over',
      'Hand over this one',
      'I am away: hand over all',
      'Open',
    ]);
    const otto = await world.as('otto').chat();
    expect(wordsOn(await otto.card('Coast film'))).toContain('Fri 6 Mar 10:00 (Europe/Berlin)');

    await world.pass({ hours: 3 });
    await tab.heard();
    const answer = await mei.click(card, 'Approve');
    expect(answer.kind).toBe('card');
    await world.settle();
    expect(await tab.heard()).toContainEqual({ changed: 'campaign', campaignId: campaign.id });

    const line = 'Approved: Coast film · Mei Chen, Mon 2 Mar 12:00 (Asia/Shanghai)';
    expect(wordsOn(await mei.card('Coast film'))).toBe(line);
    const ottos = await otto.card('Coast film');
    expect(wordsOn(ottos)).toBe('Approved: Coast film · Mei Chen, Mon 2 Mar 05:00 (Europe/Berlin)');
    expect(titlesOf(ottos)).toEqual(['Open']);
    const lin = await world.as('lin').chat();
    expect(wordsOn(await lin.card('Coast film')).split('\n')).toEqual([
      'Approved: Coast film',
      'Mei Chen approved, Mon 2 Mar 12:00 (Asia/Shanghai)',
      'The campaign can start.',
    ]);

    const now = await campaignNow(world, campaign);
    expect(now).toMatchObject({ status: 'approved', approval: { state: 'approved' } });
    expect(await boardColumns(world, 'zoe')).toMatchObject({ inReview: [], approved: ['Coast film'] });
    const [request] = await requestsOf(world, campaign);
    expect(request).toMatchObject({ status: 'approved', round: 1, revision: 1 });
    expect(request?.stages[0]?.decisions).toMatchObject([{ personId: 'mei', verb: 'approve', revision: 1 }]);
    expect(await world.as('mei').api('GET /api/me/work')).toEqual([]);
    expect(await world.as('otto').api('GET /api/me/work')).toEqual([]);
    expect((await historyOf(world, campaign)).map(({ actorId, what }) => [actorId, what.type])).toEqual([
      ['lin', 'campaign.created'],
      ['lin', 'approval.submitted'],
      ['lin', 'campaign.statusChanged'],
      ['mei', 'approval.decided'],
      ['mei', 'campaign.statusChanged'],
    ]);
    tab.close();
  });
});
