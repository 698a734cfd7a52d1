import type { ApprovalFiguresView } from '../../../src/contract/analytics-views.ts';
import { useTexts } from '../../ui/locale.tsx';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import styles from './Analytics.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** The five figures of all together. */
export function Headline({ figures }: { figures: ApprovalFiguresView }) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  const hours = (value: number | null): string => (value === null ? '–' : text.hours(words.number(value)));
  const shown = {
    decisions: words.number(figures.decisions),
    median: hours(figures.medianHours),
    slow: hours(figures.slowHours),
    rounds: words.number(figures.rounds),
    expired: words.percent(figures.expiredShare),
  };
  const names = ['decisions', 'median', 'slow', 'rounds', 'expired'] as const;
  return (
    <section>
      <h2 className={styles.finding}>{text.headline}</h2>
      <dl className={styles.tiles}>
        {names.map((name) => (
          <div key={name} className={styles.tile}>
            <dt>{text.figure[name]}</dt>
            <dd className={styles.now}>{shown[name]}</dd>
            <dd className={styles.quiet}>{text.figureMeans[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
