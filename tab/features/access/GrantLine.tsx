import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GrantView } from '../../../src/contract/access-endpoints.ts';
import { instantOf } from '../../../src/domain/time.ts';
import type { Access } from '../../data/access.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { dayIn, plusDays } from '../../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { accessTexts } from '../../ui/texts/access.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './Access.module.css';

interface GrantLineProps {
  readonly grant: GrantView;
  readonly access: Access;
  /** False for those who may only look; a guest's end is theirs to say all the same. */
  readonly gives: boolean;
}

/** One person's access: why, until when, and what can be done about it. */
export function GrantLine({ grant, access, gives }: GrantLineProps) {
  const text = useTexts(accessTexts);
  const { cancel, save } = useTexts(fieldTexts);
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { zone } = useSession().me.person;
  const { id, personId, personName, level, until, holds } = grant;
  const [lastDay, setLastDay] = useState<string>();
  const [busy, setBusy] = useState(false);
  const moment = format.instant(until, zone);
  const facts = [
    text.level[level],
    holds ? text.until(moment) : text.ended(moment),
    ...(grant.givenByName === null ? [] : [text.by(grant.givenByName)]),
    ...(grant.reason === '' ? [] : [grant.reason]),
  ];
  const change = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      setLastDay(undefined);
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setBusy(false);
    }
  };
  const extend = (day: string): Promise<void> => {
    const end = instantOf(plusDays(day, 1), '00:00', zone);
    return change(() => (level === 'guest' ? access.setGuestEnd(personId, end) : access.extend(id, end)));
  };
  const mayExtend = holds && (gives || level === 'guest');
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.name}>{personName}</span>
        <span>{spaced(locale, facts.join(' · '))}</span>
      </div>
      {lastDay !== undefined && (
        <div className={styles.buttons}>
          <DateField
            aria-label={text.lastDay}
            value={lastDay}
            onChange={(_, { value }) => setLastDay(value)}
          />
          <Button
            appearance="primary"
            disabledFocusable={busy || lastDay === ''}
            onClick={() => void extend(lastDay)}
          >
            {save}
          </Button>
          <Button onClick={() => setLastDay(undefined)}>{cancel}</Button>
        </div>
      )}
      {lastDay === undefined && mayExtend && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={spaced(locale, text.extend(personName))}
            onClick={() => setLastDay(dayIn(zone, Date.parse(until) - 1))}
          >
            {text.extendShort}
          </Button>
          {gives && (
            <Button
              size="small"
              aria-label={spaced(locale, text.end(personName))}
              disabledFocusable={busy}
              onClick={() => void change(() => access.end(id))}
            >
              {text.endShort}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
