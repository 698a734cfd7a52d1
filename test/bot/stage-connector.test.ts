import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../bot/stage/faults.ts';
import type { ConversationReference } from '../../src/domain/person.ts';
import { settle } from '../kit/chat.ts';
import {
  baseUrl,
  bootLocalChat,
  channelChat,
  lin,
  open,
  page,
  ownChat,
  silent,
  someNotice,
  write,
} from './local-chat.ts';
import type { LocalChat } from './local-chat.ts';
import { botAppId, tenantId } from '../kit/tokens.ts';

const running: LocalChat[] = [];
afterEach(() => {
  for (const chat of running.splice(0)) {
    chat.stop();
    chat.forget();
  }
});

async function boot(fault?: () => Fault | undefined) {
  const chat = await bootLocalChat(silent, { ...(fault && { faults: fault }) });
  running.push(chat);
  return chat;
}

const to: ConversationReference = {
  kind: 'conversation',
  schema: 1,
  id: 'person.lin',
  tenantId,
  serviceUrl: `${baseUrl}/stage/connector`,
  conversationId: ownChat(lin),
  botId: `28:${botAppId}`,
  seenAt: '2026-03-02T09:00:00.000Z',
};

/** Calls the connector as the bot does, or with another token. */
async function call(chat: LocalChat, method: string, path: string, body?: unknown, token?: string) {
  const bearer = token ?? (await chat.issuer.bearer.token());
  return chat.app.request(`${baseUrl}/stage/connector/v3/conversations${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

const at = (conversation: string, rest = '/activities') => `/${encodeURIComponent(conversation)}${rest}`;

describe('The local connector', () => {
  it('opens the personal chat with somebody by object id, once and for all', async () => {
    const chat = await boot();
    const serviceUrl = to.serviceUrl;
    const opened = { kind: 'sent', activityId: 'a:lin' };
    expect(await chat.messenger.open({ tenantId, personId: 'lin', serviceUrl }, 5_000)).toEqual(opened);
    expect(await chat.messenger.open({ tenantId, personId: 'lin', serviceUrl }, 5_000)).toEqual(opened);
    expect(await chat.messenger.open({ tenantId, personId: 'nobody', serviceUrl }, 5_000)).toMatchObject({
      kind: 'gone',
    });
  });

  it('takes posts and replies, edits and removals of the bot’s own messages', async () => {
    const chat = await boot();
    const message = { type: 'message', text: 'One' };
    const posted = await call(chat, 'POST', at('a:lin'), message);
    expect(posted.status).toBe(201);
    const { id } = (await posted.json()) as { id: string };
    expect(
      (await call(chat, 'POST', at('a:lin', `/activities/${id}`), { ...message, text: 'Two' })).status,
    ).toBe(201);
    expect(
      (await call(chat, 'PUT', at('a:lin', `/activities/${id}`), { ...message, text: 'One!' })).status,
    ).toBe(200);
    expect((await open(chat, lin)).map(({ text }) => text)).toEqual(['One!', 'Two']);
    expect((await call(chat, 'DELETE', at('a:lin', `/activities/${id}`))).status).toBe(200);
    expect(await open(chat, lin)).toMatchObject([
      { removed: true, text: '', attachments: [] },
      { text: 'Two' },
    ]);
    expect((await call(chat, 'PUT', at('a:lin', `/activities/${id}`), message)).status).toBe(404);
    expect((await call(chat, 'DELETE', at('a:lin', `/activities/${id}`))).status).toBe(404);
  });

  it('posts into a thread of a channel when the id carries one that is there', async () => {
    const chat = await boot();
    const say = (text: string, under = '') =>
      call(chat, 'POST', at(`${channelChat}${under}`), { type: 'message', text });
    const { id } = (await (await say('Hi')).json()) as { id: string };
    expect((await say('Me too', `;messageid=${id}`)).status).toBe(201);
    expect((await say('Where?', ';messageid=17')).status).toBe(404);
    expect(await open(chat, lin, channelChat)).toMatchObject([
      { text: 'Hi', rootId: null },
      { text: 'Me too', rootId: id },
    ]);
    await page(chat, 'POST /stage/api/chats/remove', { person: 'lin', chat: channelChat, message: id });
    expect((await say('Still there?', `;messageid=${id}`)).status).toBe(404);
  });

  it('lets the bot say nothing in a team that it was taken out of, until it is back', async () => {
    const chat = await boot();
    const say = () => call(chat, 'POST', at(channelChat), { type: 'message', text: 'Hi' });
    await page(chat, 'POST /stage/api/team', { person: 'lin', installed: false });
    expect((await say()).status).toBe(403);
    await page(chat, 'POST /stage/api/team', { person: 'lin', installed: true });
    expect((await say()).status).toBe(201);
    expect(chat.arrived.map(({ activity }) => activity.action)).toEqual(['remove', 'add']);
  });

  it('lists the members of a conversation, at once, in pages and one by one', async () => {
    const chat = await boot();
    const get = async (path: string): Promise<unknown> =>
      (await call(chat, 'GET', at(channelChat, path))).json();
    expect(await get('/members')).toMatchObject([
      { id: '29:lin', aadObjectId: 'lin' },
      { id: '29:mei' },
      { userRole: 'guest' },
    ]);
    expect(await get('/members/29:mei')).toMatchObject({ name: 'Mei Chen', tenantId });
    expect(await get('/members/mei')).toMatchObject({ name: 'Mei Chen' });
    expect(await get('/pagedmembers?pageSize=2')).toMatchObject({
      members: [{}, {}],
      continuationToken: '2',
    });
    expect(await get('/pagedmembers?pageSize=2&continuationToken=2')).toEqual({
      members: [expect.anything()],
    });
    expect((await call(chat, 'GET', at(channelChat, '/members/29:nobody'))).status).toBe(404);
    expect((await call(chat, 'GET', at('a:nobody', '/members'))).status).toBe(404);
    expect(await (await call(chat, 'GET', at('a:lin', '/members'))).json()).toHaveLength(1);
  });

  it('refuses everybody but the bot', async () => {
    const chat = await boot();
    const tokens = [
      'nonsense',
      await chat.issuer.tabToken(lin),
      await chat.issuer.activityToken(to.serviceUrl),
      (await chat.issuer.bearer.token()).slice(0, -4),
    ];
    for (const token of tokens) {
      expect((await call(chat, 'POST', at('a:lin'), { type: 'message', text: 'Hi' }, token)).status).toBe(
        401,
      );
      expect((await call(chat, 'GET', at(channelChat, '/members'), undefined, token)).status).toBe(401);
    }
    const late = await chat.issuer.bearer.token();
    chat.wait(3_700_000);
    expect((await call(chat, 'POST', at('a:lin'), { type: 'message', text: 'Hi' }, late)).status).toBe(401);
    expect(await open(chat, lin)).toEqual([]);
  });

  it('refuses what Teams would refuse', async () => {
    const chat = await boot();
    await write(chat, lin, 'mine');
    const [own] = await open(chat, lin);
    const status = async (...args: [string, string, unknown?]) => (await call(chat, ...args)).status;
    expect(await status('POST', at('a:lin'), '{')).toBe(400);
    expect(await status('POST', at('a:lin'), { type: 'typing' })).toBe(400);
    expect(await status('POST', at('a:lin'), { type: 'message', text: 'x'.repeat(30_000) })).toBe(413);
    expect(await status('POST', at('a:nobody'), { type: 'message', text: 'Hi' })).toBe(404);
    expect(await status('PUT', at('a:lin', `/activities/${own?.id}`), { type: 'message', text: 'no' })).toBe(
      403,
    );
    expect(await status('DELETE', at('a:lin', `/activities/${own?.id}`))).toBe(403);
    expect(await status('PUT', at('a:lin', '/activities/1'), { type: 'message', text: 'no' })).toBe(404);
    expect(await status('POST', '', { members: 'all' })).toBe(400);
    expect(await status('GET', '/../attachments')).toBe(404);
    expect(await open(chat, lin)).toMatchObject([{ text: 'mine' }]);
  });
});

describe('When the platform misbehaves', () => {
  const failing = (status: number, accepted: boolean, retryAfter?: string): Fault => ({
    answer: { status, ...(retryAfter !== undefined && { retryAfter }) },
    accepted,
  });

  it.each<[string, Fault, object, number]>([
    ['asks for a pause', failing(429, false, '7'), { kind: 'notSent', retryAfterMs: 7_000 }, 0],
    ['asks to try again', failing(412, false), { kind: 'notSent', retryAfterMs: 1_000 }, 0],
    ['says 500 and took nothing', failing(500, false), { kind: 'unknown' }, 0],
    ['says 502 and took the message', failing(502, true), { kind: 'unknown' }, 1],
    ['says 503 and took nothing', failing(503, false), { kind: 'unknown' }, 0],
    ['says 504 and took the message', failing(504, true), { kind: 'unknown' }, 1],
    ['cuts the line before', { answer: 'reset', accepted: false }, { kind: 'unknown' }, 0],
    ['cuts the line after', { answer: 'reset', accepted: true }, { kind: 'unknown' }, 1],
  ])('and %s, the outcome says no more than is known', async (_, fault, outcome, arrivedThere) => {
    const chat = await boot(() => fault);
    expect(await chat.messenger.send(to, someNotice, 'k', 5_000)).toMatchObject(outcome);
    expect(await open(chat, lin)).toHaveLength(arrivedThere);
    expect(await chat.messenger.find(to, 'k')).toEqual(
      arrivedThere ? { activityId: expect.any(String) } : 'absent',
    );
  });

  /** A message on its way: the platform has it in hand, and does with it what the fault says. */
  async function sendingInto(fault: Fault) {
    const reached = Promise.withResolvers<void>();
    const chat = await boot(() => {
      reached.resolve();
      return fault;
    });
    const sending = chat.messenger.send(to, someNotice, 'k', 5_000);
    await reached.promise;
    return { chat, sending };
  }

  it('and answers nothing at all, the call is given up in time', async () => {
    const { chat, sending } = await sendingInto({ answer: 'never', accepted: false });
    await chat.timer.move(5_000);
    expect(await sending).toEqual({ kind: 'unknown', reason: 'timeout' });
  });

  it('and takes a message after we gave up, it can be found by its key', async () => {
    const later = Promise.withResolvers<void>();
    const { chat, sending } = await sendingInto({ answer: 'never', accepted: later.promise });
    await chat.timer.move(5_000);
    expect((await sending).kind).toBe('unknown');
    expect(await chat.messenger.find(to, 'k')).toBe('absent');
    later.resolve();
    await settle();
    expect(await chat.messenger.find(to, 'k')).toEqual({ activityId: expect.any(String) });
  });

  it('and fails an edit, the card stays as it was', async () => {
    let fault: Fault | undefined;
    const chat = await boot(() => fault);
    const sent = await chat.messenger.send(to, someNotice, 'k', 5_000);
    const card = { ...to, activityId: sent.kind === 'sent' ? sent.activityId : '' };
    fault = { answer: 'reset', accepted: false };
    expect(await chat.messenger.update(card, someNotice, 5_000)).toEqual({
      kind: 'unknown',
      reason: 'reset',
    });
    expect(await open(chat, lin)).toMatchObject([{ editedAt: null }]);
  });
});
