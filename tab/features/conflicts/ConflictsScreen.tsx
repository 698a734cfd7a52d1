import { Field, Select } from '@fluentui/react-components';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { useState } from 'react';
import { conflictKinds } from '../../../src/domain/conflict.ts';
import { useConflicts } from '../../data/conflicts.ts';
import { useAccepting } from '../../data/use-accepting.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { ConflictLine } from '../../ui/ConflictLine.tsx';
import line from '../../ui/ConflictLine.module.css';
import { Face } from '../../ui/Face.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { conflictTexts } from '../../ui/texts/conflicts.ts';
import styles from './Conflicts.module.css';

const standings = ['all', 'open', 'accepted'] as const;
type Standing = (typeof standings)[number];

/** Everything that plans have against each other, with the way to accept it. */
export default function ConflictsScreen() {
  const text = useTexts(conflictTexts);
  const words = useWords();
  const troubleOf = useTroubleOf();
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const accept = useAccepting();
  const [kind, setKind] = useState('');
  const [standing, setStanding] = useState<Standing>('all');
  const read = useConflicts();
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.isError)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { conflicts, more } = read.data;
  if (conflicts.length === 0)
    return <Face {...text.empty} picture={<CalendarCheckmarkRegular fontSize={48} />} />;
  const shown = conflicts.filter(
    (one) =>
      (kind === '' || one.kind === kind) &&
      (standing === 'all' || (one.acceptance !== null) === (standing === 'accepted')),
  );
  return (
    <Page title={text.title} lead={text.lead}>
      <div className={styles.filter}>
        <Field label={text.kind}>
          <Select value={kind} onChange={(_, { value }) => setKind(value)}>
            <option value="">{text.everyKind}</option>
            {conflictKinds.map((each) => (
              <option key={each} value={each}>
                {words.conflictKind[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.standing}>
          <Select
            value={standing}
            onChange={(_, { value }) => setStanding(standings.find((one) => one === value) ?? 'all')}
          >
            {standings.map((each) => (
              <option key={each} value={each}>
                {text.standings[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {shown.length === 0 && <p>{text.none}</p>}
      <ul className={line.list}>
        {shown.map((conflict) => (
          <ConflictLine key={conflict.id} conflict={conflict} nameOf={nameOf} zone={zone} onAccept={accept} />
        ))}
      </ul>
      {more > 0 && <p>{text.more(more)}</p>}
    </Page>
  );
}
