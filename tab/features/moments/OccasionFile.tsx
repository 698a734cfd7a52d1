import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OccasionRow, RowFate } from '../../../src/domain/occasion.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { rowsOf } from '../../ui/rows.ts';
import { momentTexts } from '../../ui/texts/moments.ts';
import styles from './Moments.module.css';
import { rowsOfFile } from './occasions-file.ts';
import { useOccasions } from './use-occasions.ts';

interface Read {
  readonly fileName: string;
  readonly rows: readonly OccasionRow[];
  readonly fates: readonly RowFate[];
}

/** Dates of another calendar, shown row by row before anything is written. */
export function OccasionFile({ onTaken }: { onTaken: () => void }) {
  const { file: text } = useTexts(momentTexts);
  const format = useFormat();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { takeIn } = useOccasions();
  const chooser = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState('');

  const look = async (file: File): Promise<void> => {
    setRead(undefined);
    const rows = await rowsOfFile(await file.text());
    if (rows.length === 0) return setSaid(text.nothing);
    try {
      const fates = await takeIn(file.name.slice(-200), rows, false);
      setSaid('');
      setRead({ fileName: file.name.slice(-200), rows, fates });
    } catch (error) {
      setSaid(troubleOf(error).words);
    }
  };
  const take = async ({ fileName, rows }: Read): Promise<void> => {
    try {
      const fates = await takeIn(fileName, rows, true);
      tell.done(text.taken(fates.filter((fate) => fate === 'created' || fate === 'changed').length));
      onTaken();
    } catch (error) {
      setSaid(troubleOf(error).words);
    }
  };

  const count = (wanted: RowFate): number => read?.fates.filter((fate) => fate === wanted).length ?? 0;
  const fresh = count('created') + count('changed');
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{text.lead}</p>
      <div>
        <Button onClick={() => chooser.current?.click()}>{text.choose}</Button>
        <input
          ref={chooser}
          hidden
          type="file"
          accept=".ics,text/calendar"
          aria-label={text.choose}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void look(file);
          }}
        />
      </div>
      <output className={styles.quiet}>{said}</output>
      {read && (
        <>
          <p className={styles.said}>
            {text.counts(count('created'), count('changed'), count('unchanged'), count('faulty'))}
          </p>
          <ul className={styles.list} aria-label={text.preview}>
            {rowsOf(read.rows).map(({ one: { name, start, end }, at, key }) => (
              <li key={key} className={styles.row}>
                <span className={styles.day}>{format.range(start, end)}</span>
                <span className={styles.name}>{name}</span>
                <span className={styles.quiet}>{text.fates[read.fates[at] ?? 'faulty']}</span>
              </li>
            ))}
          </ul>
          <div>
            <Button appearance="primary" disabled={fresh === 0} onClick={() => void take(read)}>
              {fresh === 0 ? text.nothingNew : text.take(fresh)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
