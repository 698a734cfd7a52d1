import { describe, expect, it } from 'vitest';
import { clientCredentials } from '../../bot/bearer.ts';
import type { Bearer } from '../../bot/bearer.ts';
import { createConnectorClient } from '../../bot/connector-client.ts';
import { createMessenger } from '../../bot/messenger.ts';
import type { MessengerSettings } from '../../bot/messenger.ts';
import { createTurnstile, machineTimer } from '../../bot/pacing.ts';
import { teamsServices } from '../../bot/service-urls.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { ConversationReference } from '../../src/domain/person.ts';
import { fakeConnector, handTimer, settle } from '../kit/chat.ts';
import { botAppId, personId, serviceUrl, tenantId } from '../kit/tokens.ts';

const to: ConversationReference = {
  kind: 'conversation',
  schema: 1,
  id: `person.${personId}`,
  tenantId,
  serviceUrl,
  conversationId: 'a:lin/1',
  botId: `28:${botAppId}`,
  seenAt: '2026-03-02T09:00:00.000Z',
};

const card = { tenantId, serviceUrl, conversationId: 'a:lin/1', activityId: '7' };

const notice: Notice = {
  kind: 'task',
  reader: { personId, name: 'Lin', locale: 'en', zone: 'Asia/Shanghai', now: '2026-03-02T09:00:00.000Z' },
  campaign: {
    id: 'c',
    workspaceId: 'w',
    code: 'SPR-1',
    name: 'Spring',
    type: 'email',
    status: 'planning',
    brief: '',
    flight: null,
    channels: [],
    budget: undefined,
    ownerName: 'Mei',
  },
  task: {
    id: 't',
    title: 'Write the brief',
    due: null,
    priority: 'medium',
    status: 'open',
    checklist: [],
    snoozedUntil: null,
    mine: true,
  },
};

type Call = { url: string; init: RequestInit; body: string };

/** A platform that answers with what is lined up: a status, a whole answer, or a failure of the connection. */
function platform(...answers: (number | Response | Error | 'hang')[]) {
  const requests: Call[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const body = init.body instanceof URLSearchParams ? init.body.toString() : init.body;
    requests.push({
      url: url instanceof Request ? url.url : url.toString(),
      init,
      body: typeof body === 'string' ? body : '',
    });
    const answer = answers.shift() ?? 201;
    if (answer instanceof Error) throw answer;
    if (answer === 'hang')
      return new Promise((_, fail) => init.signal?.addEventListener('abort', () => fail(new Error())));
    return typeof answer === 'number' ? Response.json({ id: '42' }, { status: answer }) : answer;
  };
  return { requests, fetch };
}

function messenger(
  answers: Parameters<typeof platform>,
  changes: Partial<MessengerSettings> & { bearer?: Bearer } = {},
) {
  const { requests, fetch } = platform(...answers);
  const timer = handTimer();
  const forgotten: string[] = [];
  const bearer = changes.bearer ?? {
    token: async () => 'secret',
    forget: () => void forgotten.push('forgotten'),
  };
  const connector = createConnectorClient({
    fetch,
    bearer,
    trustsService: teamsServices(),
    turnstile: createTurnstile(timer),
    elapsed: timer.elapsed,
    deadline: (ms) => {
      const over = new AbortController();
      void timer.wait(ms).then(() => over.abort());
      return over.signal;
    },
  });
  const render = () => ({ summary: 'Weekly', attachments: [{ contentType: 'card', content: { a: 1 } }] });
  return { desk: createMessenger({ connector, botAppId, render, ...changes }), requests, timer, forgotten };
}

const failing = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('A notice is sent', () => {
  it('once, to the conversation, with the card, the delivery key and our token', async () => {
    const { desk, requests } = messenger([201]);
    expect(await desk.send(to, notice, 'due.1', 5_000)).toEqual({ kind: 'sent', activityId: '42' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      url: `${serviceUrl}v3/conversations/a%3Alin%2F1/activities`,
      init: { method: 'POST', redirect: 'manual', headers: { authorization: 'Bearer secret' } },
    });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      type: 'message',
      summary: 'Weekly',
      attachments: [{ contentType: 'card', content: { a: 1 } }],
      from: { id: `28:${botAppId}`, name: 'Campaign Desk' },
      channelData: { deliveryKey: 'due.1' },
    });
  });

  it('and an existing card is edited in place, under its own id', async () => {
    const { desk, requests } = messenger([new Response(null, { status: 202 })]);
    expect(await desk.update(card, notice, 5_000)).toEqual({ kind: 'sent', activityId: '7' });
    expect(requests[0]).toMatchObject({
      url: `${serviceUrl}v3/conversations/a%3Alin%2F1/activities/7`,
      init: { method: 'PUT' },
    });
  });

  it('but never to a service that is not the platform’s, so that nobody is shown our token', async () => {
    const { desk, requests } = messenger([]);
    const elsewhere = { ...to, serviceUrl: 'https://smba.example.com/' };
    expect(await desk.send(elsewhere, notice, 'k', 5_000)).toMatchObject({
      kind: 'notSent',
      reason: 'service',
    });
    expect(requests).toEqual([]);
  });

  it('and a new personal chat is opened by object id', async () => {
    const { desk, requests } = messenger([201]);
    expect(await desk.open({ tenantId, personId, serviceUrl }, 5_000)).toEqual({
      kind: 'sent',
      activityId: '42',
    });
    expect(requests[0]?.url).toBe(`${serviceUrl}v3/conversations`);
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      members: [{ id: personId }],
      tenantId,
    });
  });
});

describe('What became of it', () => {
  it.each([
    [403, { kind: 'gone' }],
    [404, { kind: 'gone' }],
    [412, { kind: 'notSent', retryAfterMs: 1_000 }],
    [429, { kind: 'notSent', retryAfterMs: 5_000 }],
    [400, { kind: 'notSent', retryAfterMs: null }],
    [413, { kind: 'notSent', retryAfterMs: null }],
    [302, { kind: 'notSent', retryAfterMs: null }],
    [408, { kind: 'unknown' }],
    [500, { kind: 'unknown' }],
    [502, { kind: 'unknown' }],
    [503, { kind: 'unknown' }],
    [504, { kind: 'unknown' }],
  ])('after status %i is known without a second try', async (status, outcome) => {
    const { desk, requests } = messenger([status]);
    expect(await desk.send(to, notice, 'k', 5_000)).toMatchObject({ ...outcome, reason: `status${status}` });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['ECONNREFUSED', 'notSent', 'unreachable'],
    ['ENOTFOUND', 'notSent', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'notSent', 'unreachable'],
    ['ECONNRESET', 'unknown', 'reset'],
    ['UND_ERR_SOCKET', 'unknown', 'reset'],
  ])('after %s is %s', async (code, kind, reason) => {
    const { desk, requests } = messenger([failing(code)]);
    expect(await desk.send(to, notice, 'k', 5_000)).toMatchObject({ kind, reason });
    expect(requests).toHaveLength(1);
  });

  it('is unknown when the platform does not answer in time', async () => {
    const { desk, timer } = messenger(['hang']);
    const sending = desk.send(to, notice, 'k', 5_000);
    await timer.move(5_000);
    expect(await sending).toEqual({ kind: 'unknown', reason: 'timeout' });
  });

  it('is unknown when it accepts without saying under which id', async () => {
    const { desk } = messenger([new Response('ok', { status: 200 })]);
    expect(await desk.send(to, notice, 'k', 5_000)).toEqual({ kind: 'unknown', reason: 'noId' });
  });

  it('follows the pause that it asks for, in seconds or as a date, and holds the conversation until then', async () => {
    const inSeconds = new Response(null, { status: 429, headers: { 'retry-after': '20' } });
    const { desk, requests, timer } = messenger([inSeconds]);
    expect(await desk.send(to, notice, 'k', 5_000)).toMatchObject({ kind: 'notSent', retryAfterMs: 20_000 });
    expect(await desk.send(to, notice, 'k', 5_000)).toEqual({
      kind: 'notSent',
      retryAfterMs: 20_000,
      reason: 'paced',
    });
    expect(requests).toHaveLength(1);
    await timer.move(20_000);
    expect(await desk.send(to, notice, 'k', 5_000)).toMatchObject({ kind: 'sent' });

    const headers = { date: 'Mon, 02 Mar 2026 09:00:00 GMT', 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT' };
    const byDate = messenger([new Response(null, { status: 429, headers })]);
    expect(await byDate.desk.send(to, notice, 'k', 5_000)).toMatchObject({ retryAfterMs: 30_000 });
  });

  it('is "not sent" without a token, and a refused token is asked for anew', async () => {
    const none = { token: async () => Promise.reject(new Error('no')), forget: () => undefined };
    const { desk, requests } = messenger([], { bearer: none });
    expect(await desk.send(to, notice, 'k', 5_000)).toMatchObject({ kind: 'notSent', reason: 'noToken' });
    expect(requests).toEqual([]);
    const refused = messenger([401]);
    expect(await refused.desk.send(to, notice, 'k', 5_000)).toMatchObject({
      kind: 'notSent',
      reason: 'status401',
    });
    expect(refused.forgotten).toEqual(['forgotten']);
  });

  it('can be looked up by key where the channel can say, and not in Teams', async () => {
    const { connector } = fakeConnector();
    const render = () => ({});
    expect(await createMessenger({ connector, botAppId, render }).find(to, 'k')).toBe('unsupported');
    const find = async (conversationId: string, key: string) =>
      key === 'k' ? `${conversationId}!` : undefined;
    const local = createMessenger({ connector, botAppId, render, find });
    expect(await local.find(to, 'k')).toEqual({ activityId: 'a:lin/1!' });
    expect(await local.find(to, 'other')).toBe('absent');
  });
});

describe('With the machine’s own timer', () => {
  it('a message is sent, and fractions of a millisecond do no harm', async () => {
    const { fetch, requests } = platform(201);
    const bearer = { token: async () => 'secret', forget: () => undefined };
    const turnstile = createTurnstile(machineTimer);
    const { elapsed } = machineTimer;
    const client = createConnectorClient({
      fetch,
      bearer,
      trustsService: teamsServices(),
      turnstile,
      elapsed,
    });
    expect(await client.post(to, { type: 'message' }, 5_000.5)).toEqual({ kind: 'sent', activityId: '42' });
    expect(requests[0]?.init.signal?.aborted).toBe(false);
  });

  it('a wait ends by itself, or earlier when it is no longer wanted', async () => {
    await machineTimer.wait(1);
    const wanted = new AbortController();
    const waiting = machineTimer.wait(60_000, wanted.signal);
    wanted.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});

describe('The limits of the platform', () => {
  it('allow seven messages a second to one conversation, then make the next ones wait', async () => {
    const { desk, requests, timer } = messenger([]);
    const sending = Array.from({ length: 9 }, () => desk.send(to, notice, 'k', 60_000));
    await settle();
    expect(requests).toHaveLength(7);
    await timer.move(1_000);
    expect(requests).toHaveLength(8);
    await timer.move(1_000);
    expect(requests).toHaveLength(9);
    expect(new Set((await Promise.all(sending)).map(({ kind }) => kind))).toEqual(new Set(['sent']));
  });

  it('allow one message at a time in a conversation, in order, while others go on', async () => {
    const { desk, requests, timer } = messenger(['hang', 201, 201]);
    const first = desk.send(to, notice, 'first', 5_000);
    const second = desk.send(to, notice, 'second', 60_000);
    const other = desk.send({ ...to, conversationId: 'a:mei' }, notice, 'other', 5_000);
    await settle();
    expect(requests.map(({ body }) => JSON.parse(body).channelData.deliveryKey)).toEqual(['first', 'other']);
    await timer.move(5_000);
    expect([await first, await second, await other].map(({ kind }) => kind)).toEqual([
      'unknown',
      'sent',
      'sent',
    ]);
  });

  it('allow twenty a second to one tenant, and do not touch another tenant', async () => {
    const { desk, requests, timer } = messenger([]);
    const someone = (n: number, tenant = tenantId) => ({ ...to, tenantId: tenant, conversationId: `a:${n}` });
    const sending = Array.from({ length: 25 }, (_, n) => desk.send(someone(n), notice, 'k', 60_000));
    sending.push(desk.send(someone(99, 'other-tenant'), notice, 'k', 60_000));
    await settle();
    expect(requests).toHaveLength(21);
    await timer.move(1_000);
    await Promise.all(sending);
    expect(requests).toHaveLength(26);
  });

  it('are told to the caller when the wait would be longer than the caller has time', async () => {
    const { desk, requests } = messenger([]);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => desk.send(to, notice, 'k', 1_000)));
    expect(outcomes.at(-1)).toEqual({ kind: 'notSent', retryAfterMs: 1_000, reason: 'paced' });
    expect(requests).toHaveLength(7);
  });
});

describe('The bot’s own token', () => {
  function entra(...answers: Parameters<typeof platform>) {
    const { requests, fetch } = platform(...answers);
    const timer = handTimer();
    const bearer = clientCredentials({ tenantId, botAppId, secret: 'shh', fetch, elapsed: timer.elapsed });
    return { bearer, requests, timer };
  }
  const grant = (token: string) => Response.json({ access_token: token, expires_in: 3600 });

  it('is asked for with the secret, from our own tenant, and kept until shortly before its end', async () => {
    const { bearer, requests, timer } = entra(grant('one'), grant('two'));
    expect(await Promise.all([bearer.token(), bearer.token()])).toEqual(['one', 'one']);
    await timer.move(54 * 60_000);
    expect(await bearer.token()).toBe('one');
    await timer.move(60_000);
    expect(await bearer.token()).toBe('two');
    expect(requests).toHaveLength(2);
    expect(requests[0]?.url).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`);
    expect(requests[0]?.body ?? '').toContain('scope=https%3A%2F%2Fapi.botframework.com%2F.default');
  });

  it('is asked for again after a refusal by the connector, or after a failure', async () => {
    const { bearer } = entra(grant('one'), grant('two'), 401, Response.json({}), grant('three'));
    expect(await bearer.token()).toBe('one');
    bearer.forget();
    expect(await bearer.token()).toBe('two');
    bearer.forget();
    await expect(bearer.token()).rejects.toThrow('401');
    await expect(bearer.token()).rejects.toThrow('without a token');
    expect(await bearer.token()).toBe('three');
  });
});
