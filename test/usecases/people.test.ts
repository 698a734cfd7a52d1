import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/domain/newcomer.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import { editMe } from '../../src/usecases/people/edit-me.ts';
import { listPeople } from '../../src/usecases/people/list.ts';
import { readMe } from '../../src/usecases/people/me.ts';
import { readMyWork } from '../../src/usecases/people/my-work.ts';
import { provision } from '../../src/usecases/people/provision.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
beforeEach(async () => {
  desk = await openDepartment();
});

const here = { locale: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
const stranger: Identity = { tenantId: 'tenant-3', personId: 'zoe', name: 'Zoe', external: false };

describe('Somebody whom we have never seen signs in', () => {
  it('first of a tenant: the workspace opens, and is theirs to administrate', async () => {
    const zoe = granted(await provision(desk.doors, stranger, here));
    expect(zoe.memberships).toEqual([{ workspaceId: 'marketing', role: 'admin' }]);
    const partition = { tenantId: 'tenant-3', scope: scopes.tenant() };
    const { items } = await desk.store.read(partition, 'workspacesOfTenant', {});
    expect(items.map(({ document }) => document.name)).toEqual(['Marketing']);
  });

  it('in the same second as a colleague: one workspace, one administrator', async () => {
    const arrivals = [stranger, { ...stranger, personId: 'yan', name: 'Yan' }];
    const people = await Promise.all(arrivals.map((identity) => provision(desk.doors, identity, here)));
    const roles = people.map((person) => granted(person).memberships[0]?.role);
    expect(new Set(roles)).toEqual(new Set(['admin', 'member']));
  });

  it('later: they join as a member', async () => {
    const zoe = granted(await provision(desk.doors, { ...stranger, tenantId }, here));
    expect(zoe.memberships).toEqual([{ workspaceId: 'marketing', role: 'member' }]);
  });

  it('from outside: they see nothing until something is shared with them', async () => {
    const zoe = granted(await provision(desk.doors, { ...stranger, tenantId, external: true }, here));
    expect(zoe).toMatchObject({ external: true, memberships: [] });
  });

  it('twice: nothing is written the second time', async () => {
    const first = granted(await provision(desk.doors, stranger, here));
    const commits = desk.commits();
    expect(await provision(desk.doors, { ...stranger, name: 'Another name' }, here)).toEqual(first);
    expect(desk.commits()).toBe(commits);
  });

  it('after they were deactivated: they do not get in', async () => {
    await desk.change('bo', { active: false });
    const bo = { tenantId, personId: 'bo', name: 'Bo', external: false };
    expect(await provision(desk.doors, bo, here)).toEqual({ refused: 'notAllowed' });
  });
});

describe('The people of a workspace', () => {
  const idsFor = async (who: PersonName) => {
    const people = await listPeople(desk.doors, desk.actors[who], workspaceId);
    return isRefusal(people) ? people : people.map(({ id }) => id);
  };

  it('are its own, guests included, and nobody else', async () => {
    expect(await idsFor('lin')).toEqual(['ana', 'bo', 'gus', 'lin', 'mei']);
    expect(await idsFor('tia')).toEqual(['tia']);
  });

  it('keep their names after they have left', async () => {
    await desk.change('bo', { active: false });
    expect(await idsFor('lin')).toContain('bo');
  });

  it.each<PersonName>(['nora', 'otto'])('do not exist for %s', async (who) => {
    expect(await idsFor(who)).toEqual({ refused: 'notFound' });
  });
});

describe('Myself', () => {
  it('is shown with the workspaces that I have a role in', async () => {
    const { person, workspaces, now } = granted(await readMe(desk.doors, desk.actors.lin));
    expect(person.id).toBe('lin');
    expect(workspaces.map(({ id }) => id)).toEqual([workspaceId]);
    expect(now).toBe(desk.clock.now());
    expect(granted(await readMe(desk.doors, desk.actors.nora)).workspaces).toEqual([]);
  });

  it('changes language and zone, and the workspace hears of it', async () => {
    const { cursor } = await desk.store.events('now', 10);
    const saved = granted(await editMe(desk.doors, desk.actors.lin, { locale: 'zh-TW' }));
    expect(saved).toMatchObject({ locale: 'zh-TW', zone: 'Asia/Shanghai' });
    const { events } = await desk.store.events(cursor, 10);
    expect(events).toMatchObject([{ workspaceId, what: { type: 'person.saved', personId: 'lin' } }]);
  });

  it('changes nothing when nothing is different', async () => {
    const commits = desk.commits();
    granted(await editMe(desk.doors, desk.actors.lin, { locale: 'en' }));
    expect(desk.commits()).toBe(commits);
  });

  it('sees its own work, and none of workspaces it has left', async () => {
    const partition = { tenantId, scope: scopes.person('lin') };
    const item = (id: string, place: string) => ({
      document: {
        kind: 'workItem' as const,
        schema: 1 as const,
        id,
        tenantId,
        workspaceId: place,
        personId: 'lin',
        campaignId: 'c-1',
        campaignName: 'Spring',
        campaignCode: 'MKT-1',
        noun: 'task' as const,
        targetId: 'k-1',
        title: 'Poster',
        dueKey: '2026-03-10',
      },
      ifVersion: 'any' as const,
    });
    await desk.store.commit(partition, { put: [item('task.a', workspaceId), item('task.b', 'other')] });
    expect((await readMyWork(desk.doors, desk.actors.lin)).map(({ id }) => id)).toEqual(['task.a']);
    expect(await readMyWork(desk.doors, desk.actors.bo)).toEqual([]);
  });
});
