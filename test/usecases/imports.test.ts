import { describe, expect, it } from 'vitest';
import { importNouns } from '../../src/domain/import.ts';
import { acceptImport } from '../../src/usecases/imports/accept.ts';
import { discardImport } from '../../src/usecases/imports/discard.ts';
import { getImport } from '../../src/usecases/imports/get.ts';
import { listImports } from '../../src/usecases/imports/list.ts';
import { remapImport } from '../../src/usecases/imports/remap.ts';
import { startImport } from '../../src/usecases/imports/start.ts';
import { type PersonName, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { csv, imported, start, watched } from './import-scene.ts';

const tea = csv('Name,Type,Budget,Owner', 'Spring tea,social,CNY 95万,Lin', 'Summer light,email,,Mei');
const faulty = csv('Name,Type,Budget', 'Spring tea,social,lots', 'Summer light,carrier pigeon,5');
const people = csv('Object ID,Name,Role', 'zoe,Zoe,member');

const refusals: [PersonName, string][] = [
  ['lin', 'notAllowed'],
  ['gus', 'notAllowed'],
  ['nora', 'notFound'],
  ['otto', 'notFound'],
];

describe('starting an import', () => {
  it.each(refusals)('is refused to %s', async (name, refused) => {
    const { doors, actors, commits } = await openDepartment();
    const before = commits();
    for (const noun of importNouns) {
      const answer = await startImport(doors, actors[name], {
        workspaceId,
        noun,
        fileName: 'f.csv',
        bytes: tea,
      });
      expect(answer).toEqual({ refused });
    }
    expect(commits()).toBe(before);
  });

  it('of people is refused to a manager, who may import everything else', async () => {
    const { doors, actors, commits } = await openDepartment();
    const before = commits();
    const fileName = 'f.csv';
    const asked = { workspaceId, noun: 'people', fileName, bytes: people } as const;
    expect(await startImport(doors, actors.mei, asked)).toEqual({ refused: 'notAllowed' });
    expect(commits()).toBe(before);
    granted(await startImport(doors, actors.mei, { workspaceId, noun: 'campaigns', fileName, bytes: tea }));
  });

  it('says what would happen, and writes nothing but the import', async () => {
    const department = await openDepartment();
    const store = watched(department.store);
    const { document, version, preview } = granted(
      await start({ ...department, doors: { ...department.doors, store } }, 'campaigns', tea),
    );
    expect(document).toMatchObject({
      status: 'checked',
      fileName: 'campaigns.csv',
      rows: 2,
      problems: [],
      problemCount: 0,
      forecast: { create: 2, change: 0, same: 0 },
      readAs: { format: 'csv', encoding: 'utf-8', delimiter: ',' },
      createdBy: 'ana',
    });
    expect(version).not.toBe('');
    expect(preview).toEqual([
      ['Spring tea', 'social', 'CNY 95万', 'Lin'],
      ['Summer light', 'email', '', 'Mei'],
    ]);
    const places = Object.keys(await store.contents());
    expect(places).toEqual([
      `imports.${workspaceId} import ${document.id}`,
      `imports.${workspaceId} importChunk ${document.id}.0000`,
    ]);
    expect((await department.store.events(null, 100)).events).toEqual([]);
    expect(await department.store.nextWake()).toBeNull();
  });

  it('keeps faulty files with what is wrong with them', async () => {
    const department = await openDepartment();
    const { document } = granted(await start(department, 'campaigns', faulty));
    expect(document).toMatchObject({
      status: 'checked',
      problemCount: 2,
      problems: [
        { line: 2, column: 'Budget', code: 'badMoney', value: 'lots' },
        { line: 3, column: 'Type', code: 'unknownValue', value: 'carrier pigeon' },
      ],
      forecast: { create: 0, change: 0, same: 0 },
    });
  });

  it('splits a long file into chunks, and finds every row and line again', async () => {
    const department = await openDepartment();
    const brief = '春茶与灯'.repeat(500);
    const rows = Array.from({ length: 400 }, (_, at) => `Campaign ${at},email,"${brief}\n${at}"`);
    const { document } = granted(await start(department, 'campaigns', csv('Name,Type,Brief', ...rows)));
    expect(document).toMatchObject({ rows: 400, problemCount: 0 });
    expect(document.chunks).toBeGreaterThan(4);
    const remapped = granted(
      await remapImport(department.doors, department.actors.ana, {
        workspaceId,
        importId: document.id,
        ifVersion: granted(
          await getImport(department.doors, department.actors.ana, { workspaceId, importId: document.id }),
        ).version,
        mapping: { audience: 2, brief: null },
      }),
    );
    expect(remapped.document.problemCount).toBe(400);
    expect(remapped.document.problems.at(-1)).toMatchObject({
      line: 2 + 2 * 399,
      column: 'Brief',
      code: 'tooLong',
    });
  });
});

describe('changing which column means what', () => {
  const odd = csv('Wat,Soort,Geld', 'Voorjaar,email,12k');

  it('checks everything again', async () => {
    const department = await openDepartment();
    const { doors, actors } = department;
    const first = granted(await start(department, 'campaigns', odd));
    expect(first.document).toMatchObject({ problemCount: 2, mapping: { name: null, type: null } });
    const importId = first.document.id;
    const second = granted(
      await remapImport(doors, actors.ana, {
        workspaceId,
        importId,
        ifVersion: first.version,
        mapping: { name: 0, type: 1, budget: 2 },
      }),
    );
    expect(second.document).toMatchObject({
      problemCount: 0,
      problems: [],
      mapping: { name: 0, type: 1, budget: 2 },
      forecast: { create: 1, change: 0, same: 0 },
    });
    expect(second.preview).toEqual([['Voorjaar', 'email', '12k']]);
  });

  it('is refused to others, for fields and headings that do not exist, for old versions, and when it is over', async () => {
    const department = await openDepartment();
    const { doors, actors, commits } = department;
    const { document, version } = granted(await start(department, 'campaigns', odd));
    const which = { workspaceId, importId: document.id, ifVersion: version };
    const before = commits();
    for (const [name, refused] of refusals) {
      expect(await remapImport(doors, actors[name], { ...which, mapping: { name: 0 } })).toEqual({ refused });
    }
    const remap = (more: object) => remapImport(doors, actors.ana, { ...which, mapping: {}, ...more });
    expect(await remap({ mapping: { weather: 0 } })).toEqual({ refused: 'unknownField', at: 'weather' });
    expect(await remap({ mapping: { name: 3 } })).toEqual({ refused: 'malformed', at: 'name' });
    expect(await remap({ ifVersion: 'old' })).toEqual({ refused: 'stale' });
    expect(await remap({ importId: 'no-such' })).toEqual({ refused: 'notFound' });
    expect(commits()).toBe(before);
    await discardImport(doors, actors.ana, which);
    expect(await remap({})).toEqual({ refused: 'importClosed' });
  });
});

describe('accepting an import', () => {
  it('is refused to others, for old versions, and twice', async () => {
    const department = await openDepartment();
    const { doors, actors, commits } = department;
    const { document, version } = granted(await start(department, 'campaigns', tea));
    const which = { workspaceId, importId: document.id, ifVersion: version };
    const before = commits();
    for (const [name, refused] of refusals) {
      expect(await acceptImport(doors, actors[name], which)).toEqual({ refused });
    }
    expect(await acceptImport(doors, actors.tia, which)).toEqual({ refused: 'notFound' });
    expect(await acceptImport(doors, actors.ana, { ...which, ifVersion: 'old' })).toEqual({
      refused: 'stale',
    });
    expect(commits()).toBe(before);
    granted(await acceptImport(doors, actors.ana, which));
    expect(await acceptImport(doors, actors.ana, which)).toEqual({ refused: 'importClosed' });
    expect(commits()).toBe(before + 1);
  });

  it('takes nothing in while anything is wrong, and says how much is', async () => {
    const department = await openDepartment();
    const { document, version } = granted(await start(department, 'campaigns', faulty));
    const which = { workspaceId, importId: document.id, ifVersion: version };
    expect(await acceptImport(department.doors, department.actors.ana, which)).toMatchObject({
      refusal: { refused: 'importHasErrors', facts: { count: 2 } },
      current: { document: { status: 'checked', problemCount: 2 } },
    });
    expect(await department.store.nextWake()).toBeNull();
    expect((await department.store.events(null, 100)).events).toEqual([]);
  });

  it('looks at the world once more: somebody named in the file may have left', async () => {
    const department = await openDepartment();
    const { document, version } = granted(await start(department, 'campaigns', tea));
    await department.change('lin', { active: false });
    const which = { workspaceId, importId: document.id, ifVersion: version };
    expect(await acceptImport(department.doors, department.actors.ana, which)).toMatchObject({
      refusal: { refused: 'importHasErrors', facts: { count: 1 } },
      current: {
        document: { problems: [{ line: 2, column: 'Owner', code: 'unknownPerson', value: 'Lin' }] },
      },
    });
  });

  it('is one commit: the status, the event, and the work to be done', async () => {
    const department = await openDepartment();
    const { document, version } = granted(await start(department, 'campaigns', tea));
    const importId = document.id;
    const before = department.commits();
    granted(
      await acceptImport(department.doors, department.actors.ana, {
        workspaceId,
        importId,
        ifVersion: version,
      }),
    );
    expect(department.commits()).toBe(before + 1);
    const { events } = await department.store.events(null, 100);
    expect(events).toMatchObject([
      { actorId: 'ana', what: { type: 'import.accepted', importId, fileName: 'campaigns.csv', rows: 2 } },
    ]);
    const due = await department.store.dueBefore(department.clock.now(), 10);
    expect(due.map((item) => item.document.errand)).toEqual([{ type: 'applyImport', importId }]);
  });
});

describe('giving an import up', () => {
  it('is refused to others, and when it is over', async () => {
    const department = await openDepartment();
    const { doors, actors, commits } = department;
    const { document } = granted(await start(department, 'campaigns', tea));
    const which = { workspaceId, importId: document.id };
    const before = commits();
    for (const [name, refused] of refusals) {
      expect(await discardImport(doors, actors[name], which)).toEqual({ refused });
    }
    expect(commits()).toBe(before);
    expect(await discardImport(doors, actors.ana, which)).toBeUndefined();
    expect(await discardImport(doors, actors.ana, which)).toEqual({ refused: 'importClosed' });
    const finished = await imported(department, 'campaigns', tea);
    expect(await discardImport(doors, actors.ana, { workspaceId, importId: finished.id })).toEqual({
      refused: 'importClosed',
    });
  });

  it('keeps its rows for the trash alone', async () => {
    const department = await openDepartment();
    const { document } = granted(await start(department, 'campaigns', tea));
    await discardImport(department.doors, department.actors.ana, { workspaceId, importId: document.id });
    const partition = { tenantId, scope: `imports.${workspaceId}` };
    expect(await department.store.get(partition, 'trashed', `import.${document.id}`)).toBeDefined();
    const shown = granted(
      await getImport(department.doors, department.actors.ana, { workspaceId, importId: document.id }),
    );
    expect(shown).toMatchObject({ document: { status: 'discarded' }, preview: [] });
  });
});

describe('looking at imports', () => {
  it('is refused to those who may not run them', async () => {
    const department = await openDepartment();
    const { doors, actors } = department;
    const { document } = granted(await start(department, 'campaigns', tea));
    for (const [name, refused] of refusals) {
      expect(await listImports(doors, actors[name], workspaceId)).toEqual({ refused });
      expect(await getImport(doors, actors[name], { workspaceId, importId: document.id })).toEqual({
        refused,
      });
    }
  });

  it('shows the newest first, and files of people only to those who manage people', async () => {
    const department = await openDepartment();
    const { doors, actors, clock } = department;
    const first = granted(await start(department, 'campaigns', tea)).document;
    clock.pass(1_000);
    const second = granted(await start(department, 'people', people)).document;
    const names = async (name: PersonName) =>
      granted(await listImports(doors, actors[name], workspaceId)).map((each) => each.document.id);
    expect(await names('ana')).toEqual([second.id, first.id]);
    expect(await names('mei')).toEqual([first.id]);
    expect(await getImport(doors, actors.mei, { workspaceId, importId: second.id })).toEqual({
      refused: 'notAllowed',
    });
  });

  it('shows how an import ended', async () => {
    const department = await openDepartment();
    const { id } = await imported(department, 'campaigns', tea);
    const shown = granted(
      await getImport(department.doors, department.actors.mei, { workspaceId, importId: id }),
    );
    expect(shown.document).toMatchObject({
      status: 'finished',
      applied: 2,
      created: 2,
      changed: 0,
      unchanged: 0,
    });
    expect(shown.document.run).toBeUndefined();
  });
});
