import { describe, expect, test } from 'vitest';
import { home, storeScene } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

/** How a person is taken out of what was told, and out of the keys of requests. */
export function erasingSuite(open: Opener): void {
  const { store, again, make, done, find, allEvents } = storeScene(open);
  const told = async (id: string) => {
    await done({ events: [make('event', id)] });
    const stored = await store().get(home, 'event', id);
    if (!stored) throw new Error(`${id} is not there.`);
    return stored;
  };

  describe('an event that is rewritten', () => {
    test('stands in its place with its new words, and nobody is told again', async () => {
      const { document, version } = await told('e1');
      await done({ events: [make('event', 'e2')] });
      const { cursor } = await store().events(null, 10);
      const event = { ...document, actorId: 'former' };
      await done({ redact: [{ event, ifVersion: version }] });
      expect(await find('event', 'e1')).toEqual(event);
      expect((await store().events(cursor, 10)).events).toEqual([]);
      const history = await store().read(home, 'historyOfCampaign', {});
      expect(history.items.map(({ document: { id, actorId } }) => [id, actorId])).toContainEqual([
        'e1',
        'former',
      ]);
      expect((await (await again()).get(home, 'event', 'e1'))?.document).toEqual(event);
    });

    test('is guarded by its version, together with all of its commit', async () => {
      const { document, version } = await told('e1');
      const first = { ...document, actorId: 'first' };
      await done({ redact: [{ event: first, ifVersion: version }] });
      const second = { event: { ...document, actorId: 'second' }, ifVersion: version };
      const outcome = await store().commit(home, { redact: [second], events: [make('event', 'e2')] });
      expect(outcome).toEqual({ kind: 'stale', id: 'e1' });
      expect(await find('event', 'e1')).toEqual(first);
      expect(await find('event', 'e2')).toBeUndefined();
    });

    test('that never was is not made', async () => {
      const outcome = await store().commit(home, {
        redact: [{ event: make('event', 'never'), ifVersion: 'x' }],
      });
      expect(outcome).toEqual({ kind: 'stale', id: 'never' });
      expect(await allEvents()).toEqual([]);
    });
  });

  describe('the key of a request that is forgotten', () => {
    test('is free again, and everything holds it no more', async () => {
      await done({ once: 'key' });
      await done({ forget: ['key', 'never was'] });
      const { items } = await store().everything(null, 10);
      expect(items.filter(({ once }) => once !== undefined)).toEqual([]);
      expect(await store().commit(home, { once: 'key' })).toMatchObject({ kind: 'ok', repeated: false });
    });
  });
}
