import { describe, expect, it } from 'vitest';
import { contentChanges } from '../../src/domain/approval-edit.ts';
import { classOf } from '../../src/domain/approval-classes.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { editCampaign } from '../../src/domain/campaign-edit.ts';
import { Campaign, contentOf } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type RouteFacts, conditionHolds, unknownIn } from '../../src/domain/route-condition.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { fakeCampaigns } from '../kit/fake-campaigns.ts';

const facts: RouteFacts = {
  subject: 'campaign',
  type: 'launch',
  channels: ['email'],
  amount: null,
  regions: ['Nordics', 'Benelux'],
  audienceSize: 20_000,
  newVendor: undefined,
};
const inRegion = (...oneOf: string[]) => [[{ fact: 'region' as const, oneOf }]];
const over = (people: number) => [[{ fact: 'audienceOver' as const, people }]];

function edited(campaign: Campaign, edit: Parameters<typeof editCampaign>[1]): Campaign {
  const done = editCampaign(campaign, edit, '2026-03-02T01:00:00.000Z');
  if (isRefusal(done)) throw new Error(done.refused);
  return done.campaign;
}

describe('Regions and the size of the audience', () => {
  const [old] = fakeCampaigns(1);
  if (!old) throw new Error('There is no campaign.');

  it('are missing in campaigns of before, which are read, shown and hashed as ever', () => {
    expect(Campaign.safeParse(old).success).toBe(true);
    expect(canonicalJson(contentOf(old))).not.toMatch(/regions|audienceSize/);
    expect(summarise(old, 'v1', [])).not.toHaveProperty('regions');
    const nothing = editCampaign(old, { regions: [], audienceSize: null }, '2026-03-02T01:00:00.000Z');
    expect(nothing).toMatchObject({ changes: [] });
  });

  it('are content of the class audience, also when they are taken out again', () => {
    const said = edited(old, { regions: ['EMEA', 'emea', 'APAC'], audienceSize: 5_000 });
    expect(said).toMatchObject({ regions: ['EMEA', 'APAC'], revision: old.revision + 1 });
    expect(summarise(said, 'v2', [])).toMatchObject({ regions: ['EMEA', 'APAC'], audienceSize: 5_000 });
    const changes = contentChanges(old, said);
    expect(changes).toEqual([
      { field: 'audienceSize', from: null, to: 5_000 },
      { field: 'regions', from: null, to: ['EMEA', 'APAC'] },
    ]);
    expect(changes.map(classOf)).toEqual(['audience', 'audience']);
    const silent = edited(said, { regions: [], audienceSize: null });
    expect(contentChanges(said, silent).map(({ field, to }) => [field, to])).toEqual([
      ['audienceSize', null],
      ['regions', []],
    ]);
  });

  it.each([
    ['one of several regions', inRegion('benelux'), true],
    ['none of them', inRegion('Iberia', 'Italy'), false],
    ['more people than', over(19_999), true],
    ['as many people as', over(20_000), false],
  ])('decide a condition: %s', (_, condition, holds) => {
    expect(conditionHolds(condition, facts)).toBe(holds);
  });

  it('count as if they were so where nobody said them, and that is told', () => {
    const unsaid = { ...facts, regions: undefined, audienceSize: undefined };
    expect(conditionHolds([...inRegion('Iberia'), ...over(1_000_000)], unsaid)).toBe(true);
    const when = [...inRegion('Iberia'), ...over(9)];
    expect(unknownIn({ when, stages: [] }, unsaid)).toEqual(['region', 'audienceOver']);
    expect(unknownIn({ when, stages: [] }, facts)).toEqual([]);
  });
});
