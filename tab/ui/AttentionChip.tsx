import styles from './AttentionChip.module.css';
import type { Attention } from './standing.ts';

/** What matters now, as one small chip. */
export function AttentionChip({ tone, words, tail }: Attention) {
  if (tail === undefined)
    return (
      <span className={styles.chip} data-tone={tone} title={words}>
        {words}
      </span>
    );
  return (
    <span className={styles.chip} data-tone={tone} data-tailed title={`${words} ${tail}`}>
      <span className={styles.head}>{words}</span> <span className={styles.tail}>{tail}</span>
    </span>
  );
}
