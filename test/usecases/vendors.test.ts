import { beforeEach, describe, expect, it } from 'vitest';
import { vendorId } from '../../src/domain/vendor.ts';
import type { VendorContent } from '../../src/domain/vendor-register.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { isNewVendor } from '../../src/usecases/approvals/vendors.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { editExpense, recordExpense } from '../../src/usecases/expenses/save.ts';
import { readExpenses } from '../../src/usecases/expenses/read.ts';
import { deleteCampaign } from '../../src/usecases/trash/delete-campaign.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { vendorsOf } from '../../src/usecases/vendors/find.ts';
import { readVendorExpenses, readVendors } from '../../src/usecases/vendors/read.ts';
import { saveVendor } from '../../src/usecases/vendors/save.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

type Person = keyof Desk['actors'];

beforeEach(async () => {
  desk = await openDesk();
  campaignId = (await readyCampaign(desk)).document.id;
});

async function write(vendor: string, minor: number, more: { number?: string; on?: string } = {}) {
  const content = {
    amount: { minor, currency: 'CNY' },
    vendor,
    purpose: 'Posters',
    spentOn: more.on ?? '2026-03-02',
    lineId: null,
    invoiceNumber: more.number ?? '',
  };
  const once = `expense-${desk.clock.newId()}`;
  const written = await recordExpense(desk.doors, desk.actors.lin, {
    campaignId,
    once,
    content,
    perUnit: null,
  });
  await desk.jobs.settle();
  return written;
}
const edit = async (expenseId: string, wanted: { paidOn?: string; state?: 'removed'; vendor?: string }) => {
  const { expenses } = granted(await readExpenses(desk.doors, desk.actors.mei, campaignId));
  const ifVersion = expenses.find(({ document }) => document.id === expenseId)?.version ?? '';
  granted(
    await editExpense(desk.doors, desk.actors.mei, {
      campaignId,
      expenseId,
      ifVersion,
      edit: wanted,
      perUnit: null,
    }),
  );
  await desk.jobs.settle();
};
async function approve(expenseId: string) {
  const { expenses } = granted(await readExpenses(desk.doors, desk.actors.lin, campaignId));
  const found = expenses.find(({ document }) => document.id === expenseId)?.document;
  if (!found) throw new Error('There is no such expense.');
  const { amount, vendor, purpose } = found;
  const subject = { kind: 'expense' as const, amount, vendor, purpose, expenseId };
  const { id, revision, round } = (
    await submitted(desk, { subject, once: `ask-${expenseId}` }, await present())
  ).document;
  const shown = { campaignId, requestId: id, revisionShown: revision, round, comment: 'Seen' };
  granted(await decideApproval(desk.doors, desk.actors.mei, { ...shown, verb: 'approve' }));
  await desk.jobs.settle();
}
const present = async () => granted(await readCampaign(desk.doors, desk.actors.lin, campaignId));
const register = async (who: Person = 'mei') =>
  granted(await readVendors(desk.doors, desk.actors[who], workspaceId));
const say = (
  name: string,
  said: Partial<VendorContent>,
  ifVersion: string | null = null,
  who: Person = 'mei',
) =>
  saveVendor(desk.doors, desk.actors[who], {
    workspaceId,
    vendorId: vendorId(name),
    ifVersion,
    edit: said,
  });

describe('The register of vendors', () => {
  it('knows what each was paid, what is to be paid, and what is not decided', async () => {
    const { id: paid } = granted(await write('North Prints', 70_000)).document;
    const { id: approved } = granted(await write('north  prints', 20_000, { on: '2026-03-09' })).document;
    granted(await write('North Prints', 5_000, { on: '2026-02-01' }));
    granted(await write('Paper Crane', 900, { on: '2026-01-02' }));
    await approve(paid);
    await approve(approved);
    await edit(paid, { paidOn: '2026-03-10' });
    const [first, second] = await register();
    expect(first).toMatchObject({
      name: 'north  prints',
      otherNames: [],
      expenses: 3,
      campaigns: 1,
      sums: [{ currency: 'CNY', paid: 70_000, approved: 20_000, open: 5_000 }],
      firstOn: '2026-02-01',
      lastOn: '2026-03-09',
      withoutReceipt: 1,
      version: null,
    });
    expect(second).toMatchObject({ name: 'Paper Crane', expenses: 1 });
    const which = { workspaceId, vendorId: first?.id ?? '' };
    const behind = granted(await readVendorExpenses(desk.doors, desk.actors.mei, which));
    expect(behind.rows.map(({ expense }) => expense.stands)).toEqual(['approved', 'paid', 'draft']);
    expect(behind.rows[0]?.campaign.id).toBe(campaignId);
  });

  it('forgets what is taken away, follows a vendor that is written otherwise, and leaves out campaigns in the trash', async () => {
    const { id } = granted(await write('North Prints', 70_000)).document;
    const { id: other } = granted(await write('Nort Prints', 100)).document;
    await edit(other, { vendor: 'North Prints' });
    expect(await register()).toMatchObject([{ expenses: 2 }]);
    await edit(id, { state: 'removed' });
    expect(await register()).toMatchObject([{ expenses: 1, sums: [{ open: 100 }] }]);
    const { version: ifVersion } = await present();
    granted(await deleteCampaign(desk.doors, desk.actors.mei, { campaignId, ifVersion }));
    await desk.jobs.settle();
    expect(await register()).toEqual([]);
    const copies = () =>
      readAll(desk.store, vendorsOf(tenantId, workspaceId), 'vendorExpensesOfWorkspace', {});
    expect(await copies()).toHaveLength(1);
    desk.clock.pass(31 * 24 * 3_600_000);
    await desk.jobs.settle();
    expect(await copies()).toEqual([]);
  });

  it('keeps how their work was, and who said something else meanwhile is told', async () => {
    granted(await write('North Prints', 70_000));
    granted(await say('North Prints', { rating: 4, note: 'On time' }));
    const [line] = await register();
    expect(line).toMatchObject({ rating: 4, note: 'On time' });
    expect(await say('North Prints', { rating: 2 })).toMatchObject({ refused: 'stale' });
    expect(await say('Nobody', { rating: 2 })).toMatchObject({ refused: 'notFound' });
    expect(await say('North Prints', { rating: 2 }, line?.version, 'lin')).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await readVendors(desk.doors, desk.actors.gus, workspaceId)).toMatchObject({
      refused: 'notAllowed',
    });
  });
});

describe('Two names of one vendor', () => {
  const sameAs = vendorId('North Prints');

  it('are one line, one known vendor, and one set of invoices', async () => {
    const { id } = granted(await write('North Prints', 70_000, { number: 'A 1' })).document;
    granted(await write('北印', 2_000, { number: 'B 1' }));
    granted(await say('北印', { sameAs }));
    expect(await register()).toMatchObject([
      { id: sameAs, name: 'North Prints', otherNames: [{ name: '北印' }], expenses: 2 },
    ]);
    expect(await write('北印', 70_000, { number: 'a1' })).toMatchObject({ refused: 'duplicate' });
    expect(await write('North Prints', 2_000, { number: 'B1' })).toMatchObject({ refused: 'duplicate' });
    const isNew = () => isNewVendor(desk.store, tenantId, workspaceId, '北印');
    expect(await isNew()).toBe(true);
    await approve(id);
    expect(await isNew()).toBe(false);
  });

  it('do not lead to each other', async () => {
    granted(await write('North Prints', 70_000));
    granted(await write('北印', 2_000));
    granted(await say('北印', { sameAs }));
    expect(await say('North Prints', { sameAs: vendorId('北印') })).toMatchObject({ refused: 'malformed' });
    expect(await say('North Prints', { sameAs })).toMatchObject({ refused: 'malformed' });
    const [line] = await register();
    const other = line?.otherNames[0];
    granted(await say('北印', { sameAs: null }, other?.version));
    expect(await register()).toHaveLength(2);
    expect(await say('North Prints', { sameAs: 'vnobody' })).toMatchObject({ refused: 'notFound' });
  });
});
