import { describe, expect, test } from 'vitest';
import type { DueItem } from '../../src/domain/due.ts';
import type { Store } from '../../src/ports.ts';
import { fresh, home, storeScene } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

const abroad = { tenantId: 'tenant-b', scope: 'campaign-9' };

/** Events for the relay, due items for the workers, and what outlives the process. */
export function followUpSuite(open: Opener): void {
  const { store, again, make, done, find, allEvents } = storeScene(open);
  const dueAt = (id: string, wakeAt: string | null, partition = home): DueItem => ({
    ...make('due', id, partition),
    wakeAt,
  });

  describe('committed events', () => {
    test('come in the order of their commits within a partition, of all tenants, whatever their ids', async () => {
      await done({ events: [make('event', 'z'), make('event', 'a')] });
      await done({ events: [make('event', 'm', abroad)] }, abroad);
      await done({ events: [make('event', 'b')] });
      expect(await allEvents()).toEqual(['z', 'a', 'b']);
      expect(await allEvents(abroad.tenantId)).toEqual(['m']);
    });

    test('come page by page, and again from any cursor', async () => {
      const ids = Array.from({ length: 25 }, (_, place) => `e-${place}`);
      for (const id of ids) await done({ events: [make('event', id)] });
      const seen: string[] = [];
      const cursors: string[] = [];
      for (let cursor: string | null = null; ;) {
        const page: Awaited<ReturnType<Store['events']>> = await store().events(cursor, 10);
        if (page.events.length === 0) break;
        seen.push(...page.events.map(({ id }) => id));
        cursors.push(page.cursor);
        cursor = page.cursor;
      }
      expect(seen).toEqual(ids);
      const replayed = await store().events(cursors[0] ?? null, 3);
      expect(replayed.events.map(({ id }) => id)).toEqual(['e-10', 'e-11', 'e-12']);
    });

    test('are there only from here on when asked from now', async () => {
      await done({ events: [make('event', 'before')] });
      const { cursor, events } = await store().events('now', 10);
      expect(events).toEqual([]);
      await done({ put: fresh(make('task', 'silent')) });
      await done({ events: [make('event', 'after')] });
      expect((await store().events(cursor, 10)).events.map(({ id }) => id)).toEqual(['after']);
    });

    test('leave the cursor where it was when nothing new happened', async () => {
      await done({ events: [make('event', 'one')] });
      const { cursor } = await store().events(null, 10);
      expect(await store().events(cursor, 10)).toEqual({ events: [], cursor });
    });

    test('stand in the history of their partition too, as they were', async () => {
      const event = make('event', 'e1');
      await done({ events: [event] });
      expect(await find('event', 'e1')).toEqual(event);
    });

    test('are never written over', async () => {
      const event = make('event', 'e1');
      await done({ events: [event] });
      const again_ = await store().commit(home, { events: [{ ...event, actorId: 'other' }] });
      expect(again_).toEqual({ kind: 'stale', id: 'e1' });
      expect(await find('event', 'e1')).toEqual(event);
      await expect(store().commit(home, { put: fresh(make('event', 'e2')) })).rejects.toThrow('event');
    });

    test('cannot be asked for after something that is no cursor', async () => {
      await expect(store().events('nonsense', 10)).rejects.toThrow('no cursor');
    });
  });

  describe('a listener', () => {
    test('hears of commits until it stops listening', async () => {
      let heard = 0;
      const stop = store().onCommit(() => (heard += 1));
      await done({ put: fresh(make('task', 'a')) });
      expect(heard).toBe(1);
      stop();
      await done({ put: fresh(make('task', 'b')) });
      expect(heard).toBe(1);
    });

    test('hears nothing when nothing was written', async () => {
      await done({ put: fresh(make('task', 'a')), once: 'key' });
      let heard = 0;
      store().onCommit(() => (heard += 1));
      await store().commit(home, { put: fresh(make('task', 'a')) });
      await store().commit(home, { once: 'key' });
      expect(heard).toBe(0);
    });
  });

  describe('a due item', () => {
    test('is armed once; one that exists is left alone, whatever its state', async () => {
      const armed = dueAt('due.1', '2026-03-02T09:00:00.000Z');
      await done({ due: [armed] });
      await done({ due: [{ ...armed, wakeAt: '2027-01-01T00:00:00.000Z' }] });
      expect(await find('due', 'due.1')).toEqual(armed);
      const { version = '' } = (await store().get(home, 'due', 'due.1')) ?? {};
      const over: DueItem = { ...armed, state: 'sent', wakeAt: null };
      await done({ put: [{ document: over, ifVersion: version }] });
      await done({ due: [armed] });
      expect(await find('due', 'due.1')).toEqual(over);
    });

    test('may be named twice in one commit, as two events may ask for the same', async () => {
      const armed = dueAt('due.1', '2026-03-02T09:00:00.000Z');
      await done({ due: [armed, armed] });
      expect(await find('due', 'due.1')).toEqual(armed);
    });

    test('is taken by one of two workers', async () => {
      await done({ due: [dueAt('due.1', '2026-03-02T09:00:00.000Z')] });
      const [item] = await store().dueBefore('2026-03-02T09:00:00.000Z', 10);
      if (!item) throw new Error('Nothing is due.');
      const claim = { ...item.document, state: 'sending' as const, fence: 1 };
      const outcomes = await Promise.all(
        [1, 2].map(() => store().commit(home, { put: [{ document: claim, ifVersion: item.version }] })),
      );
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'stale']);
    });

    test('is found at its time and after, earliest first, across tenants, and not when it is over', async () => {
      await done({
        due: [
          dueAt('due.later', '2026-03-02T10:00:00.001Z'),
          dueAt('due.exact', '2026-03-02T10:00:00.000Z'),
          dueAt('due.over', null),
        ],
      });
      await done({ due: [dueAt('due.first', '2026-03-01T00:00:00.000Z', abroad)] }, abroad);
      const ids = async (at: string, limit = 10) =>
        (await store().dueBefore(at, limit)).map(({ document }) => document.id);
      expect(await ids('2026-03-02T10:00:00.000Z')).toEqual(['due.first', 'due.exact']);
      expect(await ids('2026-03-02T10:00:00.000Z', 1)).toEqual(['due.first']);
      expect(await ids('2026-03-03T00:00:00.000Z')).toEqual(['due.first', 'due.exact', 'due.later']);
      expect(await ids('2026-02-28T00:00:00.000Z')).toEqual([]);
    });

    test('says when a worker has to wake next', async () => {
      expect(await store().nextWake()).toBeNull();
      await done({ due: [dueAt('due.b', '2026-03-05T00:00:00.000Z'), dueAt('due.over', null)] });
      await done({ due: [dueAt('due.a', '2026-03-04T00:00:00.000Z', abroad)] }, abroad);
      expect(await store().nextWake()).toBe('2026-03-04T00:00:00.000Z');
      await done({ remove: [{ kind: 'due', id: 'due.a', ifVersion: 'any' }] }, abroad);
      expect(await store().nextWake()).toBe('2026-03-05T00:00:00.000Z');
    });
  });

  describe('after the store was closed', () => {
    test('everything that was committed is there when it is opened again', async () => {
      const task = make('task', 't');
      const armed = dueAt('due.1', '2026-03-02T09:00:00.000Z');
      const versions = await done({
        put: fresh(task, make('summary', 's')),
        events: [make('event', 'e1')],
        due: [armed],
        once: 'key',
      });
      const before = await store().events(null, 10);
      await store().close();
      const reopened = await again();
      expect(await reopened.get(home, 'task', 't')).toEqual({ document: task, version: versions['task/t'] });
      expect(await reopened.get(home, 'summary', 's')).toBeDefined();
      expect(await reopened.events(null, 10)).toEqual(before);
      expect((await reopened.events(before.cursor, 10)).events).toEqual([]);
      expect((await reopened.get(home, 'due', 'due.1'))?.document).toEqual(armed);
      expect(await reopened.commit(home, { once: 'key' })).toMatchObject({ repeated: true });
      await reopened.commit(home, { events: [make('event', 'e2')] });
      expect((await reopened.events(before.cursor, 10)).events.map(({ id }) => id)).toEqual(['e2']);
      await reopened.close();
    });

    test('a commit on the way is answered, a later one is refused', async () => {
      const onTheWay = store().commit(home, { put: fresh(make('task', 't')) });
      await store().close();
      expect((await onTheWay).kind).toBe('ok');
      await expect(store().commit(home, {})).rejects.toThrow('closed');
      await store().close();
    });
  });
}
