import type { MouseEvent } from 'react';
import { useOpenCampaign, usePlace } from '../../data/place.ts';
import { isCampaign, type Thing } from './things.ts';

/** Where a thing leads: the campaign, or the part of it that the thing belongs to; what is everybody's tells of itself. */
export type Lead = { readonly campaignId: string; readonly section?: string } | { readonly momentId: string };

export function leadOf(thing: Thing): Lead | undefined {
  const { campaign } = thing;
  if (isCampaign(thing)) return { campaignId: thing.campaign.id };
  if (thing.momentId !== undefined) return { momentId: thing.momentId };
  if (!campaign) return undefined;
  return { campaignId: campaign.id, section: thing.kind === 'approval' ? 'approvals' : 'tasks' };
}

export function hrefOf(lead: Lead): string {
  if ('momentId' in lead) return `/tab/calendar?moment=${encodeURIComponent(lead.momentId)}`;
  return `/tab/campaigns/${lead.campaignId}${lead.section ? `/${lead.section}` : ''}`;
}

/** Goes there over the calendar, which stays behind it. */
export function useGoTo(): (lead: Lead) => void {
  const { open } = useOpenCampaign();
  const [, setPlace] = usePlace();
  return (lead) => {
    if ('momentId' in lead) setPlace({ moment: lead.momentId }, 'replace');
    else open(lead.campaignId, lead.section);
  };
}

/** Follows a link over the calendar instead of away from it; a new window stays a new window. */
export function useFollow(): (event: MouseEvent, lead: Lead) => void {
  const goTo = useGoTo();
  return (event, lead) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(lead);
  };
}
