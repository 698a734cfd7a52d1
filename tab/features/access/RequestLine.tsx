import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccessRequestView } from '../../../src/contract/access-endpoints.ts';
import { addDays, dateIn } from '../../../src/domain/time.ts';
import type { CampaignAccess } from '../../data/access.ts';
import { serviceNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './Access.module.css';
import { EndFields, type EndDraft, endOf } from './EndFields.tsx';

interface RequestLineProps {
  readonly request: AccessRequestView;
  readonly access: CampaignAccess;
}

/** Somebody asks: let them see it until a day, or decline with words. */
export function RequestLine({ request, access }: RequestLineProps) {
  const text = useTexts(accessTexts);
  const locale = useLocale();
  const tell = useTell();
  const { me } = useSession();
  const { zone } = me.person;
  const { id, personName, personTitle, reason, round } = request;
  const today = dateIn(zone, new Date(serviceNow(me.now)).toISOString());
  const [end, setEnd] = useState<EndDraft>({ day: addDays(today, 6), time: '' });
  const [words, setWords] = useState('');
  const send = async (body: Parameters<CampaignAccess['answer']>[1]): Promise<void> => {
    try {
      await access.answer(id, body);
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.name}>{spaced(locale, text.asks(personName))}</span>
        <span>{[personTitle, reason].filter((part) => part !== '').join(' · ')}</span>
      </div>
      <div className={styles.buttons}>
        <EndFields end={end} zone={zone} onChange={setEnd} />
        <Button
          appearance="primary"
          disabledFocusable={end.day === ''}
          onClick={() =>
            void send({
              kind: 'give',
              round,
              level: 'see',
              until: endOf(end, zone),
            })
          }
        >
          {text.save}
        </Button>
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
            onClick={() => void send({ kind: 'decline', round, words })}
          >
            {text.decline}
          </Button>
        </div>
      </div>
    </li>
  );
}
