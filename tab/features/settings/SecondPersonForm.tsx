import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SecondPersonView } from '../../../src/contract/second-person-endpoints.ts';
import { type Money, majorOf, moneyOf } from '../../../src/domain/money.ts';
import { useTell } from '../../data/use-trouble.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts } from '../../ui/locale.tsx';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import styles from './WorkingTime.module.css';

interface SecondPersonFormProps {
  readonly read: SecondPersonView;
  readonly currency: string;
  /** Whether what is about people's data may be changed too. */
  readonly ofPeople: boolean;
  readonly save: (wanted: SecondPersonView) => Promise<void>;
}

type Limit = 'launchAbove' | 'deleteAbove';
type Typed = Readonly<Record<Limit, { readonly amount: string; readonly currency: string }>>;

/** Chooses for what a second person is wanted. */
export function SecondPersonForm({ read, currency, ofPeople, save }: SecondPersonFormProps) {
  const text = useTexts(secondPersonTexts);
  const tell = useTell();
  const [draft, setDraft] = useState(read);
  const [typed, setTyped] = useState<Typed>({
    launchAbove: typedOf(read.launchAbove, currency),
    deleteAbove: typedOf(read.deleteAbove, currency),
  });
  const [sending, setSending] = useState(false);
  const limits = { launchAbove: limitIn(typed.launchAbove), deleteAbove: limitIn(typed.deleteAbove) };
  const isFaulty = limits.launchAbove === undefined || limits.deleteAbove === undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { launchAbove, deleteAbove } = limits;
    if (launchAbove === undefined || deleteAbove === undefined) return;
    setSending(true);
    try {
      await save({ ...draft, launchAbove, deleteAbove });
      tell.done(text.saved);
    } catch (error) {
      tell.failed(text.notSaved, error);
    } finally {
      setSending(false);
    }
  };
  const amount = (limit: Limit) => (
    <AmountRow
      label={text.limit[limit]}
      typed={typed[limit]}
      own={currency}
      isFaulty={limits[limit] === undefined}
      onChange={(value) => setTyped((was) => ({ ...was, [limit]: value }))}
    />
  );
  const choice = (field: 'deleteRunning' | 'exportOther' | 'eraseOther', isOpen = true) => (
    <Switch
      label={text.setting[field]}
      checked={draft[field]}
      disabled={!isOpen}
      onChange={(_, { checked }) => setDraft((was) => ({ ...was, [field]: checked }))}
    />
  );

  return (
    <form noValidate className={styles.form} aria-label={text.title} onSubmit={(event) => void submit(event)}>
      {amount('launchAbove')}
      {choice('deleteRunning')}
      {amount('deleteAbove')}
      {choice('exportOther', ofPeople)}
      {choice('eraseOther', ofPeople)}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={sending || isFaulty}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

interface AmountRowProps {
  readonly label: string;
  readonly typed: Typed[Limit];
  readonly own: string;
  readonly isFaulty: boolean;
  readonly onChange: (typed: Typed[Limit]) => void;
}

function AmountRow({ label, typed, own, isFaulty, onChange }: AmountRowProps) {
  const text = useTexts(secondPersonTexts);
  return (
    <Field label={label} {...(isFaulty ? { validationMessage: text.faulty } : { hint: text.limitHint })}>
      {(ofField) => (
        <div className={styles.row}>
          <Input
            {...ofField}
            inputMode="decimal"
            value={typed.amount}
            onChange={(_, { value }) => onChange({ ...typed, amount: value })}
          />
          <Select
            aria-label={`${label}: ${text.currency}`}
            value={typed.currency}
            onChange={(_, { value }) => onChange({ ...typed, currency: value })}
          >
            {currencyChoices(typed.currency, own).map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </div>
      )}
    </Field>
  );
}

function typedOf(limit: Money | null, own: string): Typed[Limit] {
  return limit ? { amount: String(majorOf(limit)), currency: limit.currency } : { amount: '', currency: own };
}

/** Null for none; undefined for what is no amount. */
function limitIn({ amount, currency }: Typed[Limit]): Money | null | undefined {
  const major = amountIn(amount);
  return major === undefined || major === null ? major : moneyOf(major, currency);
}
