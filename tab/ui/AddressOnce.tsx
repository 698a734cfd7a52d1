import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import styles from './AddressOnce.module.css';
import { useTexts } from './locale.tsx';
import { addressTexts } from './texts/address.ts';

interface AddressOnceProps {
  readonly address: string;
  /** What the address is of. */
  readonly label: string;
  /** Further buttons beside "Copy". */
  readonly children?: ReactNode;
}

/** An address that is shown this once, with the way to take it along. */
export function AddressOnce({ address, label, children }: AddressOnceProps) {
  const text = useTexts(addressTexts);
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
    <>
      <p className={styles.quiet}>{text.once}</p>
      <div className={styles.address}>
        <Field label={label}>
          <Input readOnly autoFocus value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
        <Button appearance="primary" onClick={() => void copy()}>
          {text.copy}
        </Button>
        {children}
      </div>
      <output className={styles.quiet}>{said}</output>
    </>
  );
}
