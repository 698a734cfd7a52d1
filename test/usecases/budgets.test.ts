import { beforeEach, describe, expect, it } from 'vitest';
import type { BudgetLineContent } from '../../src/domain/budget-line.ts';
import { plainBudgeting } from '../../src/domain/budget-rule.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readBudget } from '../../src/usecases/budgets/read.ts';
import { readBudgetRule, saveBudgetRule } from '../../src/usecases/budgets/rule.ts';
import { addBudgetLine, editBudgetLine } from '../../src/usecases/budgets/save.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

const yuan = (minor: number) => ({ minor, currency: 'CNY' });

beforeEach(async () => {
  desk = await openDesk();
  const fields = {
    name: 'Spring launch',
    type: 'content',
    budget: yuan(100_000),
    guestIds: ['gus'],
  } as const;
  campaignId = granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      workspaceId,
      once: 'once-0001',
      source: 'person',
      fields: { ...fields, guestIds: ['gus'] },
    }),
  ).document.id;
});

const content: BudgetLineContent = {
  name: 'Short videos',
  category: 'media',
  channel: 'social',
  period: null,
  planned: yuan(60_000),
  reason: '',
  state: 'standing',
};
const add = (
  who: PersonName,
  more: Partial<BudgetLineContent> = {},
  once = 'line-0001',
  perUnit: number | null = null,
) =>
  addBudgetLine(desk.doors, desk.actors[who], {
    campaignId,
    once,
    perUnit,
    content: { ...content, ...more },
  });
const read = async (who: PersonName = 'lin') =>
  granted(await readBudget(desk.doors, desk.actors[who], campaignId));

/** What refuses writes nothing. */
async function refused(call: Promise<unknown>) {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer : undefined;
}

describe('the lines of a budget', () => {
  it('are for editors who see amounts; guests learn nothing', async () => {
    expect(await refused(add('gus'))).toMatchObject({ refused: 'notAllowed' });
    const seen = await readBudget(desk.doors, desk.actors.gus, campaignId);
    expect(isRefusal(seen) && seen.refused).toBe('notAllowed');
  });

  it('never come to more than the budget, and say by how much they would', async () => {
    granted(await add('lin'));
    expect(await refused(add('lin', { planned: yuan(40_001) }, 'line-0002'))).toMatchObject({
      refused: 'overBudget',
      facts: { over: 1, currency: 'CNY' },
    });
    granted(await add('lin', { planned: yuan(40_000) }, 'line-0002'));
    expect((await read()).standing).toMatchObject({ planned: 100_000, unplanned: 0 });
  });

  it('hold when two are added at the same moment: one of them is too late', async () => {
    const both = await Promise.all([add('lin', {}, 'line-0001'), add('lin', {}, 'line-0002')]);
    expect(both.filter((each) => !isRefusal(each))).toHaveLength(1);
    expect((await read()).standing?.planned).toBe(60_000);
  });

  it('are added once, however often it is asked', async () => {
    const first = granted(await add('lin'));
    expect(granted(await add('lin')).document.id).toBe(first.document.id);
    expect((await read()).lines).toHaveLength(1);
  });

  it('keep the budget from being cut below them, or from another currency', async () => {
    granted(await add('lin'));
    const cut = async (budget: { minor: number; currency: string }) => {
      const { version } = granted(await readCampaign(desk.doors, desk.actors.lin, campaignId));
      return editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion: version, edit: { budget } });
    };
    expect(await refused(cut(yuan(59_999)))).toMatchObject({ refused: 'overBudget', facts: { over: 1 } });
    expect(await refused(cut({ minor: 60_000, currency: 'EUR' }))).toMatchObject({ refused: 'malformed' });
    granted(await cut(yuan(60_000)));
  });

  it('refuse a category that the department does not have', async () => {
    expect(await refused(add('lin', { category: 'Fairs' }))).toMatchObject({
      refused: 'malformed',
      at: 'category',
    });
  });

  it('want a reason for a reserve above what is usual', async () => {
    const reserve = { category: 'reserve', channel: null, planned: yuan(15_001) } as const;
    expect(await refused(add('lin', reserve))).toMatchObject({ refused: 'reasonNeeded', at: 'reason' });
    granted(await add('lin', { ...reserve, reason: 'New market' }));
    expect((await read()).reserve?.state).toBe('high');
  });

  it('are changed, taken away and put back; a stale change is refused, and the history tells it', async () => {
    const { document, version } = granted(await add('lin'));
    const edit = (part: Partial<BudgetLineContent>, ifVersion: string) =>
      editBudgetLine(desk.doors, desk.actors.lin, {
        campaignId,
        lineId: document.id,
        ifVersion,
        edit: part,
        perUnit: null,
      });
    const removed = granted(await edit({ state: 'removed' }, version));
    expect((await read()).standing?.planned).toBe(0);
    expect(await refused(edit({ name: 'Films' }, version))).toMatchObject({ refused: 'stale' });
    granted(await edit({ state: 'standing' }, removed.version));
    expect((await read()).standing?.planned).toBe(60_000);
    const told = async (who: PersonName) =>
      granted(await readHistory(desk.doors, desk.actors[who], { campaignId })).events.filter(({ what }) =>
        what.type.startsWith('budgetLine.'),
      ).length;
    expect(await told('lin')).toBe(3);
    expect(await told('gus')).toBe(0);
  });
});

describe('rates', () => {
  const euros = { planned: { minor: 1_000, currency: 'EUR' } };
  const setRate = async (perUnit: number) => {
    const { version } = granted(await readBudgetRule(desk.doors, desk.actors.ana, workspaceId));
    const rates = [{ currency: 'EUR', perUnit, from: '2020-01-01' }];
    return saveBudgetRule(desk.doors, desk.actors.ana, {
      workspaceId,
      choice: { ...plainBudgeting, rates },
      ifVersion: version,
    });
  };

  it('have to be known, typed or in the table of the department', async () => {
    expect(await refused(add('lin', euros))).toMatchObject({ refused: 'rateMissing' });
    expect(granted(await add('lin', euros, 'line-0001', 8)).document.rate).toMatchObject({
      perUnit: 8,
      source: 'typed',
      byId: desk.actors.lin.personId,
    });
  });

  it('stay with the line when the table changes', async () => {
    granted(await setRate(7));
    granted(await add('lin', euros));
    granted(await setRate(9));
    expect((await read()).standing?.planned).toBe(7_000);
  });

  it('are set by whoever says how the department works', async () => {
    const choice = plainBudgeting;
    expect(
      await refused(saveBudgetRule(desk.doors, desk.actors.lin, { workspaceId, choice, ifVersion: null })),
    ).toMatchObject({ refused: 'notAllowed' });
    granted(await setRate(7));
    expect(
      await refused(saveBudgetRule(desk.doors, desk.actors.ana, { workspaceId, choice, ifVersion: null })),
    ).toMatchObject({ refused: 'stale' });
  });
});
