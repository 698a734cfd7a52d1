import { beforeEach, describe, expect, it } from 'vitest';
import type { WantedSubject } from '../../src/domain/approval-truth.ts';
import type { BudgetLineContent } from '../../src/domain/budget-line.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { undoAnswer } from '../../src/usecases/approvals/undo.ts';
import { isNewVendor } from '../../src/usecases/approvals/vendors.ts';
import { readBudget } from '../../src/usecases/budgets/read.ts';
import { addBudgetLine, editBudgetLine } from '../../src/usecases/budgets/save.ts';
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

async function ask(subject: WantedSubject): Promise<FoundRequest> {
  return submitted(desk, { subject, once: `ask-${desk.clock.newId()}` }, await present());
}
async function answer({ document }: FoundRequest) {
  return granted(
    await decideApproval(desk.doors, desk.actors.mei, {
      campaignId,
      requestId: document.id,
      verb: 'approve',
      revisionShown: document.revision,
      round: document.round,
      comment: '',
    }),
  );
}
async function yes(request: FoundRequest): Promise<void> {
  expect((await answer(request)).refusal).toBeUndefined();
}
async function edit(lineId: string, changed: Partial<BudgetLineContent>) {
  const { version } = (await seen()).lines.find(({ document }) => document.id === lineId) ?? { version: '' };
  const wanted = { campaignId, lineId, ifVersion: version, edit: changed, perUnit: null };
  return editBudgetLine(desk.doors, desk.actors.lin, wanted);
}

const line = (minor: number, once: string, more: Partial<BudgetLineContent> = {}) => {
  const content: BudgetLineContent = {
    name: 'Videos',
    category: 'media',
    channel: null,
    period: null,
    planned: yuan(minor),
    reason: '',
    state: 'standing',
    ...more,
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

describe('Money that moves between lines', () => {
  const lines = async () => {
    const reserve = granted(await line(3_000, 'line-0001', { name: 'Reserve', category: 'reserve' }));
    const posts = granted(await line(2_000, 'line-0002', { name: 'Posts', channel: 'social' }));
    return { reserve: reserve.document.id, posts: posts.document.id };
  };
  const planned = async () =>
    Object.fromEntries(
      (await seen()).lines.map(
        ({
          document: {
            name,
            planned: { minor },
          },
        }) => [name, minor],
      ),
    );
  const wish = (fromLineId: string, toLineId: string, minor: number): WantedSubject => ({
    kind: 'budgetTransfer',
    fromLineId,
    toLineId,
    amount: yuan(minor),
  });

  it('moves with a yes, and back when it is taken back; out of the reserve of a plan that was agreed, not otherwise', async () => {
    const { reserve, posts } = await lines();
    const asked = await ask(wish(reserve, posts, 1_000));
    expect(await planned()).toEqual({ Posts: 2_000, Reserve: 3_000 });
    await yes(asked);
    expect(await planned()).toEqual({ Posts: 3_000, Reserve: 2_000 });
    granted(await undoAnswer(desk.doors, desk.actors.mei, { campaignId, requestId: asked.document.id }));
    expect(await planned()).toEqual({ Posts: 2_000, Reserve: 3_000 });
  });

  it('is refused for what a line does not have, for itself, and when less is there by the time of the yes', async () => {
    const { reserve, posts } = await lines();
    const tried = async (subject: WantedSubject) => {
      const said = await submitForApproval(desk.doors, desk.actors.lin, {
        campaignId,
        once: `try-${desk.clock.newId()}`,
        ifVersion: (await present()).version,
        approverIds: ['mei'],
        mode: 'all',
        dueAt: null,
        note: '',
        subject,
      });
      return isRefusal(said) ? [said.refused, said.at] : [];
    };
    expect(await tried(wish(reserve, posts, 3_001))).toEqual(['malformed', 'subject.amount']);
    expect(await tried(wish(reserve, posts, 0))).toEqual(['malformed', 'subject.amount']);
    expect(await tried(wish(reserve, reserve, 1))).toEqual(['malformed', 'subject.toLineId']);
    expect(await tried(wish('gone', posts, 1))).toEqual(['notFound', 'subject.fromLineId']);
    const asked = await ask(wish(reserve, posts, 2_500));
    expect(await tried(wish(reserve, posts, 600))).toEqual(['approvalRunning', undefined]);
    await edit(reserve, { planned: yuan(1_000) });
    expect((await answer(asked)).refusal?.refused).toBe('changedSinceShown');
    expect(await planned()).toEqual({ Posts: 2_000, Reserve: 1_000 });
  });
});
