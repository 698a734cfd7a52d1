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
    tenantRole: null,
    customRoles: [],
    grants: [],
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
const row = (
  ...[admin, manager, member, finance, analyst, guest]: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
) => ({ admin, manager, member, finance, analyst, guest });
const table: Record<Verb, Record<Role, string>> = {
  'workspace.read': row(everything, everything, everything, everything, everything, everything),
  'people.read': row(everything, everything, everything, everything, everything, everything),
  'person.readContact': row(everything, everything, everything, everything, everything, 'T'),
  'person.unmask': row(everything, everything, everything, everything, everything, ''),
  'people.manage': row(everything, '', '', '', '', ''),
  'privacy.manage': row(everything, '', '', '', '', ''),
  'people.appoint': row('', '', '', '', '', ''),
  'people.handOver': row(everything, everything, '', '', '', ''),
  'role.edit': row(everything, '', '', '', '', ''),
  'calendar.edit': row(everything, everything, '', '', '', ''),
  'workload.read': row(everything, everything, everything, everything, everything, ''),
  'launch.tick': row(everything, everything, everything, 'T', '', 'T'),
  'launch.waive': row(everything, everything, '', '', '', ''),
  'goal.read': row(everything, everything, everything, everything, everything, ''),
  'goal.edit': row(everything, everything, involved, '', '', ''),
  'content.read': row(everything, everything, everything, everything, everything, ''),
  'content.edit': row(everything, everything, involved, '', '', ''),
  'content.exempt': row(everything, everything, '', '', '', ''),
  'risk.read': row(everything, everything, everything, everything, everything, ''),
  'risk.edit': row(everything, everything, involved, '', '', ''),
  'retrospective.read': row(everything, everything, everything, everything, everything, ''),
  'retrospective.edit': row(everything, everything, involved, '', '', ''),
  'idea.read': row(everything, everything, everything, everything, everything, ''),
  'idea.add': row(everything, everything, everything, everything, everything, ''),
  'idea.edit': row(everything, everything, 'D', 'D', 'D', ''),
  'programme.read': row(everything, everything, everything, everything, everything, ''),
  'programme.edit': row(everything, everything, '', '', '', ''),
  'template.read': row(everything, everything, everything, everything, everything, ''),
  'template.edit': row(everything, everything, '', '', '', ''),
  'occasion.read': row(everything, everything, everything, everything, everything, ''),
  'occasion.edit': row(everything, everything, everything, '', '', ''),
  'view.share': row(everything, everything, everything, everything, everything, ''),
  'view.edit': row(everything, everything, 'D', 'D', 'D', ''),
  'view.showOutside': row(everything, everything, everything, '', '', ''),
  'request.make': row(everything, everything, everything, everything, everything, ''),
  'request.read': row(everything, everything, everything, 'TD', 'TD', ''),
  'request.triage': row(everything, everything, 'T', 'T', 'T', ''),
  'intake.edit': row(everything, everything, '', '', '', ''),
  'secondPerson.edit': row(everything, everything, '', '', '', ''),
  'campaign.read': row(everything, everything, everything, everything, everything, involved),
  'campaign.readBudget': row(everything, everything, everything, everything, '', ''),
  'vendor.readPrice': row(everything, everything, everything, everything, '', ''),
  'expense.record': row(everything, everything, involved, '', '', ''),
  'vendor.edit': row(everything, everything, '', everything, '', ''),
  'expense.pay': row(everything, everything, '', everything, '', ''),
  'access.give': row(everything, everything, 'D', '', '', ''),
  'campaign.create': row(everything, everything, everything, '', '', ''),
  'campaign.edit': row(everything, everything, involved, '', '', ''),
  'campaign.changeStatus': row(everything, everything, involved, '', '', ''),
  'campaign.delete': row(everything, everything, 'D', '', '', ''),
  'task.delete': row(everything, everything, 'D', '', '', ''),
  'task.read': row(everything, everything, everything, everything, everything, involved),
  'task.create': row(everything, everything, everything, '', '', ''),
  'task.edit': row(everything, everything, everything, 'T', '', 'T'),
  'asset.read': row(everything, everything, everything, everything, everything, involved),
  'asset.add': row(everything, everything, everything, '', '', involved),
  'asset.remove': row(everything, everything, 'D', '', '', 'D'),
  'approval.read': row(everything, everything, everything, everything, '', 'T'),
  'approval.submit': row(everything, everything, involved, '', '', ''),
  'approval.decide': row('T', 'T', 'T', 'T', '', ''),
  'approval.withdraw': row(everything, everything, 'D', '', '', ''),
  'approval.transfer': row(everything, everything, 'T', 'T', '', ''),
  'approval.steer': row('T', 'T', 'T', 'T', '', ''),
  'approval.review': row('T', 'T', 'T', 'T', '', 'T'),
  'approval.copy': row(everything, everything, 'TD', 'TD', '', ''),
  'approval.urge': row(everything, everything, 'D', '', '', ''),
  'approval.reopen': row(everything, everything, '', '', '', ''),
  'approval.askToReopen': row(everything, everything, everything, 'T', '', 'T'),
  'approval.override': row(everything, everything, '', '', '', ''),
  'approval.settlePoint': row(everything, everything, involved, '', '', ''),
  'approval.delegate': row(everything, everything, 'D', 'D', '', ''),
  'approval.analyse': row(everything, everything, 'T', 'T', '', ''),
  'route.read': row(everything, everything, everything, everything, '', ''),
  'route.edit': row(everything, everything, '', '', '', ''),
  'result.read': row(everything, everything, everything, everything, everything, ''),
  'result.record': row(everything, everything, everything, '', everything, ''),
  'report.read': row(everything, everything, 'TD', everything, everything, ''),
  'report.schedule': row(everything, everything, '', '', '', ''),
  'import.run': row(everything, everything, '', '', '', ''),
  'audit.read': row(everything, '', '', '', '', ''),
  'health.read': row(everything, '', '', '', '', ''),
  'health.resend': row(everything, '', '', '', '', ''),
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

  it('a super administrator may in every workspace what its administrator may, and appoints others', () => {
    const elsewhere = { ...actor('guest', 'w-2'), tenantRole: 'superAdmin' as const };
    const more = Object.values(subjects).flatMap((subject) =>
      verbs.filter((verb) => may(elsewhere, verb, subject) !== may(actor('admin'), verb, subject)),
    );
    expect(new Set(more)).toEqual(new Set(['people.appoint']));
  });

  it('a guest reaches nothing that names no campaign', () => {
    const reading = verbs.filter((verb) => may(actor('guest'), verb, { workspaceId: 'w-1' }));
    expect(reading).toEqual(['workspace.read', 'people.read']);
  });
});
