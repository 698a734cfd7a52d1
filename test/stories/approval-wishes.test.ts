import { describe, expect, it } from 'vitest';
import { wordsOn } from '../kit/world-stage.ts';
import { titlesOf } from '../kit/world-chat.ts';
import { openWorld } from '../kit/world.ts';
import { chatting, historyOf, planned } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

const about = /Coast film/;

describe('A request whose time was over', () => {
  it('is wished back: its requester, its route’s owner and the last in line are told, each once', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'zoe', 'nia', 'ada');
    const ladder = [{ afterHours: 1, act: 'expire' as const, to: [] }];
    await routed(world, [stage('legal', 'Legal', { approvers: [person('mei')], ladder })], {
      terminalOwners: [person('nia')],
    });
    const campaign = await planned(world);
    await submittedAlong(world, campaign.id);
    await world.pass({ hours: 30 });
    const mei = await world.as('mei').chat();
    const expired = await mei.card(about);
    const before = {
      lin: (await (await world.as('lin').chat()).cards(about)).length,
      zoe: (await (await world.as('zoe').chat()).cards(about)).length,
      nia: (await (await world.as('nia').chat()).cards(about)).length,
    };
    await Promise.all([mei.click(expired, 'Ask to reopen'), mei.click(expired, 'Ask to reopen')]);
    await world.settle();
    const wish = (await historyOf(world, campaign)).filter(
      ({ what }) => what.type === 'approval.handled' && what.act === 'reopenAsked',
    );
    expect(wish.map(({ what }) => 'personIds' in what && what.personIds.toSorted())).toEqual([
      ['lin', 'nia', 'zoe'],
    ]);
    for (const who of ['lin', 'zoe', 'nia'] as const) {
      const cards = await (await world.as(who).chat()).cards(about);
      expect([who, cards.length]).toEqual([who, before[who] + 1]);
      expect(wordsOn(cards.at(-1) ?? expired)).toContain('Asked to open it again: Mei Chen');
    }
    const zoe = (await (await world.as('zoe').chat()).cards(about)).at(-1);
    expect(zoe && titlesOf(zoe)).toContain('Open again');
  });
});
