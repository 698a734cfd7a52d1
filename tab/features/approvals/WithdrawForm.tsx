import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './ApprovalsSection.module.css';
import { useAnswers } from './use-answers.ts';

/** Takes a request back; opens in place and says what follows. */
export function WithdrawForm({ request }: { request: ApprovalView }) {
  const { withdraw: text } = useTexts(approvalTexts);
  const { cancel } = useTexts(fieldTexts);
  const tell = useTell();
  const { withdraw } = useAnswers(request);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    const answered = await withdraw(reason.trim());
    setSending(false);
    if (answered.kind === 'done') tell.done(text.done);
    else tell.failed(text.failed, answered.error);
  };

  if (!open) {
    return (
      <Button className={styles.start} appearance="subtle" onClick={() => setOpen(true)}>
        {text.start}
      </Button>
    );
  }
  return (
    <form className={styles.decide} onSubmit={(event) => void submit(event)}>
      <p className={styles.consequence}>{text.consequence}</p>
      <Field label={text.reason}>
        <Input autoFocus maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.verbs}>
        <Button type="submit" appearance="primary" disabled={sending}>
          {text.go}
        </Button>
        <Button onClick={() => setOpen(false)}>{cancel}</Button>
      </div>
    </form>
  );
}
