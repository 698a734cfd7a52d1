import { useMemo } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useDesk } from '../../data/desk.ts';
import { useRead } from '../../data/reads.ts';
import { useObserved } from '../../ui/observed.ts';

/** One campaign, with what somebody did to it here a moment ago laid over it. */
export function useCampaign(campaignId: string) {
  const { data, error, refetch } = useRead('GET /api/campaigns/:campaignId', { params: { campaignId } });
  const pending = useObserved(useDesk().changes.pending.all);
  const campaign = useMemo<CampaignView | undefined>(() => {
    const own = pending.filter((one) => one.campaignId === campaignId);
    return data && own.reduce((shown, { patch }) => ({ ...shown, ...patch }), data);
  }, [data, pending, campaignId]);
  return { campaign, error, retry: () => void refetch() };
}
