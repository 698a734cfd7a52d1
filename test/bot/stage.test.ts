import { afterEach, describe, expect, it } from 'vitest';
import {
  answeredBy,
  asCard,
  baseUrl,
  bootLocalChat,
  cardSaying,
  click,
  groupChat,
  lin,
  mei,
  open,
  page,
  silent,
  someNotice,
  write,
} from './local-chat.ts';
import { clientId, tenantId, tokenTime } from '../kit/tokens.ts';
import { createSignIn } from '../../src/api/sign-in.ts';
import { localIssuer } from '../../src/api/trusted-issuers.ts';
import type { LocalChat } from './local-chat.ts';
import type { TurnHandler } from '../../bot/turn.ts';

const running: LocalChat[] = [];
afterEach(() => {
  for (const chat of running.splice(0)) {
    chat.stop();
    chat.forget();
  }
});

async function boot(handle: TurnHandler = silent, wishes: Parameters<typeof bootLocalChat>[1] = {}) {
  const chat = await bootLocalChat(handle, wishes);
  running.push(chat);
  return chat;
}

describe('The whole round through the local channel', () => {
  it('carries a typed word to the product and its answer back into the chat', async () => {
    const chat = await boot(async ({ activity }, reply) => {
      await reply({ text: `You said ${activity.text}`, summary: 'An answer' });
      return undefined;
    });
    await write(chat, lin, 'help');
    expect(chat.failures).toEqual([]);
    expect(chat.arrived).toMatchObject([
      {
        tenantId,
        personId: 'lin',
        activity: {
          type: 'message',
          text: 'help',
          channelId: 'msteams',
          locale: 'zh-CN',
          localTimezone: 'Asia/Shanghai',
          conversation: { id: 'a:lin', conversationType: 'personal', tenantId },
        },
      },
    ]);
    expect(await open(chat, lin)).toMatchObject([
      { fromId: 'lin', text: 'help' },
      { fromId: 'bot', fromName: 'Campaign Desk', text: 'You said help', summary: 'An answer' },
    ]);
    expect(chat.remembered).toMatchObject([{ id: 'person.lin', conversationId: 'a:lin' }]);
  });

  it('shows the answer of a clicked card to the one who clicked, in place of the shared card', async () => {
    const chat = await boot();
    chat.product.handle = async ({ activity }, reply) => {
      if (activity.type === 'invoke') return answeredBy(cardSaying('Approved'));
      await reply(asCard(cardSaying('Please decide')));
      return undefined;
    };
    await write(chat, lin, '@Campaign Desk go', groupChat);
    const [, card] = await open(chat, lin, groupChat);
    const answer = await click(chat, lin, card, 'approval.decide', { requestId: 'r' });
    expect(answer).toMatchObject({
      kind: 'card',
      message: { attachments: [{ content: { body: [{ text: 'Approved' }] } }] },
    });
    expect(chat.arrived.at(-1)).toMatchObject({
      personId: 'lin',
      activity: {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: card?.id,
        value: {
          action: { type: 'Action.Execute', verb: 'approval.decide', data: { requestId: 'r' } },
          trigger: 'manual',
        },
      },
    });
    expect(JSON.stringify(await open(chat, lin, groupChat))).toContain('Approved');
    expect(JSON.stringify(await open(chat, mei, groupChat))).toContain('Please decide');
  });

  it('lets the product edit a card in place, for everybody', async () => {
    let text = 'Waiting';
    const chat = await boot(silent, { render: () => asCard(cardSaying(text)) });
    await write(chat, lin, 'hi');
    const [to] = chat.remembered;
    if (!to) throw new Error('not remembered');
    const sent = await chat.messenger.send(to, someNotice, 'due.1', 5_000);
    expect(sent.kind).toBe('sent');
    expect(await chat.messenger.find(to, 'due.1')).toEqual({
      activityId: sent.kind === 'sent' && sent.activityId,
    });
    expect(await chat.messenger.find(to, 'due.2')).toBe('absent');
    text = 'Decided';
    const activityId = sent.kind === 'sent' ? sent.activityId : '';
    chat.wait(1_000);
    expect(await chat.messenger.update({ ...to, activityId }, someNotice, 5_000)).toEqual({
      kind: 'sent',
      activityId,
    });
    const messages = await open(chat, lin);
    expect(messages).toHaveLength(2);
    expect(messages[1]).toMatchObject({ id: activityId, editedAt: '2026-03-02T09:00:01.000Z' });
    expect(JSON.stringify(messages)).not.toContain('Waiting');
  });

  it('tells the product what became of a message to somebody who is not there', async () => {
    const chat = await boot();
    await write(chat, lin, 'hi');
    const [to] = chat.remembered;
    if (!to) throw new Error('not remembered');
    const nobody = { ...to, conversationId: 'a:nobody' };
    expect(await chat.messenger.send(nobody, someNotice, 'k', 5_000)).toEqual({
      kind: 'gone',
      reason: 'status404',
    });
    const lost = { ...to, activityId: '1' };
    expect(await chat.messenger.update(lost, someNotice, 5_000)).toEqual({
      kind: 'gone',
      reason: 'status404',
    });
  });
});

describe('A card that refreshes itself', () => {
  const refreshing = (text: string, userIds?: string[]) =>
    cardSaying(text, {
      refresh: { action: { type: 'Action.Execute', verb: 'approval.show', data: {} }, userIds },
    });

  async function withCard(userIds?: string[]) {
    const chat = await boot(async ({ activity }, reply) => {
      if (activity.type === 'invoke') return answeredBy(refreshing('For you alone', userIds));
      await reply(asCard(refreshing('For all', userIds)));
      return undefined;
    });
    await write(chat, lin, '@Campaign Desk go', groupChat);
    return {
      chat,
      look: async (person: { id: string }) => JSON.stringify(await open(chat, person, groupChat)),
    };
  }
  const asked = (chat: LocalChat) =>
    chat.arrived.filter(({ activity }) => activity.type === 'invoke').map(({ personId }) => personId);

  it.each([['29:lin'], ['8:orgid:lin'], ['lin']])(
    'is asked for the person whom it lists as %s',
    async (id) => {
      const { chat, look } = await withCard([id]);
      expect(await look(mei)).toContain('For all');
      expect(await look(lin)).toContain('For you alone');
      expect(asked(chat)).toEqual(['lin']);
      expect(chat.arrived.at(-1)?.activity.value).toMatchObject({ trigger: 'automatic' });
    },
  );

  it('is asked for everybody when it lists nobody', async () => {
    const { chat, look } = await withCard();
    await look(lin);
    await look(mei);
    expect(asked(chat)).toEqual(['lin', 'mei']);
  });

  it('is asked at most once a minute, and again at once when it was edited', async () => {
    const { chat, look } = await withCard(['29:lin']);
    await look(lin);
    await look(lin);
    expect(asked(chat)).toHaveLength(1);
    chat.wait(60_000);
    await look(lin);
    expect(asked(chat)).toHaveLength(2);
    const [, card] = await open(chat, lin, groupChat);
    const place = { tenantId, serviceUrl: `${baseUrl}/stage/connector`, conversationId: card?.chatId ?? '' };
    chat.wait(1);
    await chat.messenger.update({ ...place, activityId: card?.id ?? '' }, someNotice, 5_000);
    expect(await look(lin)).toContain('A notice');
  });

  it('keeps its shared face when the product has no answer', async () => {
    const { chat, look } = await withCard(['29:lin']);
    chat.product.handle = async () => ({ status: 500 });
    expect(await look(lin)).toContain('For all');
  });
});

describe('The stage remembers', () => {
  it('chats, cards, own faces, reactions and its key over a restart', async () => {
    const handle: TurnHandler = async ({ activity }, reply) => {
      if (activity.type === 'invoke') return answeredBy(cardSaying('Mine'));
      await reply(asCard(cardSaying('Shared')));
      return undefined;
    };
    const first = await bootLocalChat(handle);
    await write(first, lin, 'go');
    const [, card] = await open(first, lin);
    await click(first, lin, card, 'a');
    const { token } = await page(first, 'POST /stage/api/token', { person: 'lin' });
    const before = await open(first, lin);
    first.stop();
    const second = await boot(handle, { folder: first.folder });
    expect(await open(second, lin)).toEqual(before);
    const issuers = [await localIssuer(second.issuer.tabIssuer, second.issuer.publicKeys, tenantId)];
    const signIn = createSignIn({
      mode: 'local',
      issuers,
      audiences: [clientId],
      clientId,
      now: () => tokenTime,
    });
    expect(await signIn(`Bearer ${token}`)).toMatchObject({ personId: 'lin' });
  });
});
