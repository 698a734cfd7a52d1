import type { CampaignView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { useDesk } from '../../data/desk.ts';
import { summaryOf } from '../../data/summary-cache.ts';
import { useChangeCampaign } from '../../data/use-change.ts';

/** Moves the campaign to another status, with undo and everything that belongs to a change. */
export function useMove(campaign: CampaignView): (to: CampaignStatus) => Promise<boolean> {
  const { changes } = useDesk();
  const change = useChangeCampaign();
  return (to) => change(summaryOf(campaign, changes.known(campaign.id)), { kind: 'status', status: to });
}
