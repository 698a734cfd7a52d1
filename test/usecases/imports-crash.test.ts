import { describe, expect, it } from 'vitest';
import type { ImportNoun } from '../../src/domain/import.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { rosterDirectory } from '../../src/directory/roster.ts';
import { type Department, openDepartment } from '../kit/department.ts';
import { accepted, apply, csv, imported, importNow, watched } from './import-scene.ts';

const namedCampaigns = (count: number) =>
  csv(
    'Code,Name,Type,Budget',
    ...Array.from({ length: count }, (_, at) => `X-${at},Campaign ${at},email,${at}k`),
  );

/** Each takes more than one stretch of rows. */
const files: Record<ImportNoun, Uint8Array> = {
  campaigns: namedCampaigns(230),
  people: csv('Object ID,Name', ...Array.from({ length: 210 }, (_, at) => `p-${at},Person ${at}`)),
  tasks: csv(
    'Campaign,Task,Assignee,Due',
    ...Array.from({ length: 420 }, (_, at) => `X-${at % 7},Task ${at},Lin,2026-04-${10 + (at % 9)}`),
  ),
  results: csv(
    'Campaign,Date,Channel,Clicks',
    ...Array.from(
      { length: 420 },
      (_, at) =>
        `X-${at % 3},2026-0${1 + (at % 5)}-${10 + (Math.floor(at / 15) % 19)},${['email', 'sms', 'social', 'search'][Math.floor(at / 105)]},${at}`,
    ),
  ),
};
const namesCampaigns: ReadonlySet<ImportNoun> = new Set(['tasks', 'results']);

/** A department that has accepted a file of this kind; what its store does from here on is watched. */
async function ready(noun: ImportNoun) {
  const department = await openDepartment();
  if (namesCampaigns.has(noun)) await imported(department, 'campaigns', namedCampaigns(7));
  const importId = await accepted(department, noun, files[noun]);
  const store = watched(department.store);
  const doors = { ...department.doors, store, directory: rosterDirectory(store) };
  return { department, store, doors, importId };
}

const ended = async (department: Department, importId: string) => {
  const { run: _, ...rest } = await importNow(department.store, importId);
  return rest;
};

describe.each(Object.keys(files) as ImportNoun[])('an import of %s', (noun) => {
  it.each(['before', 'after'] as const)(
    'that dies %s any of its commits goes on to the same end as one that never died',
    async (when) => {
      const whole = await ready(noun);
      await apply(whole.doors, whole.importId);
      const asked = whole.store.asked();
      const wanted = await whole.store.contents();
      const end = await ended(whole.department, whole.importId);
      expect(end).toMatchObject({ status: 'finished', applied: end.rows, created: end.rows });

      // Every commit when there are few, else one in so many.
      const step = Math.max(1, Math.floor(asked / 7));
      for (let commit = 1; commit <= asked; commit += step) {
        const broken = await ready(noun);
        broken.store.dieAt(commit, when);
        await expect(apply(broken.doors, broken.importId)).rejects.toThrow('The process');
        broken.store.revive();
        expect(await apply(broken.doors, broken.importId)).toBeUndefined();
        expect(await broken.store.contents()).toEqual(wanted);
        expect(await ended(broken.department, broken.importId)).toEqual(end);
      }
    },
  );

  it('that two workers apply at once comes to the same end as with one', async () => {
    const alone = await ready(noun);
    await apply(alone.doors, alone.importId);
    const both = await ready(noun);
    const answers = await Promise.all([apply(both.doors, both.importId), apply(both.doors, both.importId)]);
    expect(answers.filter(isRefusal)).toEqual([]);
    expect(await both.store.contents()).toEqual(await alone.store.contents());
    expect(await ended(both.department, both.importId)).toEqual(
      await ended(alone.department, alone.importId),
    );
    const { events } = await both.department.store.events(null, 5_000);
    expect(events.filter(({ what }) => what.type === 'import.finished')).toHaveLength(
      namesCampaigns.has(noun) ? 2 : 1,
    );
  });

  it('that finds the store busy stops, and goes on when it is asked again', async () => {
    const { doors, store, department, importId } = await ready(noun);
    let patience = 3;
    const busy = {
      ...doors,
      store: {
        ...store,
        commit: async (...asked: Parameters<typeof store.commit>) => {
          patience -= 1;
          return patience < 0 ? ({ kind: 'throttled', retryAfterMs: 50 } as const) : store.commit(...asked);
        },
      },
    };
    expect(await apply(busy, importId)).toMatchObject({ refused: 'busy' });
    expect(await importNow(department.store, importId)).toMatchObject({ status: 'applying' });
    expect(await apply(doors, importId)).toBeUndefined();
    const end = await importNow(department.store, importId);
    expect(end).toMatchObject({ status: 'finished', created: end.rows, changed: 0, unchanged: 0 });
  });
});

describe('campaigns without codes', () => {
  const file = csv('Name,Type', ...Array.from({ length: 250 }, (_, at) => `Campaign ${at},email`));

  it('that two interrupted runs took in still have one code each, in the order of the file', async () => {
    const department = await openDepartment();
    const importId = await accepted(department, 'campaigns', file);
    const store = watched(department.store);
    const doors = { ...department.doors, store };
    for (const commit of [5, 90, 30]) {
      store.dieAt(commit, 'after');
      await expect(apply(doors, importId)).rejects.toThrow('The process');
      store.revive();
    }
    await Promise.all([apply(doors, importId), apply(doors, importId)]);
    const found = Object.values(await store.contents()).flatMap((document) =>
      typeof document === 'object' && document !== null && 'code' in document && 'name' in document
        ? [{ code: String(document.code), name: String(document.name) }]
        : [],
    );
    const numbered = found.toSorted((a, b) => Number(a.code.slice(4)) - Number(b.code.slice(4)));
    expect(numbered.map(({ name }) => name)).toEqual(
      Array.from({ length: 250 }, (_, at) => `Campaign ${at}`),
    );
    expect(new Set(found.map(({ code }) => code)).size).toBe(250);
  });
});

describe('a world that changes between accepting and applying', () => {
  it('leaves out what cannot be taken in any more, and tells of it', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', csv('Code,Name,Type', 'X-1,A,email'));
    const file = csv('Campaign,Task,Assignee', 'X-1,One,Lin', 'X-1,Two,Bo', 'X-1,Three,');
    const importId = await accepted(department, 'tasks', file);
    await department.change('bo', { active: false });
    expect(await apply(department.doors, importId)).toBeUndefined();
    expect(await importNow(department.store, importId)).toMatchObject({
      status: 'finished',
      applied: 3,
      created: 2,
      problemCount: 1,
      problems: [{ line: 3, column: 'Assignee', code: 'unknownPerson', value: 'Bo' }],
    });
  });

  it('is respected: what somebody wrote in the same second is not overwritten blindly', async () => {
    const department = await openDepartment();
    const file = (name: string) => csv('Code,Name,Type,Goal', `X-1,${name},email,Goal of the file`);
    await imported(department, 'campaigns', file('A'));
    const importId = await accepted(department, 'campaigns', file('B'));
    const store = watched(department.store);
    let interfered = false;
    const meddling = {
      ...department.doors,
      store: {
        ...store,
        async commit(...asked: Parameters<typeof store.commit>) {
          const [partition, { put = [] }] = asked;
          const [first] = put;
          if (first?.document.kind === 'campaign' && !interfered) {
            interfered = true;
            const stored = await store.get(partition, 'campaign', first.document.id);
            if (stored) {
              const document = { ...stored.document, audience: 'Written by hand' };
              await store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
            }
          }
          return store.commit(...asked);
        },
      },
    };
    expect(await apply(meddling, importId)).toBeUndefined();
    const campaigns = Object.values(await store.contents()).filter(
      (document) => typeof document === 'object' && document !== null && 'audience' in document,
    );
    expect(campaigns).toMatchObject([{ name: 'B', audience: 'Written by hand', goal: 'Goal of the file' }]);
  });
});
