import { describe, expect, it } from 'vitest';
import { type ActiveGrant, type Actor, isIn, rightsIn } from '../../src/domain/actor.ts';
import { may, verbs } from '../../src/domain/policy.ts';
import { rightsOfRoles, rulesFor } from '../../src/domain/rights.ts';
import { type CustomRole, CustomRole as Schema, builtInRoles, isCovered } from '../../src/domain/role.ts';

const photographer: CustomRole = {
  kind: 'role',
  schema: 1,
  id: 'role.photographer',
  tenantId: 't-1',
  workspaceId: 'w-1',
  name: 'Photographer',
  description: '',
  rights: { 'workspace.read': 'always', 'campaign.read': 'involved', 'asset.add': 'involved' },
};

function holder(custom: CustomRole, grants: readonly ActiveGrant[] = [], role = photographer.id): Actor {
  return {
    tenantId: 't-1',
    personId: 'me',
    name: 'Me',
    locale: 'en',
    zone: 'Asia/Shanghai',
    memberships: [{ workspaceId: 'w-1', role }],
    tenantRole: null,
    customRoles: [custom],
    grants,
    external: false,
  };
}

const mine = { workspaceId: 'w-1', campaign: { id: 'c-1', ownerId: 'a', teamIds: ['me'], guestIds: [] } };
const others = { workspaceId: 'w-1', campaign: { id: 'c-2', ownerId: 'a', teamIds: [], guestIds: [] } };
const allowed = (actor: Actor, subject: typeof mine) => verbs.filter((verb) => may(actor, verb, subject));

describe('A role that a department made', () => {
  it('brings exactly what it lists', () => {
    expect(allowed(holder(photographer), mine)).toEqual(['workspace.read', 'campaign.read', 'asset.add']);
    expect(allowed(holder(photographer), others)).toEqual(['workspace.read']);
  });

  it('begins with nothing', () => {
    expect(allowed(holder({ ...photographer, rights: {} }), mine)).toEqual([]);
  });

  it('brings nothing in another workspace, nor once nobody knows it any more', () => {
    expect(rightsIn(holder({ ...photographer, workspaceId: 'w-2' }), 'w-1')).toEqual({});
    expect(rightsIn({ ...holder(photographer), customRoles: [] }, 'w-1')).toEqual({});
    expect(rightsIn(holder(photographer), 'w-2')).toEqual({});
  });

  it('is not taken for one that comes with the product', () => {
    expect(Schema.safeParse(photographer).success).toBe(true);
    expect(Schema.safeParse({ ...photographer, id: 'admin' }).success).toBe(false);
    expect(rightsIn(holder(photographer, [], 'superAdmin'), 'w-1')).toEqual({});
    expect(rightsIn(holder(photographer, [], 'constructor'), 'w-1')).toEqual({});
  });

  it('chooses only among the rules that a verb offers', () => {
    const withRights = (rights: object) => Schema.safeParse({ ...photographer, rights }).success;
    expect(withRights({ 'approval.decide': 'meant' })).toBe(true);
    expect(withRights({ 'approval.decide': 'always' })).toBe(false);
    expect(withRights({ 'people.appoint': 'always' })).toBe(false);
    expect(withRights({ 'campaign.fly': 'always' })).toBe(false);
    for (const verb of verbs) expect(rulesFor(verb)).toContain('never');
  });

  it('never holds more than whoever saves it', () => {
    expect(isCovered(photographer.rights, builtInRoles.member)).toBe(true);
    expect(isCovered({ 'campaign.edit': 'always' }, builtInRoles.member)).toBe(false);
    expect(isCovered({ 'people.manage': 'always' }, builtInRoles.manager)).toBe(false);
    expect(isCovered({ 'approval.copy': 'made' }, builtInRoles.member)).toBe(true);
    expect(isCovered(builtInRoles.superAdmin, builtInRoles.admin)).toBe(false);
    expect(isCovered(builtInRoles.admin, builtInRoles.superAdmin)).toBe(true);
  });
});

describe('A role that comes with the product', () => {
  it('says in its data what the table says, and no "never"', () => {
    for (const verb of verbs) {
      const { finance } = rightsOfRoles[verb];
      expect(builtInRoles.finance[verb]).toBe(finance === 'never' ? undefined : finance);
    }
  });
});

describe('Something given for a time', () => {
  const grant: ActiveGrant = {
    grantId: 'g-1',
    workspaceId: 'w-1',
    campaignId: 'c-2',
    verbs: ['campaign.read', 'campaign.readBudget'],
    until: '2026-03-05T01:00:00.000Z',
  };
  const granted = holder({ ...photographer, rights: {} }, [grant]);

  it('covers its verbs on its campaign, and nothing else', () => {
    expect(allowed(granted, others)).toEqual(['campaign.read', 'campaign.readBudget']);
    expect(allowed(granted, mine)).toEqual([]);
    expect(may(granted, 'campaign.read', { workspaceId: 'w-1' })).toBe(false);
  });

  it('for a workspace covers all its campaigns, and makes somebody known there', () => {
    const guest = { ...holder(photographer, [{ ...grant, campaignId: null }]), memberships: [] };
    expect(allowed(guest, mine)).toEqual(['campaign.read', 'campaign.readBudget']);
    expect(isIn(guest, 'w-1')).toBe(true);
    expect(isIn(guest, 'w-2')).toBe(false);
    expect(may(guest, 'campaign.read', { ...mine, workspaceId: 'w-2' })).toBe(false);
  });
});
