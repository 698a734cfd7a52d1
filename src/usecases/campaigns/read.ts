import type { Actor } from '../../domain/actor.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from './find.ts';

/** One campaign as it stands now. Refuses: `notFound`. */
export function readCampaign(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<FoundCampaign | Refusal> {
  return findCampaign(doors, actor, campaignId, 'campaign.read');
}
