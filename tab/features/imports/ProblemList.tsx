import { Button, Select } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import type { ImportView } from '../../../src/contract/views.ts';
import type { RowProblem } from '../../../src/domain/import.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { importTexts } from '../../ui/texts/imports.ts';
import { problemTexts, type ProblemCode } from '../../ui/texts/import-problems.ts';
import styles from './ProblemList.module.css';
import { problemsAsText } from './problems-as-text.ts';
import { useProblemWords } from './use-problem-words.ts';

const ALL = '';

/** Everything that is wrong, row by row: where it stands, what is wrong with it, and what to do. */
export function ProblemList({ view }: { view: ImportView }) {
  const { problems, problemCount } = view;
  const text = useTexts(importTexts);
  const words = useTexts(problemTexts);
  const format = useFormat();
  const tell = useTell();
  const [wanted, setWanted] = useState<ProblemCode | typeof ALL>(ALL);
  const wordsOf = useProblemWords(view);
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const shown = wanted === ALL ? problems : (byCode.get(wanted) ?? []);

  const copy = async (): Promise<void> => {
    const heading = [text.lineColumn, text.column, text.value, text.whatToDo];
    try {
      const sentence = (problem: RowProblem): string => Object.values(wordsOf(problem)).join(' ');
      await navigator.clipboard.writeText(problemsAsText(heading, shown, sentence));
      tell.done(text.copied(format.number(shown.length)));
    } catch (error) {
      tell.failed(text.notCopied, error);
    }
  };

  return (
    <section>
      <div className={styles.bar}>
        <Select
          aria-label={text.filter}
          value={wanted}
          onChange={(_, { value }) => setWanted([...byCode.keys()].find((code) => code === value) ?? ALL)}
        >
          <option value={ALL}>{text.all(format.number(problems.length))}</option>
          {[...byCode].map(([code, own]) => (
            <option key={code} value={code}>
              {text.kind(words[code].wrong, format.number(own.length))}
            </option>
          ))}
        </Select>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {text.copy}
        </Button>
        {problems.length < problemCount && (
          <span className={styles.quiet}>
            {text.firstOnly(format.number(problems.length), format.number(problemCount))}
          </span>
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.lineColumn}</th>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem) => {
            const { line, column, code, value } = problem;
            const { wrong, mend } = wordsOf(problem);
            return (
              <tr key={`${String(line)} ${column} ${code} ${value}`}>
                <td className={styles.line} data-label={text.lineColumn}>
                  {format.number(line)}
                </td>
                <td data-label={text.column}>{column}</td>
                <td className={styles.value} data-label={text.value}>
                  {value}
                </td>
                <td>
                  <strong>{wrong}</strong> {mend}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
