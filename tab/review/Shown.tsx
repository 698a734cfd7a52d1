import { Input, Spinner, Tab, TabList } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useCallback, useEffect, useState } from 'react';
import type { ViewOutside } from '../../src/contract/view-link-endpoints.ts';
import { plain } from '../../src/domain/campaign-filter.ts';
import { dayIn } from '../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../ui/locale.tsx';
import { spaced } from '../ui/spaced.ts';
import type { Answer } from './link-client.ts';
import styles from './Review.module.css';
import { Closed } from './Reviewed.tsx';
import { reviewTexts } from './review-texts.ts';
import { readShown, type ShownAddress } from './shown-client.ts';
import { ShownList } from './ShownList.tsx';
import { ShownMonth } from './ShownMonth.tsx';
import { shownTexts } from './shown-texts.ts';

/** The campaigns of a view for somebody without a seat; read again whenever they come back to the page. */
export function Shown({ view }: { view: ShownAddress }) {
  const text = useTexts(reviewTexts);
  const locale = useLocale();
  const [answer, setAnswer] = useState<Answer<ViewOutside>>();
  const take = useCallback(
    (found: Answer<ViewOutside>): void =>
      // What is on the screen stays there while the service cannot be reached.
      setAnswer((was) => (found.kind === 'unreached' && was?.kind === 'ok' ? was : found)),
    [],
  );
  useEffect(() => {
    void readShown(view, locale).then(take);
    const onBack = (): void => {
      if (document.visibilityState === 'visible') void readShown(view, locale).then(take);
    };
    document.addEventListener('visibilitychange', onBack);
    return () => document.removeEventListener('visibilitychange', onBack);
  }, [view, locale, take]);

  if (!answer) return <Spinner label={text.loading} />;
  if (answer.kind === 'ok') return <Campaigns shown={answer.value} />;
  if (answer.kind === 'closed') return <Closed title={text.closedTitle} words={text.closed} />;
  const words = answer.kind === 'refused' ? answer.words : text.unreached;
  return <Closed title={words} words="" again={() => void readShown(view, locale).then(take)} />;
}

function Campaigns({ shown }: { shown: ViewOutside }) {
  const { name, workspaceName, makerName, until, now, campaigns } = shown;
  const text = useTexts(shownTexts);
  const format = useFormat();
  const locale = useLocale();
  const [how, setHow] = useState<'list' | 'month'>('list');
  const [words, setWords] = useState('');
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found = campaigns.filter((each) => {
    const hay = plain(`${each.name} ${each.code}`);
    return wanted.every((word) => hay.includes(word));
  });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayIn(zone, Date.parse(now));
  return (
    <main className={styles.main}>
      <div>
        <h1 className={styles.title}>{name}</h1>
        <p className={styles.quiet}>{spaced(locale, text.lead(makerName, workspaceName))}</p>
        <p className={styles.quiet}>{spaced(locale, text.until(format.instant(until, zone)))}</p>
      </div>
      {campaigns.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <TabList
              size="small"
              aria-label={text.how}
              selectedValue={how}
              onTabSelect={(_, { value }) => setHow(value === 'month' ? 'month' : 'list')}
            >
              <Tab value="list">{text.list}</Tab>
              <Tab value="month">{text.month}</Tab>
            </TabList>
            <Input
              type="search"
              aria-label={text.find}
              placeholder={text.find}
              contentBefore={<SearchRegular />}
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
            <output className={styles.quiet}>{text.count(found.length)}</output>
          </div>
          {found.length === 0 && <p>{text.none}</p>}
          {found.length > 0 && how === 'list' && <ShownList campaigns={found} today={today} />}
          {found.length > 0 && how === 'month' && <ShownMonth campaigns={found} today={today} />}
        </>
      )}
      <footer className={styles.quiet}>{text.footer}</footer>
    </main>
  );
}
