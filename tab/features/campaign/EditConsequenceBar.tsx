import type { CampaignView } from '../../../src/contract/views.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople } from '../../data/session.ts';
import { ConsequenceBar } from '../../ui/ConsequenceBar.tsx';
import { editConsequence } from './edit-consequence.ts';

/** Says before saving what an edit would do to the approvals; nothing when it does nothing. */
export function EditConsequenceBar({ campaign, edit }: { campaign: CampaignView; edit: CampaignEdit }) {
  const people = usePeople();
  const requests = useRead('GET /api/campaigns/:campaignId/approvals', {
    params: { campaignId: campaign.id },
  });
  const follows = editConsequence(campaign, edit, requests.data ?? []);
  if (!follows) return null;
  const takesBack = follows.takesBack.map((id) => people.get(id)?.name ?? id);
  return <ConsequenceBar deed="save" {...follows} takesBack={takesBack} />;
}
