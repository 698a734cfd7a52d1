import { useForeseenConflicts } from '../../data/conflicts.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { ForeseenConflicts } from '../../ui/ConflictLine.tsx';
import styles from './Calendar.module.css';
import type { Proposal } from './use-bar-drag.ts';

/** What letting go here would clash with, while a bar is moved. */
export function ProposalClashes({ proposal: { campaign, flight } }: { readonly proposal: Proposal }) {
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const conflicts = useForeseenConflicts({ campaignId: campaign.id, fields: { flight } });
  if (conflicts.length === 0) return null;
  return (
    <div className={styles.clashes}>
      <ForeseenConflicts conflicts={conflicts} nameOf={nameOf} zone={zone} />
    </div>
  );
}
