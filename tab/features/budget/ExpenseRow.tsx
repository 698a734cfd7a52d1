import { Badge, Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { BudgetLineView } from '../../../src/contract/budget-endpoints.ts';
import type { ExpensesView, ListedExpense } from '../../../src/contract/expense-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { useReceipt } from '../../data/use-receipt.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ReceiptButton } from '../../ui/ReceiptButton.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import styles from './Budget.module.css';
import { ExpenseForm } from './ExpenseForm.tsx';
import { ReceiptChoice } from './ReceiptChoice.tsx';
import type { ExpenseActs } from './use-expenses.ts';

interface ExpenseRowProps {
  readonly campaignId: string;
  readonly expense: ListedExpense;
  readonly can: ExpensesView['can'];
  /** That of the budget. */
  readonly currency: string;
  readonly lines: readonly BudgetLineView[];
  readonly acts: ExpenseActs;
  readonly onAsk: () => void;
}

const colors = {
  draft: 'informative',
  asked: 'brand',
  declined: 'danger',
  approved: 'success',
  paid: 'success',
} as const;

/** One expense: with whom, for what, how much, its receipt, and where it stands. */
export function ExpenseRow(props: ExpenseRowProps) {
  const { expense, can, currency, lines, acts } = props;
  const text = useTexts(expenseTexts);
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li className={styles.line}>
        <ExpenseForm {...{ expense, currency, lines, acts }} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const { vendor, purpose, amount, stands, spentOn, invoiceNumber, rate, lineId, paidOn } = expense;
  const line = lines.find(({ id }) => id === lineId);
  const isOpen = stands === 'draft' || stands === 'declined';
  const said = [
    format.date(spentOn),
    line?.name,
    invoiceNumber === '' ? undefined : text.invoiceNumber(invoiceNumber),
    rate && text.rate(rate.perUnit, format.date(rate.date), rate.source),
    paidOn && text.paid(format.date(paidOn)),
  ];
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong className={styles.name}>{vendor}</strong>
        <span className={styles.amount}>{format.money(amount.minor, amount.currency)}</span>
        {can.record && (
          <span className={styles.acts}>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(vendor)}
              onClick={() => setEditing(true)}
            />
            {isOpen && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={text.remove(vendor)}
                onClick={() => void acts.remove(expense)}
              />
            )}
          </span>
        )}
      </div>
      <p className={styles.said}>
        <Badge
          className={styles.stands}
          appearance={stands === 'paid' ? 'filled' : 'tint'}
          color={colors[stands]}
        >
          {text.states[stands]}
        </Badge>
        {purpose}
      </p>
      <p className={styles.said}>{said.filter(Boolean).join(' · ')}</p>
      {expense.alike.length > 0 && isOpen && (
        <p className={styles.over}>{text.alike(expense.alike.length)}</p>
      )}
      <ExpenseButtons {...props} isOpen={isOpen} />
    </li>
  );
}

function ExpenseButtons({
  campaignId,
  expense,
  can,
  acts,
  onAsk,
  isOpen,
}: ExpenseRowProps & { readonly isOpen: boolean }) {
  const text = useTexts(expenseTexts);
  const today = useToday();
  const [day, setDay] = useState<string>();
  const { vendor, receipt, stands } = expense;
  const { picture, open } = useReceipt(campaignId, expense);
  const pay = async (): Promise<void> => {
    if (day && (await acts.edit(expense, { paidOn: day }))) setDay(undefined);
  };
  return (
    <div className={styles.buttons}>
      {receipt ? (
        <ReceiptButton name={receipt.name} picture={picture} onOpen={() => void open()} />
      ) : (
        <span className={styles.said}>{text.noReceipt}</span>
      )}
      {!receipt && (can.record || can.pay) && (
        <ReceiptChoice
          label={text.addReceipt(vendor)}
          words={text.addOne}
          onChoose={(file) => void acts.keepReceipt(expense, file)}
        />
      )}
      {isOpen && can.ask && (
        <Button size="small" aria-label={text.askFor(vendor)} onClick={onAsk}>
          {text.ask}
        </Button>
      )}
      {stands === 'approved' && can.pay && day === undefined && (
        <Button size="small" aria-label={text.payFor(vendor)} onClick={() => setDay(today)}>
          {text.pay}
        </Button>
      )}
      {day !== undefined && (
        <>
          <Field label={text.paidOn} orientation="horizontal">
            <Input
              autoFocus
              type="date"
              size="small"
              value={day}
              onChange={(_, { value }) => setDay(value)}
            />
          </Field>
          <Button size="small" appearance="primary" onClick={() => void pay()}>
            {text.save}
          </Button>
          <Button size="small" onClick={() => setDay(undefined)}>
            {text.cancel}
          </Button>
        </>
      )}
    </div>
  );
}
