import { Link } from '@fluentui/react-components';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { settingsTexts } from '../../ui/texts/settings.ts';
import styles from './Settings.module.css';
import { Version } from './Version.tsx';

/** Where everything is kept, and for how long. */
export function WhereDataLives() {
  const text = useTexts(settingsTexts);
  const { me } = useSession();
  return (
    <>
      <p className={styles.words}>{me.local ? text.dataLocal : text.dataHere}</p>
      <p className={styles.words}>{text.dataKept}</p>
    </>
  );
}

/** What runs here, and under which terms. */
export function About() {
  const text = useTexts(settingsTexts);
  return (
    <>
      <Version />
      <p className={styles.links}>
        <Link href="/privacy" target="_blank" rel="noreferrer">
          {text.privacy}
        </Link>
        <Link href="/terms" target="_blank" rel="noreferrer">
          {text.terms}
        </Link>
      </p>
    </>
  );
}
