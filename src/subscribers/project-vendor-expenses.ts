import type { Event } from '../domain/event.ts';
import { expenseState, requestAbout } from '../domain/expense.ts';
import { scopes } from '../domain/scope.ts';
import { vendorExpense } from '../domain/vendor-register.ts';
import { type Partition, type Store, uncommitted } from '../ports.ts';
import { every } from './every.ts';
import type { Subscriber } from './subscriber.ts';

/** Keeps the register of vendors true: each expense of a department, with where it stands. */
export function projectVendorExpenses(store: Store): Subscriber {
  return {
    id: 'project-vendor-expenses',
    async follow(events) {
      for (const event of events) await follow(store, event);
    },
  };
}

async function follow(store: Store, { tenantId, workspaceId, campaignId, what }: Event): Promise<void> {
  if (campaignId === null) return;
  const at = { tenantId, scope: scopes.campaign(campaignId) };
  const register = { tenantId, scope: scopes.vendors(workspaceId) };
  if (what.type === 'thing.purged' && what.noun === 'campaign') return forget(store, register, campaignId);
  if (what.type.startsWith('expense.') && 'expenseId' in what)
    return keep(store, at, register, what.expenseId);
  if (!what.type.startsWith('approval.') || !('requestId' in what)) return;
  const subject = (await store.get(at, 'approval', what.requestId))?.document.subject;
  if (subject?.kind === 'expense') await keep(store, at, register, subject.expenseId);
}

/** The copy is read before what it is a copy of: whoever was quicker with something newer wins. */
async function keep(store: Store, at: Partition, register: Partition, expenseId: string): Promise<void> {
  const present = await store.get(register, 'vendorExpense', expenseId);
  const expense = (await store.get(at, 'expense', expenseId))?.document;
  if (!present && expense?.state !== 'standing') return;
  const about = requestAbout(expenseId, await every(store, at, 'approvalsOfCampaign', {}));
  const outcome = await store.commit(
    register,
    expense?.state === 'standing'
      ? {
          put: [
            {
              document: vendorExpense(expense, expenseState(expense, about)),
              ifVersion: present?.version ?? 'absent',
            },
          ],
        }
      : { remove: present ? [{ kind: 'vendorExpense', id: expenseId, ifVersion: present.version }] : [] },
  );
  if (outcome.kind !== 'ok') throw uncommitted('An expense of a vendor could not be kept', outcome);
}

/** Well below the limit of one commit. */
const together = 80;

async function forget(store: Store, register: Partition, campaignId: string): Promise<void> {
  const all = await every(store, register, 'vendorExpensesOfWorkspace', {});
  const copies = all.filter((copy) => copy.campaignId === campaignId);
  for (let from = 0; from < copies.length; from += together) {
    const remove = copies
      .slice(from, from + together)
      .map(({ id }) => ({ kind: 'vendorExpense' as const, id, ifVersion: 'any' as const }));
    const outcome = await store.commit(register, { remove });
    if (outcome.kind !== 'ok') throw uncommitted('Expenses of vendors could not be forgotten', outcome);
  }
}
