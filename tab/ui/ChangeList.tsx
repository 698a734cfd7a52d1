import type { FieldChange } from '../../src/domain/campaign.ts';
import styles from './ChangeList.module.css';
import type { PrintField } from './field-values.ts';
import { useTexts, useWords } from './locale.tsx';
import { changeTexts } from './texts/changes.ts';

interface ChangeListProps {
  readonly changes: readonly FieldChange[];
  readonly print: PrintField;
  /** What fields are called, where those of campaigns are not enough. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Texts longer than this are said to have changed; two long paragraphs beside an arrow explain nothing. */
const LONGEST = 160;

/** What changed, field by field: "Budget CNY 80,000 → CNY 95,000". */
export function ChangeList({ changes, print, labels: given }: ChangeListProps) {
  const words = useWords();
  const text = useTexts(changeTexts);
  const labels: Readonly<Record<string, string>> = given ?? words.field;
  return (
    <ul className={styles.list}>
      {changes.map(({ field, from, to }) => {
        const [before, after] = [print(field, from), print(field, to)];
        const isLong = before.length + after.length > LONGEST;
        return (
          <li key={`${field} ${before} ${after}`} className={styles.change}>
            <span className={styles.field}>{labels[field] ?? field}</span>
            {isLong ? (
              <span>{text.rewritten}</span>
            ) : (
              <span>
                <del className={styles.before}>{before}</del>
                <span aria-hidden> → </span>
                <ins className={styles.after}>{after}</ins>
              </span>
            )}
            {isLong && (
              <details className={styles.whole}>
                <summary>{text.compare}</summary>
                <del className={styles.before}>{before}</del>
                <ins className={styles.after}>{after}</ins>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
