import { beforeEach, describe, expect, it } from 'vitest';
import type { ExpenseContent } from '../../src/domain/expense.ts';
import { fileKeyOf } from '../../src/domain/asset-file.ts';
import { scopes } from '../../src/domain/scope.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { undoAnswer } from '../../src/usecases/approvals/undo.ts';
import { readBudget } from '../../src/usecases/budgets/read.ts';
import { addBudgetLine } from '../../src/usecases/budgets/save.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { readExpenses } from '../../src/usecases/expenses/read.ts';
import { keepReceipt, readReceipt } from '../../src/usecases/expenses/receipt.ts';
import { type NewExpense, editExpense, recordExpense } from '../../src/usecases/expenses/save.ts';
import { cameraPicture } from '../kit/camera-picture.ts';
import { granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

const yuan = (minor: number) => ({ minor, currency: 'CNY' });

beforeEach(async () => {
  desk = await openDesk();
  campaignId = (await readyCampaign(desk)).document.id;
});

type Person = keyof Desk['actors'];

const posters: NewExpense = {
  amount: yuan(70_000),
  vendor: 'North Prints',
  purpose: 'Posters',
  spentOn: '2026-03-02',
  lineId: null,
  invoiceNumber: '',
};
const write = (once: string, more: Partial<NewExpense> = {}, who: Person = 'lin', where = campaignId) =>
  recordExpense(desk.doors, desk.actors[who], {
    campaignId: where,
    once,
    content: { ...posters, ...more },
    perUnit: null,
  });
const listed = async (who: Person = 'lin') =>
  granted(await readExpenses(desk.doors, desk.actors[who], campaignId));
const one = async (expenseId: string) => {
  const found = (await listed()).expenses.find(({ document }) => document.id === expenseId);
  if (!found) throw new Error('There is no such expense.');
  return found;
};
const change = async (expenseId: string, edit: Partial<ExpenseContent>, who: Person = 'lin') => {
  const { version: ifVersion } = await one(expenseId);
  return editExpense(desk.doors, desk.actors[who], { campaignId, expenseId, ifVersion, edit, perUnit: null });
};
const figures = async () => {
  const { standing } = granted(await readBudget(desk.doors, desk.actors.lin, campaignId));
  return { committed: standing?.committed, actual: standing?.actual };
};
const present = async () => granted(await readCampaign(desk.doors, desk.actors.lin, campaignId));

/** Asks mei about an expense that is written down, as it stands. */
async function ask(expenseId: string) {
  const { amount, vendor, purpose } = (await one(expenseId)).document;
  const subject = { kind: 'expense' as const, amount, vendor, purpose, expenseId };
  return (await submitted(desk, { subject, once: `ask-${desk.clock.newId()}` }, await present())).document;
}
async function answer({ id, revision, round }: Awaited<ReturnType<typeof ask>>, verb: 'approve' | 'reject') {
  const shown = { campaignId, requestId: id, revisionShown: revision, round, comment: 'Seen' };
  return granted(await decideApproval(desk.doors, desk.actors.mei, { ...shown, verb }));
}

describe('An expense', () => {
  it('goes from a draft over a yes to paid, and counts as that of its line', async () => {
    const line = granted(
      await addBudgetLine(desk.doors, desk.actors.lin, {
        campaignId,
        once: 'line-0001',
        perUnit: null,
        content: {
          name: 'Print',
          category: 'content',
          channel: null,
          period: null,
          planned: yuan(100_000),
          reason: '',
          state: 'standing',
        },
      }),
    );
    const { id } = granted(await write('expense-1', { lineId: line.document.id })).document;
    expect(await one(id)).toMatchObject({ state: 'draft' });
    expect(await change(id, { paidOn: '2026-03-09' }, 'mei')).toMatchObject({ refused: 'approvalNeeded' });
    const request = await ask(id);
    expect(await one(id)).toMatchObject({ state: 'asked', request: { id: request.id } });
    expect(await change(id, { amount: yuan(1) })).toMatchObject({ refused: 'approvalRunning', at: 'amount' });
    await answer(request, 'approve');
    expect(await one(id)).toMatchObject({ state: 'approved' });
    expect(await figures()).toEqual({ committed: 70_000, actual: 0 });
    expect(await change(id, { vendor: 'Other' })).toMatchObject({ refused: 'wrongStatus', at: 'vendor' });
    granted(await change(id, { invoiceNumber: 'A 1' }));
    granted(await change(id, { paidOn: '2026-03-09' }, 'mei'));
    expect(await one(id)).toMatchObject({ state: 'paid' });
    expect(await figures()).toEqual({ committed: 0, actual: 70_000 });
    const { standing } = granted(await readBudget(desk.doors, desk.actors.lin, campaignId));
    expect(standing?.lines.get(line.document.id)).toMatchObject({ actual: 70_000 });
    // What was paid stays paid, whatever becomes of the yes.
    granted(await undoAnswer(desk.doors, desk.actors.mei, { campaignId, requestId: request.id }));
    expect(await figures()).toEqual({ committed: 0, actual: 70_000 });
  });

  it('is declined, changed and asked about again', async () => {
    const { id } = granted(await write('expense-1')).document;
    await answer(await ask(id), 'reject');
    expect(await one(id)).toMatchObject({ state: 'declined' });
    granted(await change(id, { amount: yuan(60_000) }));
    const again = await ask(id);
    expect(again).toMatchObject({ round: 2, subject: { amount: yuan(60_000), expenseId: id } });
  });

  it('is asked about as it stands, and only once at a time', async () => {
    const { id } = granted(await write('expense-1')).document;
    const old = { kind: 'expense' as const, ...posters, expenseId: id, amount: yuan(1) };
    const { amount, vendor, purpose, kind, expenseId } = old;
    const asked = submitted(
      desk,
      { subject: { kind, amount, vendor, purpose, expenseId }, once: 'ask-00001' },
      await present(),
    );
    await expect(asked).rejects.toThrow('stale');
    await ask(id);
    await expect(ask(id)).rejects.toThrow('approvalRunning');
  });

  it('that was only asked about is written down with the request', async () => {
    const subject = { kind: 'expense' as const, amount: yuan(900), vendor: 'Inkwell', purpose: 'Flyers' };
    const { document } = await submitted(desk, { subject, once: 'ask-00001' }, await present());
    const { expenses } = await listed();
    expect(expenses).toMatchObject([
      { state: 'asked', request: { id: document.id }, document: { vendor: 'Inkwell', lineId: null } },
    ]);
  });

  it('is written down once, taken away and put back, and told of in the history', async () => {
    const { id } = granted(await write('expense-1')).document;
    expect(granted(await write('expense-1')).document.id).toBe(id);
    granted(await change(id, { state: 'removed' }));
    expect((await one(id)).document.state).toBe('removed');
    await expect(ask(id)).rejects.toThrow('notFound');
    granted(await change(id, { state: 'standing' }));
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    const events = await readAll(desk.store, partition, 'historyOfCampaign', {});
    const types = events
      .map(({ document: { what } }) => what.type)
      .filter((type) => type.startsWith('expense.'));
    expect(types).toEqual(['expense.edited', 'expense.edited', 'expense.recorded']);
  });

  it.each([
    ['no amount', { amount: yuan(0) }, 'malformed', 'amount'],
    ['a line that is not there', { lineId: 'nowhere' }, 'notFound', 'lineId'],
  ])('is not written down with %s', async (_, more, refused, at) => {
    expect(await write('expense-1', more)).toMatchObject({ refused, at });
    expect((await listed()).expenses).toEqual([]);
  });

  it('is written down by those who plan, and paid by those who may', async () => {
    expect(await write('expense-1', {}, 'bo')).toMatchObject({ refused: 'notAllowed' });
    const { id } = granted(await write('expense-1')).document;
    await answer(await ask(id), 'approve');
    expect(await change(id, { paidOn: '2026-03-09' })).toMatchObject({ refused: 'notAllowed' });
    expect(await change(id, { paidOn: '2026-03-09' }, 'bo')).toMatchObject({ refused: 'notAllowed' });
    granted(await change(id, { paidOn: '2026-03-09' }, 'mei'));
  });

  it('that somebody else changed meanwhile is not changed', async () => {
    const { id } = granted(await write('expense-1')).document;
    const { version: ifVersion } = await one(id);
    granted(await change(id, { purpose: 'Banners' }));
    const edit = { purpose: 'Flags' };
    expect(
      await editExpense(desk.doors, desk.actors.lin, {
        campaignId,
        expenseId: id,
        ifVersion,
        edit,
        perUnit: null,
      }),
    ).toMatchObject({ refused: 'stale' });
  });
});

describe('An invoice', () => {
  it('is one expense of the department alone, however its number is written', async () => {
    const elsewhere = (await readyCampaign(desk)).document;
    granted(await write('expense-1', { invoiceNumber: 'INV 7' }, 'lin', elsewhere.id));
    const double = await write('expense-2', { invoiceNumber: 'ｉｎｖ7', vendor: 'NORTH prints' });
    expect(double).toMatchObject({
      refused: 'duplicate',
      at: 'invoiceNumber',
      facts: { campaign: elsewhere.code },
    });
    granted(await write('expense-3', { invoiceNumber: 'INV 7', vendor: 'South Prints' }));
    granted(await write('expense-4', { invoiceNumber: 'INV 8' }));
  });

  it('is free again when its expense says another number, or was taken away', async () => {
    const { id } = granted(await write('expense-1', { invoiceNumber: 'INV 7' })).document;
    expect(await write('expense-2', { invoiceNumber: 'INV 7' })).toMatchObject({ refused: 'duplicate' });
    granted(await change(id, { invoiceNumber: 'INV 9' }));
    const second = granted(await write('expense-2', { invoiceNumber: 'INV 7' })).document;
    granted(await change(second.id, { state: 'removed' }));
    granted(await write('expense-3', { invoiceNumber: 'INV 7' }));
    expect(await change(second.id, { state: 'standing' })).toMatchObject({ refused: 'duplicate' });
  });

  it('written down by two at once is that of one of them', async () => {
    const both = await Promise.all([
      write('expense-1', { invoiceNumber: 'INV 7' }),
      write('expense-2', { invoiceNumber: 'INV 7' }, 'mei'),
    ]);
    expect(
      both.map((each) => ('refused' in each ? each.refused : 'written')).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['duplicate', 'written']);
  });

  it('that may be the same without a number is named', async () => {
    const first = granted(await write('expense-1')).document;
    const second = granted(await write('expense-2', { spentOn: '2026-03-05', invoiceNumber: 'A' })).document;
    granted(await write('expense-3', { spentOn: '2026-03-12' }));
    expect((await one(first.id)).alike).toEqual([second.id]);
  });
});

describe('A receipt', () => {
  const keep = async (expenseId: string, name: string, bytes: Uint8Array, who: Person = 'lin') =>
    keepReceipt(desk.doors, desk.actors[who], { campaignId, expenseId, name, bytes });
  const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.7 ${words}`);

  it('is kept with its expense, and another takes its place', async () => {
    const { id } = granted(await write('expense-1')).document;
    const first = granted(await keep(id, 'receipt.pdf', pdf('one'))).document.receipt;
    expect(granted(await keep(id, 'receipt.pdf', pdf('one'))).document.receipt).toEqual(first);
    const picture = await cameraPicture('jpeg');
    const kept = granted(await keep(id, 'IMG_1.jpg', picture)).document.receipt;
    expect(kept).toMatchObject({ name: 'IMG_1.jpg', mediaType: 'image/jpeg', shown: {} });
    const which = { campaignId, expenseId: id };
    const read = granted(await readReceipt(desk.doors, desk.actors.mei, which, 'file'));
    expect(read.bytes).toEqual(picture);
    const shown = granted(await readReceipt(desk.doors, desk.actors.mei, which, 'picture'));
    expect(shown.bytes.length).toBe(kept?.shown?.bytes);
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    expect(await desk.doors.files.get(partition, fileKeyOf(first?.fileId ?? ''))).toBeUndefined();
  });

  it('is named to whoever decides, with the invoice', async () => {
    const { id } = granted(await write('expense-1', { invoiceNumber: 'A 1' })).document;
    granted(await keep(id, 'receipt.pdf', pdf('one')));
    expect((await ask(id)).subject).toMatchObject({ invoiceNumber: 'A 1', receipt: 'receipt.pdf' });
  });

  it.each([
    ['a program', 'run.exe', new TextEncoder().encode('MZ'), 'wrongContentType'],
    ['a text', 'note.txt', new TextEncoder().encode('paid'), 'wrongContentType'],
    ['nothing', 'receipt.pdf', new Uint8Array(), 'malformed'],
  ])('is not %s', async (_, name, bytes, refused) => {
    const { id } = granted(await write('expense-1')).document;
    expect(await keep(id, name, bytes)).toMatchObject({ refused });
    expect(
      await readReceipt(desk.doors, desk.actors.lin, { campaignId, expenseId: id }, 'file'),
    ).toMatchObject({
      refused: 'notFound',
    });
  });

  it('is not for those who see no amounts', async () => {
    const { id } = granted(await write('expense-1')).document;
    granted(await keep(id, 'receipt.pdf', pdf('one')));
    const which = { campaignId, expenseId: id };
    expect(await readReceipt(desk.doors, desk.actors.gus, which, 'file')).toMatchObject({
      refused: 'notFound',
    });
  });
});
