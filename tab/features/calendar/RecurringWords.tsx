import { useTexts } from '../../ui/locale.tsx';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import styles from './Recurring.module.css';
import type { RecurringLine } from './recurring-days.ts';

/** What recurs, at which time and where it belongs; what is no task yet says so. */
export function RecurringWords({
  line: { title, time, zone, campaignName, taskId, done },
}: {
  line: RecurringLine;
}) {
  const text = useTexts(recurrenceTexts);
  const facts = [
    time === null ? '' : `${time} ${zone}`,
    campaignName,
    taskId === null ? text.notYet : done ? text.isDone : '',
  ];
  return (
    <span className={styles.words}>
      <span>{title}</span>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
