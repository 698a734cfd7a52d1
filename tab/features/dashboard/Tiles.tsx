import type { DashboardView } from '../../../src/contract/dashboard-endpoints.ts';
import type { DashboardFigure } from '../../../src/domain/dashboard-rows.ts';
import type { Figure } from '../../../src/domain/report.ts';
import { resultCounts } from '../../../src/domain/result.ts';
import { useTexts } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import styles from './Dashboard.module.css';
import { useFigures } from './use-figures.ts';

interface Shown {
  readonly figure: DashboardFigure;
  readonly value: Figure;
  readonly currency?: string | null;
}

interface TilesProps {
  readonly title: string;
  readonly shown: readonly Shown[];
  readonly open: DashboardFigure | undefined;
  readonly onOpen: (figure: DashboardFigure) => void;
}

/** Figures with how they moved; each opens the rows that it rests on. */
function Tiles({ title, shown, open, onOpen }: TilesProps) {
  const text = useTexts(dashboardTexts);
  const say = useTexts(reportTexts);
  const figures = useFigures();
  if (shown.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.tiles}>
        {shown.map(({ figure, value, currency = null }) => {
          const { move, tone } = figures.move(figure, value, currency);
          const name = figures.name(figure);
          return (
            <li key={`${figure} ${currency ?? ''}`}>
              <button
                type="button"
                className={styles.tile}
                aria-expanded={open === figure}
                title={text.rows(name)}
                onClick={() => onOpen(figure)}
              >
                <span className={styles.name}>{name}</span>
                <strong className={styles.now} data-long={currency !== null}>
                  {figures.print(figure, value.now, currency)}
                </strong>
                <span className={styles.move} data-tone={tone}>
                  {move ? say.move(move) : say.noBefore}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface FigureTilesProps extends Pick<TilesProps, 'open' | 'onOpen'> {
  readonly seen: DashboardView;
}

/** What the channels did, what that costs, and how the work goes. */
export function FigureTiles({ seen: { results, work, can }, ...opening }: FigureTilesProps) {
  const text = useTexts(dashboardTexts);
  const money = (figure: 'spend' | 'revenue'): Shown[] =>
    results[figure].map(({ now, before }) => ({
      figure,
      value: { now: now.minor, before: before.minor },
      currency: now.currency,
    }));
  const tasks = ['tasksDone', 'tasksOverdue', 'taskCompletion', 'tasksOnTime'] as const;
  const approvals = [
    'approvalsDecided',
    'approvalsWaiting',
    'approvalHours',
    'approvalSlowHours',
    'approvalRounds',
  ] as const;
  const worked = [...tasks, ...(can.seeApprovals ? approvals : [])];
  return (
    <>
      <Tiles
        title={text.results}
        shown={[
          ...resultCounts.map((figure) => ({ figure, value: results.counts[figure] })).filter(isSaid),
          ...money('spend'),
          ...money('revenue'),
        ]}
        {...opening}
      />
      <Tiles
        title={text.rates}
        shown={results.metrics.map(({ code, now, before, currency }) => ({
          figure: code,
          value: { now, before },
          currency,
        }))}
        {...opening}
      />
      <Tiles
        title={text.work}
        shown={worked.map((figure) => ({ figure, value: work[figure] }))}
        {...opening}
      />
    </>
  );
}

const isSaid = ({ value: { now, before } }: Shown): boolean => now !== null || before !== null;
