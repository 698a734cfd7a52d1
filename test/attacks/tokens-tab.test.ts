import { importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignIn } from '../../src/api/sign-in.ts';
import { entraIssuers } from '../../src/api/trusted-issuers.ts';
import {
  type AttackHouse,
  attackBase,
  attackSigners,
  freshDates,
  openAttackHouse,
} from '../kit/attack-house.ts';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import {
  compact,
  eddsa,
  es256,
  hs256,
  noSignature,
  part,
  ps256,
  publicPem,
  rs256,
  rsOther,
  tabClaimsWith,
  withDouble,
} from '../kit/attack-tokens.ts';
import { attackNetwork, teamsService } from '../kit/attack-network.ts';
import {
  botAppId,
  botIssuer,
  botToken,
  type Changes,
  clientId,
  entraIssuer,
  makeSigner,
  otherTenantId,
  personId,
  type Signer,
  spoiled,
  tenantId,
} from '../kit/tokens.ts';

/* Every token that somebody may show at the door of the API. What is right is said per token, not computed. */

let house: AttackHouse;
let entra: Signer;
let bot: Signer;
let stranger: Signer;

beforeAll(async () => {
  ({ entra, bot } = await attackSigners());
  stranger = await makeSigner('entra-1');
  house = await openAttackHouse();
});
afterAll(async () => {
  expect(house.network.strayed).toEqual([]);
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('tab tokens that do not open')).toBeGreaterThanOrEqual(80);
});

const now = Math.floor(Date.now() / 1_000);
const header = { alg: 'RS256', typ: 'JWT', kid: 'entra-1' };
const good = (changes: Changes = {}): string => compact(header, tabClaimsWith(changes), rs256(entra));
const headed = (changes: Changes): string =>
  compact({ ...header, ...changes }, tabClaimsWith(), rs256(entra));

async function statusOf(authorization: string | undefined, path = '/api/me'): Promise<number> {
  const headers = authorization === undefined ? {} : { authorization };
  return (await house.house.app.request(attackBase + path, { headers })).status;
}

const accepted: Record<string, () => string> = {
  'as Entra signs it': () => `Bearer ${good()}`,
  'for the application id URI': () => `Bearer ${good({ aud: `api://desk.example.com/${clientId}` })}`,
  'asked for by our own client': () => `Bearer ${good({ azp: clientId })}`,
  'with more scopes': () => `Bearer ${good({ scp: 'openid access_as_user profile' })}`,
  'of a guest of the tenant': () => `Bearer ${good({ acct: 1 })}`,
  'that ran out half a minute ago': () => `Bearer ${good({ exp: now - 20 })}`,
  'that begins in half a minute': () => `Bearer ${good({ nbf: now + 20 })}`,
  'with the scheme in small letters': () => `bearer ${good()}`,
  'with an address of keys that is not asked': () => `Bearer ${headed({ jku: 'https://evil.example/keys' })}`,
  'with a key inside that is not used': () => `Bearer ${headed({ jwk: stranger.publicJwk })}`,
  'with claims that we do not know': () => `Bearer ${good({ xms_more: { deep: [1, 2] } })}`,
};

const wrongClaims: Record<string, Changes> = {
  'of a foreign tenant': {
    iss: `https://login.microsoftonline.com/${personId}/v2.0`,
    tid: personId,
  },
  'of another allowed tenant under our issuer': { tid: otherTenantId },
  'of ours under the issuer of another': { iss: entraIssuer.replace(tenantId, otherTenantId) },
  'of the common issuer': { iss: 'https://login.microsoftonline.com/common/v2.0' },
  'of the organizations issuer': { iss: 'https://login.microsoftonline.com/organizations/v2.0' },
  'of an issuer with a slash more': { iss: `${entraIssuer}/` },
  'of an issuer in capitals': { iss: entraIssuer.toUpperCase() },
  'of an issuer without TLS': { iss: entraIssuer.replace('https', 'http') },
  'of an issuer with a longer host': { iss: entraIssuer.replace('.com/', '.com.evil.example/') },
  'of an issuer behind an @': { iss: entraIssuer.replace('login.', 'evil.example@login.') },
  'of an issuer in a list': { iss: [entraIssuer] },
  'of no issuer': { iss: undefined },
  'of version one by issuer': { iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0' },
  'of version one by claim': { ver: '1.0' },
  'of version two as a number': { ver: 2 },
  'of no version': { ver: undefined },
  'for the bot': { aud: botAppId },
  'for Microsoft Graph': { aud: '00000003-0000-0000-c000-000000000000' },
  'for the app in capitals with a blank': { aud: ` ${clientId} ` },
  'for the id URI on another host': { aud: `api://evil.example/${clientId}` },
  'for nobody': { aud: undefined },
  'for an empty list': { aud: [] },
  'for a number': { aud: 1 },
  'for an object': { aud: { [clientId]: true } },
  'for something that begins like us': { aud: `${clientId}0` },
  'without a scope': { scp: undefined },
  'with another scope': { scp: 'User.Read' },
  'with a longer scope': { scp: 'access_as_user.all' },
  'with the scope in capitals': { scp: 'ACCESS_AS_USER' },
  'with the scope in a list': { scp: ['access_as_user'] },
  'with the scope among the roles': { scp: undefined, roles: ['access_as_user'] },
  'for an app alone': { idtyp: 'app', scp: undefined, roles: ['All'] },
  'for an app alone with a scope': { idtyp: 'app' },
  'that ran out': { exp: now - 120 },
  'that ran out years ago': { exp: 1 },
  'that never runs out': { exp: undefined },
  'that runs out in words': { exp: 'tomorrow' },
  'that runs out at null': { exp: null },
  'for later': { nbf: now + 120 },
  'without a start': { nbf: undefined },
  'with a start in words': { nbf: '0' },
  'without a date of issue': { iat: undefined },
  'with a date of issue in words': { iat: 'now' },
  'of nobody': { oid: undefined },
  'of an empty person': { oid: '' },
  'of a person with a path': { oid: '../tenant' },
  'of a person with a line break': { oid: 'ada\r\nx-role: admin' },
  'of a person with a zero byte': { oid: 'ada\u0000' },
  'of a person in a list': { oid: [personId] },
  'of a number': { oid: 7 },
  'of an id too long': { oid: 'a'.repeat(129) },
  'of no tenant': { tid: undefined },
  'of two tenants': { tid: [tenantId, otherTenantId] },
  'of a tenant in capitals': { tid: `${tenantId} ` },
  'that nobody asked for': { azp: undefined },
  'that the bot asked for': { azp: botAppId },
  'that a stranger asked for': { azp: personId },
  'that a list asked for': { azp: [clientId] },
};

const wrongHeaders: Record<string, () => string> = {
  ...Object.fromEntries(
    ['none', 'None', 'NONE', 'nOnE', '', 'rs256', 'RS256 ', 'HS256', 'RS1'].map((alg) => [
      `with the algorithm "${alg}" and no signature`,
      () => compact({ ...header, alg }, tabClaimsWith(), noSignature),
    ]),
  ),
  'without an algorithm': () => compact({ typ: 'JWT', kid: 'entra-1' }, tabClaimsWith(), rs256(entra)),
  'with two algorithms': () => headed({ alg: ['RS256', 'none'] }),
  'signed with the public key as a secret': () => secretly(publicPem(entra)),
  'signed with the public key as JSON': () => secretly(JSON.stringify(entra.publicJwk)),
  'signed with the number of the public key': () =>
    secretly(Buffer.from(entra.publicJwk.n ?? '', 'base64url')),
  'signed with nothing as a secret': () => secretly(''),
  'signed by RS384': () => compact({ ...header, alg: 'RS384' }, tabClaimsWith(), rsOther(entra, 'sha384')),
  'signed by RS512': () => compact({ ...header, alg: 'RS512' }, tabClaimsWith(), rsOther(entra, 'sha512')),
  'signed by SHA-1 under the right name': () => compact(header, tabClaimsWith(), rsOther(entra, 'sha1')),
  'signed by PS256': () => compact({ ...header, alg: 'PS256' }, tabClaimsWith(), ps256(entra)),
  'signed by PS256 under the right name': () => compact(header, tabClaimsWith(), ps256(entra)),
  'signed by ES256': () => compact({ ...header, alg: 'ES256' }, tabClaimsWith(), es256),
  'signed by EdDSA': () => compact({ ...header, alg: 'EdDSA' }, tabClaimsWith(), eddsa),
  'signed by a stranger': () => compact(header, tabClaimsWith(), rs256(stranger)),
  'signed by the key of the bot': () => compact({ ...header, kid: 'bot-1' }, tabClaimsWith(), rs256(bot)),
  'signed by the key of the bot under our name': () => compact(header, tabClaimsWith(), rs256(bot)),
  'of an unknown key': () => headed({ kid: 'entra-9' }),
  'of no key': () => headed({ kid: undefined }),
  'of an empty key': () => headed({ kid: '' }),
  'of a key with a path': () => headed({ kid: '../../../../dev/null' }),
  'of a key by number': () => headed({ kid: 1 }),
  'of a key with SQL': () => headed({ kid: "x' UNION SELECT 'secret" }),
  'that brings its own key': () =>
    compact({ ...header, kid: undefined, jwk: stranger.publicJwk }, tabClaimsWith(), rs256(stranger)),
  'that brings its own key under our name': () =>
    compact({ ...header, jwk: stranger.publicJwk }, tabClaimsWith(), rs256(stranger)),
  'that says where its key lies': () =>
    compact({ ...header, kid: 'x', jku: 'https://evil.example/k' }, tabClaimsWith(), rs256(stranger)),
  'that says where its certificate lies': () =>
    compact({ ...header, x5u: 'https://evil.example/c' }, tabClaimsWith(), rs256(stranger)),
  'that brings its certificate': () =>
    compact({ ...header, x5c: ['MIIB'] }, tabClaimsWith(), rs256(stranger)),
  'that asks for something critical': () => headed({ crit: ['exp2'], exp2: 1 }),
  'that is not encoded': () => headed({ crit: ['b64'], b64: false }),
  'with a spoiled signature': () => spoiled(good()),
  'with the signature of another token': () => swapped(good({ name: 'A' }), good({ name: 'B' })),
  'with other claims under a signature': () => reclaimed(good(), { oid: 'ada' }),
  'with the audience twice': () => doubled('aud', botAppId),
  'with the end twice': () => doubled('exp', now - 500),
  'with the tenant twice': () => doubled('tid', otherTenantId),
  'with the algorithm twice': () => compact(withDouble(header, 'alg', 'none'), tabClaimsWith(), rs256(entra)),
};

const secretly = (secret: string | Buffer): string =>
  compact({ ...header, alg: 'HS256' }, tabClaimsWith(), hs256(secret));
const doubled = (name: string, last: unknown): string =>
  compact(header, withDouble(tabClaimsWith(), name, last), rs256(entra));
const swapped = (one: string, other: string): string =>
  one.slice(0, one.lastIndexOf('.')) + other.slice(other.lastIndexOf('.'));
const reclaimed = (token: string, changes: Changes): string => {
  const [head = '', , signature = ''] = token.split('.');
  return `${head}.${part(tabClaimsWith(changes))}.${signature}`;
};

const wrongShapes: Record<string, () => string | undefined> = {
  'no header at all': () => undefined,
  'an empty header': () => '',
  'a bearer of nothing': () => 'Bearer ',
  'another scheme': () => `Basic ${good()}`,
  'a proof scheme': () => `DPoP ${good()}`,
  'no scheme': () => good(),
  'the scheme twice': () => `Bearer Bearer ${good()}`,
  'two tokens by blank': () => `Bearer ${good()} ${good()}`,
  'two tokens by comma': () => `Bearer ${good()},Bearer ${good()}`,
  'two blanks': () => `Bearer  ${good()}`,
  'a tab for a blank': () => `Bearer\t${good()}`,
  'a quoted token': () => `Bearer "${good()}"`,
  'a token with a blank inside': () => `Bearer ${good().replace('.', '. ')}`,
  'a token in percents': () => `Bearer ${good().replaceAll('.', '%2E')}`,
  'two parts': () => `Bearer ${good().split('.').slice(0, 2).join('.')}`,
  'a part too few with its dot': () => `Bearer ${good().split('.').slice(0, 2).join('.')}.`,
  'four parts': () => `Bearer ${good()}.e30`,
  'five parts': () => `Bearer ${good()}.e30.e30`,
  'an empty header part': () => `Bearer .${good().split('.').slice(1).join('.')}`,
  'a header that is no JSON': () => `Bearer ${compact('{', tabClaimsWith(), rs256(entra))}`,
  'a header that is a list': () => `Bearer ${compact([header], tabClaimsWith(), rs256(entra))}`,
  'claims that are no JSON': () => `Bearer ${compact(header, '{', rs256(entra))}`,
  'claims that are a list': () => `Bearer ${compact(header, [tabClaimsWith()], rs256(entra))}`,
  'claims that are null': () => `Bearer ${compact(header, 'null', rs256(entra))}`,
  'claims that are no UTF-8': () =>
    `Bearer ${part(header)}.${Buffer.from([0xff, 0xfe, 0x7b]).toString('base64url')}.AA`,
  'signs that no encoding has': () => `Bearer ${good().replace(/.{4}$/, '~~~~')}`,
  'more than a token may be long': () => `Bearer ${good({ filling: 'x'.repeat(20_000) })}`,
  'a megabyte': () => `Bearer ${'A'.repeat(1_000_000)}.e30.AA`,
};

describe('At the door of the API', () => {
  it.each(Object.entries(accepted))('a token %s opens', async (_, make) => {
    counted('tab tokens that open');
    expect(await statusOf(make())).toBe(200);
  });

  it.each(Object.entries(wrongClaims))('a token %s does not open', async (_, changes) => {
    counted('tab tokens that do not open');
    expect(await statusOf(`Bearer ${good(changes)}`)).toBe(401);
  });

  it.each(Object.entries(wrongHeaders))('a token %s does not open', async (_, make) => {
    counted('tab tokens that do not open');
    expect(await statusOf(`Bearer ${make()}`)).toBe(401);
  });

  it.each(Object.entries(wrongShapes))('%s does not open', async (_, make) => {
    counted('tab tokens that do not open');
    expect(await statusOf(make())).toBe(401);
  });

  it('a token that was made for the bot does not open', async () => {
    counted('tab tokens that do not open', 2);
    const { iat: _, ...dates } = freshDates();
    const token = await botToken(bot, { ...dates, serviceurl: teamsService });
    expect(await statusOf(`Bearer ${token}`)).toBe(401);
    const asTab = compact({ ...header, kid: 'bot-1' }, tabClaimsWith({ iss: botIssuer }), rs256(bot));
    expect(await statusOf(`Bearer ${asTab}`)).toBe(401);
  });

  it('a token beside the header does not open', async () => {
    counted('tab tokens that do not open', 2);
    expect(await statusOf(undefined, `/api/me?access_token=${good()}`)).toBe(401);
    const cookie = { cookie: `access_token=${good()}; Authorization=Bearer ${good()}` };
    expect((await house.house.app.request(`${attackBase}/api/me`, { headers: cookie })).status).toBe(401);
  });
});

describe('The corpus', () => {
  it('finds a door that asks for signature and audience alone', async () => {
    const key = await importJWK(entra.publicJwk, 'RS256');
    const letIn = await Promise.all(
      Object.values(wrongClaims).map((changes) =>
        jwtVerify(good(changes), key, { audience: clientId }).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    const holes = letIn.reduce<number>((sum, each) => sum + each, 0);
    process.stdout.write(`attack suite: ${holes} holes of a weak door found by the tab tokens\n`);
    expect(holes).toBeGreaterThan(20);
  });
});

describe('When Entra changes its keys', () => {
  it('the new one opens soon, the old one no more once it is gone, and invented ones cause no flood', async () => {
    const next = await makeSigner('entra-2');
    const network = attackNetwork([entra.publicJwk], []);
    let at = Date.now();
    const { fetch } = network;
    const issuers = entraIssuers([tenantId], { fetch, now: () => at });
    const audiences = [clientId];
    const signIn = createSignIn({ mode: 'production', issuers, audiences, clientId, now: () => Date.now() });
    const opens = async (signer: Signer): Promise<boolean> =>
      'personId' in
      (await signIn(`Bearer ${compact({ ...header, kid: signer.kid }, tabClaimsWith(), rs256(signer))}`));
    expect(await opens(entra)).toBe(true);
    expect(await opens(next)).toBe(false);
    network.keys.entra = [next.publicJwk];
    at += 10_001;
    expect(await opens(next)).toBe(true);
    expect(await opens(entra)).toBe(false);
    const before = network.asked.length;
    for (let each = 0; each < 50; each += 1) await opens({ ...next, kid: `invented-${each}` });
    expect(network.asked.length - before).toBeLessThanOrEqual(1);
    counted('tab tokens that do not open', 52);
    counted('tab tokens that open', 2);
  });
});
