import { beforeEach, describe, expect, it } from 'vitest';
import type { BudgetLineContent } from '../../src/domain/budget-line.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { lift } from '../../src/store/upcast.ts';
import { divideBudget } from '../../src/usecases/budgets/divide.ts';
import { readBudget } from '../../src/usecases/budgets/read.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readGoals } from '../../src/usecases/goals/read.ts';
import { templateFromCampaign } from '../../src/usecases/templates/from-campaign.ts';
import { createTemplate, editTemplate } from '../../src/usecases/templates/save.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { someTemplate } from '../kit/template-bodies.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

const make = async (templateId?: string, once = 'once-0001'): Promise<string> => {
  const fields = {
    name: 'Spring fair',
    type: 'tradeShow' as const,
    budget: { minor: 1_000_000, currency: 'CNY' },
    flight: { start: '2026-04-09', end: '2026-04-12' },
    guestIds: ['gus'],
  };
  const template = templateId ? { template: { templateId, version: 1, tasks: [], people: {} } } : {};
  const wanted = { workspaceId, once, source: 'person' as const, fields, ...template };
  return granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
};
const budget = async (campaignId: string, who: PersonName = 'lin') =>
  granted(await readBudget(desk.doors, desk.actors[who], campaignId));
const goals = async (campaignId: string, who: PersonName = 'lin') =>
  granted(await readGoals(desk.doors, desk.actors[who], campaignId));
const line = (minor: number, more: Partial<BudgetLineContent> = {}): BudgetLineContent => ({
  name: 'Stand',
  category: 'execution',
  channel: null,
  period: null,
  planned: { minor, currency: 'CNY' },
  reason: '',
  state: 'standing',
  ...more,
});
const divide = (
  campaignId: string,
  contents: BudgetLineContent[],
  who: PersonName = 'lin',
  once = 'div-0001',
) => divideBudget(desk.doors, desk.actors[who], { campaignId, once, contents });
const parts = (usual: Awaited<ReturnType<typeof budget>>['usual']) =>
  usual.map(({ category, minor }) => [category, minor]);

describe('What is usual for a campaign', () => {
  it('is offered by its type, in amounts of its budget, to those who may plan it', async () => {
    const campaignId = await make();
    expect(parts((await budget(campaignId)).usual)).toEqual([
      ['execution', 600_000],
      ['content', 150_000],
      ['media', 100_000],
      ['reserve', 150_000],
    ]);
    expect((await goals(campaignId)).usual).toEqual([
      'leads',
      'costPerLead',
      'qualifiedRate',
      'opportunityRate',
    ]);
  });

  it('follows the template in the version that the campaign was made from', async () => {
    const money = [{ name: 'Hall', category: 'execution', channel: null, share: 30 }];
    const content = someTemplate({ type: 'tradeShow', metrics: ['wins'], money });
    const template = granted(
      await createTemplate(desk.doors, desk.actors.mei, { workspaceId, once: 'tem-00001', content }),
    );
    const campaignId = await make(template.id);
    const later = {
      workspaceId,
      templateId: template.id,
      basedOn: 1,
      content: { ...content, metrics: [], money: [] },
    };
    granted(await editTemplate(desk.doors, desk.actors.mei, later));
    expect((await budget(campaignId)).usual).toEqual([{ ...money[0], minor: 300_000 }]);
    expect((await goals(campaignId)).usual).toEqual(['wins']);
  });

  it('is refused as a template where the shares are more than the whole, or a figure stands twice', async () => {
    const share = { name: '', category: 'media', channel: null, share: 60 };
    const tried = async (more: Parameters<typeof someTemplate>[0]) => {
      const answer = await createTemplate(desk.doors, desk.actors.mei, {
        workspaceId,
        once: 'tem-00001',
        content: someTemplate(more),
      });
      return isRefusal(answer) ? [answer.refused, answer.at] : [];
    };
    expect(await tried({ money: [share, share] })).toEqual(['unfit', 'money']);
    expect(await tried({ metrics: ['leads', 'leads'] })).toEqual(['duplicate', 'metrics']);
  });

  it('is in no template that was saved before, and such a template is read as one that leaves it open', () => {
    const { metrics: _metrics, money: _money, ...before } = someTemplate();
    expect(lift('template', before)).toMatchObject({ metrics: [], money: [], name: before.name });
  });
});

describe('Several lines of a budget at once', () => {
  it('are planned all or none, once, and then nothing is offered any more', async () => {
    const campaignId = await make();
    const before = desk.commits();
    expect(await divide(campaignId, [line(600_000), line(500_000)])).toMatchObject({
      refused: 'overBudget',
      at: 'lines.1.planned',
    });
    expect(await divide(campaignId, [line(1), line(1, { category: 'balloons' })])).toMatchObject({
      refused: 'malformed',
      at: 'lines.1.category',
    });
    expect(await divide(campaignId, [line(1)], 'gus')).toMatchObject({ refused: 'notAllowed' });
    expect(desk.commits()).toBe(before);
    const made = granted(await divide(campaignId, [line(600_000), line(400_000, { name: 'Posters' })]));
    expect(
      granted(await divide(campaignId, [line(600_000), line(400_000)])).map(({ document }) => document.id),
    ).toEqual(made.map(({ document }) => document.id));
    const { lines, usual } = await budget(campaignId);
    expect(lines).toHaveLength(2);
    expect(usual).toEqual([]);
  });

  it('are shares in the template that is made of the campaign, for whoever sees amounts', async () => {
    const campaignId = await make();
    granted(
      await divide(campaignId, [line(600_000), line(100_000, { category: 'reserve', name: 'Reserve' })]),
    );
    const content = granted(await templateFromCampaign(desk.doors, desk.actors.mei, campaignId));
    expect(content.money).toEqual([
      { name: 'Stand', category: 'execution', channel: null, share: 60 },
      { name: 'Reserve', category: 'reserve', channel: null, share: 10 },
    ]);
  });
});
