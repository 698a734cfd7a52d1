import { Initials } from './Initials.tsx';
import styles from './PersonLine.module.css';

interface PersonLineProps {
  readonly person: { readonly name: string; readonly title?: string };
  readonly size?: 20 | 24 | 32;
  /** What stands under the name; the person's title when it is left out. */
  readonly detail?: string | undefined;
}

/** Somebody's initials and name, with a line under it where there is one to say. */
export function PersonLine({ person: { name, title }, size = 24, detail = title }: PersonLineProps) {
  return (
    <span className={styles.line}>
      <span aria-hidden>
        <Initials name={name} size={size} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
