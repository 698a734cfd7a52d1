import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { urgePause } from '../../../src/domain/approval-hand.ts';
import { addWorkingHours, plainWeek } from '../../../src/domain/working-time.ts';
import { serviceNow } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { approvalActTexts } from '../../ui/texts/approvals-acts.ts';
import styles from './ApprovalsSection.module.css';
import { useActs } from './use-acts.ts';
import { useNames } from './use-names.ts';

/** Whom this reader can urge, how often that was done, and from when it is possible again. */
export function UrgeList({ request }: { request: ApprovalView }) {
  const text = useTexts(approvalActTexts).urge;
  if (request.can.urge.length === 0) return null;
  return (
    <div>
      <h3 className={styles.label}>{text.title}</h3>
      <ul className={styles.urges}>
        {request.can.urge.map((personId) => (
          <Urge key={personId} request={request} personId={personId} />
        ))}
      </ul>
    </div>
  );
}

function Urge({ request, personId }: { request: ApprovalView; personId: string }) {
  const text = useTexts(approvalActTexts).urge;
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { me } = useSession();
  const zoneOf = usePeople().get(personId)?.zone ?? 'UTC';
  const { urge } = useActs(request);
  const name = useNames().nameOf(personId);
  const [sending, setSending] = useState(false);
  const earlier = request.stages
    .flatMap(({ urged = [] }) => urged)
    .filter((each) => each.personId === personId);
  const count = earlier.reduce((sum, each) => sum + each.count, 0);
  const lastAt = earlier.reduce((last, each) => (each.lastAt > last ? each.lastAt : last), '');
  const { zone } = me.person;
  // The same pause as the service keeps: so many hours of the approver's own working time.
  const againAt = lastAt === '' ? '' : addWorkingHours(plainWeek(zoneOf), lastAt, urgePause);
  const tooSoon = againAt !== '' && Date.parse(againAt) > serviceNow(me.now);

  const send = async (): Promise<void> => {
    setSending(true);
    const answered = await urge(personId);
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
          {count === 0 ? text.never : text.last(count, format.instant(lastAt, zone))}
        </span>
        {tooSoon && <span className={styles.quiet}>{text.again(format.instant(againAt, zone))}</span>}
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
