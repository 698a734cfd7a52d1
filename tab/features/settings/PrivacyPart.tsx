import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { privacyTexts } from '../../ui/texts/privacy.ts';
import { ErasureList } from './ErasureList.tsx';
import { ExportList } from './ExportList.tsx';
import { RetentionPart } from './RetentionPart.tsx';
import styles from './Settings.module.css';
import { type Privacy, usePrivacy } from './use-privacy.ts';

/** What is kept about me, as a file or gone; for those who answer for everybody's data, everybody's. */
export function PrivacyPart() {
  const text = useTexts(privacyTexts);
  const format = useFormat();
  const locale = useLocale();
  const { me } = useSession();
  const privacy = usePrivacy();
  const { data } = privacy;
  const day = (at: string): string => format.longDate(at.slice(0, 10));
  const collected = data?.collected;
  const mine = data?.exports.filter(({ personId }) => personId === me.person.id) ?? [];
  const wish = data?.erasures.find(({ personId, state }) => personId === me.person.id && state === 'asked');
  return (
    <>
      <p className={styles.words}>{text.lead}</p>
      <p className={styles.words}>
        {[
          collected ? text.collected[collected.source](day(collected.at)) : text.collectedUnknown,
          text.purpose[collected?.purpose ?? 'work'],
          collected?.basis ? text.basis[collected.basis] : '',
        ]
          .filter(Boolean)
          .join(locale === 'en' ? ' ' : '')}
      </p>
      <div className={styles.span}>
        <Button onClick={() => void privacy.askExport(me.person.id)}>{text.exportMine}</Button>
        {data && !data.manages && !wish && (
          <Button onClick={() => void privacy.askErasure(me.person.id, text.wishSent)}>
            {text.eraseMine}
          </Button>
        )}
      </div>
      {data && !data.manages && !wish && <p className={styles.words}>{text.eraseMineHint}</p>}
      {wish && <p className={styles.words}>{text.wished(day(wish.askedAt))}</p>}
      {!data?.manages && mine.length > 0 && <ExportList exports={mine} privacy={privacy} />}
      {data?.manages && <EverybodysData privacy={privacy} data={data} />}
    </>
  );
}

function EverybodysData({ privacy, data }: { privacy: Privacy; data: NonNullable<Privacy['data']> }) {
  const text = useTexts(privacyTexts);
  const { me } = useSession();
  const people = usePeople();
  const [personId, setPersonId] = useState<string | null>(null);
  const choosable = [...people.values()].filter(({ id }) => !id.startsWith('former.'));
  const isMe = personId === me.person.id;
  return (
    <>
      <h3 className={styles.sub}>{text.everybody}</h3>
      <p className={styles.words}>{text.everybodyLead}</p>
      <div className={styles.span}>
        <Field label={text.person}>
          <PersonPicker people={choosable} value={personId} onChange={setPersonId} />
        </Field>
        <Button
          disabledFocusable={personId === null}
          onClick={() => {
            if (personId !== null) void privacy.askExport(personId);
          }}
        >
          {text.exportTheirs}
        </Button>
        <Button
          disabledFocusable={personId === null || isMe}
          onClick={() => {
            if (personId !== null && !isMe) void privacy.askErasure(personId);
          }}
        >
          {text.countTheirs}
        </Button>
      </div>
      <h3 className={styles.sub}>{text.files}</h3>
      {data.exports.length === 0 ? (
        <p className={styles.words}>{text.noFiles}</p>
      ) : (
        <ExportList exports={data.exports} privacy={privacy} />
      )}
      <h3 className={styles.sub}>{text.erasures}</h3>
      {data.erasures.length === 0 ? (
        <p className={styles.words}>{text.noErasures}</p>
      ) : (
        <ErasureList erasures={data.erasures} privacy={privacy} />
      )}
      <RetentionPart />
    </>
  );
}
