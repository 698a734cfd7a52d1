import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { OutsideView } from '../../src/contract/link-endpoints.ts';
import { useFormat, useLocale, useTexts } from '../ui/locale.tsx';
import { spaced } from '../ui/spaced.ts';
import { Content } from './Content.tsx';
import { Files } from './Files.tsx';
import { type Answer, createLinkClient, type LinkAddress, type LinkClient } from './link-client.ts';
import { Points } from './Points.tsx';
import styles from './Review.module.css';
import { reviewTexts } from './review-texts.ts';

/** Opens the link, and shows what it shows, or that it opens nothing. */
export function Reviewed({ link }: { link: LinkAddress | undefined }) {
  const [looks, setLooks] = useState(0);
  return <Looked key={looks} link={link} onAgain={() => setLooks(looks + 1)} />;
}

function Looked({ link, onAgain }: { link: LinkAddress | undefined; onAgain: () => void }) {
  const text = useTexts(reviewTexts);
  const client = useMemo(() => link && createLinkClient(link, () => document.documentElement.lang), [link]);
  const [answer, setAnswer] = useState<Answer<OutsideView>>();
  useEffect(() => {
    let left = false;
    void client?.look().then((found) => {
      if (!left) setAnswer(found);
    });
    return () => {
      left = true;
    };
  }, [client]);

  if (!client || answer?.kind === 'closed') return <Closed title={text.closedTitle} words={text.closed} />;
  if (!answer) return <Spinner label={text.loading} />;
  if (answer.kind === 'ok') {
    return (
      <Opened
        shown={answer.value}
        client={client}
        onAnswer={(next) => {
          if (next.kind === 'ok' || next.kind === 'closed') setAnswer(next);
        }}
      />
    );
  }
  const words = answer.kind === 'refused' ? answer.words : text.unreached;
  return <Closed title={words} words="" again={onAgain} />;
}

/** That a link opens nothing, or what else is to be said instead of it. */
export function Closed({ title, words, again }: { title: string; words: string; again?: () => void }) {
  const text = useTexts(reviewTexts);
  return (
    <main className={styles.closed}>
      <h1 className={styles.title}>{title}</h1>
      {words && <p>{words}</p>}
      {again && <Button onClick={again}>{text.again}</Button>}
    </main>
  );
}

interface OpenedProps {
  readonly shown: OutsideView;
  readonly client: LinkClient;
  readonly onAnswer: (answer: Answer<OutsideView>) => void;
}

function Opened({ shown, client, onAnswer }: OpenedProps) {
  const text = useTexts(reviewTexts);
  const format = useFormat();
  const locale = useLocale();
  const { content, makerName, until, standing, subject, files } = shown;
  const zone = readersZone();
  const about =
    subject.kind === 'contentItem' || subject.kind === 'assetVersion'
      ? text.subject[subject.kind](subject.name)
      : '';
  return (
    <main className={styles.main}>
      <div>
        <h1 className={styles.title}>{text.title(content.name)}</h1>
        <p className={styles.quiet}>{spaced(locale, text.lead(makerName))}</p>
        <p className={styles.quiet}>
          {[about, spaced(locale, text.until(format.instant(until, zone)))]
            .filter(Boolean)
            .join(locale === 'en' ? ' ' : '')}
        </p>
      </div>
      {standing !== 'open' && (
        <MessageBar intent={standing === 'changed' ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>{text.standing[standing]}</MessageBarBody>
        </MessageBar>
      )}
      <Files files={files} client={client} />
      <Content content={content} />
      <Points shown={shown} client={client} onAnswer={onAnswer} zone={zone} />
      <footer className={styles.quiet}>{text.footer}</footer>
    </main>
  );
}

function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
