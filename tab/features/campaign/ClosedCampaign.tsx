import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useAskForAccess } from '../../data/access.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './ClosedCampaign.module.css';

interface ClosedCampaignProps {
  readonly campaignId: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A campaign that cannot be shown. One that is hidden, or does not exist, can be asked for; nobody learns which it is. */
export function ClosedCampaign({ campaignId, error, onRetry }: ClosedCampaignProps) {
  const trouble = useTroubleOf()(error);
  if (trouble.code !== 'notFound') return <RefusedFace trouble={trouble} onRetry={onRetry} />;
  return (
    <div className={styles.closed}>
      <RefusedFace trouble={trouble} onRetry={onRetry} />
      <AskForm campaignId={campaignId} />
    </div>
  );
}

function AskForm({ campaignId }: { campaignId: string }) {
  const { ask: text, needed } = useTexts(accessTexts);
  const send = useAskForAccess(campaignId);
  const troubleOf = useTroubleOf();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setFault(needed);
    setState('sending');
    try {
      await send(reason);
      setState('sent');
    } catch (error) {
      setFault(troubleOf(error).words);
      setState('writing');
    }
  };
  if (state === 'sent')
    return (
      <output className={styles.ask}>
        <span className={styles.title}>{text.sent}</span>
        <span className={styles.detail}>{text.sentDetail}</span>
      </output>
    );
  return (
    <form className={styles.ask} aria-label={text.send} noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.title}>{text.title}</p>
      <p className={styles.detail}>{text.detail}</p>
      <Field label={text.reason} required validationMessage={fault || undefined}>
        <Input
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setFault('');
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={state === 'sending'}>
        {text.send}
      </Button>
    </form>
  );
}
