import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BudgetLineView } from '../../../src/contract/budget-endpoints.ts';
import { useAskApproval } from '../../data/ask-approval.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import styles from './Budget.module.css';
import { ExpenseForm } from './ExpenseForm.tsx';
import { ExpenseRow } from './ExpenseRow.tsx';
import { useExpenses } from './use-expenses.ts';

interface ExpensesProps {
  readonly campaignId: string;
  /** That of the budget. */
  readonly currency: string;
  readonly lines: readonly BudgetLineView[];
}

/** What a campaign spends, the latest day first. */
export function Expenses({ campaignId, currency, lines }: ExpensesProps) {
  const text = useTexts(expenseTexts);
  const troubleOf = useTroubleOf();
  const { read, acts } = useExpenses(campaignId);
  const ask = useAskApproval(campaignId);
  const [isAdding, setAdding] = useState(false);
  if (read.isPending) return <ScreenSkeleton rows={2} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { can } = read.data;
  const expenses = read.data.expenses.filter(({ state }) => state === 'standing');
  return (
    <section aria-label={text.title} className={styles.section}>
      <h3 className={styles.category}>
        <span className={styles.name}>{text.title}</span>
        {can.record && !isAdding && (
          <Button size="small" onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )}
      </h3>
      {isAdding && <ExpenseForm {...{ currency, lines, acts }} onClose={() => setAdding(false)} />}
      {expenses.length === 0 && !isAdding && <p className={styles.said}>{text.empty}</p>}
      <ul className={styles.lines}>
        {expenses.map((expense) => (
          <ExpenseRow
            key={expense.id}
            {...{ campaignId, expense, can, currency, lines, acts }}
            onAsk={() => ask('expense', { expense: expense.id })}
          />
        ))}
      </ul>
    </section>
  );
}
