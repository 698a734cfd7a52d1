import { useGoAlong } from '../../data/go-along.ts';
import { useTexts } from '../../ui/locale.tsx';
import { alongTexts } from '../../ui/texts/along.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import styles from './GoAlongToggle.module.css';

/** Whether tasks go along when a bar is moved: for whoever has no key at hand. A list of days has no bars to move. */
export function GoAlongToggle() {
  const text = useTexts(alongTexts);
  const [goAlong, setGoAlong] = useGoAlong();
  if (useNarrow()) return null;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={goAlong}
        onChange={({ currentTarget }) => setGoAlong(currentTarget.checked)}
      />
      {text.always}
    </label>
  );
}
