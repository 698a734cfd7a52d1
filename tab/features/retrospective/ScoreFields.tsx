import { Field, Input, Select } from '@fluentui/react-components';
import { type RetroContent, retroAxes } from '../../../src/domain/retrospective.ts';
import { useTexts } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import styles from './Retrospective.module.css';

type Scores = RetroContent['scores'];

/** Three axes from 1 to 5, each with a reason. */
export function ScoreFields({
  scores,
  onChange,
}: {
  readonly scores: Scores;
  readonly onChange: (scores: Scores) => void;
}) {
  const text = useTexts(retrospectiveTexts);
  return (
    <section className={styles.scores} aria-label={text.scores}>
      <h3 className={styles.title}>{text.scores}</h3>
      {retroAxes.map((axis) => (
        <div key={axis} className={styles.row}>
          <Field label={text.axis[axis]} hint={text.axisHint[axis]}>
            <Select
              value={scores[axis].score === null ? '' : String(scores[axis].score)}
              onChange={(_, { value }) =>
                onChange({
                  ...scores,
                  [axis]: { ...scores[axis], score: value === '' ? null : Number(value) },
                })
              }
            >
              <option value="">{text.noScore}</option>
              {[5, 4, 3, 2, 1].map((score) => (
                <option key={score} value={score}>
                  {score} / 5
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.why(text.axis[axis])} className={styles.grow}>
            <Input
              value={scores[axis].words}
              maxLength={1_000}
              onChange={(_, { value }) => onChange({ ...scores, [axis]: { ...scores[axis], words: value } })}
            />
          </Field>
        </div>
      ))}
    </section>
  );
}
