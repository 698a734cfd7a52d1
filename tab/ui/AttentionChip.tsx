import styles from './AttentionChip.module.css';
import type { Attention } from './standing.ts';

/** What matters now, as one small chip. */
export function AttentionChip({ tone, words }: Attention) {
  return (
    <span className={styles.chip} data-tone={tone} title={words}>
      {words}
    </span>
  );
}
