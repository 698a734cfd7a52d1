import type { RetrospectiveView } from '../../../src/contract/retrospective-endpoints.ts';
import { retroAxes } from '../../../src/domain/retrospective.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import styles from './Retrospective.module.css';

/** The retrospective as those read it who do not write it. */
export function WrittenPoints({ read }: { readonly read: RetrospectiveView }) {
  const text = useTexts(retrospectiveTexts);
  const words = useWords();
  const { points, scores, tasks } = read;
  const scored = retroAxes.filter((axis) => scores[axis].score !== null);
  if (points.length + scored.length === 0) return <p className={styles.said}>{text.unsaid}</p>;
  return (
    <>
      <ol className={styles.written}>
        {points.map((point) => {
          const status = tasks[point.id]?.status;
          const lines = [
            [text.fact, point.fact],
            [text.cause, point.cause],
            [text.insight, point.insight],
            [text.action, point.action + (status ? ` (${text.isTask(words.taskStatus[status])})` : '')],
          ].filter(([, said]) => said !== '');
          return (
            <li key={point.id}>
              <dl className={styles.chain}>
                {lines.map(([label, said]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{said}</dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ol>
      <dl className={styles.figures} aria-label={text.scores}>
        {scored.map((axis) => (
          <div key={axis}>
            <dt>{text.axis[axis]}</dt>
            <dd>{scores[axis].score} / 5</dd>
            {scores[axis].words !== '' && <dd className={styles.said}>{scores[axis].words}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}
