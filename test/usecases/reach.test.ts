import { beforeEach, describe, expect, it } from 'vitest';
import { end } from '../../src/domain/delivery.ts';
import type { DueItem } from '../../src/domain/due.ts';
import { installOn } from '../../src/domain/install.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Directory } from '../../src/ports.ts';
import { readReach } from '../../src/usecases/people/read-reach.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';
import { reach } from './approvals-desk.ts';

let desk: Department;
beforeEach(async () => {
  desk = await openDepartment();
  for (const name of ['ana', 'lin', 'gus']) await reach(desk, name);
});

const offering = (): { directory: Directory } => ({
  directory: { ...desk.doors.directory, install: async () => ({ kind: 'installed', chat: undefined }) },
});
const look = async (more: { directory?: Directory } = {}) =>
  granted(await readReach({ ...desk.doors, ...more }, desk.actors.ana, workspaceId));

async function tried(became: (item: DueItem) => DueItem): Promise<void> {
  const document = became(installOn(desk.clock.now(), tenantId, 'mei'));
  const partition = { tenantId, scope: scopes.person('mei') };
  await desk.store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
}

describe('Whom the bot cannot reach', () => {
  it('is told to administrators, with the state of the directory', async () => {
    expect(await look()).toEqual({
      directory: { source: 'roster', state: 'ok', missing: [] },
      unreached: [
        { personId: 'bo', name: 'Bo', reason: 'notOffered' },
        { personId: 'mei', name: 'Mei', reason: 'notOffered' },
      ],
    });
  });

  it.each([
    ['nobody asked yet', undefined, 'notAsked'],
    ['the app is on its way', (item: DueItem) => item, 'underway'],
    ['it was installed', (item: DueItem) => end(item, 'done', 'awaitingActivity'), 'awaitingActivity'],
    ['a policy forbids it', (item: DueItem) => end(item, 'dead', 'policy'), 'policy'],
    ['nobody consented', (item: DueItem) => end(item, 'dead', 'consentMissing'), 'consentMissing'],
    ['Graph knows nobody of this name', (item: DueItem) => end(item, 'dead', 'notFound'), 'failed'],
  ] as const)('says why: %s', async (_, became, reason) => {
    if (became) await tried(became);
    const { unreached } = await look(offering());
    expect(unreached.find(({ personId }) => personId === 'mei')).toMatchObject({ reason });
  });

  it('comes with the state that the directory has now, asked in the name of the administrator', async () => {
    let state: 'ok' | 'limited' = 'ok';
    const { directory } = desk.doors;
    const asked: Directory = {
      ...directory,
      async manager({ personId }) {
        if (personId === 'ana') state = 'limited';
        return undefined;
      },
      status: () => ({ source: 'graph', state, missing: [] }),
    };
    expect((await look({ directory: asked })).directory.state).toBe('limited');
  });

  it('is nobody who left', async () => {
    await desk.change('mei', { active: false });
    expect((await look()).unreached.map(({ personId }) => personId)).toEqual(['bo']);
  });

  it.each<[PersonName, string]>([
    ['lin', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['otto', 'notFound'],
    ['nora', 'notFound'],
  ])('is not for %s to know', async (who, refused) => {
    expect(await readReach(desk.doors, desk.actors[who], workspaceId)).toEqual({ refused });
  });
});
