import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActView } from '../../src/contract/second-person-endpoints.ts';
import styles from './ActList.module.css';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { spaced } from './spaced.ts';
import { secondPersonTexts } from './texts/second-person.ts';

export type GivenAnswer =
  | { kind: 'confirm' | 'withdraw'; round: number }
  | { kind: 'decline'; round: number; words: string };

interface ActListProps {
  readonly acts: readonly ActView[];
  /** Whose eyes these are. */
  readonly myId: string;
  readonly zone: string;
  readonly onAnswer: (act: ActView, answer: GivenAnswer) => void;
}

/** What waits for a second person: confirm it, decline it with words, or take it back; nothing where nothing waits. */
export function ActList({ acts, ...rest }: ActListProps) {
  const text = useTexts(secondPersonTexts);
  if (acts.length === 0) return null;
  return (
    <section className={styles.part} aria-label={text.waiting}>
      <h3 className={styles.title}>{text.waiting}</h3>
      <ul className={styles.lines}>
        {acts.map((act) => (
          <ActLine key={`${act.id} ${act.round}`} act={act} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function ActLine({ act, myId, zone, onAnswer }: Omit<ActListProps, 'acts'> & { readonly act: ActView }) {
  const text = useTexts(secondPersonTexts);
  const locale = useLocale();
  const format = useFormat();
  const [words, setWords] = useState('');
  const { round } = act;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span>{spaced(locale, text.act[act.act](act.askerName, act.subject))}</span>
        <span className={styles.quiet}>
          {act.hasMoved ? text.moved : text.until(format.instant(act.expiresAt, zone))}
        </span>
      </div>
      <div className={styles.buttons}>
        {act.canConfirm && (
          <>
            {!act.hasMoved && (
              <Button appearance="primary" onClick={() => onAnswer(act, { kind: 'confirm', round })}>
                {text.confirm}
              </Button>
            )}
            <Input
              aria-label={text.words}
              placeholder={text.words}
              maxLength={500}
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
            <Button
              disabledFocusable={words.trim() === ''}
              onClick={() => onAnswer(act, { kind: 'decline', round, words })}
            >
              {text.decline}
            </Button>
          </>
        )}
        {act.askedById === myId && (
          <Button onClick={() => onAnswer(act, { kind: 'withdraw', round })}>{text.withdraw}</Button>
        )}
      </div>
    </li>
  );
}
