import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OccasionView } from '../../../src/contract/moment-endpoints.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import { trashTexts } from '../../ui/texts/trash.ts';
import { DraftBefore } from './DraftBefore.tsx';
import styles from './Moments.module.css';
import { OccasionForm } from './OccasionForm.tsx';
import { useOccasions } from './use-occasions.ts';

const usualAhead = 30;

/** One of the department's own dates, and what can be done with it. */
export function OccasionFacts({ occasion, onRemoved }: { occasion: OccasionView; onRemoved: () => void }) {
  const text = useTexts(momentTexts);
  const { notDeleted } = useTexts(trashTexts);
  const locale = useLocale();
  const format = useFormat();
  const tell = useTell();
  const { mayEdit, remove } = useOccasions();
  const [editing, setEditing] = useState(false);
  const { name, type, start, end, place, country, note } = occasion;
  if (editing) return <OccasionForm occasion={occasion} onSaved={() => setEditing(false)} />;
  const drop = async (): Promise<void> => {
    try {
      await remove(occasion);
    } catch (error) {
      tell.failed(notDeleted(name), error);
      return;
    }
    onRemoved();
  };
  const where =
    country === null ? '' : (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country);
  return (
    <>
      <div className={styles.facts}>
        <p className={styles.when}>{format.longRange(start, end)}</p>
        <p className={styles.quiet}>
          {[text.ours, text.types[type], place, where].filter(Boolean).join(' · ')}
        </p>
        {note !== '' && <p className={styles.note}>{note}</p>}
        {mayEdit && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setEditing(true)}>
              {text.edit}
            </Button>
            <Button size="small" onClick={() => void drop()}>
              {text.remove}
            </Button>
          </div>
        )}
      </div>
      <DraftBefore name={name} start={start} end={end} ahead={usualAhead} />
    </>
  );
}
