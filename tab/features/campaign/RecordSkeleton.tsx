import { Bone } from '../../ui/Skeletons.tsx';
import styles from './RecordSkeleton.module.css';

const LINES = ['92%', '80%', '64%', '88%', '42%'];

/** A campaign while it is on its way. */
export function RecordSkeleton() {
  return (
    <div className={styles.record} aria-hidden>
      <div className={styles.row}>
        <Bone width={64} />
        <Bone width={120} />
        <Bone width={160} />
      </div>
      <Bone width="100%" height={20} />
      <div className={styles.row}>
        <Bone width={150} height={32} />
        <Bone width={110} height={32} />
      </div>
      <div className={styles.row}>
        {['a', 'b', 'c', 'd', 'e'].map((key) => (
          <Bone key={key} width={64} height={16} />
        ))}
      </div>
      {LINES.map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  );
}
