import { useConflicts } from '../../data/conflicts.ts';
import { useAccepting } from '../../data/use-accepting.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { ConflictLine } from '../../ui/ConflictLine.tsx';
import line from '../../ui/ConflictLine.module.css';
import { useTexts } from '../../ui/locale.tsx';
import { workloadTexts } from '../../ui/texts/workload.ts';
import styles from './Workload.module.css';

/** Venues that several campaigns want in the shown weeks. */
export function VenuesTwice({ from, to }: { readonly from: string; readonly to: string }) {
  const text = useTexts(workloadTexts);
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const accept = useAccepting();
  const { data } = useConflicts();
  if (!data) return null;
  const twice = data.conflicts.filter(
    (conflict) => conflict.kind === 'venue' && conflict.from <= to && conflict.to >= from,
  );
  return (
    <section aria-labelledby="venues-twice">
      <h2 id="venues-twice" className={styles.heading}>
        {text.venues}
      </h2>
      {twice.length === 0 && <p className={styles.quiet}>{text.noVenues}</p>}
      <ul className={line.list}>
        {twice.map((conflict) => (
          <ConflictLine key={conflict.id} conflict={conflict} nameOf={nameOf} zone={zone} onAccept={accept} />
        ))}
      </ul>
    </section>
  );
}
