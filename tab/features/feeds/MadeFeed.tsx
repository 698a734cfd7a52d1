import { AddressOnce } from '../../ui/AddressOnce.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { feedTexts } from '../../ui/texts/feeds.ts';
import styles from './Feeds.module.css';

/** The address, which is shown this once, and where it goes. */
export function MadeFeed({ address }: { address: string }) {
  const text = useTexts(feedTexts);
  return (
    <div className={styles.form}>
      <AddressOnce address={address} label={text.address} />
      <section aria-label={text.how}>
        <h3 className={styles.label}>{text.how}</h3>
        <dl className={styles.ways}>
          {Object.entries(text.ways).map(([client, way]) => (
            <div key={client}>
              <dt>{client}</dt>
              <dd>{way}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>{text.pace}</p>
      </section>
    </div>
  );
}
