import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entraGrants } from '../../src/directory/grants.ts';
import { secretProof } from '../../src/directory/app-proof.ts';
import { type GraphAnswer, createGraphClient } from '../../src/directory/graph-client.ts';
import { createTestClock } from '../kit/clock.ts';
import { guid } from '../kit/graph-peer.ts';
import { type GraphDesk, lin, mei, openGraphDesk } from './directory-graph-desk.ts';

/** The client of Graph before a host that answers as it likes; what was sent to whom is kept. */
function before(answer: (url: string) => Response | Promise<Response>) {
  const sent: { url: string; redirect: string | undefined; token: string | null }[] = [];
  const client = createGraphClient({
    graphUrl: 'https://graph.example',
    clock: createTestClock(),
    wait: async () => undefined,
    async fetch(input, init) {
      const url = String(input instanceof Request ? input.url : input);
      sent.push({ url, redirect: init?.redirect, token: new Headers(init?.headers).get('authorization') });
      return answer(url);
    },
  });
  return { client, sent };
}
const kindOf = ({ kind }: GraphAnswer<unknown>): string => kind;

describe('A host that is not what it should be', () => {
  it('cannot lead the token elsewhere: redirects are errors', async () => {
    const { client, sent } = before(() => Response.json({}));
    await client.get('secret', '/v1.0/users');
    expect(sent).toEqual([
      { url: 'https://graph.example/v1.0/users', redirect: 'error', token: 'Bearer secret' },
    ]);
  });

  it.each([
    'https://elsewhere.example/v1.0/users',
    'https://graph.example.evil.example/v1.0/users',
    'https://graph.example@evil.example/v1.0/users',
    'https://graph.example/beta/users',
    '//evil.example/v1.0/',
    42,
  ])('cannot lead to a next page at %s', async (link) => {
    const { client, sent } = before(() => Response.json({ value: [1], '@odata.nextLink': link }));
    expect(await client.pages('secret', '/v1.0/users', 5)).toEqual({ kind: 'ok', value: [1] });
    expect(sent).toHaveLength(1);
  });

  it('cannot send without end', async () => {
    let parts = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        parts += 1;
        stream.enqueue(new Uint8Array(100_000));
      },
    });
    const { client } = before(() => new Response(endless, { headers: { 'content-type': 'image/jpeg' } }));
    expect(kindOf(await client.bytes('secret', '/v1.0/photo'))).toBe('later');
    expect(parts).toBeLessThan(20);
  });

  it.each(['', 'no json', '[]', '{"value":{}}'])(
    'that answers “%s” is understood as no answer',
    async (text) => {
      const { client } = before(() => new Response(text));
      expect(kindOf(await client.pages('secret', '/v1.0/users', 1))).toBe('later');
    },
  );

  it.each([
    ['Sun, 22 Nov 2026 08:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
    ['soon', null],
  ])('that asks to wait until “%s”', async (until, retryAfterMs) => {
    const headers = { 'retry-after': until, date: 'Sun, 22 Nov 2026 08:00:00 GMT' };
    let left = 1;
    const { client } = before(() => {
      left -= 1;
      return left >= 0 ? new Response(null, { status: 429, headers }) : Response.json({});
    });
    const expected =
      retryAfterMs === 30_000
        ? { kind: 'later', retryAfterMs, reason: 'status429' }
        : { kind: 'ok', value: {} };
    expect(await client.get('secret', '/v1.0/users')).toEqual(expected);
  });
});

describe('Sessions in memory', () => {
  it('are those of the last two thousand people; who comes back brings their token along', async () => {
    const asked: string[] = [];
    const tokens = entraGrants({
      clientId: guid(901),
      proof: secretProof('shh'),
      loginUrl: 'https://login.example',
      clock: createTestClock(),
      async fetch(input) {
        asked.push(String(input instanceof Request ? input.url : input));
        return Response.json({ access_token: 'graph', expires_in: 3_600, scope: 'User.Read' });
      },
    });
    const reader = (number: number) => ({ tenantId: guid(900), personId: guid(number) });
    for (let number = 0; number <= 2_000; number += 1) tokens.keep(reader(number), `token-${number}`);
    expect(await tokens.onBehalfOf(reader(0))).toEqual({ kind: 'noSession' });
    expect(await tokens.onBehalfOf(reader(1))).toMatchObject({ kind: 'token', token: 'graph' });
    expect(asked).toHaveLength(1);
    tokens.keep(reader(0), 'token-0');
    expect(await tokens.onBehalfOf(reader(0))).toMatchObject({ kind: 'token' });
  });

  it('of a tenant that is none are not kept', async () => {
    const asked: string[] = [];
    const tokens = entraGrants({
      clientId: guid(901),
      proof: secretProof('shh'),
      loginUrl: 'https://login.example',
      clock: createTestClock(),
      async fetch(input) {
        asked.push(String(input instanceof Request ? input.url : input));
        return Response.json({});
      },
    });
    const reader = { tenantId: '../common', personId: lin };
    tokens.keep(reader, 'token');
    expect(await tokens.onBehalfOf(reader)).toEqual({ kind: 'noSession' });
    expect(await tokens.asApplication('../common')).toEqual({ kind: 'noSession' });
    expect(asked).toEqual([]);
  });
});

describe('People who are refused one after another', () => {
  let desk: GraphDesk;
  beforeEach(async () => {
    desk = await openGraphDesk();
  });
  afterEach(() => desk[Symbol.asyncDispose]());
  const denied = { status: 403, code: 'ErrorAccessDenied' } as const;

  it('are single cases four times, and a missing consent the fifth time', async () => {
    desk.peer.world.application.add('MailboxSettings.Read');
    const { tenantId } = desk.peer.world;
    desk.peer.next(denied, denied, denied, denied);
    for (const number of [11, 12, 13, 14]) await desk.directory.absence(tenantId, guid(number));
    expect(desk.directory.status()).toMatchObject({ state: 'ok' });
    desk.peer.next(denied);
    await desk.directory.absence(tenantId, guid(15));
    expect(desk.directory.status()).toMatchObject({ state: 'limited' });
  });

  it('as readers are never a missing consent: the scope is in their token', async () => {
    desk.peer.world.delegated.add('User.ReadBasic.All');
    const readers = [lin, mei, guid(3), guid(4), guid(5), guid(6)].map((id) => desk.signIn(id));
    desk.peer.next(...readers.map(() => denied));
    for (const reader of readers) await desk.directory.colleagues(reader, 'me');
    expect(desk.directory.status()).toMatchObject({ state: 'ok', missing: [] });
  });
});
