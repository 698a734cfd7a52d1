import { useForeseenConflicts } from '../../data/conflicts.ts';
import { useGoAlong } from '../../data/go-along.ts';
import { useAlong } from '../../data/use-along.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { AlongPreview } from '../../ui/AlongPreview.tsx';
import { ForeseenConflicts } from '../../ui/ConflictLine.tsx';
import styles from './Calendar.module.css';
import type { Proposal } from './use-bar-drag.ts';

/** Which tasks would go along and what letting go here would clash with, while a bar is moved. */
export function ProposalClashes({ proposal: { campaign, flight } }: { readonly proposal: Proposal }) {
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const conflicts = useForeseenConflicts({ campaignId: campaign.id, fields: { flight } });
  const follows = useAlong(campaign.id, campaign.flight, flight);
  const [goAlong] = useGoAlong();
  if (conflicts.length === 0 && !follows) return null;
  return (
    <div className={styles.clashes}>
      {follows && <AlongPreview {...follows} goAlong={goAlong} />}
      <ForeseenConflicts conflicts={conflicts} nameOf={nameOf} zone={zone} />
    </div>
  );
}
