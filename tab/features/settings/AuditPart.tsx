import { Button, Field } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { Link as WayLink } from 'wouter';
import { useClient } from '../../data/client.ts';
import { serviceNow } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { auditSearchTexts } from '../../ui/texts/audit-search.ts';
import { auditTexts } from '../../ui/texts/audit.ts';
import styles from './Settings.module.css';

/** For administrators: the chain of what happened, as a file. */
export function AuditPart() {
  const text = useTexts(auditTexts);
  const search = useTexts(auditSearchTexts);
  const address = useViewAddress();
  const { me } = useSession();
  const client = useClient();
  const tell = useTell();
  const today = new Date(serviceNow(me.now)).toISOString().slice(0, 10);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const [fetching, setFetching] = useState(false);
  const isReversed = from !== '' && to !== '' && to < from;
  const canSave = from !== '' && to !== '' && !isReversed && !fetching;
  const name = `audit-${from}-${to}.jsonl`;

  const save = async (): Promise<void> => {
    setFetching(true);
    try {
      saveAs(name, await client.call('GET /api/audit/export', { query: { from, to } }));
    } catch (error) {
      tell.failed(text.notSaved, error);
    } finally {
      setFetching(false);
    }
  };

  return (
    <>
      <p className={styles.words}>{search.lead}</p>
      <WayLink href={address('audit')} className={styles.way}>
        {search.open}
      </WayLink>
      <h3 className={styles.sub}>{text.sealed}</h3>
      <p className={styles.words}>{text.lead}</p>
      <div className={styles.span}>
        <Field label={text.from}>
          <DateField value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label={text.to} {...(isReversed && { validationMessage: text.reversed })}>
          <DateField value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={!canSave}
          onClick={() => {
            if (canSave) void save();
          }}
        >
          {text.save}
        </Button>
      </div>
      <p className={styles.check}>{text.check(`npm run audit:verify -- ${name}`)}</p>
    </>
  );
}
