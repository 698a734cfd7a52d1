import { useQueryClient } from '@tanstack/react-query';
import type { ExpenseView } from '../../../src/contract/expense-endpoints.ts';
import type { ExpenseContent } from '../../../src/domain/expense.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';

const name = 'GET /api/campaigns/:campaignId/expenses';

type Written = Omit<ExpenseContent, 'paidOn' | 'state'>;

export interface ExpenseActs {
  /** What was written down; undefined when it was not. */
  readonly record: (
    content: Written,
    perUnit: number | null,
    once: string,
  ) => Promise<ExpenseView | undefined>;
  /** True when it is changed. */
  readonly edit: (
    expense: ExpenseView,
    edit: Partial<ExpenseContent>,
    perUnit?: number | null,
  ) => Promise<boolean>;
  /** Takes it away, with a way back. */
  readonly remove: (expense: ExpenseView) => Promise<void>;
  readonly keepReceipt: (expense: Pick<ExpenseView, 'id'>, file: File) => Promise<void>;
}

/** What a campaign spends, and what can be done with it. */
export function useExpenses(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(expenseTexts);
  const params = { campaignId };
  const tried = async <T>(call: () => Promise<T>, failed = text.failed): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      tell.failed(failed, error);
      return undefined;
    } finally {
      await Promise.all(
        [readKey(name, { params }), readKey('GET /api/campaigns/:campaignId/budget', { params })].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
  const change = (
    { id: expenseId, version: ifVersion }: Pick<ExpenseView, 'id' | 'version'>,
    edit: Partial<ExpenseContent>,
    perUnit: number | null = null,
  ) =>
    tried(() =>
      client.call('PATCH /api/campaigns/:campaignId/expenses/:expenseId', {
        params: { ...params, expenseId },
        body: { ifVersion, perUnit, edit },
      }),
    );
  const acts: ExpenseActs = {
    record: async (content, perUnit, once) =>
      tried(() =>
        client.call('POST /api/campaigns/:campaignId/expenses', {
          params,
          body: { once, perUnit, ...content },
        }),
      ),
    edit: async (expense, edit, perUnit) => (await change(expense, edit, perUnit)) !== undefined,
    remove: async (expense) => {
      const removed = await change(expense, { state: 'removed' });
      if (removed) tell.done(text.removed(expense.vendor), () => void change(removed, { state: 'standing' }));
    },
    keepReceipt: async ({ id: expenseId }, file) => {
      const kept = await tried(
        () =>
          client.call('POST /api/campaigns/:campaignId/expenses/:expenseId/receipt', {
            params: { ...params, expenseId },
            query: { name: file.name },
            body: file,
          }),
        text.receiptFailed,
      );
      if (kept) tell.done(text.receiptKept(file.name));
    },
  };
  return { read: useRead(name, { params }), acts };
}
