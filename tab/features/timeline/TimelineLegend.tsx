import { useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import styles from './Timeline.module.css';

/** What the marks of the chart mean; each differs in shape, not in colour alone. */
export function TimelineLegend() {
  const { legend } = useTexts(timelineTexts);
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.sample} aria-hidden>
          <span className={styles.task} data-critical="true" />
        </span>
        {legend.critical}
      </li>
      <li>
        <span className={styles.sample} aria-hidden>
          <span className={styles.slack} />
        </span>
        {legend.slack}
      </li>
      <li>
        <span className={styles.sample} aria-hidden>
          <span className={styles.was} style={{ top: 18 }} />
        </span>
        {legend.baseline}
      </li>
      <li>
        <span className={styles.sample} aria-hidden>
          <span className={styles.forecast} />
        </span>
        {legend.forecast}
      </li>
      <li>
        <span className={styles.sample} aria-hidden>
          <span className={styles.task} data-milestone="true" />
        </span>
        {legend.milestone}
      </li>
    </ul>
  );
}
