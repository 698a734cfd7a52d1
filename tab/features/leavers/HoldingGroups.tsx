import { type Holding, handoverNouns } from '../../../src/domain/handover.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { leaverTexts } from '../../ui/texts/leavers.ts';
import styles from './Leavers.module.css';
import { useHoldingTitle } from './use-holding-title.ts';

/** So many titles of one kind are shown; the rest is counted. */
const mostTitles = 200;

/** What is somebody's, kind by kind; unfolded where it is little. */
export function HoldingGroups({ holdings }: { holdings: readonly Holding[] }) {
  const text = useTexts(leaverTexts);
  const format = useFormat();
  const titleOf = useHoldingTitle();
  return (
    <div>
      {handoverNouns.map((noun) => {
        const some = holdings.filter((each) => each.noun === noun);
        if (some.length === 0) return null;
        const rest = some.length - mostTitles;
        return (
          <details key={noun} className={styles.group} open={holdings.length <= 12}>
            <summary>
              {text.noun[noun]} <span className={styles.count}>{format.number(some.length)}</span>
            </summary>
            <ul className={styles.things}>
              {some.slice(0, mostTitles).map((holding) => (
                <li key={`${holding.within ?? ''} ${holding.id}`}>{titleOf(holding)}</li>
              ))}
              {rest > 0 && <li>{text.more(format.number(rest))}</li>}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
