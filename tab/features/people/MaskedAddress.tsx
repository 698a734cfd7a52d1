import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import styles from './People.module.css';

interface MaskedAddressProps {
  readonly personId: string;
  readonly name: string;
  readonly masked: string;
}

/** An address as far as it may be seen, and the way to see it in full; that somebody looked is written down. */
export function MaskedAddress({ personId, name, masked }: MaskedAddressProps) {
  const text = useTexts(peopleRoleTexts);
  const client = useClient();
  const tell = useTell();
  const { workspace } = useSession();
  /** Kept here alone: whoever looks again asks again. */
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const show = async (): Promise<void> => {
    setBusy(true);
    try {
      const shown = await client.call('POST /api/workspaces/:workspaceId/people/:personId/contact', {
        params: { workspaceId: workspace.id, personId },
        body: { reason: '' },
      });
      setEmail(shown.email);
    } catch (error) {
      tell.failed(text.notShown, error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={styles.address}>
      <output>{email || masked}</output>
      {email === '' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={text.showAddressOf(name)}
          title={text.showHint}
          disabledFocusable={busy}
          onClick={() => void show()}
        >
          {text.show}
        </Button>
      )}
    </span>
  );
}
