import { type Expense, invoiceKey } from '../../domain/expense.ts';
import { type InvoiceClaim, claimHolds } from '../../domain/invoice-claim.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { vendorId } from '../../domain/vendor.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { idsOf, vendorsOf } from '../vendors/find.ts';

/** How often it is tried again when somebody claims the same in the same moment. */
const attempts = 3;

/**
 * Claims the invoice of an expense for it, before the expense is written: no other of the department has the same number
 * of the same vendor. A claim whose expense says something else by now is taken over. Refuses: `duplicate` with the
 * campaign that has it, `busy`.
 */
export async function claimInvoice(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  expense: Expense,
): Promise<Refusal | undefined> {
  const { tenantId, workspaceId, campaignId, id: expenseId, vendor, invoiceNumber, state } = expense;
  if (invoiceNumber === '' || state === 'removed') return undefined;
  const partition = vendorsOf(tenantId, workspaceId);
  const names = await idsOf(store, partition, vendor);
  // Claimed under the first; the others may have been claimed before somebody said that they are the same vendor.
  const ids = await Promise.all(
    names.map((name) => derivedId('invoice', workspaceId, name, invoiceKey(invoiceNumber))),
  );
  const [id = ''] = ids;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const at = clock.now();
    const claims = await Promise.all(ids.map((each) => store.get(partition, 'invoiceClaim', each)));
    const [present] = claims;
    const others = claims.filter((claim) => claim && claim.document.expenseId !== expenseId);
    for (const claim of others) {
      const holder = claim && (await holderOf({ store }, claim.document, expense, names, at));
      if (holder) return refuse('duplicate', { at: 'invoiceNumber', facts: { campaign: holder } });
    }
    if (present?.document.expenseId === expenseId) return undefined;
    const claim: InvoiceClaim = {
      kind: 'invoiceClaim',
      schema: 1,
      id,
      tenantId,
      workspaceId,
      campaignId,
      expenseId,
      at,
    };
    const outcome = await store.commit(partition, {
      put: [{ document: claim, ifVersion: present?.version ?? 'absent' }],
    });
    if (outcome.kind === 'ok') return undefined;
  }
  return refuse('busy');
}

/** The code of the campaign that holds an invoice; undefined when its expense says something else by now. */
async function holderOf(
  { store }: Pick<Doors, 'store'>,
  { tenantId, campaignId, expenseId, at }: InvoiceClaim,
  wanted: Expense,
  names: readonly string[],
  now: string,
): Promise<string | undefined> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const [campaign, expense] = await Promise.all([
    store.get(partition, 'campaign', campaignId),
    store.get(partition, 'expense', expenseId),
  ]);
  const code = campaign?.document.code ?? '';
  if (!expense) return Date.parse(now) - Date.parse(at) < claimHolds ? code : undefined;
  const { vendor, invoiceNumber, state } = expense.document;
  const isSame =
    names.includes(vendorId(vendor)) && invoiceKey(invoiceNumber) === invoiceKey(wanted.invoiceNumber);
  return isSame && state === 'standing' ? code : undefined;
}
