import { words } from '../../src/contract/words/index.ts';
import type { CampaignStatus, CampaignType, MarketingChannel } from '../../src/domain/campaign.ts';

/* The codes of the domain in their order, taken from the words: the first screen does not carry the schemas. */

const { campaignStatus, campaignType, channel } = words('en');

const among =
  <K extends string>(catalogue: Readonly<Record<K, unknown>>) =>
  (value: string): value is K =>
    Object.hasOwn(catalogue, value);

export const isStatus = among<CampaignStatus>(campaignStatus);
export const isType = among<CampaignType>(campaignType);
export const isChannel = among<MarketingChannel>(channel);

export const statusCodes: readonly CampaignStatus[] = Object.keys(campaignStatus).filter(isStatus);
export const typeCodes: readonly CampaignType[] = Object.keys(campaignType).filter(isType);
export const channelCodes: readonly MarketingChannel[] = Object.keys(channel).filter(isChannel);
