import type { MouseEvent } from 'react';
import { useOpenCampaign } from '../../data/place.ts';
import { isCampaign, type Thing } from './things.ts';

/** Where a thing leads: the campaign, or the part of it that the thing belongs to; nowhere for what is everybody's. */
export interface Lead {
  readonly campaignId: string;
  readonly section?: string;
}

export function leadOf(thing: Thing): Lead | undefined {
  const { campaign } = thing;
  if (!campaign) return undefined;
  if (isCampaign(thing)) return { campaignId: campaign.id };
  return { campaignId: campaign.id, section: thing.kind === 'approval' ? 'approvals' : 'tasks' };
}

export function hrefOf({ campaignId, section }: Lead): string {
  return `/tab/campaigns/${campaignId}${section ? `/${section}` : ''}`;
}

/** Follows a link over the calendar instead of away from it; a new window stays a new window. */
export function useFollow(): (event: MouseEvent, lead: Lead) => void {
  const { open } = useOpenCampaign();
  return (event, { campaignId, section }) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(campaignId, section);
  };
}
