import { useCallback } from 'react';
import type { ListedExpense } from '../../src/contract/expense-endpoints.ts';
import { useTexts } from '../ui/locale.tsx';
import { saveAs } from '../ui/save-as.ts';
import { expenseTexts } from '../ui/texts/expenses.ts';
import { type FetchPicture, usePicture } from '../ui/use-picture.ts';
import { useClient } from './client.ts';
import { useTell } from './use-trouble.ts';

/** The receipt of an expense: the address of its picture, where it has one, and how to open it. */
export function useReceipt(
  campaignId: string,
  { id: expenseId, receipt }: Pick<ListedExpense, 'id' | 'receipt'>,
): { readonly picture: string | undefined; readonly open: () => Promise<void> } {
  const client = useClient();
  const tell = useTell();
  const text = useTexts(expenseTexts);
  const fetchPicture: FetchPicture = useCallback(async () => {
    const params = { campaignId, expenseId };
    // Without it the name has to do.
    return client
      .call('GET /api/campaigns/:campaignId/expenses/:expenseId/receipt/picture', { params })
      .catch(() => undefined);
  }, [client, campaignId, expenseId]);
  const picture = usePicture(receipt?.shown && fetchPicture);
  const open = async (): Promise<void> => {
    const params = { campaignId, expenseId };
    try {
      const bytes = await client.call('GET /api/campaigns/:campaignId/expenses/:expenseId/receipt', {
        params,
      });
      saveAs(receipt?.name ?? '', bytes);
    } catch (error) {
      tell.failed(text.receipt, error);
    }
  };
  return { picture, open };
}
