import type { ApprovalFiguresView } from '../../../src/contract/analytics-views.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import styles from './Analytics.module.css';
import { useFigureWords } from './use-figure-words.ts';

export interface HoursLine {
  readonly key: string;
  readonly name: string;
  /** Beside the name, in a quieter voice. */
  readonly beside?: string;
  readonly figures: ApprovalFiguresView;
  readonly waitingShare?: number | null;
  readonly isBottleneck?: boolean;
}

interface HoursListProps {
  /** The finding, in words. */
  readonly title: string;
  readonly noun: 'stage' | 'approver';
  readonly lines: readonly HoursLine[];
}

/** How long each took, as bars of one scale with their value beside; the table behind it is one click away. */
export function HoursList({ title, noun, lines }: HoursListProps) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  const longest = Math.max(1, ...lines.map(({ figures }) => figures.slowHours ?? 0));
  const withWaiting = noun === 'stage';
  return (
    <section className={styles.section}>
      <h2 className={styles.finding}>{title}</h2>
      <p className={styles.quiet}>{text.key}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.key} line={line} longest={longest} />
        ))}
      </ul>
      <details className={styles.behind}>
        <summary>{text.table}</summary>
        <DataTable
          label={title}
          columns={[
            text.columns[noun],
            text.columns.decisions,
            text.columns.median,
            text.columns.slow,
            text.columns.rounds,
            text.columns.expired,
            ...(withWaiting ? [text.columns.waiting] : []),
          ]}
          rows={lines.map(({ name, beside, figures, waitingShare = null }) => [
            beside === undefined ? name : `${name} · ${beside}`,
            words.number(figures.decisions),
            words.number(figures.medianHours),
            words.number(figures.slowHours),
            words.number(figures.rounds),
            words.percent(figures.expiredShare),
            ...(withWaiting ? [words.percent(waitingShare)] : []),
          ])}
        />
      </details>
    </section>
  );
}

function Line({ line, longest }: { line: HoursLine; longest: number }) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  const { name, beside, figures, waitingShare, isBottleneck } = line;
  const { medianHours, slowHours, reasons } = figures;
  const width = (hours: number | null): string => `${Math.min(100, (100 * (hours ?? 0)) / longest)}%`;
  return (
    <li className={styles.line} data-bottleneck={isBottleneck}>
      <div className={styles.head}>
        <span className={styles.name}>
          {name}
          {beside !== undefined && <span className={styles.quiet}> · {beside}</span>}
          {isBottleneck && <span className={styles.mark}>{text.bottleneckTitle}</span>}
        </span>
        {medianHours === null ? (
          <span className={styles.quiet}>{text.noAnswer}</span>
        ) : (
          <span className={styles.value}>
            {text.hours(words.number(medianHours))}
            <span className={styles.quiet}> · {text.slow(words.number(slowHours))}</span>
          </span>
        )}
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.slow} style={{ inlineSize: width(slowHours) }} />
        <div className={styles.half} style={{ inlineSize: width(medianHours) }} />
      </div>
      <p className={styles.quiet}>{words.facts(figures, waitingShare).join(' · ')}</p>
      {reasons.length > 0 && (
        <p className={styles.quiet}>{words.said(text.sentBack(words.reasons(reasons)))}</p>
      )}
    </li>
  );
}
