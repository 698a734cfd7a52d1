import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { OutsideView } from '../../src/contract/link-endpoints.ts';
import { contentFields } from '../../src/domain/campaign.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { spaced } from '../ui/spaced.ts';
import type { Answer, LinkClient } from './link-client.ts';
import styles from './Review.module.css';
import { reviewTexts } from './review-texts.ts';

interface PointsProps {
  readonly shown: OutsideView;
  readonly client: LinkClient;
  readonly onAnswer: (answer: Answer<OutsideView>) => void;
  readonly zone: string;
}

/** Amounts are not shown, so nothing is said about them. */
const anchors = contentFields.filter((field) => field !== 'budget');

/** What they named, and, while it is asked about, one more, or that nothing has to change. */
export function Points({ shown, client, onAnswer, zone }: PointsProps) {
  const text = useTexts(reviewTexts);
  const { field: labels } = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { points, standing, nothingAt } = shown;
  const aboutOf = (anchor: string | null): string =>
    Object.entries(labels).find(([field]) => field === anchor)?.[1] ?? '';
  return (
    <section aria-labelledby="points" className={styles.points}>
      <h2 id="points" className={styles.heading}>
        {text.points}
      </h2>
      {points.length === 0 && <p className={styles.quiet}>{text.noPoints}</p>}
      {points.length > 0 && (
        <ol className={styles.named}>
          {points.map(({ id, anchor, text: words, at, settled }) => (
            <li key={id}>
              {aboutOf(anchor) && <strong>{aboutOf(anchor)}: </strong>}
              {words}
              <span className={styles.quiet}>
                {` · ${format.instant(at, zone)}${settled ? ` · ${text.settled}` : ''}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {nothingAt !== null && <p>{spaced(locale, text.nothingSaid(format.instant(nothingAt, zone)))}</p>}
      {standing === 'open' && <NameForm {...{ shown, client, onAnswer }} />}
    </section>
  );
}

function NameForm({ shown, client, onAnswer }: Omit<PointsProps, 'zone'>) {
  const text = useTexts(reviewTexts);
  const { field: labels } = useWords();
  const [words, setWords] = useState('');
  const [anchor, setAnchor] = useState('');
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');
  const [sending, setSending] = useState(false);

  const send = async (work: () => Promise<Answer<OutsideView>>, done: string): Promise<void> => {
    setSending(true);
    const answer = await work();
    setSending(false);
    if (answer.kind === 'refused') setFault(answer.words);
    else if (answer.kind === 'unreached') setFault(text.unreached);
    else {
      setSaid(done);
      if (done) {
        setWords('');
        setAnchor('');
      }
      onAnswer(answer);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return setFault(text.missing);
    void send(() => client.name({ text: words.trim(), anchor: anchor || null }), text.sent);
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Field label={text.about}>
        <Select value={anchor} onChange={(_, { value }) => setAnchor(value)}>
          <option value="">{text.whole}</option>
          {anchors.map((field) => (
            <option key={field} value={field}>
              {labels[field]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.pointLabel} hint={text.pointHint} validationMessage={fault}>
        <Textarea
          resize="vertical"
          maxLength={2_000}
          value={words}
          onChange={(_, { value }) => {
            setWords(value);
            setFault(undefined);
            setSaid('');
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.send}
        </Button>
        {shown.nothingAt === null && shown.points.length === 0 && (
          <Button disabledFocusable={sending} onClick={() => void send(() => client.end(), '')}>
            {text.nothing}
          </Button>
        )}
      </div>
      <output className={styles.quiet}>{said}</output>
    </form>
  );
}
