import { Switch } from '@fluentui/react-components';
import type { MovedAlong } from '../../src/domain/moving-along.ts';
import { useAlongWords } from './along-words.ts';
import styles from './AlongPreview.module.css';
import { useTexts } from './locale.tsx';
import { alongTexts } from './texts/along.ts';

interface AlongPreviewProps {
  readonly along: MovedAlong;
  readonly titleOf: (taskId: string) => string;
  /** Whether the tasks go along. */
  readonly goAlong: boolean;
  /** Absent while something is held: then a key does it. */
  readonly onGoAlong?: (goAlong: boolean) => void;
}

const mostNamed = 12;
const mostHeld = 6;

/** Which tasks go along with a campaign that moves, and which stay and why; nothing where it has none. */
export function AlongPreview({ along, titleOf, goAlong, onGoAlong }: AlongPreviewProps) {
  const text = useTexts(alongTexts);
  const words = useAlongWords();
  if (along.moves.size + along.stays.length === 0) return null;
  const lines = words.lines(along, titleOf);
  const shown = lines.slice(0, onGoAlong ? mostNamed : mostHeld);
  const list = (
    <ul className={styles.list}>
      {shown.map((line) => (
        <li key={line.id}>{line.words}</li>
      ))}
      {shown.length < lines.length && <li>{text.more(lines.length - shown.length)}</li>}
    </ul>
  );
  return (
    <section className={styles.along} aria-label={text.toggle}>
      {onGoAlong ? (
        <Switch
          className={styles.toggle}
          label={text.toggle}
          checked={goAlong}
          onChange={(_, { checked }) => onGoAlong(checked)}
        />
      ) : (
        <p className={styles.key}>{text.key(goAlong)}</p>
      )}
      <p className={styles.sum}>{goAlong ? words.sum(along) : text.onlyCampaign}</p>
      {goAlong && !onGoAlong && list}
      {goAlong && onGoAlong && (
        <details>
          <summary>{text.list}</summary>
          {list}
        </details>
      )}
    </section>
  );
}
