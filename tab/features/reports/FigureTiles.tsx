import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportTexts, type FigureName } from '../../ui/texts/reports.ts';
import { shownFigure } from './figures.ts';
import styles from './FigureTiles.module.css';

interface FigureTilesProps {
  readonly title: string;
  readonly names: readonly FigureName[];
  readonly figures: ReportContent['figures'];
  /** What goals asked of the period. */
  readonly targets?: ReportContent['targets'];
}

/** Numbers with how they moved: sign, arrow and colour, and the words for those who see neither. */
export function FigureTiles({ title, names, figures, targets = [] }: FigureTilesProps) {
  const text = useTexts(reportTexts);
  const format = useFormat();
  return (
    <section className={styles.holder}>
      <h2 className={styles.title}>{title}</h2>
      <dl className={styles.tiles} data-four={names.length === 4}>
        {names.map((name) => {
          const { now, move, tone } = shownFigure(name, figures[name], format);
          const formula = text.formula[name];
          const target = targets.find(({ figure }) => figure === name);
          return (
            <div key={name} id={`figure-${name}`} tabIndex={-1} className={styles.tile}>
              <dt>
                {text.figure[name]}
                {formula && <span className={styles.formula}>{formula}</span>}
              </dt>
              <dd className={styles.now}>{now}</dd>
              <dd className={styles.move} data-tone={tone}>
                {move ? text.move(move) : text.noBefore}
              </dd>
              {target && (
                <dd className={styles.move} data-tone={target.reached >= target.target ? 'good' : undefined}>
                  {text.target(format.percent(target.reached / target.target), format.number(target.target))}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
