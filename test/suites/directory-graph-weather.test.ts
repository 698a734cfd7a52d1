import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { managedIdentityProof } from '../../src/directory/app-proof.ts';
import { entraGrants } from '../../src/directory/grants.ts';
import { user } from '../kit/graph-peer.ts';
import { type GraphDesk, bo, lin, mei, openGraphDesk } from './directory-graph-desk.ts';

let desk: GraphDesk;
beforeEach(async () => {
  desk = await openGraphDesk();
});
afterEach(() => desk[Symbol.asyncDispose]());

const tokenCalls = (): number => desk.peer.asked.filter(({ path }) => path.startsWith('/login/')).length;

describe('A consent that is missing', () => {
  it('is said once, shown to administrators, and not asked for again for ten minutes', async () => {
    desk.peer.world.delegated.add('User.ReadBasic.All');
    const reader = desk.signIn(lin);
    for (const personId of [lin, mei, bo]) await desk.directory.manager(reader, personId);
    expect(desk.peer.calls()).toEqual([]);
    expect(desk.lines).toMatchObject([
      { level: 'warning', facts: { need: 'manager', permission: 'User.Read.All (delegated)' } },
    ]);
    expect(desk.directory.status()).toEqual({
      source: 'graph',
      state: 'limited',
      missing: ['User.Read.All (delegated)'],
    });
  });

  it('and then given is noticed, and said once', async () => {
    desk.peer.world.delegated.add('User.ReadBasic.All');
    const reader = desk.signIn(lin);
    await desk.directory.manager(reader, lin);
    desk.peer.world.delegated.add('User.Read.All');
    desk.tokens.forget(reader.tenantId, reader.personId);
    expect(await desk.directory.manager(reader, lin)).toBeUndefined();
    desk.clock.pass(10 * 60_000);
    expect((await desk.directory.manager(reader, lin))?.personId).toBe(mei);
    expect(desk.lines.map(({ level }) => level)).toEqual(['warning', 'note']);
    expect(desk.directory.status()).toMatchObject({ state: 'ok', missing: [] });
  });

  it('of every kind leaves the product as it is on the roster', async () => {
    await desk.know({ id: lin, name: 'Lin Wei' });
    const reader = desk.signIn(lin);
    expect((await desk.directory.colleagues(reader, 'lin')).map(({ personId }) => personId)).toEqual([lin]);
    expect(await desk.directory.photo(reader, lin)).toBeUndefined();
    expect(await desk.directory.absence(reader.tenantId, lin)).toBeUndefined();
    expect((await desk.directory.person(reader.tenantId, lin))?.name).toBe('Lin Wei');
    expect(desk.directory.status().missing).toEqual([
      'MailboxSettings.Read (application)',
      'User.ReadBasic.All (delegated)',
    ]);
  });

  it('for the app itself is told from one mailbox that is closed to it', async () => {
    desk.peer.world.application.add('MailboxSettings.Read');
    const { tenantId, users } = desk.peer.world;
    users.set(lin, user(1, 'Lin Wei', { mailbox: { automaticRepliesSetting: { status: 'alwaysEnabled' } } }));
    desk.peer.next({ status: 403, code: 'ErrorAccessDenied' });
    expect(await desk.directory.absence(tenantId, mei)).toBeUndefined();
    expect(await desk.directory.absence(tenantId, lin)).toEqual({ from: null, until: null });
    expect(desk.directory.status(tenantId)).toMatchObject({ state: 'ok' });
  });
});

describe('The token of a reader', () => {
  beforeEach(() => desk.peer.world.delegated.add('User.ReadBasic.All'));

  it('is asked for once, and anew shortly before it runs out', async () => {
    const reader = desk.signIn(lin);
    for (const text of ['a', 'b', 'c']) await desk.directory.colleagues(reader, text);
    expect(tokenCalls()).toBe(1);
    desk.clock.pass(54 * 60_000);
    await desk.directory.colleagues(reader, 'd');
    expect(tokenCalls()).toBe(1);
    desk.clock.pass(60_000);
    await desk.directory.colleagues(reader, 'e');
    expect(tokenCalls()).toBe(2);
  });

  it('is each reader’s own', async () => {
    const [first, second] = [desk.signIn(lin), desk.signIn(mei)];
    await Promise.all([desk.directory.colleagues(first, 'a'), desk.directory.colleagues(second, 'a')]);
    const readers = [...desk.peer.world.tokens.values()].map(({ reader }) => reader);
    expect(new Set(readers)).toEqual(new Set([lin, mei]));
    expect(readers).toHaveLength(2);
  });

  it('whose session is over ends quietly, until they come back', async () => {
    const reader = desk.signIn(lin);
    desk.peer.world.sessions.clear();
    expect(await desk.directory.colleagues(reader, 'me')).toEqual([]);
    expect(desk.lines).toEqual([]);
    await desk.directory.colleagues(reader, 'me');
    expect(tokenCalls()).toBe(1);
    desk.signIn(lin);
    expect(await desk.directory.colleagues(reader, 'me')).toHaveLength(1);
  });

  it('who has to pass a second factor first is left in peace for a minute', async () => {
    desk.peer.world.mustSignIn.add(lin);
    const reader = desk.signIn(lin);
    await desk.directory.colleagues(reader, 'me');
    await desk.directory.colleagues(reader, 'me');
    expect(tokenCalls()).toBe(1);
    expect(desk.directory.status()).toMatchObject({ state: 'ok' });
  });

  it('that Graph refuses is fetched again, once', async () => {
    const reader = desk.signIn(lin);
    desk.peer.next({ status: 401 });
    expect(await desk.directory.colleagues(reader, 'me')).toHaveLength(1);
    expect(tokenCalls()).toBe(2);
  });

  it('is not to be had with a wrong secret of the app, which is said', async () => {
    await using wrong = await openGraphDesk({ clientSecret: 'another-secret' });
    await wrong.directory.colleagues(wrong.signIn(lin), 'me');
    expect(wrong.lines).toMatchObject([{ level: 'warning', facts: { reason: 'entraRefusesApp' } }]);
    expect(wrong.directory.status()).toMatchObject({ state: 'failing' });
    expect(JSON.stringify(wrong.lines)).not.toContain('another-secret');
  });

  it('can be had without a secret, with the managed identity as proof', async () => {
    const asked: string[] = [];
    const proof = managedIdentityProof('identity-1', async (identity) => ({
      async getToken(scope) {
        asked.push(`${identity} ${scope}`);
        return { token: 'token-of-the-managed-identity' };
      },
    }));
    const { clientId, tenantId } = desk.peer.world;
    const tokens = entraGrants({ clientId, proof, fetch, loginUrl: desk.peer.loginUrl, clock: desk.clock });
    expect(await tokens.asApplication(tenantId)).toMatchObject({ kind: 'token' });
    expect(asked).toEqual(['identity-1 api://AzureADTokenExchange/.default']);
  });
});

describe('Graph that is busy', () => {
  beforeEach(() => desk.peer.world.delegated.add('User.ReadBasic.All'));

  it('is asked again after as long as it said, when that is soon', async () => {
    desk.peer.next({ status: 429, retryAfter: '2' }, { status: 503 });
    expect(await desk.directory.colleagues(desk.signIn(lin), 'me')).toHaveLength(1);
    expect(desk.waits).toEqual([2_000, 1_000]);
    expect(desk.lines.map(({ level }) => level)).toEqual(['note']);
  });

  it('for longer than anybody waits is left alone until then, and the roster answers', async () => {
    await desk.know({ id: 'known', name: 'Mei of the roster' });
    const reader = desk.signIn(lin);
    desk.peer.next({ status: 429, retryAfter: '60' });
    expect(await desk.directory.colleagues(reader, 'me')).toMatchObject([{ personId: 'known' }]);
    expect(desk.waits).toEqual([]);
    desk.clock.pass(59_000);
    await desk.directory.colleagues(reader, 'me');
    expect(desk.peer.calls()).toHaveLength(1);
    desk.clock.pass(1_000);
    expect(await desk.directory.colleagues(reader, 'me')).toMatchObject([{ personId: mei }]);
    expect(desk.lines.map(({ level }) => level)).toEqual(['warning', 'note']);
  });

  it('without an end is given up within its budget of time', async () => {
    desk.peer.next(...Array.from({ length: 20 }, () => ({ status: 500 }) as const));
    const before = desk.clock.elapsed();
    expect(await desk.directory.colleagues(desk.signIn(lin), 'me')).toEqual([]);
    expect(desk.clock.elapsed() - before).toBeLessThanOrEqual(8_000);
    expect(desk.directory.status()).toMatchObject({ state: 'failing' });
  });

  it('and cannot be reached at all answers from the roster', async () => {
    await desk.know({ id: 'known', name: 'Mei of the roster' });
    const reader = desk.signIn(lin);
    await desk.directory.colleagues(reader, 'x');
    await desk.peer.close();
    expect(await desk.directory.colleagues(reader, 'me')).toMatchObject([{ personId: 'known' }]);
    desk = await openGraphDesk();
  });
});
