import { Link } from 'wouter';
import { useToday } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { lessonTexts } from '../../ui/texts/lessons.ts';
import styles from './Lessons.module.css';

/** Campaigns that have ended and at which nobody looked back, the longest waiting first. */
export function MissingList() {
  const text = useTexts(lessonTexts);
  const format = useFormat();
  const today = useToday();
  const people = usePeople();
  const address = useViewAddress();
  const { workspace } = useSession();
  const read = useRead('GET /api/workspaces/:workspaceId/missing-retrospectives', {
    params: { workspaceId: workspace.id },
  });
  if (!read.data) return null;
  if (read.data.length === 0) return <p className={styles.quiet}>{text.noneMissing}</p>;
  return (
    <details open={read.data.length <= 5} className={styles.missing}>
      <summary className={styles.summary}>{text.missing(read.data.length)}</summary>
      <p className={styles.quiet}>{text.missingLead}</p>
      <ul className={styles.list}>
        {read.data.map(({ campaignId, code, name, ownerId, endedOn, dueOn, late }) => (
          <li key={campaignId} className={styles.line}>
            <Link className={styles.way} href={address(`campaigns/${campaignId}/retrospective`)}>
              {code} {name}
            </Link>{' '}
            <span className={late ? styles.late : styles.quiet}>
              {[
                people.get(ownerId)?.name ?? '',
                endedOn === null ? '' : text.ended(format.date(endedOn, today)),
                late ? text.late : text.asked(format.date(dueOn, today)),
              ]
                .filter((said) => said !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
