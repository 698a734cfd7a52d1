import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Files, Partition } from '../../src/ports.ts';

export interface OpenFiles {
  readonly files: Files;
  readonly close: () => Promise<void>;
}

const home: Partition = { tenantId: 'tenant-a', scope: 'campaign-1' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every engine behind the Files door has to do, alike. */
export function filesSuite(name: string, open: () => Promise<OpenFiles>): void {
  describe(`files on ${name}`, () => {
    let opened: OpenFiles;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const files = (): Files => opened.files;
    const textOf = async (partition: Partition, key: string): Promise<string | undefined> => {
      const found = await files().get(partition, key);
      return found && new TextDecoder().decode(found);
    };

    test('give back the bytes that were put', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, place) => place % 256);
      await files().put(home, 'a.png', all);
      expect(Buffer.compare(Buffer.from((await files().get(home, 'a.png')) ?? []), Buffer.from(all))).toBe(0);
    });

    test('may be empty, which is not the same as missing', async () => {
      await files().put(home, 'empty', new Uint8Array());
      expect((await files().get(home, 'empty'))?.length).toBe(0);
      expect(await files().get(home, 'missing')).toBeUndefined();
    });

    test('stay as they are when the same bytes are put again', async () => {
      await files().put(home, 'key', bytes('first'));
      await files().put(home, 'key', bytes('first'));
      expect(await textOf(home, 'key')).toBe('first');
    });

    test.each(['other', 'first, and more', ''])('are never replaced by other bytes: %j', async (other) => {
      await files().put(home, 'key', bytes('first'));
      await expect(files().put(home, 'key', bytes(other))).rejects.toThrow('Another file has the key key');
      expect(await textOf(home, 'key')).toBe('first');
    });

    test('put at the same moment are one of them, in full; the others hear that it is taken', async () => {
      const texts = Array.from({ length: 20 }, (_, place) => String(place % 10).repeat(10_000 + place));
      const put = await Promise.allSettled(texts.map((text) => files().put(home, 'key', bytes(text))));
      const stored = texts.filter((_, place) => put[place]?.status === 'fulfilled');
      expect(stored).toEqual([await textOf(home, 'key')]);
    });

    test('can be put anew after they were removed', async () => {
      await files().put(home, 'key', bytes('first'));
      await files().remove(home, 'key');
      await files().put(home, 'key', bytes('second'));
      expect(await textOf(home, 'key')).toBe('second');
    });

    test('are gone when removed, and removing again is harmless', async () => {
      await files().put(home, 'key', bytes('x'));
      await files().remove(home, 'key');
      await files().remove(home, 'key');
      expect(await files().get(home, 'key')).toBeUndefined();
    });

    test('of one partition are not seen from another', async () => {
      const others = [
        { ...home, tenantId: 'tenant-b' },
        { ...home, scope: 'campaign-2' },
        { ...home, scope: 'Campaign-1' },
        { ...home, scope: '_campaign-1' },
      ];
      await files().put(home, 'key', bytes('home'));
      for (const other of others) {
        expect(await files().get(other, 'key')).toBeUndefined();
        await files().put(other, 'key', bytes('other'));
        await files().remove(other, 'key');
      }
      expect(await textOf(home, 'key')).toBe('home');
    });

    test('tell ids apart that differ in case or underscores only', async () => {
      const scopes = ['ab', 'Ab', 'aB', '_ab', 'a_b', '__ab', '_Ab'];
      for (const scope of scopes) await files().put({ ...home, scope }, 'key', bytes(scope));
      const found = await Promise.all(scopes.map((scope) => textOf({ ...home, scope }, 'key')));
      expect(found).toEqual(scopes);
    });

    test.each([
      '',
      '.',
      '..',
      '../key',
      'a/b',
      'a\\b',
      '.hidden',
      'end.',
      'UPPER',
      'a b',
      'ключ',
      'a\0b',
      'x'.repeat(201),
    ])('have no key like %j', async (key) => {
      await expect(files().put(home, key, bytes('x'))).rejects.toThrow('no key');
      await expect(files().get(home, key)).rejects.toThrow('no key');
      await expect(files().remove(home, key)).rejects.toThrow('no key');
      await expect(files().link(home, key, { name: 'x', minutes: 1 })).rejects.toThrow('no key');
    });

    test.each([
      '',
      '.',
      '..',
      '../tenant-b',
      '/etc',
      'a/b',
      'a\\b',
      'c:',
      '.a',
      'a.',
      'a\0b',
      'x'.repeat(129),
    ])('never leave their folder for a tenant or a scope like %j', async (id) => {
      for (const partition of [
        { ...home, tenantId: id },
        { ...home, scope: id },
      ]) {
        await expect(files().put(partition, 'key', bytes('x'))).rejects.toThrow('folder');
        await expect(files().get(partition, 'key')).rejects.toThrow('folder');
        await expect(files().remove(partition, 'key')).rejects.toThrow('folder');
        await expect(files().link(partition, 'key', { name: 'x', minutes: 1 })).rejects.toThrow('folder');
      }
    });
  });
}
