import styles from './Skeletons.module.css';

/** A grey bar in the place of something that is on its way. */
export function Bone({ width, height = 12 }: { width: number | string; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

const COLUMNS = [3, 4, 2, 3, 2];

/** The board while nothing is known yet. */
export function BoardSkeleton() {
  return (
    <div className={styles.board} aria-hidden>
      {COLUMNS.map((cards, column) => (
        <div key={`column-${String(column)}`} className={styles.column}>
          <Bone width={96} height={16} />
          {Array.from({ length: cards }, (_, card) => (
            <div key={`card-${String(card)}`} className={styles.card}>
              <Bone width="80%" />
              <Bone width="55%" />
              <Bone width="40%" height={10} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Rows while nothing is known yet: lists, histories, settings. */
export function ScreenSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={`row-${String(row)}`} className={styles.row}>
          <Bone width={64} />
          <Bone width={`${String(30 + ((row * 17) % 30))}%`} />
          <Bone width={90} />
        </div>
      ))}
    </div>
  );
}
