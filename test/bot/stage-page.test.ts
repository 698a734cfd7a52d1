import { afterEach, describe, expect, it } from 'vitest';
import {
  ana,
  asCard,
  baseUrl,
  bootLocalChat,
  cardSaying,
  cardType,
  channelChat,
  click,
  groupChat,
  lin,
  mei,
  open,
  page,
  raw,
  saying,
  silent,
  write,
} from './local-chat.ts';
import { clientId, teamsWeb, tenantId, tokenTime } from '../kit/tokens.ts';
import { createStage } from '../../bot/stage/stage.ts';
import { createSignIn } from '../../src/api/sign-in.ts';
import { localIssuer } from '../../src/api/trusted-issuers.ts';
import type { LocalChat } from './local-chat.ts';
import type { TurnHandler } from '../../bot/turn.ts';
import type { StageCalls, StageMessage } from '../../src/contract/stage.ts';

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

type Post = Extract<keyof StageCalls, `POST ${string}`>;

describe('What people can do in a chat', () => {
  it('send what an Action.Submit collected, as a message that nobody sees', async () => {
    const chat = await boot(async ({ activity }, reply) => {
      if (!activity.value) await reply(asCard(cardSaying('Choose')));
      return undefined;
    });
    await write(chat, lin, 'go');
    const [, card] = await open(chat, lin);
    const action = { type: 'Action.Submit', data: { verb: 'task.done' } } as const;
    const body = { person: 'lin', chat: 'a:lin', message: card?.id ?? '', action };
    expect(await page(chat, 'POST /stage/api/chats/act', body)).toEqual({ kind: 'nothing' });
    expect(chat.arrived.at(-1)?.activity).toMatchObject({
      type: 'message',
      value: { verb: 'task.done' },
      replyToId: card?.id,
    });
    expect(await open(chat, lin)).toHaveLength(2);
  });

  it('see what the product says to a click, or that it failed', async () => {
    const chat = await boot(saying(asCard(cardSaying('Choose'))));
    await write(chat, lin, 'go');
    const [, card] = await open(chat, lin);
    const message = 'application/vnd.microsoft.activity.message';
    chat.product.handle = async () => ({
      status: 200,
      body: { statusCode: 200, type: message, value: 'Thanks' },
    });
    expect(await click(chat, lin, card, 'a')).toEqual({ kind: 'said', text: 'Thanks' });
    const value = { code: 'BadRequest', message: 'No such task' };
    const error = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
    chat.product.handle = async () => ({ status: 200, body: error });
    expect(await click(chat, lin, card, 'a')).toEqual({ kind: 'failed', status: 200, text: 'No such task' });
    chat.product.handle = async () => Promise.reject(new Error('broken'));
    expect(await click(chat, lin, card, 'a')).toEqual({ kind: 'failed', status: 500, text: '' });
    chat.product.handle = async () => ({ status: 200, body: { type: 'nonsense' } });
    expect(await click(chat, lin, card, 'a')).toEqual({ kind: 'failed', status: 200, text: '' });
  });

  it('react to what the bot says, and take it back; the bot hears each once', async () => {
    const chat = await boot(async ({ activity }, reply) => {
      if (activity.type === 'message') await reply({ text: 'Hello' });
      return undefined;
    });
    await write(chat, lin, 'hi');
    const [own, hello] = await open(chat, lin);
    const react = (message: StageMessage | undefined, on: boolean) =>
      page(chat, 'POST /stage/api/chats/react', {
        person: 'lin',
        chat: 'a:lin',
        message: message?.id ?? '',
        type: 'like',
        on,
      });
    expect(await react(hello, true)).toMatchObject({ reactions: [{ type: 'like', personIds: ['lin'] }] });
    await react(hello, true);
    expect(await react(hello, false)).toMatchObject({ reactions: [] });
    await react(own, true);
    const heard = chat.arrived
      .map(({ activity }) => activity)
      .filter(({ type }) => type === 'messageReaction');
    expect(heard).toMatchObject([
      { reactionsAdded: [{ type: 'like' }], replyToId: hello?.id },
      { reactionsRemoved: [{ type: 'like' }] },
    ]);
  });

  it('talk in a channel without the bot, until they mention it', async () => {
    const chat = await boot();
    await write(chat, ana, 'Good morning', channelChat);
    expect(chat.arrived).toEqual([]);
    await write(chat, ana, '@Campaign Desk help', channelChat);
    expect(chat.arrived).toMatchObject([
      {
        activity: {
          text: '<at>Campaign Desk</at> help',
          conversation: { conversationType: 'channel' },
          channelData: { team: { id: '19:marketing-team@thread.tacv2' } },
        },
      },
    ]);
    expect(await open(chat, lin, channelChat)).toHaveLength(2);
  });

  it('answer in a thread, and the bot answers there', async () => {
    const chat = await boot(saying({ text: 'Hello' }));
    const first = await write(chat, ana, 'Good morning', channelChat);
    const here = { person: 'lin', chat: channelChat, root: first.id };
    await page(chat, 'POST /stage/api/chats/write', { ...here, text: '@Campaign Desk help' });
    expect(chat.arrived.map(({ activity }) => activity.conversation.id)).toEqual([
      `${channelChat};messageid=${first.id}`,
    ]);
    const all = await open(chat, lin, channelChat);
    expect(all.map(({ rootId }) => rootId)).toEqual([null, first.id, first.id]);
  });

  it('search with the message extension, paste a link, and send the card that they choose', async () => {
    const attachment = {
      contentType: cardType,
      content: cardSaying('Spring'),
      preview: { contentType: 'thumb', content: {} },
    };
    const composeExtension = { type: 'result', attachmentLayout: 'list', attachments: [attachment] };
    const chat = await boot(async () => ({ status: 200, body: { composeExtension } }));
    const where = { person: 'lin', chat: groupChat };
    const found = await page(chat, 'POST /stage/api/extension/query', {
      ...where,
      command: 'search',
      text: 'spring',
    });
    expect(found.cards).toMatchObject([
      { card: { content: { type: 'AdaptiveCard' } }, preview: { contentType: 'thumb' } },
    ]);
    expect(chat.arrived.at(-1)?.activity).toMatchObject({
      name: 'composeExtension/query',
      value: {
        commandId: 'search',
        parameters: [{ name: 'search', value: 'spring' }],
        queryOptions: { skip: 0, count: 25 },
      },
    });
    await page(chat, 'POST /stage/api/extension/link', {
      ...where,
      url: 'https://desk.example.com/campaigns/1',
    });
    expect(chat.arrived.at(-1)?.activity).toMatchObject({
      name: 'composeExtension/queryLink',
      value: { url: 'https://desk.example.com/campaigns/1' },
    });
    const card = found.cards[0]?.card;
    await page(chat, 'POST /stage/api/chats/write', { ...where, text: '', ...(card && { card }) });
    expect(JSON.stringify(await open(chat, mei, where.chat))).toContain('Spring');
    expect(chat.arrived).toHaveLength(2);
  });

  it('sign in to the tab as themselves, by the same strict rules', async () => {
    const chat = await boot();
    const { token } = await page(chat, 'POST /stage/api/token', { person: 'ana' });
    const issuers = [await localIssuer(chat.issuer.tabIssuer, chat.issuer.publicKeys, tenantId)];
    const signIn = createSignIn({
      mode: 'local',
      issuers,
      audiences: [clientId],
      clientId,
      now: () => tokenTime,
    });
    expect(await signIn(`Bearer ${token}`)).toEqual({
      tenantId,
      personId: 'ana',
      name: 'Ana Silva',
      email: 'ana@agency.example',
      external: true,
      client: teamsWeb,
    });
    const late = createSignIn({
      mode: 'local',
      issuers,
      audiences: [clientId],
      clientId,
      now: () => tokenTime + 3_700_000,
    });
    expect(await late(`Bearer ${token}`)).toEqual({ refused: 'notSignedIn' });
  });

  it('have the app installed for them, once', async () => {
    const chat = await boot(async ({ activity }, reply) => {
      await reply({ text: `Welcome, ${activity.from.name}` });
      return undefined;
    });
    expect(await chat.stage.installForEveryone()).toBe(3);
    expect(await chat.stage.installForEveryone()).toBe(0);
    expect(await open(chat, mei)).toMatchObject([{ text: 'Welcome, Mei Chen' }]);
    expect(chat.arrived[0]?.activity).toMatchObject({ type: 'installationUpdate', action: 'add' });
    const team = 'team.19~marketing-team~thread.tacv2';
    expect(chat.remembered.map(({ id }) => id)).toEqual(['person.lin', 'person.mei', 'person.ana', team]);
  });

  it('see how much they have not read', async () => {
    const chat = await boot(saying({ text: 'Hello' }));
    await write(chat, lin, '@Campaign Desk hi', groupChat);
    const people = async () => {
      const answer = await chat.app.request(`${baseUrl}/stage/api/people`);
      const list = (await answer.json()) as { id: string; unread: number }[];
      return Object.fromEntries(list.map(({ id, unread }) => [id, unread]));
    };
    expect(await people()).toEqual({ lin: 1, mei: 2, ana: 0 });
    await open(chat, mei, groupChat);
    expect(await people()).toEqual({ lin: 1, mei: 0, ana: 0 });
    const chats = await page(chat, 'POST /stage/api/chats', { person: 'ana' });
    expect(chats.map(({ kind }) => kind)).toEqual(['personal', 'channel']);
  });
});

describe('The page is told', () => {
  it('when something changed in a chat of the person, and when the clock was moved', async () => {
    const chat = await boot();
    const controller = new AbortController();
    const stream = await chat.app.request(`${baseUrl}/stage/api/live?person=mei`, {
      signal: controller.signal,
    });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    await write(chat, lin, 'only mine');
    await write(chat, lin, 'hello all', groupChat);
    expect(await page(chat, 'POST /stage/api/clock', { by: 3_600_000 })).toMatchObject({
      now: '2026-03-02T10:00:00.000Z',
    });
    chat.stage.tell('people');
    expect(await raw(chat, 'POST /stage/api/clock', { to: 'nextDue' })).toMatchObject({ status: 409 });
    chat.stop();
    const text = await stream.text();
    expect(text).toContain('{"changed":"chat","chatId":"19:launch@thread.v2"}');
    expect(text).toContain('{"changed":"clock"}');
    expect(text).not.toContain('a:lin');
    running.splice(running.indexOf(chat), 1);
    chat.forget();
  });
});

describe('The stage refuses', () => {
  it('to exist outside local mode, or where other machines can reach it', async () => {
    const { issuer, folder } = await boot();
    const settings = {
      mode: 'local',
      host: '127.0.0.1',
      folder,
      tenantId,
      botAppId: 'b',
      issuer,
      baseUrl: () => baseUrl,
      people: async () => [],
      now: () => '2026-03-02T09:00:00.000Z',
      clock: {
        view: async () => ({ now: '', nextDue: null }),
        advance: async () => {},
        toNextDue: async () => false,
      },
      deliver: () => new Response(),
    } as const;
    expect(() => createStage({ ...settings, mode: 'production' })).toThrow(/local mode only/);
    expect(() => createStage({ ...settings, host: '0.0.0.0' })).toThrow(/loopback/);
    expect(() => createStage({ ...settings, host: '192.168.1.7' })).toThrow(/loopback/);
    expect(() => createStage({ ...settings, host: '127.0.0.1.example.com' })).toThrow(/loopback/);
  });

  it.each<[string, Record<string, string>]>([
    ['a page of another site', { origin: 'https://evil.example.com' }],
    ['a page of another port', { origin: 'http://127.0.0.1:9999' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['a name that was bent to this machine', { host: 'evil.example.com:3978' }],
    ['a name that only begins like this machine', { host: '127.0.0.1.example.com' }],
    ['a request that another site began', { 'sec-fetch-site': 'cross-site' }],
  ])('what comes from %s', async (_, headers) => {
    const chat = await boot();
    const answer = await raw(chat, 'POST /stage/api/token', { person: 'lin' }, headers);
    expect([answer.status, await answer.json()]).toEqual([403, { problem: 'notLocal' }]);
  });

  it('bodies that are not what the call takes', async () => {
    const chat = await boot();
    const post = async (name: Post, body: unknown, headers = {}) =>
      (await raw(chat, name, body, headers)).status;
    expect(await post('POST /stage/api/token', {})).toBe(400);
    expect(await post('POST /stage/api/token', { person: 'lin', as: 'mei' })).toBe(400);
    expect(await post('POST /stage/api/token', 'person=lin')).toBe(400);
    expect(await post('POST /stage/api/token', { person: 'lin' }, { 'content-type': 'text/plain' })).toBe(
      400,
    );
    expect(await post('POST /stage/api/clock', { by: -1 })).toBe(400);
    expect(await post('POST /stage/api/clock', { by: 1e15 })).toBe(400);
    expect(
      await post('POST /stage/api/chats/write', { person: 'lin', chat: 'a:lin', text: 'x'.repeat(70_000) }),
    ).toBe(400);
  });

  it('people, chats and messages that do not exist, and other people’s chats', async () => {
    const chat = await boot();
    const problem = async (name: Post, body: object): Promise<unknown> =>
      (await raw(chat, name, body)).json();
    expect(await problem('POST /stage/api/token', { person: 'nobody' })).toEqual({
      problem: 'unknownPerson',
    });
    expect(await problem('POST /stage/api/install', { person: 'nobody' })).toEqual({
      problem: 'unknownPerson',
    });
    const theirs = { person: 'lin', chat: 'a:mei', text: 'hi' };
    expect(await problem('POST /stage/api/chats/write', theirs)).toEqual({ problem: 'unknownChat' });
    const closed = { person: 'ana', chat: groupChat, text: 'hi' };
    expect(await problem('POST /stage/api/chats/write', closed)).toEqual({ problem: 'unknownChat' });
    const lost = { person: 'lin', chat: 'a:lin', message: '7', type: 'like', on: true };
    expect(await problem('POST /stage/api/chats/react', lost)).toEqual({ problem: 'unknownMessage' });
    expect(chat.arrived).toEqual([]);
  });

  it('to hide that the bot does not answer', async () => {
    const chat = await boot(async () => Promise.reject(new Error('broken')));
    const answer = await raw(chat, 'POST /stage/api/chats/write', {
      person: 'lin',
      chat: 'a:lin',
      text: 'hi',
    });
    expect([answer.status, await answer.json()]).toEqual([502, { problem: 'botFailed' }]);
    expect(await chat.stage.installForEveryone()).toBe(0);
  });
});
