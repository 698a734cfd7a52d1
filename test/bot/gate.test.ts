import { beforeAll, describe, expect, it } from 'vitest';
import { createGate } from '../../bot/gate.ts';
import type { GateFault } from '../../bot/gate.ts';
import { localService, teamsServices } from '../../bot/service-urls.ts';
import { createBotTokenCheck } from '../../src/api/bot-token.ts';
import { fixedKeySet } from '../../src/api/key-set.ts';
import type { TrustedIssuer } from '../../src/api/token-rules.ts';
import { botConnectorIssuer } from '../../src/api/trusted-issuers.ts';
import {
  botAppId,
  botIssuer,
  botToken,
  clientId,
  entraIssuer,
  keyServer,
  makeSigner,
  otherTenantId,
  personId,
  serviceUrl,
  spoiled,
  tabToken,
  tenantId,
  tokenTime,
  unsigned,
} from '../kit/tokens.ts';
import type { Changes, Signer } from '../kit/tokens.ts';

let teams: Signer;
let skype: Signer;
let issuers: readonly TrustedIssuer[];

beforeAll(async () => {
  teams = await makeSigner('key-1', ['msteams']);
  skype = await makeSigner('key-2', ['skype']);
  const keys = await fixedKeySet([teams.publicJwk, skype.publicJwk]);
  issuers = [{ kind: 'botConnector', issuer: botIssuer, keys }];
});

function gate(trusted = issuers, now = () => tokenTime) {
  const faults: GateFault[] = [];
  const checkToken = createBotTokenCheck({ mode: 'production', issuers: trusted, botAppId, now });
  const pass = createGate({
    checkToken,
    trustsService: teamsServices(),
    tenantIds: [tenantId],
    onRefused: (fault) => faults.push(fault),
  });
  return { pass, faults };
}

const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:lin', name: 'Lin Wei', aadObjectId: personId },
  recipient: { id: `28:${botAppId}`, name: 'Campaign Desk' },
  conversation: { id: 'a:lin', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  text: 'help',
};

function post(token: string | undefined, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('https://desk.example.com/api/messages', {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Asks the gate, and also checks that whoever is refused learns only our own few words. */
async function asked(request: Request, door = gate()) {
  const verdict = await door.pass(request);
  if (verdict.ok) return { status: 200, arrived: verdict.arrived, faults: door.faults };
  const text = await verdict.response.text();
  expect(text).toMatch(/^[A-Z][a-z/ ]+\.$/);
  return { status: verdict.response.status, faults: door.faults };
}

describe('The gate lets through', () => {
  it('a message that the Bot Connector signed, with the tenant and the person of it', async () => {
    const { status, arrived } = await asked(post(await botToken(teams), message));
    expect(status).toBe(200);
    expect(arrived).toMatchObject({ tenantId, personId, activity: { type: 'message', text: 'help' } });
  });

  it('only the fields that an activity has, so that none can steer the library', async () => {
    const body = {
      ...message,
      deliveryMode: 'expectReplies',
      callerId: 'urn:botframework:azure',
      relatesTo: {},
    };
    const { arrived } = await asked(post(await botToken(teams), body));
    expect(Object.keys(arrived?.activity ?? {})).not.toEqual(expect.arrayContaining(['deliveryMode']));
    expect(arrived?.activity).not.toHaveProperty('callerId');
  });

  it('activities whose tenant stands only in the channel data, and fields that are null', async () => {
    const body = {
      ...message,
      locale: null,
      conversation: { id: '19:team' },
      text: undefined,
      type: 'messageReaction',
    };
    const { arrived } = await asked(post(await botToken(teams), body));
    expect(arrived).toMatchObject({ tenantId, activity: { type: 'messageReaction' } });
    expect(arrived?.activity.locale).toBeUndefined();
  });

  it.each<[string, Changes]>([
    ['names no object id', { from: { id: '29:someone' } }],
    ['comes from somebody of another tenant', { from: { ...message.from, tenantId: otherTenantId } }],
    ['names an unusable object id', { from: { id: '29:x', aadObjectId: '../x' } }],
  ])('an activity that %s, but without a person', async (_, changes) => {
    const { arrived } = await asked(post(await botToken(teams), { ...message, ...changes }));
    expect(arrived?.tenantId).toBe(tenantId);
    expect(arrived?.personId).toBeUndefined();
  });
});

describe('The gate asks for a token before it reads anything', () => {
  it('and answers 401 to a request without one, also when the body has no type', async () => {
    expect(await asked(post(undefined, {}))).toMatchObject({ status: 401, faults: ['missing'] });
    expect(await asked(post(undefined, 'not json'))).toMatchObject({ status: 401 });
    expect(await asked(post(undefined, message))).toMatchObject({ status: 401 });
    expect(await asked(post('', message))).toMatchObject({ status: 401, faults: ['missing'] });
  });

  it.each<[string, Changes, string]>([
    ['never runs out', { exp: undefined }, 'claimMissing'],
    ['has run out', { exp: tokenTime / 1000 - 301 }, 'expired'],
    ['is for later', { nbf: tokenTime / 1000 + 301 }, 'notYet'],
    ['is meant for another bot', { aud: clientId }, 'audience'],
    ['names no audience', { aud: undefined }, 'claimMissing'],
    ['names no service', { serviceurl: undefined }, 'claimMissing'],
    ['names an empty service', { serviceurl: '' }, 'claimMissing'],
    [
      'names the service of another message',
      { serviceurl: 'https://smba.trafficmanager.net/amer/' },
      'serviceUrl',
    ],
    ['comes from another cloud', { iss: 'https://api.botframework.us' }, 'issuer'],
    [
      'is of the emulator kind, for our own app id',
      { iss: `https://sts.windows.net/${tenantId}/`, appid: botAppId, ver: '1.0' },
      'issuer',
    ],
    ['is of the newer emulator kind', { iss: entraIssuer, azp: botAppId, ver: '2.0' }, 'issuer'],
    ['belongs to another bot that calls us as its skill', { azp: clientId, ver: '2.0' }, 'skill'],
    ['belongs to a skill of the older kind', { appid: clientId, ver: '1.0' }, 'skill'],
  ])('and answers 401 to a token that %s', async (_, changes, fault) => {
    const token = await botToken(teams, changes);
    expect(await asked(post(token, message))).toMatchObject({ status: 401, faults: [fault] });
  });

  it('and answers 401, not 500, to a bad signature', async () => {
    const token = spoiled(await botToken(teams));
    expect(await asked(post(token, message))).toMatchObject({ status: 401, faults: ['signature'] });
  });

  it('and answers 401 to a token without a signature and to one that signs people into the tab', async () => {
    const bare = unsigned({ iss: botIssuer, aud: botAppId, serviceurl: serviceUrl });
    expect(await asked(post(bare, message))).toMatchObject({ status: 401, faults: ['algorithm'] });
    expect(await asked(post(await tabToken(teams), message))).toMatchObject({
      status: 401,
      faults: ['issuer'],
    });
  });

  it('and answers 401 when the key does not vouch for Teams', async () => {
    expect(await asked(post(await botToken(skype), message))).toMatchObject({
      status: 401,
      faults: ['endorsement'],
    });
  });
});

describe('The gate reads the keys of the Bot Connector', () => {
  function published(keys: Signer[]) {
    const server = keyServer(keys.map((each) => each.publicJwk));
    let ms = tokenTime;
    const door = gate([botConnectorIssuer({ fetch: server.fetch, now: () => ms })]);
    return { server, door, wait: (by: number) => (ms += by) };
  }

  it('where its configuration says, and sees a new key at once', async () => {
    const { server, door, wait } = published([teams]);
    expect(await asked(post(await botToken(teams), message), door)).toMatchObject({ status: 200 });
    const fresh = await makeSigner('key-3', ['msteams']);
    server.published = [fresh.publicJwk];
    wait(10_000);
    expect(await asked(post(await botToken(fresh), message), door)).toMatchObject({ status: 200 });
    expect(server.calls).toHaveLength(4);
  });

  it('and says "try again" while they cannot be fetched', async () => {
    const { server, door } = published([]);
    server.down = true;
    const answer = await asked(post(await botToken(teams), message), door);
    expect(answer).toMatchObject({ status: 503, faults: ['keysUnavailable'] });
  });
});

describe('The gate looks at the body', () => {
  it.each<[string, unknown]>([
    ['has no type', { ...message, type: undefined }],
    ['has no service address', { ...message, serviceUrl: undefined }],
    ['has a service address that is none', { ...message, serviceUrl: 'teams' }],
    ['has no channel', { ...message, channelId: undefined }],
    ['comes from nobody', { ...message, from: undefined }],
    ['comes from nobody with a name', { ...message, from: { name: 'Lin' } }],
    ['stands in no conversation', { ...message, conversation: undefined }],
    ['stands in a conversation without id', { ...message, conversation: { tenantId } }],
    ['has a text that is no text', { ...message, text: 5 }],
    ['has members that are no list', { ...message, membersAdded: 'all' }],
    ['names no tenant', { ...message, conversation: { id: 'a:lin' }, channelData: {} }],
    ['is a list', [message]],
    ['is null', 'null'],
    ['is empty', ''],
    ['is broken JSON', '{"type":"message",'],
    ['says only that it is too large', '"tooLarge"'],
  ])('and answers 400 when it %s', async (_, body) => {
    expect((await asked(post(await botToken(teams), body))).status).toBe(400);
  });

  it('and answers 400 when it is not UTF-8', async () => {
    const request = new Request('https://desk.example.com/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await botToken(teams)}` },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect((await asked(request)).status).toBe(400);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['']])(
    'and answers 415 to %j',
    async (type) => {
      const request = post(await botToken(teams), message, { 'content-type': type });
      expect((await asked(request)).status).toBe(415);
    },
  );

  it('and answers 413 above 256 KB, whatever the length header says', async () => {
    const body = { ...message, text: 'x'.repeat(256 * 1024) };
    expect((await asked(post(await botToken(teams), body))).status).toBe(413);
    expect((await asked(post(await botToken(teams), body, { 'content-length': '10' }))).status).toBe(413);
    expect((await asked(post(await botToken(teams), message, { 'content-length': '999999' }))).status).toBe(
      413,
    );
  });

  it.each<[string, Changes]>([
    ['of another tenant', { conversation: { id: 'a:x', tenantId: otherTenantId }, channelData: undefined }],
    ['of two tenants at once', { channelData: { tenant: { id: otherTenantId } } }],
    ['of another chat platform', { channelId: 'directline' }],
    ['of the emulator', { channelId: 'emulator' }],
  ])('and answers 403 to an activity %s', async (_, changes) => {
    expect((await asked(post(await botToken(teams), { ...message, ...changes }))).status).toBe(403);
  });

  it.each([
    ['https://evil.example.com/'],
    ['http://smba.trafficmanager.net/emea/'],
    ['https://smba.trafficmanager.net.example.com/'],
    ['https://smba.trafficmanager.net@example.com/'],
    ['https://evil.trafficmanager.net/'],
    ['https://botframework.com.example.com/'],
    ['https://smba.trafficmanager.net:8443/'],
    ['http://127.0.0.1:4000/stage/connector'],
  ])('and answers 403 when %s wants to be answered, even with a token for it', async (address) => {
    const token = await botToken(teams, { serviceurl: address });
    const answer = await asked(post(token, { ...message, serviceUrl: address }));
    expect(answer).toMatchObject({ status: 403, faults: ['service'] });
  });
});

describe('The gate cannot be built', () => {
  it('without the id of the bot', () => {
    const build = () =>
      createBotTokenCheck({ mode: 'production', issuers, botAppId: '', now: () => tokenTime });
    expect(build).toThrow(/without the id/);
  });

  it('without a tenant', () => {
    const checkToken = createBotTokenCheck({ mode: 'production', issuers, botAppId, now: () => tokenTime });
    expect(() => createGate({ checkToken, trustsService: teamsServices(), tenantIds: [] })).toThrow(/tenant/);
  });

  it('with a local issuer in front of Teams', async () => {
    const local: TrustedIssuer = { kind: 'local', issuer: 'urn:local:bot', keys: await fixedKeySet([]) };
    expect(() => gate([local])).toThrow(/urn:local:bot/);
  });
});

describe('While trying out on one machine', () => {
  const trusted = (wanted: string, address: string) => localService(() => wanted)(address);

  it('the local channel is the one service that may bring activities', () => {
    const here = 'http://127.0.0.1:4000/stage/connector';
    expect(trusted(here, here)).toBe(true);
    expect(trusted(here, 'http://127.0.0.1:4000/other')).toBe(false);
    expect(trusted(here, serviceUrl)).toBe(false);
  });

  it('a channel that others can reach is not trusted', () => {
    const open = 'http://192.168.1.5:4000/stage/connector';
    expect(trusted(open, open)).toBe(false);
  });
});
