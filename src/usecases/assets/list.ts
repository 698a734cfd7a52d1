import type { Actor } from '../../domain/actor.ts';
import type { Asset } from '../../domain/asset.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

export interface AssetsOfCampaign {
  readonly campaign: FoundCampaign;
  /** Oldest first. */
  readonly assets: readonly Asset[];
}

/** All files of a campaign. Refuses: `notFound`. */
export async function listAssets(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<AssetsOfCampaign | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'asset.read');
  if (isRefusal(campaign)) return campaign;
  const items = await readAll(store, campaign.partition, 'assetsOfCampaign', {});
  return { campaign, assets: items.map(({ document }) => document) };
}
