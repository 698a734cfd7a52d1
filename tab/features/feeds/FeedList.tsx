import { Button } from '@fluentui/react-components';
import type { FeedView } from '../../../src/contract/feed-endpoints.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { feedTexts } from '../../ui/texts/feeds.ts';
import styles from './Feeds.module.css';
import type { Feeds } from './use-feeds.ts';

/** My subscriptions, each with the way to end it; nothing where there is none. */
export function FeedList({ feeds }: { feeds: Feeds }) {
  const text = useTexts(feedTexts);
  const known = feeds.read.data ?? [];
  if (known.length === 0) return null;
  return (
    <section aria-label={text.list}>
      <h3 className={styles.label}>{text.list}</h3>
      <ul className={styles.feeds}>
        {known.map((feed) => (
          <FeedLine key={feed.id} feed={feed} revoke={feeds.revoke} />
        ))}
      </ul>
    </section>
  );
}

function FeedLine({ feed, revoke }: { feed: FeedView; revoke: Feeds['revoke'] }) {
  const text = useTexts(feedTexts);
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { zone } = useSession().me.person;
  const facts = [
    text.kinds[feed.shows.kind],
    text.made(format.instant(feed.createdAt, zone)),
    feed.lastUsedOn === null ? text.unused : text.used(format.date(feed.lastUsedOn)),
  ];
  const end = async (): Promise<void> => {
    try {
      await revoke(feed.id);
      tell.done(text.revoked(feed.name));
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  return (
    <li className={styles.feed}>
      <span className={styles.words}>
        <strong>{feed.name}</strong>
        <span className={styles.quiet}>{spaced(locale, facts.join(' · '))}</span>
      </span>
      <Button size="small" aria-label={text.revokeOf(feed.name)} onClick={() => void end()}>
        {text.revoke}
      </Button>
    </li>
  );
}
