import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { roles } from '../../src/domain/person.ts';
import { may, verbs } from '../../src/domain/policy.ts';
import { why } from '../../src/domain/why.ts';

const campaign = { id: 'c-1', ownerId: 'owner', teamIds: ['team'], guestIds: ['guest'] };
const subject = { workspaceId: 'w-1', campaign };

function actor(personId: string, role: string, more: Partial<Actor> = {}): Actor {
  return {
    tenantId: 't-1',
    personId,
    name: 'Me',
    locale: 'en',
    zone: 'Asia/Shanghai',
    memberships: [{ workspaceId: 'w-1', role }],
    tenantRole: null,
    customRoles: [],
    grants: [],
    external: false,
    ...more,
  };
}

const grant = {
  grantId: 'g-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  verbs: ['campaign.readBudget'],
  until: '2026-03-05T01:00:00.000Z',
} as const;

describe('Why somebody may', () => {
  it('names the role, and by what they are to the campaign', () => {
    const bonds = ['owner', 'team', 'guest'].map((id) => why(actor(id, 'member'), 'campaign.edit', subject));
    expect(bonds).toMatchObject([[{ bond: 'owner' }], [{ bond: 'team' }], [{ bond: 'guest' }]]);
    expect(why(actor('somebody', 'analyst'), 'campaign.read', subject)).toEqual([
      { by: 'role', role: 'analyst', everywhere: false, rule: 'always', bond: 'always' },
    ]);
  });

  it('says that a role is held everywhere, and who was asked or made it', () => {
    const sue = actor('sue', 'guest', { tenantRole: 'superAdmin' });
    expect(why(sue, 'campaign.read', { ...subject, workspaceId: 'w-9' })).toMatchObject([
      { role: 'superAdmin', everywhere: true },
    ]);
    const asked = { ...subject, meantFor: ['fay'] };
    expect(why(actor('fay', 'finance'), 'approval.decide', asked)).toMatchObject([{ bond: 'meant' }]);
    const made = { ...subject, madeBy: 'mo' };
    expect(why(actor('mo', 'member'), 'asset.remove', made)).toMatchObject([{ bond: 'made' }]);
  });

  it('names what was given for a time, beside the role', () => {
    const finance = actor('fay', 'finance', { grants: [grant] });
    expect(why(finance, 'campaign.readBudget', subject)).toMatchObject([{ by: 'role' }, { by: 'grant' }]);
    const guest = actor('guest', 'guest', { grants: [grant] });
    expect(why(guest, 'campaign.readBudget', subject)).toEqual([
      { by: 'grant', grantId: 'g-1', until: grant.until },
    ]);
  });

  it('has a reason exactly where the policy says yes', () => {
    const subjects = [
      { workspaceId: 'w-1' },
      { workspaceId: 'w-2', campaign },
      subject,
      { ...subject, meantFor: ['guest', 'x'] },
      { ...subject, madeBy: 'owner' },
    ];
    const people = ['owner', 'team', 'guest', 'x'].flatMap((id) =>
      [...roles, 'role.unknown'].flatMap((role) => [
        actor(id, role),
        actor(id, role, { grants: [grant] }),
        actor(id, role, { tenantRole: 'superAdmin' }),
      ]),
    );
    const wrong = people.flatMap((who) =>
      verbs.flatMap((verb) =>
        subjects.filter((about) => why(who, verb, about).length > 0 !== may(who, verb, about)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
