import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { type Role, roles } from '../../src/domain/person.ts';
import { type Verb, may, verbs } from '../../src/domain/policy.ts';

function actor(role: Role, workspaceId = 'w-1'): Actor {
  const memberships = [{ workspaceId, role }];
  return {
    tenantId: 't-1',
    personId: 'me',
    name: 'Me',
    locale: 'en',
    zone: 'Asia/Shanghai',
    memberships,
    external: role === 'guest',
  };
}

const strangers = { workspaceId: 'w-1', campaign: { ownerId: 'a', teamIds: ['b'], guestIds: ['c'] } };
const named = { ...strangers, campaign: { ...strangers.campaign, guestIds: ['me'] } };
const owned = { ...strangers, campaign: { ...strangers.campaign, ownerId: 'me' } };
const meant = { ...named, meantFor: ['me'] };
const made = { ...named, madeBy: 'me' };
const subjects = { strangers, named, owned, meant, made };

/** For each role, the subjects on which the verb is allowed: S strangers', N naming me, O mine, T meant for me, D made by me. */
const letters = { S: 'strangers', N: 'named', O: 'owned', T: 'meant', D: 'made' } as const;
const everything = 'SNOTD';
const involved = 'NOTD';
const table: Record<Verb, Record<Role, string>> = {
  'workspace.read': { admin: everything, manager: everything, member: everything, guest: everything },
  'people.read': { admin: everything, manager: everything, member: everything, guest: everything },
  'people.manage': { admin: everything, manager: '', member: '', guest: '' },
  'campaign.read': { admin: everything, manager: everything, member: everything, guest: involved },
  'campaign.readBudget': { admin: everything, manager: everything, member: everything, guest: '' },
  'campaign.create': { admin: everything, manager: everything, member: everything, guest: '' },
  'campaign.edit': { admin: everything, manager: everything, member: involved, guest: '' },
  'campaign.changeStatus': { admin: everything, manager: everything, member: involved, guest: '' },
  'task.read': { admin: everything, manager: everything, member: everything, guest: involved },
  'task.create': { admin: everything, manager: everything, member: everything, guest: '' },
  'task.edit': { admin: everything, manager: everything, member: everything, guest: 'T' },
  'asset.read': { admin: everything, manager: everything, member: everything, guest: involved },
  'asset.add': { admin: everything, manager: everything, member: everything, guest: involved },
  'asset.remove': { admin: everything, manager: everything, member: 'D', guest: 'D' },
  'approval.read': { admin: everything, manager: everything, member: everything, guest: 'T' },
  'approval.submit': { admin: everything, manager: everything, member: involved, guest: '' },
  'approval.decide': { admin: 'T', manager: 'T', member: 'T', guest: '' },
  'approval.withdraw': { admin: everything, manager: everything, member: 'D', guest: '' },
  'approval.transfer': { admin: everything, manager: everything, member: 'T', guest: '' },
  'approval.steer': { admin: 'T', manager: 'T', member: 'T', guest: '' },
  'approval.review': { admin: 'T', manager: 'T', member: 'T', guest: 'T' },
  'approval.copy': { admin: everything, manager: everything, member: 'TD', guest: '' },
  'approval.urge': { admin: everything, manager: everything, member: 'D', guest: '' },
  'approval.reopen': { admin: everything, manager: everything, member: '', guest: '' },
  'approval.askToReopen': { admin: everything, manager: everything, member: everything, guest: 'T' },
  'approval.override': { admin: everything, manager: everything, member: '', guest: '' },
  'approval.settlePoint': { admin: everything, manager: everything, member: involved, guest: '' },
  'approval.delegate': { admin: everything, manager: everything, member: 'D', guest: '' },
  'approval.analyse': { admin: everything, manager: everything, member: 'T', guest: '' },
  'route.read': { admin: everything, manager: everything, member: everything, guest: '' },
  'route.edit': { admin: everything, manager: everything, member: '', guest: '' },
  'result.read': { admin: everything, manager: everything, member: everything, guest: '' },
  'result.record': { admin: everything, manager: everything, member: everything, guest: '' },
  'report.read': { admin: everything, manager: everything, member: 'TD', guest: '' },
  'report.schedule': { admin: everything, manager: everything, member: '', guest: '' },
  'import.run': { admin: everything, manager: everything, member: '', guest: '' },
  'audit.read': { admin: everything, manager: '', member: '', guest: '' },
  'health.read': { admin: everything, manager: '', member: '', guest: '' },
};

const cases = verbs.flatMap((verb) => roles.map((role) => [role, verb, table[verb][role]] as const));

describe('Who may do what', () => {
  it.each(cases)('a workspace %s and "%s": %s', (role, verb, allowed) => {
    const reached = Object.entries(letters)
      .filter(([, subject]) => may(actor(role), verb, subjects[subject]))
      .map(([letter]) => letter);
    expect(reached.join('')).toBe(allowed);
  });

  it.each(roles)('the %s of another workspace may do nothing here', (role) => {
    for (const verb of verbs) {
      for (const subject of Object.values(subjects))
        expect(may(actor(role, 'w-2'), verb, subject)).toBe(false);
    }
  });

  it('somebody without any role may do nothing', () => {
    const nobody = { ...actor('admin'), memberships: [] };
    expect(verbs.filter((verb) => may(nobody, verb, meant))).toEqual([]);
  });

  it('a guest reaches nothing that names no campaign', () => {
    const reading = verbs.filter((verb) => may(actor('guest'), verb, { workspaceId: 'w-1' }));
    expect(reading).toEqual(['workspace.read', 'people.read']);
  });
});
