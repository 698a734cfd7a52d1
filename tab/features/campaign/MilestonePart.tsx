import { calendarIn } from '../../data/calendar-in.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { slipOf } from '../../../src/domain/baseline.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { daysFromTo } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import { slipTexts } from '../../ui/texts/slip.ts';
import styles from './MilestonePart.module.css';

/** The milestones of a campaign: how far away, and how far from the baseline; nothing when there are none. */
export default function MilestonePart({ campaignId }: { campaignId: string }) {
  const text = useTexts(slipTexts);
  const { milestone: countdown } = useTexts(campaignTexts);
  const format = useFormat();
  const today = useToday();
  const params = { campaignId };
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params }).data ?? [];
  const milestones = tasks
    .flatMap((task) =>
      task.milestone === true && task.due !== null && task.status !== 'cancelled'
        ? [{ ...task, due: task.due }]
        : [],
    )
    .toSorted((one, other) => one.due.localeCompare(other.due));
  const isAny = milestones.length > 0;
  const frame = useRead('GET /api/campaigns/:campaignId/plan', { params }, isAny).data;
  if (!isAny) return null;
  const calendar = frame && calendarIn(frame);
  return (
    <section aria-label={text.part}>
      <h3 className={styles.title}>{text.part}</h3>
      <ul className={styles.list}>
        {milestones.map((task) => {
          const planned = frame?.baseline?.spans[task.id];
          const slip = planned && calendar ? slipOf(calendar, planned, task) : undefined;
          const isOpen = isOpenTask(task.status);
          return (
            <li key={task.id} className={styles.line}>
              <span className={styles.mark} data-open={isOpen ? '' : undefined} aria-hidden />
              <span className={styles.name}>{task.title}</span>
              <span className={styles.when}>
                {format.longDate(task.due)} ·{' '}
                {isOpen ? countdown.in(daysFromTo(today, task.due)) : text.reached}
              </span>
              {slip !== undefined && slip !== 0 && (
                <span className={styles.slip} data-late={slip > 0 ? '' : undefined}>
                  {text.since(slip)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
