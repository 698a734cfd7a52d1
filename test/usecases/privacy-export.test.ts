import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../src/domain/actor.ts';
import { actorOf } from '../../src/domain/actor.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { askErasure } from '../../src/usecases/privacy/ask-erasure.ts';
import { askExport } from '../../src/usecases/privacy/ask-export.ts';
import { fetchExport } from '../../src/usecases/privacy/fetch-export.ts';
import { startErasure } from '../../src/usecases/privacy/start-erasure.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { fillCrowd, leaver, personOf } from '../kit/erasing-crowd.ts';
import { becomesChief, exportOf, runPrivacy, tenant, toldOf } from './privacy-desk.ts';

const Part = z.object({ at: z.string(), as: z.array(z.string()), fields: z.record(z.string(), z.unknown()) });
const Line = z.object({ kind: z.string(), id: z.string(), about: z.array(Part) });
const File = z.object({
  format: z.literal('campaign-desk.person.1'),
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  about: z.record(z.string(), z.array(Line)),
});

let department: Department;
let ana: Actor;
let lena: Actor;
beforeEach(async () => {
  department = await openDepartment();
  ana = await becomesChief(department);
  lena = actorOf(personOf({ tenantId, workspaceId }, leaver));
  const seal = sealAudit(department.doors).follow;
  await fillCrowd({ store: department.store, tenantId, workspaceId, seal }, 300);
});

async function made(actor: Actor, personId: string = leaver.id): Promise<string> {
  const { id } = granted(
    await askExport(department.doors, actor, { once: `once-${actor.personId}`, personId }),
  );
  await runPrivacy(department);
  return id;
}

describe('Everything about a person', () => {
  it('is theirs as a file, with each place that names them and nothing that others typed', async () => {
    const { bytes } = granted(await fetchExport(department.doors, lena, await made(lena)));
    const text = new TextDecoder().decode(bytes);
    const { person, about } = File.parse(JSON.parse(text));
    expect(person).toEqual(leaver);
    expect(Object.keys(about).toSorted()).toEqual(
      [
        'approvals',
        'campaigns',
        'files',
        'history',
        'imports',
        'messages',
        'other',
        'profile',
        'tasks',
      ].toSorted(),
    );
    const request = about['approvals']?.find(({ id }) => id === 'r-0');
    expect(request?.about).toContainEqual({
      at: 'stages[].decisions[]',
      as: ['personId'],
      fields: {
        comment: 'Good as it is.',
        verb: 'approve',
        at: '2026-03-02T01:00:00.000Z',
        revision: 1,
      },
    });
    // The note of the request is its requester's, who is somebody else.
    expect(JSON.stringify(request)).not.toContain('Ask Lena');
    expect(about['profile']?.[0]?.about[0]?.fields).toMatchObject({ title: 'Planner', email: leaver.email });
    expect(about['imports']?.[0]?.about).toMatchObject([
      { fields: { cells: [leaver.id, leaver.name, leaver.email] } },
    ]);
    expect(about['files']?.length).toBe(3);
    // Where others wrote of them is told, and not what stands around it.
    const mentions = Object.values(about)
      .flat()
      .flatMap((line) => line.about.filter(({ as }) => as[0] === 'mention'));
    expect(mentions.length).toBeGreaterThan(0);
    expect(mentions.every(({ at, fields }) => at !== '' && Object.keys(fields).length === 0)).toBe(true);
  });

  it('is written down: who asked, who fetched, whose it is', async () => {
    granted(await fetchExport(department.doors, ana, await made(ana)));
    const told = await toldOf(department.store);
    expect(told.filter(({ type }) => type.startsWith('person.export'))).toMatchObject([
      { type: 'person.exportAsked', personId: leaver.id },
      { type: 'person.exportFetched', personId: leaver.id },
    ]);
    expect(await exportOf(department.store, await made(ana))).toMatchObject({
      askedBy: 'ana',
      state: 'ready',
    });
  });

  it('has the size and the sum that are told of it, and asking again with the same key makes no second one', async () => {
    const id = await made(lena);
    const { bytes } = granted(await fetchExport(department.doors, lena, id));
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(await exportOf(department.store, id)).toMatchObject({ bytes: bytes.length, sha256: sum });
    expect(await made(lena)).toBe(id);
  });

  it('is there for seven days and then removed', async () => {
    const id = await made(lena);
    const { fileKey } = (await exportOf(department.store, id)) ?? { fileKey: '' };
    department.clock.pass(7 * 86_400_000 - 1);
    granted(await fetchExport(department.doors, lena, id));
    department.clock.pass(1);
    expect(await fetchExport(department.doors, lena, id)).toMatchObject({ refused: 'fileLost' });
    await runPrivacy(department);
    expect(await department.doors.files.get(tenant, fileKey)).toBeUndefined();
    expect(await exportOf(department.store, id)).toMatchObject({ state: 'expired' });
  });

  it('is nobody else’s: not asked for, not found, nothing written', async () => {
    const id = await made(lena);
    const { doors, actors, commits } = department;
    const before = commits();
    for (const who of [actors.mei, actors.lin, actors.gus, actors.nora, actors.otto, actors.tia]) {
      const asked = await askExport(doors, who, { once: 'once-0001', personId: leaver.id });
      expect(asked).toMatchObject({ refused: 'notAllowed' });
      expect(await fetchExport(doors, who, id)).toMatchObject({ refused: 'notFound' });
    }
    expect(await askExport(doors, ana, { once: 'once-0001', personId: 'nobody' })).toMatchObject({
      refused: 'unknownPerson',
    });
    expect(commits()).toBe(before);
  });

  it('cannot be fetched before it is made, and is whole when the machine stopped half-way', async () => {
    const { doors, store } = department;
    const { id } = granted(await askExport(doors, lena, { once: 'once-0001', personId: leaver.id }));
    expect(await fetchExport(doors, lena, id)).toMatchObject({ refused: 'wrongStatus' });
    const files = {
      ...doors.files,
      put: async (...given: Parameters<typeof doors.files.put>) => {
        await doors.files.put(...given);
        throw new Error('The machine stops here.');
      },
    };
    await expect(runPrivacy(department, { ...doors, files })).rejects.toThrow('stops here');
    await runPrivacy(department);
    const { bytes } = granted(await fetchExport(doors, lena, id));
    expect(File.parse(JSON.parse(new TextDecoder().decode(bytes))).person.id).toBe(leaver.id);
    expect((await exportOf(store, id))?.state).toBe('ready');
  });

  it('goes with them when they are erased', async () => {
    const { doors, store, clock } = department;
    const id = await made(ana);
    const { fileKey } = (await exportOf(store, id)) ?? { fileKey: '' };
    const { id: erasureId } = granted(await askErasure(doors, ana, { personId: leaver.id }));
    await runPrivacy(department);
    granted(await startErasure(doors, ana, { erasureId, words: 'keep' }));
    clock.pass(15 * 60_000);
    await runPrivacy(department);
    expect(await doors.files.get(tenant, fileKey)).toBeUndefined();
    expect(await exportOf(store, id)).toBeUndefined();
  });
});
