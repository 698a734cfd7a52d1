import { Button, Switch } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SecondPersonView } from '../../../src/contract/second-person-endpoints.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import { AmountRow, type TypedAmount, amountOf, typedOf } from './AmountRow.tsx';
import styles from './WorkingTime.module.css';

interface SecondPersonFormProps {
  readonly read: SecondPersonView;
  readonly currency: string;
  /** Whether what is about people's data may be changed too. */
  readonly ofPeople: boolean;
  readonly save: (wanted: SecondPersonView) => Promise<void>;
}

type Limit = 'launchAbove' | 'deleteAbove';
type Typed = Readonly<Record<Limit, TypedAmount>>;

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
  const limits = { launchAbove: amountOf(typed.launchAbove), deleteAbove: amountOf(typed.deleteAbove) };
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
      fault={limits[limit] === undefined ? text.faulty : ''}
      hint={text.limitHint}
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
