import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { BudgetLineView } from '../../../src/contract/budget-endpoints.ts';
import type { ListedExpense } from '../../../src/contract/expense-endpoints.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { useToday } from '../../data/clock.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts } from '../../ui/locale.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import styles from './Budget.module.css';
import { ReceiptChoice } from './ReceiptChoice.tsx';
import type { ExpenseActs } from './use-expenses.ts';

interface ExpenseFormProps {
  /** That of the budget. */
  readonly currency: string;
  readonly lines: readonly BudgetLineView[];
  readonly acts: ExpenseActs;
  /** The one that is changed; absent for a new one. */
  readonly expense?: ListedExpense;
  readonly onClose: () => void;
}

function draftOf(expense: ListedExpense | undefined, currency: string, today: string) {
  return {
    amount: expense ? String(majorOf(expense.amount)) : '',
    currency: expense?.amount.currency ?? currency,
    rate: '',
    vendor: expense?.vendor ?? '',
    purpose: expense?.purpose ?? '',
    spentOn: expense?.spentOn ?? today,
    lineId: expense?.lineId ?? '',
    invoiceNumber: expense?.invoiceNumber ?? '',
  };
}
type Draft = ReturnType<typeof draftOf>;

/** Writes an expense down with its receipt, or changes one; of one that was decided only what no yes was about. */
export function ExpenseForm({ currency, lines, acts, expense, onClose }: ExpenseFormProps) {
  const text = useTexts(expenseTexts);
  const today = useToday();
  const [draft, setDraft] = useState(() => draftOf(expense, currency, today));
  const [once] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [receipt, setReceipt] = useState<File>();
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const isFixed = expense !== undefined && expense.stands !== 'draft' && expense.stands !== 'declined';
  const major = amountIn(draft.amount);
  const perUnit = amountIn(draft.rate);
  const isForeign = draft.currency !== currency;
  const isRate = !isForeign || perUnit === null || (perUnit !== undefined && perUnit > 0);
  const isAmount = typeof major === 'number' && major > 0;
  const isDay = CalendarDate.safeParse(draft.spentOn).success;
  const [vendor, purpose] = [draft.vendor.trim(), draft.purpose.trim()];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isAmount || !isRate || !isDay || vendor === '' || purpose === '') return;
    const open = {
      spentOn: draft.spentOn,
      lineId: draft.lineId === '' ? null : draft.lineId,
      invoiceNumber: draft.invoiceNumber.trim(),
    };
    const decided = { amount: moneyOf(major, draft.currency), vendor, purpose };
    const typed = isForeign ? (perUnit ?? null) : null;
    if (expense) {
      if (await acts.edit(expense, isFixed ? open : { ...decided, ...open }, typed)) onClose();
      return;
    }
    const recorded = await acts.record({ ...decided, ...open }, typed, once);
    if (!recorded) return;
    if (receipt) await acts.keepReceipt(recorded, receipt);
    onClose();
  };
  const fault = (isFaulty: boolean, message: string) =>
    isTried && isFaulty ? { validationMessage: message } : {};
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={expense ? text.edit(expense.vendor) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      {!isFixed && (
        <>
          <Field label={text.amount} required {...fault(!isAmount, text.wrongAmount)}>
            <Input
              autoFocus
              value={draft.amount}
              inputMode="decimal"
              onChange={(_, { value }) => change({ amount: value })}
            />
          </Field>
          <Field label={text.currency}>
            <Select value={draft.currency} onChange={(_, { value }) => change({ currency: value })}>
              {currencyChoices(currency, draft.currency).map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </Field>
          {isForeign && (
            <Field
              label={text.perUnit(draft.currency, currency)}
              hint={text.rateHint}
              {...fault(!isRate, text.wrongAmount)}
            >
              <Input
                value={draft.rate}
                inputMode="decimal"
                onChange={(_, { value }) => change({ rate: value })}
              />
            </Field>
          )}
          <Field label={text.vendor} required {...fault(vendor === '', text.needed)}>
            <Input
              value={draft.vendor}
              maxLength={160}
              autoComplete="off"
              onChange={(_, { value }) => change({ vendor: value })}
            />
          </Field>
          <Field
            label={text.purpose}
            required
            className={styles.wide}
            {...fault(purpose === '', text.needed)}
          >
            <Textarea
              value={draft.purpose}
              maxLength={500}
              resize="vertical"
              onChange={(_, { value }) => change({ purpose: value })}
            />
          </Field>
        </>
      )}
      <Field label={text.spentOn} required {...fault(!isDay, text.needed)}>
        <Input
          type="date"
          value={draft.spentOn}
          autoFocus={isFixed}
          onChange={(_, { value }) => change({ spentOn: value })}
        />
      </Field>
      <Field label={text.line}>
        <Select value={draft.lineId} onChange={(_, { value }) => change({ lineId: value })}>
          <option value="">{text.noLine}</option>
          {lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.invoice} hint={text.invoiceHint}>
        <Input
          value={draft.invoiceNumber}
          maxLength={60}
          autoComplete="off"
          onChange={(_, { value }) => change({ invoiceNumber: value })}
        />
      </Field>
      {!expense && (
        <div className={styles.chosen}>
          <ReceiptChoice label={text.addOne} words={text.addOne} onChoose={setReceipt} />
          <span className={styles.said}>{receipt?.name ?? text.receiptHint}</span>
        </div>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
