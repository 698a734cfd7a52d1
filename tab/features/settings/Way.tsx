import { Link as WayLink } from 'wouter';
import styles from './Settings.module.css';

/** What another screen is for, and the way there. */
export function Way({ lead, to, words }: { lead: string; to: string; words: string }) {
  return (
    <>
      <p className={styles.words}>{lead}</p>
      <WayLink href={to} className={styles.way}>
        {words}
      </WayLink>
    </>
  );
}
