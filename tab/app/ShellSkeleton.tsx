import { BoardSkeleton, Bone } from '../ui/Skeletons.tsx';
import styles from './Shell.module.css';
import bar from './TopBar.module.css';

/** The whole tab while it finds out who looks. */
export function ShellSkeleton() {
  return (
    <div className={styles.shell} aria-busy>
      <div className={bar.bar}>
        <div className={bar.row}>
          <Bone width={72} height={16} />
          <Bone width={72} height={16} />
          <Bone width={72} height={16} />
        </div>
      </div>
      <div className={styles.stage}>
        <BoardSkeleton />
      </div>
    </div>
  );
}
