import type { GoalBoard } from '../../../src/domain/dashboard-work.ts';
import { goalStates } from '../../../src/domain/goal-standing.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import styles from './Dashboard.module.css';

interface GoalTilesProps {
  readonly goals: GoalBoard;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** How many goals stand how, drawn as one bar; it opens the goals. */
export function GoalTiles({ goals, isOpen, onOpen }: GoalTilesProps) {
  const text = useTexts(dashboardTexts);
  const format = useFormat();
  const there = goalStates.filter((state) => goals[state] > 0);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{text.goals}</h2>
      {there.length === 0 ? (
        <p className={styles.said}>{text.noGoals}</p>
      ) : (
        <button
          type="button"
          className={styles.goals}
          aria-expanded={isOpen}
          title={text.rows(text.goals)}
          onClick={onOpen}
        >
          <span className={styles.goalBar} aria-hidden>
            {there.map((state) => (
              <span key={state} data-state={state} style={{ flexGrow: goals[state] }} />
            ))}
          </span>
          <span className={styles.legend}>
            {there.map((state) => (
              <span key={state} data-state={state}>
                {text.goal[state]} <strong>{format.number(goals[state])}</strong>
              </span>
            ))}
          </span>
        </button>
      )}
    </section>
  );
}
