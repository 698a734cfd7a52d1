import { beforeAll, describe, expect, it } from 'vitest';
import { fixedKeySet } from '../../src/api/key-set.ts';
import { createSignIn } from '../../src/api/sign-in.ts';
import type { SignInSettings } from '../../src/api/sign-in.ts';
import type { TokenFault, TrustedIssuer } from '../../src/api/token-rules.ts';
import { entraIssuers } from '../../src/api/trusted-issuers.ts';
import {
  appIdUri,
  botAppId,
  botIssuer,
  clientId,
  entraIssuer,
  keyServer,
  makeSigner,
  otherTenantId,
  personId,
  signed,
  spoiled,
  tabClaims,
  tabToken,
  teamsWeb,
  tenantId,
  tokenTime,
  unsigned,
} from '../kit/tokens.ts';
import type { Changes, Signer } from '../kit/tokens.ts';

let signer: Signer;
let stranger: Signer;
let issuers: readonly TrustedIssuer[];

beforeAll(async () => {
  signer = await makeSigner('key-1');
  stranger = await makeSigner('key-1');
  const keys = await fixedKeySet([signer.publicJwk]);
  issuers = [{ kind: 'entra', issuer: entraIssuer, tenantId, keys }];
});

function door(changes: Partial<SignInSettings> = {}) {
  const faults: TokenFault[] = [];
  const signIn = createSignIn({
    mode: 'production',
    issuers,
    audiences: [clientId, appIdUri],
    clientId,
    now: () => tokenTime,
    onRefused: (fault) => faults.push(fault),
    ...changes,
  });
  return { signIn: async (token: string) => signIn(`Bearer ${token}`), raw: signIn, faults };
}

describe('A tab signs in', () => {
  it('as the person whom Entra names by tenant and object id', async () => {
    expect(await door().signIn(await tabToken(signer))).toEqual({
      tenantId,
      personId,
      name: 'Lin Wei',
      email: 'lin.wei@example.com',
      external: false,
      client: teamsWeb,
    });
  });

  it('with the client id or the application id URI as audience', async () => {
    expect(await door().signIn(await tabToken(signer, { aud: appIdUri }))).toMatchObject({ personId });
  });

  it('from our own client too, with more scopes than the one needed', async () => {
    const token = await tabToken(signer, { azp: clientId, scp: 'profile access_as_user email' });
    expect(await door().signIn(token)).toMatchObject({ personId });
  });

  it.each<[string, Changes]>([
    ['the account type says so', { acct: 1 }],
    ['another identity provider vouches for them', { idp: 'live.com' }],
    ['the login name was invited', { preferred_username: 'mei_agency.com#EXT#@example.com' }],
  ])('as a guest when %s', async (_, changes) => {
    expect(await door().signIn(await tabToken(signer, changes))).toMatchObject({ external: true });
  });

  it('without an e-mail address when the login name is only an invitation', async () => {
    const token = await tabToken(signer, { preferred_username: 'mei_agency.com#EXT#@example.com' });
    expect(await door().signIn(token)).not.toHaveProperty('email');
  });

  it('as a colleague when the account type and the home provider say so', async () => {
    const token = await tabToken(signer, { acct: 0, idp: `https://sts.windows.net/${tenantId}/` });
    expect(await door().signIn(token)).toMatchObject({ external: false });
  });
});

describe('A tab is refused without a word about the reason', () => {
  it.each<[string, Changes, TokenFault]>([
    ['is meant for another app', { aud: botAppId }, 'audience'],
    ['is meant for Microsoft Graph', { aud: '00000003-0000-0000-c000-000000000000' }, 'audience'],
    ['comes from another tenant', { iss: entraIssuer.replace(tenantId, otherTenantId) }, 'issuer'],
    ['claims another tenant than its issuer', { tid: otherTenantId }, 'tenant'],
    ['is of the first version', { iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0' }, 'issuer'],
    ['says version one under the right issuer', { ver: '1.0' }, 'version'],
    ['was made by the Bot Connector', { iss: botIssuer }, 'issuer'],
    ['has run out', { exp: tokenTime / 1000 - 61 }, 'expired'],
    ['is for later', { nbf: tokenTime / 1000 + 61 }, 'notYet'],
    ['never runs out', { exp: undefined }, 'claimMissing'],
    ['has no start', { nbf: undefined }, 'claimMissing'],
    ['has no date of issue', { iat: undefined }, 'claimMissing'],
    ['names nobody', { oid: undefined }, 'claimMissing'],
    ['names somebody by an unusable id', { oid: '../etc' }, 'identity'],
    ['names no tenant', { tid: undefined }, 'claimMissing'],
    ['does not say who asked for it', { azp: undefined }, 'claimMissing'],
    ['was asked for by an unknown client', { azp: botAppId }, 'client'],
    ['has no scope', { scp: undefined }, 'claimMissing'],
    ['has another scope', { scp: 'User.Read' }, 'scope'],
    ['has a scope that only begins like ours', { scp: 'access_as_user_all' }, 'scope'],
    ['stands for an app and not for a person', { idtyp: 'app' }, 'appOnly'],
  ])('when its token %s', async (_, changes, fault) => {
    const { signIn, faults } = door();
    expect(await signIn(await tabToken(signer, changes))).toEqual({ refused: 'notSignedIn' });
    expect(faults).toEqual([fault]);
  });

  it('when the signature is of another key with the same name', async () => {
    const { signIn, faults } = door();
    expect(await signIn(await tabToken(stranger))).toEqual({ refused: 'notSignedIn' });
    expect(await signIn(spoiled(await tabToken(signer)))).toEqual({ refused: 'notSignedIn' });
    expect(faults).toEqual(['signature', 'signature']);
  });

  it('when the token is not signed at all', async () => {
    const { signIn, faults, raw } = door();
    expect(await signIn(unsigned(tabClaims))).toEqual({ refused: 'notSignedIn' });
    expect(await signIn('a.b.c')).toEqual({ refused: 'notSignedIn' });
    expect(await signIn(`${'a'.repeat(20_000)}.b.c`)).toEqual({ refused: 'notSignedIn' });
    expect(await raw(undefined)).toEqual({ refused: 'notSignedIn' });
    expect(await raw('Basic bGluOmxpbg==')).toEqual({ refused: 'notSignedIn' });
    expect(await raw(`Bearer ${await tabToken(signer)} and more`)).toEqual({ refused: 'notSignedIn' });
    expect(faults).toEqual(['algorithm', 'malformed', 'malformed', 'missing', 'missing', 'missing']);
  });

  it('when the public key was used as a shared secret', async () => {
    const { SignJWT } = await import('jose');
    const secret = new TextEncoder().encode(JSON.stringify(signer.publicJwk));
    const token = await new SignJWT(tabClaims)
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
    const { signIn, faults } = door();
    expect(await signIn(token)).toEqual({ refused: 'notSignedIn' });
    expect(faults).toEqual(['algorithm']);
  });

  it('when the token names a key that nobody published', async () => {
    const { signIn, faults } = door();
    expect(await signIn(await signed({ ...signer, kid: 'key-9' }, tabClaims))).toEqual({
      refused: 'notSignedIn',
    });
    expect(faults).toEqual(['key']);
  });
});

describe('The keys of an issuer', () => {
  function published(keys: Signer[]) {
    const server = keyServer(keys.map((each) => each.publicJwk));
    let ms = tokenTime;
    const now = () => ms;
    const { signIn, faults } = door({ issuers: entraIssuers([tenantId], { fetch: server.fetch, now }) });
    return { server, signIn, faults, wait: (by: number) => (ms += by) };
  }

  it('are fetched once from the tenant and kept', async () => {
    const { server, signIn } = published([signer]);
    await Promise.all([1, 2, 3].map(async () => signIn(await tabToken(signer))));
    expect(await signIn(await tabToken(signer))).toMatchObject({ personId });
    expect(server.calls).toEqual([`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`]);
  });

  it('are asked for again at once when a token names a new one', async () => {
    const { server, signIn, wait } = published([signer]);
    await signIn(await tabToken(signer));
    const fresh = await makeSigner('key-2');
    server.published = [signer.publicJwk, fresh.publicJwk];
    wait(10_000);
    expect(await signIn(await tabToken(fresh))).toMatchObject({ personId });
    expect(server.calls).toHaveLength(2);
  });

  it('are not asked for by every invented key name', async () => {
    const { server, signIn, faults } = published([signer]);
    for (const kid of ['a', 'b', 'c', 'd']) await signIn(await tabToken({ ...signer, kid }));
    expect(server.calls).toHaveLength(1);
    expect(new Set(faults)).toEqual(new Set(['key']));
  });

  it('stay good for half a day, then are asked for again; a withdrawn one is refused', async () => {
    const { server, signIn, wait } = published([signer]);
    await signIn(await tabToken(signer));
    server.published = [];
    wait(12 * 3600_000 + 1);
    expect(await signIn(await tabToken(signer, { exp: tokenTime / 1000 + 90_000 }))).toHaveProperty(
      'refused',
    );
    expect(server.calls).toHaveLength(2);
  });

  it('stay good while the issuer cannot be reached', async () => {
    const { server, signIn, wait } = published([signer]);
    await signIn(await tabToken(signer));
    server.down = true;
    wait(13 * 3600_000);
    expect(await signIn(await tabToken(signer, { exp: tokenTime / 1000 + 90_000 }))).toMatchObject({
      personId,
    });
  });

  it('that never could be fetched are told apart in the log', async () => {
    const { server, signIn, faults } = published([signer]);
    server.down = true;
    expect(await signIn(await tabToken(signer))).toEqual({ refused: 'notSignedIn' });
    expect(faults).toEqual(['keysUnavailable']);
  });

  it('may stand beside entries that are not signing keys', async () => {
    const keys = await fixedKeySet([
      null,
      7,
      { kty: 'EC', kid: 'e' },
      { kty: 'RSA', kid: 'x' },
      signer.publicJwk,
    ]);
    const { signIn } = door({ issuers: [{ kind: 'entra', issuer: entraIssuer, tenantId, keys }] });
    expect(await signIn(await tabToken(signer))).toMatchObject({ personId });
  });
});

describe('Signing in cannot be built', () => {
  it('with a local issuer in front of Teams', async () => {
    const local: TrustedIssuer = {
      kind: 'local',
      issuer: 'urn:local',
      tenantId,
      keys: await fixedKeySet([]),
    };
    expect(() => door({ issuers: [local] })).toThrow(/urn:local/);
    expect(() => door({ issuers: [local], mode: 'local' })).not.toThrow();
  });

  it('with an issuer that only looks like Entra', async () => {
    const keys = await fixedKeySet([]);
    const issuer = 'https://login.microsoftonline.com.example.com/x/v2.0';
    expect(() => door({ issuers: [{ kind: 'entra', issuer, tenantId, keys }] })).toThrow(/cannot be trusted/);
  });

  it('without an audience', () => {
    expect(() => door({ audiences: [] })).toThrow(/without the id/);
    expect(() => door({ audiences: [''] })).toThrow(/without the id/);
  });
});
