import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './Face.module.css';

interface Action {
  readonly label: string;
  readonly run?: () => void;
  readonly href?: string;
}

interface FaceProps {
  readonly title: string;
  readonly detail?: string;
  /** A large icon above the words. */
  readonly picture?: ReactNode;
  readonly action?: Action;
  /** A refusal is announced when it appears. */
  readonly tone?: 'empty' | 'refused';
  /** It is all that the page shows, hence its title is the page's. */
  readonly wholePage?: boolean;
}

/** A screen that has nothing to show: says what, why, and the one thing to do. */
export function Face({ title, detail, picture, action, tone = 'empty', wholePage = false }: FaceProps) {
  const Title = wholePage ? 'h1' : 'h2';
  return (
    <div className={styles.face} role={tone === 'refused' ? 'alert' : undefined}>
      {picture && (
        <div className={styles.picture} aria-hidden>
          {picture}
        </div>
      )}
      <Title className={styles.title}>{title}</Title>
      {detail && <p className={styles.detail}>{detail}</p>}
      {action?.href && (
        <Button as="a" appearance="primary" href={action.href}>
          {action.label}
        </Button>
      )}
      {action?.run && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
