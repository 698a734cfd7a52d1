import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installOn } from '../../src/domain/install.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Doors, Installation } from '../../src/ports.ts';
import type { WorkDone } from '../../src/usecases/delivery/work.ts';
import { bringApp } from '../../src/usecases/people/bring-app.ts';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { memoryFiles } from '../kit/department.ts';
import { guid } from '../kit/graph-peer.ts';
import { type GraphDesk, lin, mei, openGraphDesk } from './directory-graph-desk.ts';

const permission = 'TeamsAppInstallation.ReadWriteSelfForUser.All';

let desk: GraphDesk;
beforeEach(async () => {
  desk = await openGraphDesk();
  desk.peer.world.application.add(permission);
});
afterEach(() => desk[Symbol.asyncDispose]());

async function install(personId: string): Promise<Installation | undefined> {
  return desk.directory.install?.(desk.peer.world.tenantId, personId);
}
const posts = (): number => desk.peer.calls().filter((call) => call.startsWith('POST')).length;
const chatWith = (personId: string) => ({
  kind: 'installed',
  chat: {
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversationId: `19:${personId}_bot@unq.gbl.spaces`,
    botId: `28:${guid(903)}`,
  },
});

describe('Bringing the app to somebody through Graph', () => {
  it('installs it and tells which chat the bot has with them', async () => {
    expect(await install(lin)).toEqual(chatWith(lin));
    expect([...desk.peer.world.installed.keys()]).toEqual([lin]);
  });

  it('twice is once: what is there already is found', async () => {
    await install(lin);
    expect(await install(lin)).toEqual(chatWith(lin));
    expect(desk.directory.status()).toMatchObject({ state: 'ok' });
  });

  it('whose chat does not exist yet leaves that open', async () => {
    desk.peer.world.installed.set(lin, undefined);
    expect(await install(lin)).toEqual({ kind: 'installed', chat: undefined });
  });

  it('is refused by a policy for one person, which says nothing of the others', async () => {
    desk.peer.world.blocked.add(lin);
    expect(await install(lin)).toEqual({ kind: 'forbidden', reason: 'policy' });
    expect(await install(mei)).toEqual(chatWith(mei));
    expect(desk.directory.status()).toMatchObject({ state: 'ok', missing: [] });
  });

  it('without the consent is refused, said once, and not tried for the next ten minutes', async () => {
    desk.peer.world.application.delete(permission);
    for (const personId of [lin, mei]) {
      expect(await install(personId)).toEqual({ kind: 'forbidden', reason: 'consentMissing' });
    }
    expect(posts()).toBe(1);
    expect(desk.lines).toMatchObject([
      { level: 'warning', facts: { permission: `${permission} (application)` } },
    ]);
    expect(desk.directory.status().missing).toEqual([`${permission} (application)`]);
  });

  it.each([
    ['nobody of the organisation', guid(77), 'notFound'],
    ['no id of Entra', 'lin', 'notInEntra'],
    ['a way out of the path', `${guid(1)}/../x`, 'notInEntra'],
  ])('is not possible for %s', async (_, personId, reason) => {
    expect(await install(personId)).toEqual({ kind: 'forbidden', reason });
    expect(desk.peer.world.installed.size).toBe(0);
  });

  it('comes later when Graph says so, and until then nobody is tried', async () => {
    desk.peer.next({ status: 429, retryAfter: '120' });
    expect(await install(lin)).toEqual({ kind: 'later', retryAfterMs: 120_000, reason: 'status429' });
    desk.clock.pass(20_000);
    expect(await install(mei)).toEqual({ kind: 'later', retryAfterMs: 100_000, reason: 'resting' });
    expect(posts()).toBe(1);
    desk.clock.pass(100_000);
    expect(await install(lin)).toEqual(chatWith(lin));
  });

  it('survives an answer that was lost: the second try finds it installed', async () => {
    desk.peer.world.installed.set(lin, `19:${lin}_bot@unq.gbl.spaces`);
    desk.peer.next({ status: 503 }, { status: 503 });
    expect(await install(lin)).toEqual(chatWith(lin));
    expect(posts()).toBe(3);
  });

  it('is offered only where the app is in the catalogue of the organisation', async () => {
    const { graphDirectory } = await import('../../src/directory/graph.ts');
    const { store, tokens, clock, peer } = desk;
    const directory = graphDirectory({
      store,
      tokens,
      clock,
      graphUrl: peer.graphUrl,
      fetch,
      log: () => undefined,
    });
    expect(directory.install).toBeUndefined();
  });
});

describe('The errand that brings the app to somebody', () => {
  const begin = async () => {
    const { store, directory, clock, know, peer } = desk;
    const { tenantId } = peer.world;
    await know({ id: lin, name: 'Lin Wei' });
    const doors: Doors = { store, directory, clock, files: memoryFiles(), pictures: drawnPictures() };
    const item = installOn(clock.now(), tenantId, lin);
    const partition = { tenantId, scope: scopes.person(lin) };
    await store.commit(partition, { due: [item] });
    return async (): Promise<WorkDone> => {
      const stored = await store.get(partition, 'due', item.id);
      if (!stored) throw new Error('The errand is not there.');
      return bringApp(doors, stored, { type: 'installApp', personId: lin });
    };
  };
  const kept = async () => {
    const partition = { tenantId: desk.peer.world.tenantId, scope: scopes.person(lin) };
    return (await desk.store.get(partition, 'conversation', `person.${lin}`))?.document;
  };

  it('keeps the chat that Graph names, so that messages find it', async () => {
    const run = await begin();
    expect(await run()).toBe('committed');
    expect(await kept()).toMatchObject(chatWith(lin).chat);
  });

  it('goes on where it was when nobody had written down what Graph did', async () => {
    const run = await begin();
    desk.peer.world.installed.set(lin, `19:${lin}_bot@unq.gbl.spaces`);
    expect(await run()).toBe('committed');
    expect(await kept()).toMatchObject(chatWith(lin).chat);
    const done = await run();
    expect(done).toMatchObject({ state: 'done' });
    expect(posts()).toBe(1);
  });

  it('comes up again when Graph is busy', async () => {
    const run = await begin();
    desk.peer.next({ status: 429, retryAfter: '60' });
    const waiting = await run();
    expect(waiting).toMatchObject({ state: 'armed', reason: 'status429', attempts: 1 });
    expect(await kept()).toBeUndefined();
  });
});
