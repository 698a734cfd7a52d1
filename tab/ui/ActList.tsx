import { Button, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActView } from '../../src/contract/second-person-endpoints.ts';
import { Money } from '../../src/domain/money.ts';
import { SecondPersonChoice } from '../../src/domain/second-person.ts';
import styles from './ActList.module.css';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { spaced } from './spaced.ts';
import { secondPersonTexts } from './texts/second-person.ts';

const Setting = SecondPersonChoice.keyof();

export type GivenAnswer =
  | { kind: 'confirm' | 'withdraw'; round: number }
  | { kind: 'decline'; round: number; words: string };

interface ActListProps {
  readonly acts: readonly ActView[];
  /** Of the heading. */
  readonly level?: 2 | 3;
  /** Whose eyes these are. */
  readonly myId: string;
  readonly zone: string;
  /** Present where campaigns are not known from around it: then each act names its own, and leads there. */
  readonly onOpen?: (act: ActView & { readonly campaignId: string }) => void;
  readonly onAnswer: (act: ActView, answer: GivenAnswer) => void;
}

/** What waits for a second person: confirm it, decline it with words, or take it back; nothing where nothing waits. */
export function ActList({ acts, level = 3, ...rest }: ActListProps) {
  const text = useTexts(secondPersonTexts);
  if (acts.length === 0) return null;
  const Title = `h${level}` as const;
  return (
    <section className={styles.part} aria-label={text.waiting}>
      <Title className={styles.title} data-level={level}>
        {text.waiting}
      </Title>
      <ul className={styles.lines}>
        {acts.map((act) => (
          <ActLine key={`${act.id} ${act.round}`} act={act} {...rest} />
        ))}
      </ul>
    </section>
  );
}

interface ActLineProps extends Omit<ActListProps, 'acts' | 'level'> {
  readonly act: ActView;
}

function ActLine({ act, myId, zone, onOpen, onAnswer }: ActLineProps) {
  const text = useTexts(secondPersonTexts);
  const locale = useLocale();
  const format = useFormat();
  const [words, setWords] = useState('');
  const { round } = act;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.wish}>{spaced(locale, text.act[act.act](act.askerName, act.subject))}</span>
        {onOpen && act.campaignId !== null && (
          <CampaignLink act={{ ...act, campaignId: act.campaignId }} onOpen={onOpen} />
        )}
        <Consequences act={act} />
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
            <div className={styles.declining}>
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
            </div>
          </>
        )}
        {act.askedById === myId && (
          <Button onClick={() => onAnswer(act, { kind: 'withdraw', round })}>{text.withdraw}</Button>
        )}
      </div>
    </li>
  );
}

function CampaignLink({
  act,
  onOpen,
}: {
  act: ActView & { readonly campaignId: string };
  onOpen: NonNullable<ActListProps['onOpen']>;
}) {
  return (
    <span>
      <Link as="button" onClick={() => onOpen(act)}>
        {act.subject}
      </Link>
    </span>
  );
}

/** For how much money it is, and what a weaker choice would change. */
function Consequences({ act: { amount, changes } }: { act: ActView }) {
  const text = useTexts(secondPersonTexts);
  const format = useFormat();
  const print = (value: unknown): string => {
    const limit = Money.safeParse(value).data;
    if (limit) return format.money(limit.minor, limit.currency);
    return value === true ? text.asked : text.unasked;
  };
  return (
    <>
      {amount && <span>{text.budget(format.money(amount.minor, amount.currency))}</span>}
      {changes.map(({ field, from, to }) => {
        const setting = Setting.safeParse(field).data;
        const name = setting ? text.setting[setting] : field;
        return <span key={field}>{text.change(name, print(from), print(to))}</span>;
      })}
    </>
  );
}
