import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalSubject } from '../../src/domain/approval-subject.ts';
import type { BudgetLineContent } from '../../src/domain/budget-line.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { undoAnswer } from '../../src/usecases/approvals/undo.ts';
import { isNewVendor } from '../../src/usecases/approvals/vendors.ts';
import { readBudget } from '../../src/usecases/budgets/read.ts';
import { addBudgetLine } from '../../src/usecases/budgets/save.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;
let budget: number;

const yuan = (minor: number) => ({ minor, currency: 'CNY' });

beforeEach(async () => {
  desk = await openDesk();
  const { document } = await readyCampaign(desk);
  campaignId = document.id;
  budget = document.budget?.minor ?? 0;
  expect(document.budget?.currency).toBe('CNY');
});

const present = async () => granted(await readCampaign(desk.doors, desk.actors.lin, campaignId));
const seen = async () => granted(await readBudget(desk.doors, desk.actors.lin, campaignId));

async function ask(subject: ApprovalSubject): Promise<FoundRequest> {
  return submitted(desk, { subject, once: `ask-${desk.clock.newId()}` }, await present());
}
async function yes({ document }: FoundRequest): Promise<void> {
  const decided = granted(
    await decideApproval(desk.doors, desk.actors.mei, {
      campaignId,
      requestId: document.id,
      verb: 'approve',
      revisionShown: document.revision,
      round: document.round,
      comment: '',
    }),
  );
  expect(decided.refusal).toBeUndefined();
}
const line = (minor: number, once: string) => {
  const content: BudgetLineContent = {
    name: 'Videos',
    category: 'media',
    channel: null,
    period: null,
    planned: yuan(minor),
    reason: '',
    state: 'standing',
  };
  return addBudgetLine(desk.doors, desk.actors.lin, { campaignId, once, content, perUnit: null });
};

describe('A change of the budget', () => {
  const change = (to: number) => ask({ kind: 'budgetChange', from: yuan(budget), to: yuan(to) });

  it('keeps the lines still while it waits', async () => {
    granted(await line(budget / 2, 'line-0001'));
    await change(budget / 2);
    expect(await line(1, 'line-0002')).toMatchObject({ refused: 'approvalRunning' });
  });

  it('whose yes is taken back does not leave less than the lines come to by then', async () => {
    const asked = await change(budget * 2);
    await yes(asked);
    granted(await line(budget + 1, 'line-0001'));
    const back = undoAnswer(desk.doors, desk.actors.mei, { campaignId, requestId: asked.document.id });
    expect(await back).toMatchObject({ refused: 'overBudget', facts: { over: 1 } });
    expect((await present()).document.budget).toEqual(yuan(budget * 2));
  });
});

describe('An approved expense', () => {
  const expense = (amount: { minor: number; currency: string }) =>
    ask({
      kind: 'expense',
      expenseId: `e-${desk.clock.newId()}`,
      amount,
      vendor: 'North Prints',
      purpose: 'Posters',
    });

  it('is committed until its yes is taken back', async () => {
    const asked = await expense(yuan(700));
    expect((await seen()).standing?.committed).toBe(0);
    await yes(asked);
    expect((await seen()).standing?.committed).toBe(700);
    granted(await undoAnswer(desk.doors, desk.actors.mei, { campaignId, requestId: asked.document.id }));
    expect((await seen()).standing?.committed).toBe(0);
  });

  it('makes its vendor known, until the last yes that names them is taken back', async () => {
    const isNew = () => isNewVendor(desk.store, tenantId, workspaceId, ' NORTH prints');
    expect(await isNew()).toBe(true);
    const asked = [await expense(yuan(700)), await expense(yuan(800))];
    for (const request of asked) await yes(request);
    await desk.jobs.settle();
    for (const { document } of asked) {
      expect(await isNew()).toBe(false);
      granted(await undoAnswer(desk.doors, desk.actors.mei, { campaignId, requestId: document.id }));
      await desk.jobs.settle();
    }
    expect(await isNew()).toBe(true);
  });

  it('in a currency without a rate is not counted, and said', async () => {
    await yes(await expense({ minor: 500, currency: 'EUR' }));
    expect(await seen()).toMatchObject({ unconverted: 1, standing: { committed: 0 } });
  });
});
