import { Avatar } from '@fluentui/react-components';
import styles from './PersonLine.module.css';

interface PersonLineProps {
  readonly person: { readonly id: string; readonly name: string; readonly title?: string };
  readonly size?: 20 | 24 | 28 | 32;
  /** What stands under the name; the person's title when it is left out. */
  readonly detail?: string | undefined;
}

/** Somebody's initials and name, with a line under it where there is one to say. */
export function PersonLine({ person: { id, name, title }, size = 24, detail = title }: PersonLineProps) {
  return (
    <span className={styles.line}>
      <Avatar name={name} idForColor={id} color="colorful" size={size} aria-hidden />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
