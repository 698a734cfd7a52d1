import { describe, expect, test } from 'vitest';
import { awkwardTexts, kinds, sample } from './sample-documents.ts';
import { fresh, home, storeScene } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

/** Guards, keys of requests, limits: what one commit does and refuses. */
export function commitSuite(open: Opener): void {
  const { store, clock, chance, make, done, find, allEvents } = storeScene(open);

  describe('a document', () => {
    test('of every kind comes back as it was put, with the version that the commit told', async () => {
      for (const kind of kinds.filter((one) => one !== 'event')) {
        const document = sample(kind, home, `a-${kind}`, chance());
        const versions = await done({ put: fresh(document) });
        const stored = await store().get(home, kind, document.id);
        expect(stored).toEqual({ document, version: versions[`${kind}/${document.id}`] });
      }
    });

    test('keeps every sign of a text', async () => {
      for (const [index, note] of awkwardTexts.entries()) {
        const request = { ...make('approval', `awkward-${index}`), note };
        await done({ put: fresh(request) });
        expect((await find('approval', request.id))?.note).toBe(note);
      }
    });

    test('that was never put is not there', async () => {
      expect(await store().get(home, 'task', 'nobody')).toBeUndefined();
    });

    test('of one kind does not answer for another kind with the same id', async () => {
      await done({ put: fresh(make('task', 'same'), make('asset', 'same')) });
      expect((await find('task', 'same'))?.kind).toBe('task');
      expect((await find('asset', 'same'))?.kind).toBe('asset');
    });

    test('has ids that differ in case', async () => {
      await done({ put: fresh(make('task', 'Id')) });
      expect(await find('task', 'id')).toBeUndefined();
    });

    test('of another tenant cannot be committed here', async () => {
      const stranger = make('task', 't', { ...home, tenantId: 'tenant-b' });
      await expect(store().commit(home, { put: fresh(stranger) })).rejects.toThrow('does not belong');
      const misplaced = make('due', 'due.t', { ...home, scope: 'elsewhere' });
      await expect(store().commit(home, { due: [misplaced] })).rejects.toThrow('does not belong');
      expect(await find('task', 't')).toBeUndefined();
    });

    test('cannot stand twice in one commit', async () => {
      const twice = make('task', 'twice');
      await expect(store().commit(home, { put: fresh(twice, twice) })).rejects.toThrow('twice');
      expect(await find('task', 'twice')).toBeUndefined();
    });
  });

  describe('a guard', () => {
    test('of absence refuses what exists already', async () => {
      const first = make('task', 't');
      await done({ put: fresh(first) });
      const second = { ...first, title: 'Another' };
      expect(await store().commit(home, { put: fresh(second) })).toEqual({ kind: 'stale', id: 't' });
      expect(await find('task', 't')).toEqual(first);
    });

    test('of a version lets one of two editors through', async () => {
      const task = make('task', 't');
      const version = (await done({ put: fresh(task) }))['task/t'] ?? '';
      const [first, second] = await Promise.all(
        ['First', 'Second'].map((title) =>
          store().commit(home, { put: [{ document: { ...task, title }, ifVersion: version }] }),
        ),
      );
      expect(new Set([first?.kind, second?.kind])).toEqual(new Set(['ok', 'stale']));
      expect((await find('task', 't'))?.title).toBe(first?.kind === 'ok' ? 'First' : 'Second');
    });

    test('changes with each write, and does not come back when the document does', async () => {
      const task = make('task', 't');
      const one = (await done({ put: fresh(task) }))['task/t'] ?? '';
      const two = (await done({ put: [{ document: task, ifVersion: one }] }))['task/t'] ?? '';
      await done({ remove: [{ kind: 'task', id: 't', ifVersion: two }] });
      const three = (await done({ put: fresh(task) }))['task/t'] ?? '';
      expect(new Set([one, two, three]).size).toBe(3);
      for (const old of [one, two]) {
        const outcome = await store().commit(home, { put: [{ document: task, ifVersion: old }] });
        expect(outcome).toEqual({ kind: 'stale', id: 't' });
      }
    });

    test('that nobody ever gave out never holds', async () => {
      const put = [{ document: make('task', 't'), ifVersion: 'made up' }];
      expect(await store().commit(home, { put })).toEqual({ kind: 'stale', id: 't' });
      await done({ put: fresh(make('task', 't')) });
      expect(await store().commit(home, { put })).toEqual({ kind: 'stale', id: 't' });
    });

    test('may be left out for projections, which are replaced', async () => {
      const before = make('summary', 's');
      const after = { ...before, name: 'After' };
      await done({ put: [{ document: before, ifVersion: 'any' }] });
      await done({ put: [{ document: after, ifVersion: 'any' }] });
      expect(await find('summary', 's')).toEqual(after);
    });

    test('that fails keeps everything of its commit from being written', async () => {
      const kept = make('task', 'kept');
      await done({ put: fresh(kept, make('task', 'removed')) });
      const outcome = await store().commit(home, {
        put: [...fresh(make('asset', 'new')), { document: { ...kept, title: 'X' }, ifVersion: 'old' }],
        remove: [{ kind: 'task', id: 'removed', ifVersion: 'any' }],
        events: [make('event', 'e1')],
        due: [make('due', 'due.1')],
        once: 'request-1',
      });
      expect(outcome).toEqual({ kind: 'stale', id: 'kept' });
      expect(await find('asset', 'new')).toBeUndefined();
      expect(await find('task', 'removed')).toBeDefined();
      expect(await find('task', 'kept')).toEqual(kept);
      expect(await find('due', 'due.1')).toBeUndefined();
      expect(await find('event', 'e1')).toBeUndefined();
      expect(await allEvents()).toEqual([]);
      const second = await store().commit(home, { put: fresh(make('asset', 'new')), once: 'request-1' });
      expect(second).toMatchObject({ kind: 'ok', repeated: false });
    });
  });

  describe('a removal', () => {
    test('takes the document away when its guard holds', async () => {
      const version = (await done({ put: fresh(make('task', 't')) }))['task/t'] ?? '';
      const stale = await store().commit(home, { remove: [{ kind: 'task', id: 't', ifVersion: 'old' }] });
      expect(stale).toEqual({ kind: 'stale', id: 't' });
      expect(await find('task', 't')).toBeDefined();
      await done({ remove: [{ kind: 'task', id: 't', ifVersion: version }] });
      expect(await find('task', 't')).toBeUndefined();
    });

    test('of what is gone is stale with a version, and nothing without', async () => {
      const guarded = await store().commit(home, { remove: [{ kind: 'task', id: 't', ifVersion: '1' }] });
      expect(guarded).toEqual({ kind: 'stale', id: 't' });
      const free = await store().commit(home, { remove: [{ kind: 'task', id: 't', ifVersion: 'any' }] });
      expect(free.kind).toBe('ok');
    });
  });

  describe('the key of a request', () => {
    test('makes the second commit with it change nothing', async () => {
      await done({ put: fresh(make('task', 'one')), events: [make('event', 'e1')], once: 'click' });
      const second = await store().commit(home, {
        put: fresh(make('task', 'two')),
        events: [make('event', 'e2')],
        once: 'click',
      });
      expect(second).toEqual({ kind: 'ok', repeated: true, versions: {} });
      expect(await find('task', 'two')).toBeUndefined();
      expect(await allEvents()).toEqual(['e1']);
    });

    test('lets one of two clicks at the same moment through', async () => {
      const outcomes = await Promise.all(
        ['one', 'two'].map((id) => store().commit(home, { put: fresh(make('task', id)), once: 'click' })),
      );
      expect(outcomes.filter((outcome) => outcome.kind === 'ok' && !outcome.repeated)).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.kind === 'ok' && outcome.repeated)).toHaveLength(1);
    });

    test('is asked before the guards, so that a repeated request is not called stale', async () => {
      await done({ put: fresh(make('task', 't')), once: 'create' });
      const second = await store().commit(home, { put: fresh(make('task', 't')), once: 'create' });
      expect(second).toMatchObject({ kind: 'ok', repeated: true });
    });

    test('means one partition only', async () => {
      const there = { ...home, scope: 'campaign-2' };
      const abroad = { ...home, tenantId: 'tenant-b' };
      await done({ put: fresh(make('task', 't')), once: 'key' });
      for (const partition of [there, abroad]) {
        const outcome = await store().commit(partition, {
          put: fresh(make('task', 't', partition)),
          once: 'key',
        });
        expect(outcome).toMatchObject({ kind: 'ok', repeated: false });
      }
    });

    test('is remembered for seven days', async () => {
      await done({ put: fresh(make('task', 't')), once: 'key' });
      clock().pass(7 * 86_400_000);
      expect(await store().commit(home, { once: 'key' })).toMatchObject({ kind: 'ok', repeated: true });
    });
  });

  describe('a commit', () => {
    test('of 100 operations is done, one of 101 is too large and writes nothing', async () => {
      const tasks = (count: number, name: string) =>
        fresh(...Array.from({ length: count }, (_, place) => make('task', `${name}-${place}`)));
      const others = { events: [make('event', 'e')], due: [make('due', 'due.x')] };
      const full = await store().commit(home, { ...others, put: tasks(97, 'a'), once: 'full' });
      expect(full.kind).toBe('ok');
      const over = await store().commit(home, {
        put: tasks(98, 'b'),
        events: [make('event', 'e2')],
        due: [make('due', 'due.y')],
        once: 'over',
      });
      expect(over).toEqual({ kind: 'tooLarge' });
      expect(await find('task', 'b-0')).toBeUndefined();
      expect(await allEvents()).toEqual(['e']);
    });

    test('of more than 2 MB is too large, counted in bytes as they are sent', async () => {
      const chunk = (id: string, text: string) => ({ ...make('importChunk', id), rows: [[text]] });
      const fits = await store().commit(home, { put: fresh(chunk('a', '签'.repeat(690_000))) });
      expect(fits.kind).toBe('ok');
      const over = await store().commit(home, { put: fresh(chunk('b', '签'.repeat(700_000))) });
      expect(over).toEqual({ kind: 'tooLarge' });
      const together = await store().commit(home, {
        put: fresh(chunk('c', 'x'.repeat(1_100_000)), chunk('d', 'x'.repeat(1_100_000))),
      });
      expect(together).toEqual({ kind: 'tooLarge' });
      expect(await find('importChunk', 'c')).toBeUndefined();
    });

    test('of nothing is done', async () => {
      expect(await store().commit(home, {})).toEqual({ kind: 'ok', versions: {}, repeated: false });
    });

    test('holds what was handed over, whatever becomes of the object afterwards', async () => {
      const task = make('task', 't');
      const committing = store().commit(home, { put: fresh(task) });
      task.title = 'Changed while it was on its way';
      await committing;
      expect((await find('task', 't'))?.title).not.toBe(task.title);
    });

    test('in the same turn as many others gets an outcome of its own', async () => {
      await done({ put: fresh(make('task', 'there')) });
      const outcomes = await Promise.all(
        Array.from({ length: 250 }, (_, place) =>
          store().commit(home, { put: fresh(make('task', place % 5 === 0 ? 'there' : `t-${place}`)) }),
        ),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(
        outcomes.map((_, place) => (place % 5 === 0 ? 'stale' : 'ok')),
      );
    });
  });
}
