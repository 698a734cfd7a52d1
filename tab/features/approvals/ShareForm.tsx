import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { longestLinkTime, usualLinkTime } from '../../../src/domain/review-link.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { AddressOnce } from '../../ui/AddressOnce.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { shareTexts } from '../../ui/texts/share.ts';
import styles from './Share.module.css';
import type { Links } from './use-links.ts';

interface ShareFormProps {
  /** A request about one file always shows that one. */
  readonly isAboutFile: boolean;
  readonly make: Links['make'];
  readonly onClose: () => void;
}

/** For whom and for how long; then the address, which is shown this once. */
export function ShareForm({ isAboutFile, make, onClose }: ShareFormProps) {
  const text = useTexts(shareTexts);
  const { cancel } = useTexts(fieldTexts);
  const troubleOf = useTroubleOf();
  const [forName, setForName] = useState('');
  const [days, setDays] = useState(String(usualLinkTime));
  const [withFiles, setWithFiles] = useState(true);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const [address, setAddress] = useState<string>();
  const count = Number(days);
  const nameFault = tried && forName.trim() === '' ? text.nameMissing : undefined;
  const isTime = Number.isInteger(count) && count >= 1 && count <= longestLinkTime;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (forName.trim() === '' || !isTime) return;
    setSending(true);
    try {
      setAddress(await make({ forName: forName.trim(), days: count, withFiles: withFiles || isAboutFile }));
    } catch (error) {
      setRefused(troubleOf(error).words);
    } finally {
      setSending(false);
    }
  };

  if (address !== undefined) return <Made forName={forName} address={address} onClose={onClose} />;
  return (
    <form noValidate className={styles.form} aria-label={text.start} onSubmit={(event) => void submit(event)}>
      <p className={styles.quiet}>{text.lead}</p>
      <Field label={text.forName} required hint={text.forHint} validationMessage={nameFault}>
        <Input autoFocus maxLength={120} value={forName} onChange={(_, { value }) => setForName(value)} />
      </Field>
      <Field
        label={text.days}
        hint={text.daysHint(longestLinkTime)}
        validationMessage={tried && !isTime ? text.daysWrong(longestLinkTime) : undefined}
      >
        <Input inputMode="numeric" value={days} onChange={(_, { value }) => setDays(value)} />
      </Field>
      {!isAboutFile && (
        <Checkbox
          label={text.withFiles}
          checked={withFiles}
          onChange={(_, { checked }) => setWithFiles(checked === true)}
        />
      )}
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.make}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

interface MadeProps {
  readonly forName: string;
  readonly address: string;
  readonly onClose: () => void;
}

function Made({ forName, address, onClose }: MadeProps) {
  const text = useTexts(shareTexts);
  const { close } = useTexts(shellTexts);
  return (
    <div className={styles.share}>
      <h4 className={styles.label}>{text.made(forName)}</h4>
      <AddressOnce address={address} label={text.address}>
        <Button onClick={onClose}>{close}</Button>
      </AddressOnce>
    </div>
  );
}
