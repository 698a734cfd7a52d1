import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, actorOf } from '../../src/domain/actor.ts';
import { may } from '../../src/domain/policy.ts';
import { scopes } from '../../src/domain/scope.ts';
import { appoint } from '../../src/usecases/roles/appoint.ts';
import { changeRole } from '../../src/usecases/roles/change-role.ts';
import { listRoles } from '../../src/usecases/roles/list.ts';
import { createRole, editRole, removeRole } from '../../src/usecases/roles/save-role.ts';
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

const tenant = { tenantId, scope: scopes.tenant() };
const versionOf = async (id: string) => (await desk.store.get(tenant, 'person', id))?.version ?? '';

async function actorNow(id: string): Promise<Actor> {
  const person = await desk.doors.directory.person(tenantId, id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return actorOf(person);
}

async function give(by: PersonName, personId: string, role: string | null, where = workspaceId) {
  const ifVersion = await versionOf(personId);
  return changeRole(desk.doors, await actorNow(by), { workspaceId: where, personId, role, ifVersion });
}

async function makeRole(rights: Record<string, string> = {}, name = 'Photographer') {
  const words = { workspaceId, once: `once-${name}`, name, description: '' };
  const made = granted(await createRole(desk.doors, desk.actors.ana, words));
  const ifVersion = made.version;
  const wanted = { workspaceId, roleId: made.document.id, ifVersion, edit: { rights } };
  return granted(await editRole(desk.doors, desk.actors.ana, wanted)).stored;
}

async function told(type: string) {
  const { events } = await desk.store.events(null, 1_000);
  return events.filter(({ what }) => what.type === type);
}

describe('The role of somebody', () => {
  it('is changed by whoever manages people, and told with before and after', async () => {
    granted(await give('ana', 'lin', 'finance'));
    expect(await actorNow('lin')).toMatchObject({ memberships: [{ workspaceId, role: 'finance' }] });
    expect(await told('person.roleChanged')).toMatchObject([
      { actorId: 'ana', workspaceId, what: { personId: 'lin', before: 'member', after: 'finance' } },
    ]);
  });

  it('is left alone by everybody else, and nothing is written', async () => {
    for (const by of ['mei', 'lin', 'gus'] as const)
      expect(await give(by, 'bo', 'manager')).toMatchObject({ refused: 'notAllowed' });
    expect(await give('nora', 'bo', 'manager')).toMatchObject({ refused: 'notFound' });
    expect(await give('lin', 'lin', 'admin')).toMatchObject({ refused: 'notAllowed' });
    expect(desk.commits()).toBe(0);
  });

  it('is out of reach of the administrator of another department', async () => {
    expect(await give('otto', 'lin', 'guest')).toMatchObject({ refused: 'notFound' });
    expect(await give('otto', 'lin', 'guest', 'other')).toMatchObject({ refused: 'notFound' });
    expect(desk.commits()).toBe(0);
  });

  it('is not changed over what somebody else changed meanwhile, and not twice', async () => {
    const ifVersion = await versionOf('lin');
    granted(await give('ana', 'lin', 'manager'));
    const late = { workspaceId, personId: 'lin', role: 'guest', ifVersion };
    expect(await changeRole(desk.doors, desk.actors.ana, late)).toMatchObject({ refused: 'stale' });
    const commits = desk.commits();
    granted(await give('ana', 'lin', 'manager'));
    expect(desk.commits()).toBe(commits);
  });

  it('is none any more: they see nothing of the department', async () => {
    granted(await give('ana', 'lin', null));
    expect(may(await actorNow('lin'), 'workspace.read', { workspaceId })).toBe(false);
  });

  it('is one that exists: no other department’s, none of the tenant', async () => {
    for (const role of ['superAdmin', 'role.nobody', 'emperor'])
      expect(await give('ana', 'lin', role)).toMatchObject({ refused: 'unknownRole' });
  });

  it('stays with the last administrator', async () => {
    expect(await give('ana', 'ana', 'member')).toMatchObject({ refused: 'lastAdmin' });
    expect(await give('ana', 'ana', null)).toMatchObject({ refused: 'lastAdmin' });
    granted(await give('ana', 'mei', 'admin'));
    granted(await give('ana', 'ana', 'member'));
    expect(await give('mei', 'mei', 'member')).toMatchObject({ refused: 'lastAdmin' });
  });

  it('stays with one of two administrators who take it from each other in the same second', async () => {
    granted(await give('ana', 'mei', 'admin'));
    const [ana, mei] = [await versionOf('ana'), await versionOf('mei')];
    const answers = await Promise.all([
      changeRole(desk.doors, await actorNow('ana'), {
        workspaceId,
        personId: 'mei',
        role: 'member',
        ifVersion: mei,
      }),
      changeRole(desk.doors, await actorNow('mei'), {
        workspaceId,
        personId: 'ana',
        role: 'member',
        ifVersion: ana,
      }),
    ]);
    expect(answers.filter((answer) => 'refused' in answer)).toHaveLength(1);
  });
});

describe('A super administrator', () => {
  it('is out of reach of a department’s administrator', async () => {
    await desk.change('mei', { tenantRole: 'superAdmin' });
    expect(await give('ana', 'mei', 'guest')).toMatchObject({ refused: 'notAllowed' });
    const wanted = { workspaceId, personId: 'mei', superAdmin: false, ifVersion: await versionOf('mei') };
    expect(await appoint(desk.doors, desk.actors.ana, wanted)).toMatchObject({ refused: 'notAllowed' });
    const self = { ...wanted, personId: 'ana', superAdmin: true, ifVersion: await versionOf('ana') };
    expect(await appoint(desk.doors, desk.actors.ana, self)).toMatchObject({ refused: 'notAllowed' });
    expect(desk.commits()).toBe(0);
  });

  it('may in every workspace, appoints others, and the last one stays', async () => {
    await desk.change('mei', { tenantRole: 'superAdmin' });
    const mei = await actorNow('mei');
    expect(may(mei, 'campaign.edit', { workspaceId: 'other' })).toBe(true);
    const end = { workspaceId, personId: 'mei', superAdmin: false, ifVersion: await versionOf('mei') };
    expect(await appoint(desk.doors, mei, end)).toMatchObject({ refused: 'lastAdmin' });
    const begin = { workspaceId, personId: 'ana', superAdmin: true, ifVersion: await versionOf('ana') };
    granted(await appoint(desk.doors, mei, begin));
    granted(await appoint(desk.doors, mei, { ...end, ifVersion: await versionOf('mei') }));
    expect(await told('person.appointed')).toMatchObject([
      { what: { personId: 'ana', superAdmin: true } },
      { what: { personId: 'mei', superAdmin: false } },
    ]);
    expect((await actorNow('mei')).tenantRole).toBeNull();
  });

  it('is, where there is none, appointed by whoever answers for all workspaces', async () => {
    const wanted = { workspaceId, personId: 'ana', superAdmin: true, ifVersion: await versionOf('ana') };
    expect(await appoint(desk.doors, desk.actors.ana, wanted)).toMatchObject({ refused: 'notAllowed' });
    const memberships = [workspaceId, 'other'].map((id) => ({ workspaceId: id, role: 'admin' }));
    const ana = await desk.change('ana', { memberships });
    granted(await appoint(desk.doors, ana, { ...wanted, ifVersion: await versionOf('ana') }));
    expect((await actorNow('ana')).tenantRole).toBe('superAdmin');
  });
});

describe('A role that the department makes', () => {
  it('begins with nothing, and its holder may do exactly what it then lists', async () => {
    const words = { workspaceId, once: 'once-empty', name: 'Photographer', description: '' };
    const made = granted(await createRole(desk.doors, desk.actors.ana, words));
    granted(await give('ana', 'lin', made.document.id));
    expect(may(await actorNow('lin'), 'workspace.read', { workspaceId })).toBe(false);
    const edit = { rights: { 'workspace.read': 'always' } } as const;
    const wanted = { workspaceId, roleId: made.document.id };
    const ifVersion = (await desk.store.get(tenant, 'role', made.document.id))?.version ?? '';
    granted(await editRole(desk.doors, desk.actors.ana, { ...wanted, ifVersion, edit }));
    const lin = await actorNow('lin');
    expect(may(lin, 'workspace.read', { workspaceId })).toBe(true);
    expect(may(lin, 'campaign.read', { workspaceId })).toBe(false);
    expect(await told('role.saved')).toMatchObject([
      { what: { before: null, after: { name: 'Photographer', rights: {} } } },
      { what: { before: { rights: {} }, after: { rights: edit.rights } } },
    ]);
  });

  it('is made, changed and removed by administrators alone, and nothing is written', async () => {
    const role = await makeRole();
    const commits = desk.commits();
    const { id: roleId } = role.document;
    for (const who of ['mei', 'lin', 'gus'] as const) {
      const actor = desk.actors[who];
      const words = { workspaceId, once: 'once-other', name: 'Other', description: '' };
      expect(await createRole(desk.doors, actor, words)).toMatchObject({ refused: 'notAllowed' });
      const wanted = { workspaceId, roleId, ifVersion: role.version };
      expect(await editRole(desk.doors, actor, { ...wanted, edit: { name: 'X' } })).toMatchObject({
        refused: 'notAllowed',
      });
      expect(await removeRole(desk.doors, actor, wanted)).toMatchObject({ refused: 'notAllowed' });
    }
    const elsewhere = { workspaceId: 'other', roleId, ifVersion: role.version };
    const edit = { ...elsewhere, edit: { name: 'X' } };
    expect(await editRole(desk.doors, desk.actors.otto, edit)).toMatchObject({ refused: 'notFound' });
    expect(await removeRole(desk.doors, desk.actors.otto, elsewhere)).toMatchObject({ refused: 'notFound' });
    expect(desk.commits()).toBe(commits);
  });

  it('cannot raise its own holder, nor anybody above whoever gives it', async () => {
    const editor = await makeRole({
      'workspace.read': 'always',
      'people.manage': 'always',
      'role.edit': 'always',
    });
    const { id: roleId } = editor.document;
    granted(await give('ana', 'lin', roleId));
    const lin = await actorNow('lin');
    const ifVersion = (await desk.store.get(tenant, 'role', roleId))?.version ?? '';
    const more = { ...editor.document.rights, 'campaign.edit': 'always' } as const;
    const wanted = { workspaceId, roleId, ifVersion, edit: { rights: more } };
    expect(await editRole(desk.doors, lin, wanted)).toMatchObject({ refused: 'notAllowed' });
    for (const [who, role] of [
      ['lin', 'admin'],
      ['bo', 'manager'],
      ['ana', 'guest'],
      ['bo', null],
    ] as const)
      expect(await give('lin', who, role)).toMatchObject({ refused: 'notAllowed' });
  });

  it('is not removed while somebody holds it, and is gone afterwards', async () => {
    const { document } = await makeRole();
    granted(await give('ana', 'lin', document.id));
    const remove = async () =>
      removeRole(desk.doors, desk.actors.ana, {
        workspaceId,
        roleId: document.id,
        ifVersion: (await desk.store.get(tenant, 'role', document.id))?.version ?? '',
      });
    expect(await remove()).toMatchObject({ refused: 'roleHeld', facts: { held: 1 } });
    granted(await give('ana', 'lin', 'member'));
    expect(await remove()).toBeUndefined();
    expect(granted(await listRoles(desk.doors, desk.actors.ana, workspaceId)).roles).toEqual([]);
  });

  it('is not given and removed in the same second', async () => {
    const { document } = await makeRole();
    const { version = '' } = (await desk.store.get(tenant, 'role', document.id)) ?? {};
    const [given, removed] = await Promise.all([
      give('ana', 'lin', document.id),
      removeRole(desk.doors, desk.actors.ana, { workspaceId, roleId: document.id, ifVersion: version }),
    ]);
    expect([given, removed].filter((answer) => answer && 'refused' in answer)).toHaveLength(1);
  });

  it('is made once when it is asked for twice, and has a name of its own', async () => {
    const words = { workspaceId, once: 'once-same', name: 'Agency', description: '' };
    const first = granted(await createRole(desk.doors, desk.actors.ana, words));
    const second = granted(await createRole(desk.doors, desk.actors.ana, words));
    expect(second.document.id).toBe(first.document.id);
    const alike = { ...words, once: 'once-alike', name: 'agency ' };
    expect(await createRole(desk.doors, desk.actors.ana, alike)).toMatchObject({ refused: 'duplicate' });
  });
});

describe('The list of who holds what', () => {
  it('says what the reader may change', async () => {
    await desk.change('mei', { tenantRole: 'superAdmin' });
    const { holders } = granted(await listRoles(desk.doors, desk.actors.ana, workspaceId));
    const changeable = holders.filter((each) => each.changeable).map(({ personId }) => personId);
    expect(changeable).toEqual(['ana', 'bo', 'gus', 'lin']);
    expect(holders.find(({ personId }) => personId === 'mei')).toMatchObject({ superAdmin: true });
  });

  it('is for those who manage people', async () => {
    expect(await listRoles(desk.doors, desk.actors.mei, workspaceId)).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await listRoles(desk.doors, desk.actors.otto, workspaceId)).toMatchObject({ refused: 'notFound' });
  });
});
