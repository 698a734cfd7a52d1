import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GrantView } from '../../../src/contract/access-endpoints.ts';
import type { Access } from '../../data/access.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { accessTexts } from '../../ui/texts/access.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './Access.module.css';
import { EndFields, type EndDraft, endDraftOf, endOf } from './EndFields.tsx';

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
  const [draft, setDraft] = useState<EndDraft>();
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
      setDraft(undefined);
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setBusy(false);
    }
  };
  const extend = (wanted: EndDraft): Promise<void> => {
    const end = endOf(wanted, zone);
    return change(() =>
      level === 'guest' && 'setGuestEnd' in access
        ? access.setGuestEnd(personId, end)
        : access.extend(id, end),
    );
  };
  const mayExtend = holds && (gives || level === 'guest');
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.name}>{personName}</span>
        <span>{spaced(locale, facts.join(' · '))}</span>
      </div>
      {draft !== undefined && (
        <div className={styles.buttons}>
          <EndFields end={draft} zone={zone} onChange={setDraft} />
          <Button
            appearance="primary"
            disabledFocusable={busy || draft.day === ''}
            onClick={() => void extend(draft)}
          >
            {save}
          </Button>
          <Button onClick={() => setDraft(undefined)}>{cancel}</Button>
        </div>
      )}
      {draft === undefined && mayExtend && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={spaced(locale, text.extend(personName))}
            onClick={() => setDraft(endDraftOf(until, zone))}
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
