import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useClient, type Answer } from '../../data/client.ts';
import { useOpenCampaign, useViewAddress, useViewName } from '../../data/place.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { trashTexts } from '../../ui/texts/trash.ts';

type Foreseen = Answer<'GET /api/campaigns/:campaignId/deletion'>;

/** Deletes at once, with undo; asks first where an open approval would be lost. Afterwards the place is left. */
export function useDeletion(campaign: CampaignView) {
  const client = useClient();
  const tell = useTell();
  const text = useTexts(trashTexts);
  const { deleteCampaign } = useTrash();
  const { close } = useOpenCampaign();
  const isPage = useViewName() === 'campaigns';
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const [foreseen, setForeseen] = useState<Foreseen>();
  const [asks, setAsks] = useState(false);

  const remove = async (): Promise<void> => {
    setAsks(false);
    if (!(await deleteCampaign(campaign))) return;
    if (isPage) navigate(address('board'));
    else close();
  };
  const ask = async (): Promise<void> => {
    try {
      const params = { campaignId: campaign.id };
      const found = await client.call('GET /api/campaigns/:campaignId/deletion', { params });
      setForeseen(found);
      if (found.requests > 0) setAsks(true);
      else await remove();
    } catch (error) {
      tell.failed(text.notDeleted(campaign.name), error);
    }
  };
  return { ask, remove, asks, foreseen, keep: () => setAsks(false) };
}
