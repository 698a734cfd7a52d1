import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import type { Directory } from '../../src/ports.ts';
import { chanceFrom } from '../kit/chance.ts';
import { sample } from './sample-documents.ts';

export interface OpenDirectory {
  readonly directory: Directory;
  /** Makes a person known, or writes one over who is. */
  readonly know: (person: Person) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What every engine behind the Directory door has to do, alike. */
export function directorySuite(name: string, open: () => Promise<OpenDirectory>): void {
  describe(`the directory from ${name}`, () => {
    let opened: OpenDirectory;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const person = (id: string, tenantId = 'tenant-a'): Person =>
      sample('person', { tenantId, scope: 'tenant' }, id, chanceFrom(id.length));

    test('knows a person by tenant and id', async () => {
      await opened.know(person('lin'));
      expect(await opened.directory.person('tenant-a', 'lin')).toEqual(person('lin'));
    });

    test('does not know a stranger, nor somebody of another tenant', async () => {
      await opened.know(person('lin'));
      expect(await opened.directory.person('tenant-a', 'nobody')).toBeUndefined();
      expect(await opened.directory.person('tenant-b', 'lin')).toBeUndefined();
      expect(await opened.directory.people('tenant-b')).toEqual([]);
    });

    test('lists everybody of the tenant, also those who have left', async () => {
      const left = { ...person('wei'), active: false };
      for (const one of [person('lin'), left, person('anna'), person('max', 'tenant-b')])
        await opened.know(one);
      const people = await opened.directory.people('tenant-a');
      expect(people.map(({ id, active }) => [id, active])).toEqual([
        ['anna', person('anna').active],
        ['lin', person('lin').active],
        ['wei', false],
      ]);
    });

    test('lists a department of more people than fit on a page', async () => {
      await Promise.all(Array.from({ length: 1_203 }, (_, place) => opened.know(person(`p-${place}`))));
      const people = await opened.directory.people('tenant-a');
      expect(new Set(people.map(({ id }) => id)).size).toBe(1_203);
    });

    test('tells at once that somebody was changed', async () => {
      await opened.know({ ...person('lin'), active: true });
      expect((await opened.directory.people('tenant-a'))[0]?.active).toBe(true);
      await opened.know({ ...person('lin'), active: false });
      expect((await opened.directory.person('tenant-a', 'lin'))?.active).toBe(false);
      expect((await opened.directory.people('tenant-a'))[0]?.active).toBe(false);
    });
  });
}
