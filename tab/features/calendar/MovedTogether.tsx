import { useFormat, useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import styles from './MovedTogether.module.css';
import { movedIn, type Proposal } from './use-bar-drag.ts';

/** More would not be read while a bar is held; all of them stand in the preview that follows. */
const mostNamed = 6;

/** Where all that is selected would be. */
export function MovedTogether({ proposal }: { readonly proposal: Proposal }) {
  const text = useTexts(bulkTexts);
  const format = useFormat();
  const moved = movedIn(proposal);
  return (
    <section className={styles.moved} aria-label={text.chosen(moved.length)}>
      <h3 className={styles.title}>{text.chosen(moved.length)}</h3>
      <ul className={styles.list}>
        {moved.slice(0, mostNamed).map(({ campaign, flight }) => (
          <li key={campaign.id} className={styles.line}>
            <span className={styles.name}>{campaign.name}</span>
            <span className={styles.dates}>{format.longRange(flight.start, flight.end)}</span>
          </li>
        ))}
      </ul>
      {moved.length > mostNamed && <p className={styles.rest}>{text.more(moved.length - mostNamed)}</p>}
    </section>
  );
}
