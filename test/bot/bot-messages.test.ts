import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/domain/person.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { readAll } from '../../src/usecases/read-all.ts';

import { checkCard } from '../kit/card-schema.ts';
import { readyCampaign, submitted } from '../usecases/approvals-desk.ts';
import {
  button,
  cardOf,
  type ChatDesk,
  clickOn,
  install,
  lastOf,
  messagesOf,
  openChatDesk,
  say,
  wordsOf,
} from './desk-in-chat.ts';
import { channelChat, page } from './local-chat.ts';

let desk: ChatDesk;
const start = async (locale: Locale = 'en') => {
  desk = await openChatDesk(locale);
};
afterEach(() => desk.close());

async function campaignsOf(): Promise<string[]> {
  const partition = { tenantId: 'tenant-1', scope: 'board.marketing' };
  await desk.settle();
  return (await readAll(desk.store, partition, 'summariesOfWorkspace', {})).map(
    ({ document }) => document.name,
  );
}

describe.each([
  ['en', 'help', 'my tasks', 'my approvals', 'new campaign'],
  ['zh-CN', '帮助', '我的任务', '我的审批', '新建活动'],
  ['zh-TW', '說明', '我的任務', '我的簽核', '新增活動'],
] as const)('in %s', (locale, help, tasks, approvals, newCampaign) => {
  beforeEach(() => start(locale));

  it('the four commands are answered in the language of who asks', async () => {
    for (const [text, title] of [
      [help, { en: 'This is what I can do', 'zh-CN': '您可以这样问我', 'zh-TW': '您可以這樣問我' }],
      [tasks, { en: 'nothing to do', 'zh-CN': '没有待办任务', 'zh-TW': '沒有待辦任務' }],
      [approvals, { en: 'Nothing waits', 'zh-CN': '没有等待您审批', 'zh-TW': '沒有等待您簽核' }],
      [newCampaign, { en: 'How shall it be called', 'zh-CN': '写上活动名称', 'zh-TW': '加上活動名稱' }],
    ] as const) {
      const answer = await say(desk, 'bo', text);
      expect(wordsOf(answer)).toContain(title[locale]);
      expect(checkCard(cardOf(answer), { local: true })).toEqual([]);
    }
  });

  it('a campaign is started with a name', async () => {
    const answer = await say(desk, 'bo', `${newCampaign} 春季 Spring [x](https://evil.example)`);
    expect(wordsOf(answer)).toContain('春季 Spring [x](https://evil.example)');
    expect(await campaignsOf()).toEqual(['春季 Spring [x](https://evil.example)']);
  });
});

describe('somebody types', () => {
  beforeEach(() => start());

  it('my tasks, and reads theirs by campaign', async () => {
    const campaign = await readyCampaign(desk);
    for (const [title, assigneeId] of [
      ['Send the press list', 'bo'],
      ['Book the venue', 'mei'],
    ] as const) {
      await createTask(desk.doors, desk.actors.lin, {
        campaignId: campaign.document.id,
        once: `task-${title}`,
        fields: { title, assigneeId, due: '2026-03-06' },
        source: 'person',
      });
    }
    await desk.settle();
    const words = wordsOf(await say(desk, 'bo', 'my tasks'));
    expect(words).toContain('You have 1 open taskSpring launch');
    expect(words).toContain('Send the press list');
    expect(words).toContain('due Fri 6 Mar');
    expect(words).not.toContain('Book the venue');
  });

  it('my approvals, and reads what waits for them', async () => {
    await submitted(desk, { dueAt: '2026-03-05T09:00:00.000Z' });
    await desk.settle();
    expect(wordsOf(await say(desk, 'mei', 'my approvals'))).toMatch(
      /^1 approval waits for your decisionSpring launch/,
    );
  });

  it('the same new campaign once, however often Teams brings the message', async () => {
    await say(desk, 'bo', 'new campaign Summer sale');
    const arrived = desk.chat.arrived.at(-1)!;
    await desk.chat.product.handle(arrived, async () => ({ kind: 'unknown', reason: 'silent' }));
    expect(await campaignsOf()).toEqual(['Summer sale']);
  });

  it('a name that is too long, and nothing is made of it', async () => {
    expect(wordsOf(await say(desk, 'bo', `new campaign ${'x'.repeat(200)}`))).toContain('at most 160');
    expect(await campaignsOf()).toEqual([]);
  });

  it('new campaign as a guest, and is told that they may not', async () => {
    expect(wordsOf(await say(desk, 'gus', 'new campaign Mine'))).toMatch(/^Your role does not allow this/);
    expect(await campaignsOf()).toEqual([]);
  });

  it('anything without access to a workspace, and is told whom to ask', async () => {
    for (const text of ['help', 'my tasks', 'new campaign Mine', 'Spring']) {
      expect(wordsOf(await say(desk, 'nora', text))).toMatch(/^You have no access to a department/);
    }
  });

  it('a name, and gets the three nearest campaigns that they may see', async () => {
    for (const name of ['Spring launch', 'Spring sale', 'Autumn in spring', 'A spring fair', 'Winter']) {
      await readyCampaign(desk, { name });
    }
    await desk.settle();
    const answer = await say(desk, 'bo', 'SPRING');
    expect(answer?.attachments).toHaveLength(3);
    expect(wordsOf(answer)).toMatch(/Spring sale.*Spring launch|Spring launch.*Spring sale/s);
    expect(wordsOf(answer)).not.toMatch(/Winter|CNY/);
    expect(wordsOf(await say(desk, 'gus', 'spring'))).toContain('Nothing found for “spring”');
  });

  it('plan, and gets what one can ask for', async () => {
    expect(wordsOf(await say(desk, 'bo', 'plan the summer'))).toMatch(
      /^Nothing found for “plan the summer”\. This is what I can do:help/,
    );
  });

  it('in a channel: others read along, so nothing personal is said there', async () => {
    await submitted(desk);
    await desk.settle();
    const ask = (text: string) => say(desk, 'mei', `@Campaign Desk ${text}`, channelChat);
    expect(wordsOf(await ask('my approvals'))).toMatch(/^That is between you and me/);
    expect(wordsOf(await ask('Spring'))).toMatch(/^This is what I can do/);
    expect(wordsOf(await ask('new campaign Shared'))).toMatch(/^Draft created: Shared/);
  });
});

describe('the app is added', () => {
  beforeEach(() => start());

  it('and greets once, with what one can do', async () => {
    await install(desk, 'lin');
    const messages = await messagesOf(desk, 'lin');
    expect(messages).toHaveLength(1);
    expect(wordsOf(messages[0])).toMatch(/^Hello Lin, this is Campaign Desk\./);
    const arrived = desk.chat.arrived.at(-1)!;
    const said: unknown[] = [];
    const listen = async (message: unknown) => {
      said.push(message);
      return { kind: 'unknown', reason: 'listening' } as const;
    };
    const members = [{ ...arrived.activity.recipient!, id: '28:bot' }];
    for (const change of [
      { type: 'conversationUpdate', membersAdded: members },
      { type: 'installationUpdate', action: 'add-upgrade' },
      { type: 'installationUpdate', action: 'remove' },
    ]) {
      await desk.chat.product.handle({ ...arrived, activity: { ...arrived.activity, ...change } }, listen);
    }
    expect(said).toEqual([]);
  });

  it('its buttons type for the reader', async () => {
    await install(desk, 'lin');
    const welcome = await lastOf(desk, 'lin');
    await clickOn(desk, 'lin', welcome, button(cardOf(welcome), 'my tasks'));
    expect(wordsOf(await lastOf(desk, 'lin'))).toMatch(/^You have nothing to do/);
  });

  it('by somebody whom nobody knows, and greets them in the language of their Teams', async () => {
    await install(desk, 'lin');
    const arrived = desk.chat.arrived.at(-1)!;
    const said: unknown[] = [];
    const activity = {
      ...arrived.activity,
      locale: 'zh-Hant-TW',
      from: { ...arrived.activity.from, name: '王小明' },
    };
    await desk.chat.product.handle({ ...arrived, personId: 'stranger', activity }, async (message) => {
      said.push(message.summary);
      return { kind: 'unknown', reason: 'listening' };
    });
    expect(said).toEqual(['王小明，您好！這裡是 Campaign Desk。']);
  });
});

describe('a reaction', () => {
  beforeEach(() => start());

  it('approves nothing, ticks nothing off and is no error', async () => {
    await install(desk, 'mei');
    const request = await submitted(desk);
    await desk.settle();
    const card = await lastOf(desk, 'mei');
    const commits = desk.commits();
    for (const type of ['like', 'heart', '2705_whiteheavycheckmark']) {
      await page(desk.chat, 'POST /stage/api/chats/react', {
        person: 'mei',
        chat: card.chatId,
        message: card.id,
        type,
        on: true,
      });
    }
    expect(desk.chat.failures).toEqual([]);
    expect(desk.commits()).toBe(commits);
    expect(
      (
        await desk.store.get(
          { tenantId: 'tenant-1', scope: request.document.campaignId },
          'approval',
          request.document.id,
        )
      )?.document.status,
    ).toBe('inStage');
  });
});

describe('every answer', () => {
  it.each(locales)('in %s may be sent', async (locale) => {
    await start(locale);
    await submitted(desk);
    await desk.settle();
    for (const text of [
      'help',
      'my approvals',
      'my tasks',
      'new campaign',
      'new campaign X',
      'spring',
      'nothing',
    ]) {
      const answer = await say(desk, 'mei', text);
      for (const { content } of answer?.attachments ?? []) {
        expect(checkCard(content, { local: true })).toEqual([]);
      }
      expect(answer?.attachments.length).toBeGreaterThan(0);
    }
    expect(desk.chat.failures).toEqual([]);
  });
});
