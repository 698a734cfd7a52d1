import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGate } from '../../bot/gate.ts';
import { teamsServices } from '../../bot/service-urls.ts';
import { createBotTokenCheck } from '../../src/api/bot-token.ts';
import { botConnectorIssuer } from '../../src/api/trusted-issuers.ts';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import {
  type AttackHouse,
  activityOf,
  attackBase,
  attackSigners,
  freshDates,
  openAttackHouse,
} from '../kit/attack-house.ts';
import { attackNetwork, teamsService } from '../kit/attack-network.ts';
import {
  compact,
  hs256,
  noSignature,
  ps256,
  publicPem,
  rs256,
  tabClaimsWith,
  withDouble,
} from '../kit/attack-tokens.ts';
import {
  botAppId,
  botIssuer,
  type Changes,
  clientId,
  entraIssuer,
  makeSigner,
  otherTenantId,
  type Signer,
  spoiled,
  tenantId,
} from '../kit/tokens.ts';

/* Every token and every envelope that somebody may show at the door of the bot. */

let house: AttackHouse;
let entra: Signer;
let bot: Signer;
let stranger: Signer;
let otherChat: Signer;
let noChat: Signer;

beforeAll(async () => {
  ({ entra, bot } = await attackSigners());
  stranger = await makeSigner('bot-1', ['msteams']);
  otherChat = await makeSigner('bot-skype', ['skype', 'webchat']);
  noChat = await makeSigner('bot-none');
  house = await openAttackHouse();
  house.network.keys.bot = [bot, otherChat, noChat].map(({ publicJwk }) => publicJwk);
});
afterAll(async () => {
  expect(house.network.strayed).toEqual([]);
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('bot tokens that do not open')).toBeGreaterThanOrEqual(60);
});

const now = Math.floor(Date.now() / 1_000);
const header = { alg: 'RS256', typ: 'JWT', kid: 'bot-1' };
const claimsWith = (changes: Changes = {}): Changes => {
  const { nbf, exp } = freshDates();
  const all = { iss: botIssuer, aud: botAppId, serviceurl: teamsService, nbf, exp, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const good = (changes: Changes = {}): string => compact(header, claimsWith(changes), rs256(bot));

async function bring(token: string | undefined, changes: object = {}): Promise<Response> {
  return house.house.app.request(`${attackBase}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: token }) },
    body: JSON.stringify({ ...activityOf('ada'), text: 'help', ...changes }),
  });
}

/** What is refused is answered in a few words of ours, says nothing in chat and writes nothing. */
async function isRefused(
  token: string | undefined,
  changes: object,
  status: readonly number[],
): Promise<void> {
  counted('bot tokens that do not open');
  const { writes, network } = house;
  const before = { written: writes(), said: network.said.length };
  const answer = await bring(token, changes);
  expect(status).toContain(answer.status);
  expect(await answer.text()).toMatch(/^[A-Z][a-z/ ]+\.$/);
  expect({ written: writes(), said: network.said.length }).toEqual(before);
}

const wrongClaims: Record<string, Changes> = {
  'of no issuer': { iss: undefined },
  'of Entra': { iss: entraIssuer },
  'of the emulator, version one': {
    iss: `https://sts.windows.net/${tenantId}/`,
    appid: botAppId,
    ver: '1.0',
  },
  'of the emulator, version two': { iss: entraIssuer, azp: botAppId, ver: '2.0' },
  'of the emulator of Microsoft': {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    appid: botAppId,
  },
  'of the government cloud': { iss: 'https://api.botframework.us' },
  'of the cloud in China': { iss: 'https://api.botframework.azure.cn' },
  'of an issuer with a slash': { iss: `${botIssuer}/` },
  'of an issuer in capitals': { iss: botIssuer.toUpperCase() },
  'of an issuer without TLS': { iss: 'http://api.botframework.com' },
  'of a longer issuer': { iss: 'https://api.botframework.com.evil.example' },
  'of a list of issuers': { iss: [botIssuer] },
  'for nobody': { aud: undefined },
  'for the tab': { aud: clientId },
  'for the connector itself': { aud: botIssuer },
  'for the bot in capitals with a blank': { aud: `${botAppId} ` },
  'for an empty list': { aud: [] },
  'for a number': { aud: 33 },
  'that ran out': { exp: now - 400 },
  'that never runs out': { exp: undefined },
  'that runs out in words': { exp: 'later' },
  'for later': { nbf: now + 400 },
  'without a service': { serviceurl: undefined },
  'with an empty service': { serviceurl: '' },
  'with a list of services': { serviceurl: [teamsService] },
  'of a skill, version two': { azp: clientId },
  'of a skill, version one': { appid: clientId },
  'of a skill that is a number': { appid: 1 },
  'for another region': { serviceurl: 'https://smba.trafficmanager.net/amer/' },
  'for the service without its slash': { serviceurl: teamsService.slice(0, -1) },
  'for the service in capitals': { serviceurl: teamsService.toUpperCase() },
};

const wrongTokens: Record<string, () => string | undefined> = {
  'no token': () => undefined,
  'an empty token': () => 'Bearer ',
  'another scheme': () => `Basic ${good()}`,
  'two tokens': () => `Bearer ${good()}, Bearer ${good()}`,
  'a token without a signature': () =>
    `Bearer ${compact({ ...header, alg: 'none' }, claimsWith(), noSignature)}`,
  'a token signed with the public key': () =>
    `Bearer ${compact({ ...header, alg: 'HS256' }, claimsWith(), hs256(publicPem(bot)))}`,
  'a token signed by PS256': () => `Bearer ${compact({ ...header, alg: 'PS256' }, claimsWith(), ps256(bot))}`,
  'a token of a stranger': () => `Bearer ${compact(header, claimsWith(), rs256(stranger))}`,
  'a token of the key of Entra': () =>
    `Bearer ${compact({ ...header, kid: 'entra-1' }, claimsWith(), rs256(entra))}`,
  'a token of an unknown key': () =>
    `Bearer ${compact({ ...header, kid: 'bot-9' }, claimsWith(), rs256(bot))}`,
  'a token of no key': () => `Bearer ${compact({ ...header, kid: undefined }, claimsWith(), rs256(bot))}`,
  'a token that brings its key': () =>
    `Bearer ${compact({ ...header, jwk: stranger.publicJwk }, claimsWith(), rs256(stranger))}`,
  'a token that says where its key lies': () =>
    `Bearer ${compact({ ...header, kid: 'x', jku: 'https://evil.example/k' }, claimsWith(), rs256(stranger))}`,
  'a token with something critical': () =>
    `Bearer ${compact({ ...header, crit: ['exp2'], exp2: 1 }, claimsWith(), rs256(bot))}`,
  'a spoiled token': () => `Bearer ${spoiled(good())}`,
  'a token with two audiences written': () =>
    `Bearer ${compact(header, withDouble(claimsWith(), 'aud', clientId), rs256(bot))}`,
  'a token with two services written': () =>
    `Bearer ${compact(header, withDouble(claimsWith(), 'serviceurl', 'https://evil.example/'), rs256(bot))}`,
  'a token of the tab': () =>
    `Bearer ${compact({ ...header, kid: 'entra-1' }, tabClaimsWith(), rs256(entra))}`,
  'the token that the bot itself shows': () => 'Bearer token-of-the-bot',
  'a megabyte': () => `Bearer ${'A'.repeat(1_000_000)}.e30.AA`,
  'a token whose key vouches for another chat': () =>
    `Bearer ${compact({ ...header, kid: 'bot-skype' }, claimsWith(), rs256(otherChat))}`,
  'a token whose key vouches for nothing': () =>
    `Bearer ${compact({ ...header, kid: 'bot-none' }, claimsWith(), rs256(noChat))}`,
};

const wrongServices = [
  'https://evil.example/',
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.evil.example/emea/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://evil.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:444/emea/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/metadata/',
  'https://botframework.com.evil.example/',
  'https://evilbotframework.com/',
  'https://smba.trafficmanager.net%2eevil.example/',
];

const wrongEnvelopes: Record<string, object> = {
  'of the emulator': { channelId: 'emulator' },
  'of another chat': { channelId: 'skype' },
  'of a chat in capitals': { channelId: 'MSTEAMS' },
  'of a tenant that is not allowed': { conversation: { id: 'a:x', tenantId: clientId }, channelData: null },
  'of two tenants': { channelData: { tenant: { id: otherTenantId } } },
  'of no tenant': { conversation: { id: 'a:x' }, channelData: null },
  'of a tenant in a list': { channelData: { tenant: { id: [tenantId] } } },
};

describe('At the door of the bot', () => {
  it('an activity as the connector signs it opens, also a little late or early', async () => {
    for (const token of [good(), good({ exp: now - 200 }), good({ nbf: now + 200 })]) {
      expect((await bring(`Bearer ${token}`)).status).toBe(200);
      counted('bot tokens that open');
    }
  });

  it.each(Object.entries(wrongClaims))('a token %s does not open', async (_, changes) => {
    await isRefused(`Bearer ${good(changes)}`, {}, [401]);
  });

  it.each(Object.entries(wrongTokens))('%s does not open', async (_, make) => {
    await isRefused(make(), {}, [401]);
  });

  it.each(wrongServices)('a token and an envelope that want answers at %s do not open', async (address) => {
    await isRefused(`Bearer ${good({ serviceurl: address })}`, { serviceUrl: address }, [400, 403]);
  });

  it.each(Object.entries(wrongEnvelopes))(
    'a good token on an envelope %s does not open',
    async (_, changes) => {
      await isRefused(`Bearer ${good()}`, changes, [400, 403]);
    },
  );
});

describe('When the connector changes its keys', () => {
  it('the new one opens soon, the old one no more once it is gone', async () => {
    const next = await makeSigner('bot-2', ['msteams']);
    const network = attackNetwork([], [bot.publicJwk]);
    let at = Date.now();
    const issuers = [botConnectorIssuer({ fetch: network.fetch, now: () => at })];
    const checkToken = createBotTokenCheck({ mode: 'production', issuers, botAppId, now: () => Date.now() });
    const gate = createGate({ checkToken, trustsService: teamsServices(), tenantIds: [tenantId] });
    const opens = async (signer: Signer): Promise<boolean> => {
      counted(`bot tokens before and after a change of keys`);
      const token = compact({ ...header, kid: signer.kid }, claimsWith(), rs256(signer));
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = JSON.stringify(activityOf('ada'));
      return (await gate(new Request(`${attackBase}/api/messages`, { method: 'POST', headers, body }))).ok;
    };
    expect(await opens(bot)).toBe(true);
    expect(await opens(next)).toBe(false);
    network.keys.bot = [next.publicJwk];
    at += 10_001;
    expect(await opens(next)).toBe(true);
    expect(await opens(bot)).toBe(false);
  });
});
