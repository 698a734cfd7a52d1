import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { DueItem } from '../../src/domain/due.ts';
import type { Import } from '../../src/domain/import.ts';
import { type RetentionDays, usualRetention } from '../../src/domain/retention.ts';
import { scopes } from '../../src/domain/scope.ts';
import { doWork } from '../../src/jobs/errands.ts';
import type { Doors } from '../../src/ports.ts';
import { armRetention } from '../../src/subscribers/arm-retention.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { noteExport } from '../../src/usecases/audit/note-export.ts';
import { foreseeRetention } from '../../src/usecases/privacy/foresee-retention.ts';
import { readRetention, saveRetention } from '../../src/usecases/privacy/retention.ts';
import { chanceFrom } from '../kit/chance.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { chainOf } from '../kit/erasing-check.ts';
import { sample } from '../suites/sample-documents.ts';
import { becomesChief, tenant } from './privacy-desk.ts';

const day = 86_400_000;
let department: Department;
let ana: Actor;
let seal: ReturnType<typeof sealAudit>;
beforeEach(async () => {
  department = await openDepartment();
  ana = await becomesChief(department);
  seal = sealAudit(department.doors);
});

async function tell(): Promise<void> {
  for (let place: string | null = null; ;) {
    const { events, cursor }: Awaited<ReturnType<Department['store']['events']>> =
      await department.store.events(place, 200);
    if (events.length === 0) return;
    await seal.follow(events);
    place = cursor;
  }
}

async function takesAlong(who: 'mei' | 'lin', times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await noteExport(department.doors, department.actors[who], {
      what: 'file',
      fileName: `list-${time}.csv`,
      objectId: null,
      campaignId: null,
      rows: 3,
    });
}

/** What is due is done, part after part, as the worker does it. */
async function night(through: Doors = department.doors): Promise<number> {
  const { store, clock } = department;
  for (let parts = 0; ; parts += 1) {
    const item = (await store.dueBefore(clock.now(), 100)).find(isSweep);
    if (!item) return parts;
    const { errand } = item.document;
    if (errand.type === 'sweepRetained') await doWork(through, item, errand);
  }
}

const isSweep = ({ document }: { document: DueItem }): boolean => document.errand.type === 'sweepRetained';

/** Somebody looks in, and the night after it comes. */
async function firstNight(): Promise<void> {
  const { store, clock, doors } = department;
  const what = { type: 'signIn.seen', client: 'Teams' } as const;
  const scene = { tenantId, workspaceId: '~tenant', campaignId: null, at: clock.now(), actorId: 'lin' };
  const event = { kind: 'event', schema: 1, id: clock.newId(), ...scene, what } as const;
  await store.commit({ tenantId, scope: scopes.trail('lin') }, { events: [event] });
  await armRetention(doors).follow([event]);
  clock.pass(2 * day);
}

async function trailOf(personId: string): Promise<number> {
  const partition = { tenantId, scope: scopes.trail(personId) };
  return (await department.store.read(partition, 'historyOfCampaign', {})).items.length;
}

async function saves(days: Partial<RetentionDays>): Promise<void> {
  const { version } = granted(await readRetention(department.doors, ana));
  const wanted = { days: { ...usualRetention, ...days }, ifVersion: version };
  granted(await saveRetention(department.doors, ana, wanted));
}

async function swept(): Promise<unknown[]> {
  const { events } = await department.store.events(null, 5_000);
  return events.filter(({ what }) => what.type === 'retention.swept').map(({ what }) => what);
}

describe('What was taken along', () => {
  it('is forgotten after half a year, with who it was, and the chain holds', async () => {
    const { store, clock } = department;
    await takesAlong('mei', 30);
    await tell();
    clock.pass(100 * day);
    await takesAlong('lin', 2);
    await tell();
    const chain = await chainOf(store, tenantId);
    clock.pass(90 * day);
    expect(granted(await foreseeRetention(department.doors, ana, usualRetention)).trail.count).toBe(30);
    await firstNight();
    await night();

    expect(await trailOf('mei')).toBe(0);
    expect(await trailOf('lin')).toBe(3);
    const after = await chainOf(store, tenantId);
    expect(after).toMatchObject({ faults: [], records: chain.records, last: chain.last, erased: 30 });
    expect(await swept()).toMatchObject([{ removed: { trail: 30 } }]);
    const { round } = granted(await readRetention(department.doors, ana));
    expect(round).toMatchObject({ removed: { trail: 30 } });
    expect(round?.finishedAt).not.toBeNull();
  });

  it('goes in parts when there is much of it, and is counted once', async () => {
    await takesAlong('mei', 1_700);
    await tell();
    department.clock.pass(181 * day);
    await firstNight();
    expect(await night()).toBeGreaterThan(1);
    expect(await trailOf('mei')).toBe(0);
    expect(await swept()).toMatchObject([{ removed: { trail: expect.any(Number) } }]);
  });

  it('goes on where it was when the store broke off in the middle', async () => {
    await takesAlong('lin', 200);
    await tell();
    department.clock.pass(181 * day);
    await firstNight();
    const { store } = department;
    let left = 3;
    const frail: Doors = {
      ...department.doors,
      store: {
        ...store,
        async commit(partition, commit) {
          left -= 1;
          if (left < 0) throw new Error('The process ended.');
          return store.commit(partition, commit);
        },
      },
    };
    await expect(night(frail)).rejects.toThrow('The process ended.');
    await night();
    expect(await trailOf('lin')).toBe(1);
    expect((await chainOf(store, tenantId)).faults).toEqual([]);
    expect(await swept()).toMatchObject([{ removed: { trail: 201 } }]);
  });

  it('stays when it is kept for ever', async () => {
    await takesAlong('mei');
    await tell();
    await saves({ trail: null });
    department.clock.pass(900 * day);
    await firstNight();
    await night();
    expect(await trailOf('mei')).toBe(1);
    expect(await swept()).toEqual([]);
  });
});

describe('Rows of imports', () => {
  const partition = { tenantId, scope: scopes.imports(workspaceId) };
  const uploaded = (id: string, status: Import['status'], createdAt: string): Import => ({
    ...sample('import', partition, id, chanceFrom(1)),
    workspaceId,
    status,
    chunks: 1,
    createdAt,
    problems: [{ line: 2, column: 'Owner', code: 'unknownPerson', value: 'Wen Fang' }],
  });
  async function upload(id: string, status: Import['status']): Promise<void> {
    const document = uploaded(id, status, department.clock.now());
    const row = { kind: 'importChunk', schema: 1, id: `${id}.0000`, tenantId, importId: id } as const;
    const chunk = { ...row, firstLine: 2, rows: [['Wen Fang', 'wen@lumora.example']] };
    await department.store.commit(partition, {
      put: [
        { document, ifVersion: 'absent' },
        { document: chunk, ifVersion: 'absent' },
      ],
    });
  }

  it('go a month after they came, and what became of the import stays', async () => {
    const { store, clock } = department;
    await upload('done', 'finished');
    await upload('left', 'checked');
    clock.pass(20 * day);
    await upload('young', 'finished');
    clock.pass(11 * day);
    await firstNight();
    await night();
    expect((await store.get(partition, 'import', 'done'))?.document).toMatchObject({
      status: 'finished',
      chunks: 0,
      problems: [{ value: '' }],
    });
    expect((await store.get(partition, 'import', 'left'))?.document.status).toBe('discarded');
    expect(await store.get(partition, 'importChunk', 'done.0000')).toBeUndefined();
    expect(await store.get(partition, 'importChunk', 'left.0000')).toBeUndefined();
    expect(await store.get(partition, 'importChunk', 'young.0000')).toBeDefined();
    expect(await swept()).toMatchObject([{ removed: { importRows: 2 } }]);
  });

  it('stay as long as they are being applied, and what came after them waits', async () => {
    await upload('slow', 'applying');
    department.clock.pass(31 * day);
    await firstNight();
    await night();
    expect(await department.store.get(partition, 'importChunk', 'slow.0000')).toBeDefined();
  });
});

describe('Reports and chats', () => {
  it('go when they are three years old, or when nobody is there any more', async () => {
    const { store, clock } = department;
    const reports = { tenantId, scope: scopes.reports(workspaceId) };
    const run = sample('reportRun', reports, 'run-1', chanceFrom(1));
    await store.commit(reports, { put: [{ document: { ...run, dueAt: clock.now() }, ifVersion: 'absent' }] });
    const chat = async (id: 'lin' | 'bo'): Promise<void> => {
      const partition = { tenantId, scope: scopes.person(id) };
      const document = sample('conversation', partition, `person.${id}`, chanceFrom(1));
      if (document.kind !== 'conversation') return;
      const seen = { ...document, seenAt: clock.now() };
      await store.commit(partition, { put: [{ document: seen, ifVersion: 'absent' }] });
    };
    await chat('lin');
    await chat('bo');
    await department.change('bo', { active: false });
    const kept = (id: string) =>
      store.get({ tenantId, scope: scopes.person(id) }, 'conversation', `person.${id}`);

    clock.pass(89 * day);
    await firstNight();
    await night();
    expect(await kept('bo')).toBeUndefined();
    expect(await kept('lin')).toBeDefined();
    expect(await store.get(reports, 'reportRun', 'run-1')).toBeDefined();
    clock.pass(1_006 * day);
    await night();
    expect(await store.get(reports, 'reportRun', 'run-1')).toBeUndefined();
    expect(await kept('lin')).toBeDefined();
    expect(await swept()).toMatchObject([{ removed: { conversations: 1 } }, { removed: { reportRuns: 1 } }]);
  });
});

describe('The daily round', () => {
  it('arms the next day once, however often it is armed, and comes once after a long rest', async () => {
    const { store, clock } = department;
    await firstNight();
    clock.pass(30 * day);
    expect(await night()).toBe(1);
    const waiting = (await store.dueBefore('9999', 100)).filter(isSweep);
    expect(waiting).toHaveLength(1);
    const next = waiting[0]?.document.wakeAt ?? '';
    expect(Date.parse(next) - Date.parse(clock.now())).toBeGreaterThan(0);
    expect(Date.parse(next) - Date.parse(clock.now())).toBeLessThan(2 * day);
  });
});

describe('How long data is kept', () => {
  it('is said by whoever answers for everybody’s data, from the version that was read', async () => {
    const { doors, store, actors } = department;
    const wanted = { days: { ...usualRetention, trail: 60 }, ifVersion: null };
    const commits = department.commits();
    expect(await readRetention(doors, actors.mei)).toMatchObject({ refused: 'notAllowed' });
    expect(await saveRetention(doors, actors.mei, wanted)).toMatchObject({ refused: 'notAllowed' });
    expect(await foreseeRetention(doors, actors.mei, usualRetention)).toMatchObject({
      refused: 'notAllowed',
    });
    expect(department.commits()).toBe(commits);
    const saved = granted(await saveRetention(doors, ana, wanted));
    expect(saved.days.trail).toBe(60);
    expect(await saveRetention(doors, ana, wanted)).toMatchObject({ refused: 'stale' });
    const { events } = await store.events(null, 1_000);
    expect(
      events.filter(({ what }) => what.type === 'retention.saved').map(({ what }) => what),
    ).toMatchObject([{ before: { trail: 180 }, after: { trail: 60 } }]);
    expect((await store.get(tenant, 'retention', 'retention'))?.document.savedBy).toBe('ana');
  });
});
