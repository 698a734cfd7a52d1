import { describe, expect, it } from 'vitest';
import { Campaign, type CampaignEdit } from '../../src/domain/campaign.ts';
import { type NewCampaign, createCampaign } from '../../src/domain/campaign-create.ts';
import { editCampaign } from '../../src/domain/campaign-edit.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-03T01:00:00.000Z';
const wanted: NewCampaign = {
  id: 'c-1',
  tenantId: 't-1',
  workspaceId: 'w-1',
  code: 'MKT-1',
  fields: {
    name: 'Spring launch',
    type: 'launch',
    flight: { start: '2026-03-02', end: '2026-03-15' },
    budget: { minor: 8_000_000, currency: 'CNY' },
    channels: ['email', 'wechat'],
  },
  source: 'person',
  createdBy: 'lin',
  at,
};

function spring(changes: Partial<Campaign> = {}): Campaign {
  const created = createCampaign(wanted);
  if (isRefusal(created)) throw new Error(created.refused);
  return { ...created.campaign, ...changes };
}

function edited(campaign: Campaign, edit: CampaignEdit) {
  const result = editCampaign(campaign, edit, later);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('A campaign is created', () => {
  it('in draft, owned by its creator, with everything unsaid left empty', () => {
    const campaign = spring();
    expect(Campaign.parse(campaign)).toEqual(campaign);
    expect(campaign).toMatchObject({
      status: 'draft',
      ownerId: 'lin',
      brief: '',
      teamIds: [],
      revision: 1,
      approval: null,
      importKey: null,
    });
  });

  it('and tells so', () => {
    expect(createCampaign({ ...wanted, source: 'chat' })).toMatchObject({
      happening: { type: 'campaign.created', name: 'Spring launch', source: 'chat' },
    });
  });

  it('for somebody else when named, each person and tag once', () => {
    const fields = { ...wanted.fields, ownerId: 'mei', teamIds: ['ana', 'ana'], tags: ['q1', 'q1', 'cn'] };
    expect(createCampaign({ ...wanted, fields })).toMatchObject({
      campaign: { ownerId: 'mei', teamIds: ['ana'], tags: ['q1', 'cn'] },
    });
  });

  it('but not with a flight that ends before it starts', () => {
    const fields = { ...wanted.fields, flight: { start: '2026-03-15', end: '2026-03-14' } };
    expect(createCampaign({ ...wanted, fields })).toEqual({ refused: 'flightReversed', at: 'flight' });
  });
});

describe('A campaign is edited', () => {
  it('and the change says from what to what', () => {
    const { campaign, changes } = edited(spring(), { budget: { minor: 9_500_000, currency: 'CNY' } });
    expect(campaign.budget).toEqual({ minor: 9_500_000, currency: 'CNY' });
    expect(changes).toEqual([
      {
        field: 'budget',
        from: { minor: 8_000_000, currency: 'CNY' },
        to: { minor: 9_500_000, currency: 'CNY' },
      },
    ]);
  });

  it.each<[string, CampaignEdit]>([
    ['a name', { name: 'Autumn launch' }],
    ['a type', { type: 'email' }],
    ['a brief', { brief: 'Short' }],
    ['a goal', { goal: '500 leads' }],
    ['an audience', { audience: 'Students' }],
    ['a flight', { flight: { start: '2026-03-02', end: '2026-03-16' } }],
    ['no flight', { flight: null }],
    ['channels', { channels: ['email'] }],
    ['no budget', { budget: null }],
  ])('in its content with %s: the revision counts up', (_, edit) => {
    const { campaign, contentChanges } = edited(spring(), edit);
    expect(campaign.revision).toBe(2);
    expect(campaign.updatedAt).toBe(later);
    expect(contentChanges).toHaveLength(1);
  });

  it.each<[string, CampaignEdit]>([
    ['an owner', { ownerId: 'mei' }],
    ['a team', { teamIds: ['ana'] }],
    ['guests', { guestIds: ['gus'] }],
    ['tags', { tags: ['q1'] }],
    ['an aim', { aim: 'retention' }],
    ['a reason', { rationale: 'Keeping is cheaper' }],
  ])('in its filing with %s: approvers are not asked again', (_, edit) => {
    const { campaign, changes, contentChanges } = edited(spring(), edit);
    expect(campaign.revision).toBe(1);
    expect(changes).toHaveLength(1);
    expect(contentChanges).toEqual([]);
  });

  it('and counts one revision for several fields at once', () => {
    const { campaign, changes } = edited(spring(), { name: 'Autumn', goal: 'x', ownerId: 'mei' });
    expect(campaign.revision).toBe(2);
    expect(changes.map(({ field }) => field)).toEqual(['name', 'goal', 'ownerId']);
  });

  it.each<[string, CampaignEdit]>([
    ['nothing', {}],
    ['the same name', { name: 'Spring launch' }],
    ['the same flight, written in another order', { flight: { end: '2026-03-15', start: '2026-03-02' } }],
    ['the same channels in another order', { channels: ['wechat', 'email'] }],
    ['the same channels, one twice', { channels: ['email', 'wechat', 'email'] }],
  ])('with %s: nothing changed', (_, edit) => {
    const campaign = spring();
    expect(edited(campaign, edit)).toEqual({ campaign, changes: [], contentChanges: [] });
  });

  it('leaves fields alone that already had the value', () => {
    const before = spring();
    const { campaign } = edited(before, { channels: ['wechat', 'email'], goal: 'x' });
    expect(campaign.channels).toEqual(['email', 'wechat']);
  });

  it('never to a flight that ends before it starts', () => {
    expect(editCampaign(spring(), { flight: { start: '2026-04-02', end: '2026-04-01' } }, later)).toEqual({
      refused: 'flightReversed',
      at: 'flight',
    });
  });

  it('never once it is archived', () => {
    expect(editCampaign(spring({ status: 'archived' }), { name: 'x' }, later)).toEqual({
      refused: 'wrongStatus',
      facts: { status: 'archived' },
    });
  });
});
