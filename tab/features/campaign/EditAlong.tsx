import type { CampaignView } from '../../../src/contract/views.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { useGoAlong } from '../../data/go-along.ts';
import { useAlong } from '../../data/use-along.ts';
import { AlongPreview } from '../../ui/AlongPreview.tsx';

interface EditAlongProps {
  readonly campaign: CampaignView;
  readonly edit: CampaignEdit;
}

/** Says before saving which tasks go along with new dates, and lets people choose. */
export function EditAlong({ campaign: { id, flight }, edit }: EditAlongProps) {
  const follows = useAlong(id, flight, edit.flight ?? null);
  const [goAlong, setGoAlong] = useGoAlong();
  return follows ? <AlongPreview {...follows} goAlong={goAlong} onGoAlong={setGoAlong} /> : null;
}
