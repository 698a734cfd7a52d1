import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: string | undefined;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen that is read from top to bottom: title, then content in one column of a readable width. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <div className={styles.page} data-roomy>
      <div className={styles.column}>
        <header className={styles.head}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
