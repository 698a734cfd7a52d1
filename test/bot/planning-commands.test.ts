import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/domain/person.ts';
import { addBudgetLine } from '../../src/usecases/budgets/save.ts';
import { addContent } from '../../src/usecases/content/save-item.ts';
import { setGoal } from '../../src/usecases/goals/save.ts';
import { checkCard } from '../kit/card-schema.ts';
import { granted } from '../kit/department.ts';
import { readyCampaign } from '../usecases/approvals-desk.ts';
import { type ChatDesk, cardOf, openChatDesk, say, wordsOf } from './desk-in-chat.ts';

let desk: ChatDesk;
afterEach(() => desk.close());

/** A campaign with a goal, a line of its budget and a content item; gives its code. */
async function planned(locale: Locale = 'en'): Promise<string> {
  desk = await openChatDesk(locale);
  const { document: campaign } = await readyCampaign(desk);
  const { id: campaignId, code } = campaign;
  const lin = desk.actors.lin;
  const goal = { metric: 'clicks', measure: '', good: 'up', channel: null, currency: null } as const;
  const days = { start: '2026-03-01', deadline: '2026-04-30' };
  const why = { source: 'Web analytics', relevance: 'Grow the shop', measured: null };
  const rule = { onTrack: 90, atRisk: 70, state: 'standing' } as const;
  const numbers = { baseline: 0, target: 1_000 };
  granted(
    await setGoal(desk.doors, lin, {
      campaignId,
      once: 'goal-0001',
      content: { name: 'A thousand **clicks**', ...goal, ...numbers, ...days, ...why, ...rule },
    }),
  );
  const currency = campaign.budget?.currency ?? 'CNY';
  granted(
    await addBudgetLine(desk.doors, lin, {
      campaignId,
      once: 'line-0001',
      perUnit: null,
      content: {
        name: 'Posters',
        category: 'media',
        channel: null,
        period: null,
        planned: { minor: 1_200, currency },
        reason: '',
        state: 'standing',
      },
    }),
  );
  granted(
    await addContent(desk.doors, lin, {
      campaignId,
      once: 'item-0001',
      content: {
        title: 'A lamp in the hall',
        channel: 'social',
        format: 'post',
        ownerId: 'lin',
        publishOn: '2026-03-20',
        publishAt: null,
        zone: 'Asia/Shanghai',
        text: '',
        assetIds: [],
        journeyStage: null,
        personaIds: [],
        needsApproval: true,
      },
    }),
  );
  await desk.settle();
  return code;
}

const answer = async (who: 'lin' | 'gus' | 'bo', text: string) => {
  const said = await say(desk, who, text);
  expect(checkCard(cardOf(said), { local: true })).toEqual([]);
  return wordsOf(said);
};

describe('What of a campaign is asked for in chat', () => {
  it.each([
    ['en', 'goals', 'budget', 'content', 'Idea'],
    ['zh-CN', '目标', '预算', '内容', '创意'],
    ['zh-TW', '目標', '預算', '內容', '構想'],
  ] as const)(
    'in %s: goals, money and content, by its code',
    async (locale, goals, budget, content, idea) => {
      const code = await planned(locale);
      expect(await answer('lin', `${goals} ${code}`)).toContain('A thousand **clicks**');
      const money = await answer('lin', `${budget} ${code.toLowerCase()}`);
      expect(money).toContain('Posters');
      expect(money).toMatch(/12(\D|$)/);
      const items = await answer('lin', `${content} ${code}`);
      expect(items).toContain('A lamp in the hall');
      expect(items).toContain(idea);
    },
  );

  it('is told as far as whoever asks sees it', async () => {
    const code = await planned();
    expect(await answer('gus', `budget ${code}`)).not.toContain('Posters');
    expect(await answer('lin', 'goals')).toContain('Which campaign');
    expect(await answer('lin', 'goals NONE-9')).toContain('NONE-9');
  });
});

describe('Looking ahead and back in chat', () => {
  it('keeps an idea once, and finds no lesson and no risk where there is none', async () => {
    const code = await planned();
    expect(await answer('lin', 'idea A lantern for every order')).toContain('A lantern for every order');
    expect(await answer('lin', 'idea')).toContain('What is the idea');
    expect(await answer('lin', 'lessons')).toContain('No lesson');
    expect(await answer('lin', `risks ${code}`)).toContain('No risk');
  });
});
