import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import type { TrashLineView } from '../../../src/contract/trash-endpoints.ts';
import { useMinutesUntil } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { trashTexts } from '../../ui/texts/trash.ts';
import styles from './Trash.module.css';

const minutesOfDay = 24 * 60;

/** One thing in the trash, with the way back. */
export function TrashRow({ line }: { line: TrashLineView }) {
  const text = useTexts(trashTexts);
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const { restore } = useTrash();
  const [busy, setBusy] = useState(false);
  const { noun, name, code, deletedBy, deletedAt, until } = line;
  const daysLeft = Math.max(0, Math.round(useMinutesUntil(until) / minutesOfDay));
  const bring = async (): Promise<void> => {
    setBusy(true);
    if (!(await restore(line))) setBusy(false);
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{[text.nouns[noun], code].filter(Boolean).join(' · ')}</span>
        <span className={styles.quiet}>
          {text.by(people.get(deletedBy)?.name ?? deletedBy, format.instant(deletedAt, zone))}
        </span>
      </div>
      <div className={styles.left} data-last={daysLeft < 3}>
        <span>{text.left(daysLeft)}</span>
        <span className={styles.quiet}>{text.until(format.instant(until, zone))}</span>
      </div>
      <Button
        icon={<ArrowUndoRegular />}
        disabled={busy}
        aria-label={text.restoreOne(name)}
        onClick={() => void bring()}
      >
        {text.restore}
      </Button>
    </li>
  );
}
