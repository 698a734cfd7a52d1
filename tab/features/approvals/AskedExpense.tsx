import type { ListedExpense } from '../../../src/contract/expense-endpoints.ts';
import { useRead } from '../../data/reads.ts';
import { useReceipt } from '../../data/use-receipt.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ReceiptButton } from '../../ui/ReceiptButton.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import styles from './ApprovalsSection.module.css';

interface AskedExpenseProps {
  readonly campaignId: string;
  readonly expenseId: string;
}

/** What whoever decides about an expense looks at besides its amount: its day, its invoice and its receipt. */
export function AskedExpense({ campaignId, expenseId }: AskedExpenseProps) {
  const read = useRead('GET /api/campaigns/:campaignId/expenses', { params: { campaignId } });
  const expense = read.data?.expenses.find(({ id }) => id === expenseId);
  return expense ? <Written campaignId={campaignId} expense={expense} /> : null;
}

function Written({ campaignId, expense }: { readonly campaignId: string; readonly expense: ListedExpense }) {
  const text = useTexts(expenseTexts);
  const format = useFormat();
  const { picture, open } = useReceipt(campaignId, expense);
  const { spentOn, invoiceNumber, receipt, alike } = expense;
  const said = [format.date(spentOn), invoiceNumber === '' ? '' : text.invoiceNumber(invoiceNumber)];
  return (
    <>
      <div className={styles.facts}>
        <span>{said.filter(Boolean).join(' · ')}</span>
        {receipt ? (
          <ReceiptButton name={receipt.name} picture={picture} onOpen={() => void open()} />
        ) : (
          <span>{text.noReceipt}</span>
        )}
      </div>
      {alike.length > 0 && <p className={styles.warned}>{text.alike(alike.length)}</p>}
    </>
  );
}
