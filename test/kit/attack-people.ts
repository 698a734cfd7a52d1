import type { Person, Role } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { CustomRole } from '../../src/domain/role.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/ports.ts';
import { corasRole } from './attack-roles.ts';
import { otherTenantId, tenantId } from './tokens.ts';

export interface Attacker {
  readonly name: string;
  readonly tenant: string;
  readonly place: readonly [workspaceId: string, role: string] | null;
  readonly external: boolean;
  readonly active: boolean;
  readonly tenantRole?: 'superAdmin';
}

const staff = (name: string, role: string, more: Partial<Attacker> = {}): Attacker => ({
  name,
  tenant: tenantId,
  place: ['marketing', role],
  external: false,
  active: true,
  ...more,
});

/**
 * Everybody who knocks. Of the department: its administrator, a manager, the owner of the campaigns, one of their team,
 * the approver, somebody with no part in them. From outside: a guest of the shared campaign, a guest of the workspace
 * whom no campaign names, somebody without any place, the administrators of another workspace and of another tenant,
 * and a manager who left. Then those with other roles: at the tenant, for money, for results, and one that the department
 * made for itself.
 */
export const attackers = {
  ada: staff('Ada Admin', 'admin'),
  mia: staff('Mia Manager', 'manager'),
  olga: staff('Olga Owner', 'member'),
  tom: staff('Tom Team', 'member'),
  ann: staff('Ann Approver', 'member'),
  max: staff('Max Member', 'member'),
  gus: staff('Gus Guest', 'guest', { external: true }),
  gil: staff('Gil Guest', 'guest', { external: true }),
  eve: staff('Eve External', 'guest', { place: null, external: true }),
  wes: staff('Wes Elsewhere', 'admin', { place: ['other', 'admin'] }),
  tia: staff('Tia Tenant', 'admin', { tenant: otherTenantId }),
  ines: staff('Ines Inactive', 'manager', { active: false }),
  sue: staff('Sue Super', 'admin', { place: null, tenantRole: 'superAdmin' }),
  finn: staff('Finn Finance', 'finance'),
  nell: staff('Nell Numbers', 'analyst'),
  cora: staff('Cora Custom', corasRole.id),
} as const satisfies Record<string, Attacker>;

export type AttackerName = keyof typeof attackers;
export const attackerNames = Object.keys(attackers) as AttackerName[];

/** Addresses of people hold a mark, so that one can see where they come out. */
export const emailMarks = {
  department: 'department-mail-7d1f',
  gus: 'gus-mail-8c4d',
  gil: 'gil-mail-1e9b',
  cora: 'cora-mail-6a2f',
  elsewhere: 'elsewhere-mail-2b6c',
  tenant: 'tenant-mail-9a3e',
} as const;

/** Writes the cast and the workspaces of both tenants; the two that are called alike belong to different tenants. */
export async function saveAttackers(store: Store): Promise<void> {
  for (const tenant of [tenantId, otherTenantId]) {
    await save(store, tenant, workspace(tenant, 'marketing', 'MKT'));
    await save(store, tenant, workspace(tenant, 'other', 'OTH'));
  }
  await save(store, tenantId, corasRole);
  for (const id of attackerNames) await save(store, attackers[id].tenant, personOf(id));
}

/** Somebody's role in the department is another one from now on, or none. */
export function saveRole(store: Store, id: AttackerName, role: Role | null): Promise<void> {
  const memberships = role ? [{ workspaceId: 'marketing', role }] : [];
  return save(store, attackers[id].tenant, { ...personOf(id), memberships });
}

function personOf(id: AttackerName): Person {
  const { name, tenant, place, external, active, tenantRole }: Attacker = attackers[id];
  return {
    kind: 'person',
    schema: 1,
    id,
    tenantId: tenant,
    name,
    email: `${id}@${emailMarks[homeOf(id)]}.example`,
    title: '',
    locale: 'en',
    zone: 'Asia/Shanghai',
    external,
    active,
    memberships: place ? [{ workspaceId: place[0], role: place[1] }] : [],
    ...(tenantRole && { tenantRole }),
  };
}

function homeOf(id: AttackerName): keyof typeof emailMarks {
  const { tenant, place, tenantRole }: Attacker = attackers[id];
  if (id === 'gus' || id === 'gil' || id === 'cora') return id;
  if (tenant === otherTenantId) return 'tenant';
  return place?.[0] === 'marketing' || tenantRole ? 'department' : 'elsewhere';
}

function workspace(tenant: string, id: string, codePrefix: string): Workspace {
  const where = { zone: 'Asia/Shanghai', locale: 'en', currency: 'CNY' } as const;
  return { kind: 'workspace', schema: 1, id, tenantId: tenant, name: id, ...where, codePrefix, nextCode: 1 };
}

async function save(store: Store, tenant: string, document: Person | Workspace | CustomRole): Promise<void> {
  await store.commit({ tenantId: tenant, scope: scopes.tenant() }, { put: [{ document, ifVersion: 'any' }] });
}
