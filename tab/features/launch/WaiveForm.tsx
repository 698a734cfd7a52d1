import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import styles from './Launch.module.css';

interface WaiveFormProps {
  readonly label: string;
  readonly send: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why the launch need not wait; nobody waives anything without saying so. */
export function WaiveForm({ label, send, onClose }: WaiveFormProps) {
  const text = useTexts(launchTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    if (await send(reason.trim())) onClose();
  };
  return (
    <form className={styles.form} aria-label={label} onSubmit={(event) => void submit(event)}>
      <Field
        label={text.reason}
        className={styles.wide}
        {...(isMissing && reason.trim() === '' && { validationMessage: text.reasonNeeded })}
      >
        <Input autoFocus value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {label}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
