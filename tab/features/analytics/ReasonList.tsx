import type { ApprovalFiguresView } from '../../../src/contract/analytics-views.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import styles from './Analytics.module.css';

/** The most common reasons of all, as bars with their count beside. */
export function ReasonList({ reasons }: { reasons: ApprovalFiguresView['reasons'] }) {
  const text = useTexts(analyticsTexts);
  const format = useFormat();
  const { field: labels } = useWords();
  if (reasons.length === 0) return null;
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <section className={styles.section}>
      <h2 className={styles.finding}>{text.reasons}</h2>
      <p className={styles.quiet}>{text.reasonsMean}</p>
      <ul className={styles.lines}>
        {reasons.map(({ field, words, count }) => (
          <li key={`${field ?? ''} ${words}`} className={styles.line}>
            <div className={styles.head}>
              <span className={styles.name}>
                {Object.entries(labels).find(([name]) => name === field)?.[1] ?? field ?? text.quoted(words)}
              </span>
              <span className={styles.value}>{format.number(count)}</span>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={styles.half} style={{ inlineSize: `${(100 * count) / most}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
