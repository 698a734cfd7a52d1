import { useForeseenConflicts } from '../../data/conflicts.ts';
import { useGoAlong } from '../../data/go-along.ts';
import { useAlong } from '../../data/use-along.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { AlongPreview } from '../../ui/AlongPreview.tsx';
import { ForeseenConflicts } from '../../ui/ConflictLine.tsx';
import styles from './Calendar.module.css';
import { MovedTogether } from './MovedTogether.tsx';
import type { Proposal } from './use-bar-drag.ts';

/** What letting go here would mean, while a bar is moved: tasks that go along and clashes, or all that is selected with it. */
export function ProposalClashes({ proposal }: { readonly proposal: Proposal }) {
  return proposal.others.length > 0 ? <MovedTogether proposal={proposal} /> : <OneMoved {...proposal} />;
}

function OneMoved({ campaign, flight }: Proposal) {
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
