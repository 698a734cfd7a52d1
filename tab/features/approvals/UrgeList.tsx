import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useSession } from '../../data/session.ts';
import { type Urging, useUrge, useUrgings } from '../../data/urging.ts';
import { useTell } from '../../data/use-trouble.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { approvalActTexts } from '../../ui/texts/approvals-acts.ts';
import styles from './ApprovalsSection.module.css';
import { useNames } from './use-names.ts';

/** Whom this reader can urge, how often that was done, and from when it is possible again. */
export function UrgeList({ request }: { request: ApprovalView }) {
  const text = useTexts(approvalActTexts).urge;
  const urgings = useUrgings()(request);
  if (urgings.length === 0) return null;
  return (
    <div>
      <h3 className={styles.label}>{text.title}</h3>
      <ul className={styles.urges}>
        {urgings.map((urging) => (
          <Urge key={urging.personId} request={request} urging={urging} />
        ))}
      </ul>
    </div>
  );
}

function Urge({ request, urging }: { request: ApprovalView; urging: Urging }) {
  const text = useTexts(approvalActTexts).urge;
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { zone } = useSession().me.person;
  const urge = useUrge();
  const { personId, count, lastAt, againAt, tooSoon } = urging;
  const name = useNames().nameOf(personId);
  const [sending, setSending] = useState(false);

  const send = async (): Promise<void> => {
    setSending(true);
    const answered = await urge(request, personId);
    setSending(false);
    if (answered.kind === 'done') tell.done(spaced(locale, text.done(name)));
    else tell.failed(text.failed, answered.error);
  };

  return (
    <li className={styles.urge}>
      <span aria-hidden>
        <Initials name={name} />
      </span>
      <span className={styles.urgeWords}>
        <span>{name}</span>
        <span className={styles.quiet}>
          {lastAt === null ? text.never : text.last(count, format.instant(lastAt, zone))}
        </span>
        {tooSoon && againAt !== null && (
          <span className={styles.quiet}>{text.again(format.instant(againAt, zone))}</span>
        )}
      </span>
      <Button
        size="small"
        aria-label={spaced(locale, text.goTo(name))}
        disabledFocusable={tooSoon || sending}
        onClick={() => void send()}
      >
        {text.go}
      </Button>
    </li>
  );
}
