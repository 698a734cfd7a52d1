import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { feedTexts } from '../../ui/texts/feeds.ts';
import styles from './Feeds.module.css';

/** The address, which is shown this once, and where it goes. */
export function MadeFeed({ address }: { address: string }) {
  const text = useTexts(feedTexts);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(text.copied);
    } catch {
      setSaid(text.notCopied);
    }
  };
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{text.once}</p>
      <div className={styles.address}>
        <Field label={text.address}>
          <Input readOnly autoFocus value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
        <Button appearance="primary" onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      <output className={styles.quiet}>{said}</output>
      <section aria-label={text.how}>
        <h3 className={styles.label}>{text.how}</h3>
        <dl className={styles.ways}>
          {Object.entries(text.ways).map(([client, way]) => (
            <div key={client}>
              <dt>{client}</dt>
              <dd>{way}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>{text.pace}</p>
      </section>
    </div>
  );
}
