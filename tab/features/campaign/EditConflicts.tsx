import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { useForeseenConflicts } from '../../data/conflicts.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { ForeseenConflicts } from '../../ui/ConflictLine.tsx';

/** Says before saving what the plan would clash with; asked only when the plan itself changes. */
export function EditConflicts({ campaignId, edit }: { campaignId: string; edit: CampaignEdit }) {
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const { flight, channels, segments, audience, regions, venue, budget } = edit;
  const plan = { flight, channels, segments, audience, regions, venue, budget };
  const fields = Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));
  const moves = Object.keys(fields).length > 0;
  const conflicts = useForeseenConflicts(moves ? { campaignId, fields } : undefined);
  return <ForeseenConflicts conflicts={conflicts} nameOf={nameOf} zone={zone} />;
}
