import styles from './AttentionChip.module.css';
import { hidden } from './hidden.ts';
import type { Attention } from './standing.ts';

/** What matters now, as one small chip. */
export function AttentionChip({ tone, words, tail, why }: Attention) {
  if (tail === undefined)
    return (
      <span className={styles.chip} data-tone={tone} title={why ?? words}>
        {words}
        {why && <span style={hidden}>: {why}</span>}
      </span>
    );
  return (
    <span className={styles.chip} data-tone={tone} data-tailed title={`${words} ${tail}`}>
      <span className={styles.head}>{words}</span> <span className={styles.tail}>{tail}</span>
    </span>
  );
}
