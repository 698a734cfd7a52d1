import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import type { SettingLineView } from '../../../src/contract/setting-endpoints.ts';
import { useSession } from '../../data/session.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { useRouteChangeWords } from '../../ui/route-change-words.ts';
import { spaced } from '../../ui/spaced.ts';
import { historyTexts } from '../../ui/texts/history.ts';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import { PutBackDialog } from './PutBackDialog.tsx';
import { SettingChanges } from './SettingChanges.tsx';
import styles from './SettingHistory.module.css';

interface SettingLineProps {
  readonly line: SettingLineView;
  readonly names: ReadonlyMap<string, string>;
}

/** One change: when, which setting, by whom, from what to what, and the way back. */
export function SettingLine({ line, names }: SettingLineProps) {
  const text = useTexts(settingHistoryTexts);
  const { somebody } = useTexts(historyTexts);
  const format = useFormat();
  const locale = useLocale();
  const { zone } = useSession().me.person;
  const inParts = useRouteChangeWords();
  const [open, setOpen] = useState(false);
  const { at, actorId, kind, settingId, name, how, changes, route, putsBack, reason, sequence } = line;
  const nameOf = (id: string | null): string => (id !== null && names.get(id)) || somebody;
  const what = spaced(locale, text.of[kind](name ?? nameOf(settingId)));
  const when = format.instant(at, zone);
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={at}>
        {when}
      </time>
      <div className={styles.what}>
        <h2 className={styles.name}>{what}</h2>
        <p className={styles.quiet}>
          {spaced(locale, text.how[how](nameOf(actorId)))} · {text.number(format.number(sequence))}
        </p>
        {putsBack !== null && (
          <p className={styles.reason}>
            {spaced(locale, text.putsBack(format.number(putsBack), reason ?? '–'))}
          </p>
        )}
        {settingId === null && <p className={styles.quiet}>{text.takenAway}</p>}
        {route.length > 0 && (
          <ul className={styles.parts}>
            {route.map(inParts).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        )}
        <SettingChanges changes={route.length > 0 ? changes.filter(isPlain) : changes} names={names} />
      </div>
      {settingId !== null && (
        <Button
          icon={<ArrowUndoRegular />}
          aria-label={text.backOf(what, when)}
          onClick={() => setOpen(true)}
        >
          {text.back}
        </Button>
      )}
      <Lasting of={open ? line : undefined}>
        {(met, isOpen) => (
          <PutBackDialog open={isOpen} line={met} what={what} names={names} onClose={() => setOpen(false)} />
        )}
      </Lasting>
    </li>
  );
}

/** What a route says in parts already is not said a second time. */
const isPlain = ({ field }: { readonly field: string }): boolean =>
  ['name', 'place', 'undoMinutes', 'active'].includes(field);
