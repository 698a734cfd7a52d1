import type { ExpenseView, expenseEndpoints } from '../contract/expense-endpoints.ts';
import { shownType } from '../domain/asset-file.ts';
import type { Expense } from '../domain/expense.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { readExpenses } from '../usecases/expenses/read.ts';
import { keepReceipt, readReceipt } from '../usecases/expenses/receipt.ts';
import { editExpense, recordExpense } from '../usecases/expenses/save.ts';
import type { Routes } from './routes.ts';

/** What campaigns spend, over HTTP. */
export const expenseRoutes: Routes<keyof typeof expenseEndpoints> = {
  async 'GET /api/campaigns/:campaignId/expenses'({ doors, actor, params }) {
    const read = await readExpenses(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    return {
      expenses: read.expenses.map(({ state: stands, request, alike, ...stored }) => ({
        ...expenseView(stored),
        stands,
        request: request ? { id: request.id, status: request.status } : null,
        alike: [...alike],
      })),
      can: read.can,
    };
  },

  async 'POST /api/campaigns/:campaignId/expenses'({ doors, actor, params, body }) {
    const { once, perUnit, ...content } = body;
    const recorded = await recordExpense(doors, actor, { ...params, once, perUnit, content });
    return isRefusal(recorded) ? recorded : expenseView(recorded);
  },

  async 'PATCH /api/campaigns/:campaignId/expenses/:expenseId'({ doors, actor, params, body }) {
    const edited = await editExpense(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : expenseView(edited);
  },

  async 'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt'({ doors, actor, params, query, body }) {
    const kept = await keepReceipt(doors, actor, { ...params, name: query.name, bytes: body });
    return isRefusal(kept) ? kept : expenseView(kept);
  },

  async 'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt'({ doors, actor, params }) {
    const found = await readReceipt(doors, actor, params, 'file');
    if (isRefusal(found)) return found;
    const { name, mediaType } = found.receipt;
    return { bytes: found.bytes, name, mediaType };
  },

  async 'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt/picture'({ doors, actor, params }) {
    const found = await readReceipt(doors, actor, params, 'picture');
    if (isRefusal(found)) return found;
    const name = `${found.receipt.name.replace(/\.[^.]*$/, '')}.jpg`;
    return { bytes: found.bytes, name, mediaType: shownType, isLookedAt: true };
  },
};

function expenseView({ document, version }: Stored<Expense>): ExpenseView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...expense } = document;
  const { campaignId: _campaign, receipt, ...shown } = expense;
  return { ...shown, receipt: receipt && receiptView(receipt), version };
}

function receiptView({
  sha256: _hash,
  fileId: _file,
  ...shown
}: NonNullable<Expense['receipt']>): ExpenseView['receipt'] {
  return shown;
}
