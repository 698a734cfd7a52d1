import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rosterDirectory } from '../../src/directory/roster.ts';
import { importNouns } from '../../src/domain/import.ts';
import { scopes } from '../../src/domain/scope.ts';
import { addDays, weekdayOf } from '../../src/domain/time.ts';
import { createJobs } from '../../src/jobs/create-jobs.ts';
import type { Doors, Store } from '../../src/ports.ts';
import { stagePeople, workspace } from '../../src/sample/department.ts';
import { type SampleStep, loadSample } from '../../src/sample/load-sample.ts';
import { shiftDates } from '../../src/sample/shift-dates.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { readFile } from '../../src/usecases/imports/read-file.ts';
import { campaignIdOf } from '../../src/usecases/imports/target-ids.ts';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { createTestClock } from '../kit/clock.ts';
import { granted, memoryFiles } from '../kit/department.ts';
import { openTestStore } from '../kit/store.ts';
import { watched } from './import-scene.ts';

const folder = new URL('../../src/sample/', import.meta.url);
const fileOf = (noun: string) => readFileSync(new URL(`${noun}.csv`, folder));
const tenantId = 'tenant-of-lumora';
/** A Wednesday, far from the week for which the files were written. */
const today = '2026-11-18';

/** An empty house with a machine room whose messages reach nobody. */
function emptyHouse() {
  const clock = createTestClock(`${today}T03:00:00.000Z`);
  const store = watched(openTestStore(clock));
  const doors: Doors = {
    store,
    clock,
    files: memoryFiles(),
    pictures: drawnPictures(),
    directory: rosterDirectory(store),
  };
  const nobody = { kind: 'gone', reason: 'nobody' } as const;
  const settle = () =>
    createJobs({
      doors,
      wake: { at: () => undefined, start: () => undefined, stop: async () => undefined },
      messenger: { send: async () => nobody, update: async () => nobody, find: async () => 'unsupported' },
      subscribers: createSubscribers(doors, []),
      log: () => undefined,
    }).settle();
  const load = (onStep: (step: SampleStep) => void = () => undefined) =>
    loadSample({ doors, tenantId, settle, onStep });
  return { store, doors, load };
}

const board = { tenantId, scope: `board.${workspace.id}` };
const imports = (store: Store) =>
  store.read({ tenantId, scope: `imports.${workspace.id}` }, 'importsOfWorkspace', {});

describe('the files of the sample department', () => {
  it('are small, and name only addresses that cannot exist', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(files.toSorted()).toEqual(importNouns.map((noun) => `${noun}.csv`).toSorted());
    const texts = importNouns.map((noun) => fileOf(noun));
    expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(700_000);
    const addresses = texts.flatMap((text) => text.toString('utf8').match(/[\w.]+@[\w.-]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(24);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('are moved by whole weeks, and keep the form of each date', () => {
    const line = 'Name,Type,Start,End';
    const rows = ['A,email,2026-03-02,2026/3/8', 'B,email,2026年3月4日,9.3.2026', 'C,email,4 Mar 2026,'];
    const moved = shiftDates(new TextEncoder().encode([line, ...rows].join('\n')), 'campaigns', today);
    expect(new TextDecoder().decode(moved).split('\n')).toEqual([
      line,
      'A,email,2026-11-16,2026/11/22',
      'B,email,2026年11月18日,23.11.2026',
      'C,email,18 Nov 2026,',
      '',
    ]);
  });

  it('tell no results of days that have not come yet', () => {
    const { rows, headings } = granted(readFile(shiftDates(fileOf('results'), 'results', today), 'results'));
    const dates = new Set(rows.map(({ cells }) => cells[headings.indexOf('Date')]));
    expect(dates.has('2026/11/17')).toBe(true);
    expect(dates.has('2026/11/18')).toBe(false);
    expect(rows.length).toBeGreaterThan(2_300);
  });
});

describe('loading the sample department', () => {
  it('brings in everybody and everything, and the second time nothing', async () => {
    const { store, doors, load } = emptyHouse();
    const steps: SampleStep[] = [];
    expect(await load((step) => steps.push(step))).toBe(true);
    expect(steps).toEqual(['people', 'campaigns', 'tasks', 'results', 'approvals', 'reports']);
    const { items } = await imports(store);
    expect(items.map(({ document }) => [document.noun, document.status, document.problemCount])).toEqual(
      (['results', 'tasks', 'campaigns', 'people'] as const).map((noun) => [noun, 'finished', 0]),
    );
    expect(await doors.directory.people(tenantId)).toHaveLength(24);
    const counts = await store.countSummaries(board);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(Object.keys(counts)).toHaveLength(9);

    const asked = store.asked();
    expect(await load()).toBe(false);
    expect(store.asked()).toBe(asked);
  });

  it('gives every part on the stage its work', async () => {
    const { store, doors, load } = emptyHouse();
    await load();
    const workOf = async (personId: string) => {
      const { items } = await store.read(
        { tenantId, scope: `person.${personId}` },
        'workOfPerson',
        {},
        { limit: 500 },
      );
      return items.map(({ document }) => document.noun);
    };
    expect(await workOf(stagePeople.staff)).toContain('task');
    for (const part of ['approver', 'secondApprover', 'finance', 'manager'] as const) {
      expect(await workOf(stagePeople[part])).toContain('approval');
    }
    expect(await workOf(stagePeople.guest)).toContain('task');
    const away = await store.get(
      { tenantId, scope: scopes.person(stagePeople.finance) },
      'absence',
      'absence',
    );
    expect(away?.document.delegations).toMatchObject([{ toId: stagePeople.manager, endedAt: null }]);
    const guest = await doors.directory.person(tenantId, stagePeople.guest);
    expect(guest).toMatchObject({ external: true, memberships: [{ role: 'guest' }] });
    const { items } = await store.read(
      { tenantId, scope: `reports.${workspace.id}` },
      'schedulesOfWorkspace',
      {},
    );
    expect(items.map(({ document }) => document)).toMatchObject([
      {
        ownerId: stagePeople.manager,
        cadence: { every: 'week', weekdays: [1] },
        holidays: 'next',
        time: '09:00',
        zone: 'Asia/Shanghai',
        active: true,
      },
    ]);
  });

  it('shows two requests on their way past legal and brand: one answered by a stand-in, one returned', async () => {
    const { store, load } = emptyHouse();
    await load();
    const requestOf = async (code: string) => {
      const campaignId = await campaignIdOf(tenantId, workspace.id, code);
      const { items } = await store.read(
        { tenantId, scope: scopes.campaign(campaignId) },
        'approvalsOfCampaign',
        {},
      );
      return items.map(({ document }) => document);
    };
    const after = [
      ['legal', []],
      ['brand', []],
      ['finance', ['legal', 'brand']],
    ];
    const [tins] = await requestOf('LUM-128');
    expect(tins?.stages.map(({ id, after: before }) => [id, before])).toEqual(after);
    expect(tins?.status).toBe('inStage');
    expect(tins?.stages.map(({ outcome }) => outcome)).toEqual(['open', 'approved', 'open']);
    expect(tins?.stages[1]?.decisions).toMatchObject([
      { personId: 'hannah-vogel', chain: ['ethan-cole', 'hannah-vogel'] },
    ]);

    const [letters] = await requestOf('LUM-191');
    expect(letters?.status).toBe('inStage');
    expect(letters?.stages[0]).toMatchObject({
      outcome: 'open',
      decisions: [{ withdrawn: { why: 'returned' } }],
    });
    expect(letters?.stages[1]?.decisions).toMatchObject([{ withdrawn: null }]);
  });

  it('stands in time as it did when it was written: running campaigns run, planned ones lie ahead', async () => {
    const { store, load } = emptyHouse();
    await load();
    const { items } = await store.read(board, 'summariesOfWorkspace', {}, { limit: 500 });
    const flights = (status: string) =>
      items.flatMap(({ document: { status: stands, flight } }) =>
        stands === status && flight ? [flight] : [],
      );
    const monday = addDays(today, 1 - weekdayOf(today));
    expect(flights('running').every(({ start, end }) => start < monday && end > today)).toBe(true);
    expect(flights('ended').every(({ end }) => end < monday)).toBe(true);
    expect(flights('planning').every(({ start }) => start > today)).toBe(true);
    expect(flights('approved').every(({ start }) => start > today)).toBe(true);
  });

  it('goes on where it died', async () => {
    const whole = emptyHouse();
    await whole.load();
    const end = await whole.store.contents();
    const isLasting = (place: string) =>
      / (campaign|task|result|person|approval|schedule|workspace) /.test(place);
    const lasting = (contents: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(contents).filter(([place]) => isLasting(place)));
    for (const commit of [1, 9, 300]) {
      const house = emptyHouse();
      house.store.dieAt(commit, 'after');
      await expect(house.load()).rejects.toThrow(/process|finished|taken in/);
      house.store.revive();
      await house.load();
      expect(lasting(await house.store.contents())).toEqual(lasting(end));
    }
  });
});
