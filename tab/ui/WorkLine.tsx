import type { ReactNode } from 'react';
import styles from './WorkLine.module.css';

interface WorkLineProps {
  readonly title: string;
  /** Said in small under the title: the campaign it belongs to, what it is. */
  readonly facts: readonly string[];
  /** "Thu 5 Mar 2026 · tomorrow" */
  readonly when: string;
  readonly overdue?: boolean;
  /** Said in front of the date when it is overdue. */
  readonly overdueLabel?: string;
  readonly openLabel: string;
  readonly onOpen: () => void;
  /** A tick or a picture in front. */
  readonly before?: ReactNode;
  /** What can be done about it. */
  readonly after?: ReactNode;
  /** What belongs to it, under it. */
  readonly below?: ReactNode;
}

/** One line of what waits for somebody: the thing itself opens its campaign. */
export function WorkLine(props: WorkLineProps) {
  const {
    title,
    facts,
    when,
    overdue = false,
    overdueLabel,
    openLabel,
    onOpen,
    before,
    after,
    below,
  } = props;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {before}
        <button type="button" className={styles.open} data-work-line title={openLabel} onClick={onOpen}>
          <span className={styles.title}>{title}</span>
          <span className={styles.facts}>
            {facts.map((fact) => (
              <span key={fact} className={styles.fact}>
                {fact}
              </span>
            ))}
            {when && (
              <span className={styles.when} data-overdue={overdue}>
                {overdue && overdueLabel && <strong>{overdueLabel} </strong>}
                {when}
              </span>
            )}
          </span>
        </button>
        {after}
      </div>
      {below ? <div className={styles.below}>{below}</div> : null}
    </li>
  );
}
