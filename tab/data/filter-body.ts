import type { CampaignFilter } from '../../src/domain/campaign-filter.ts';
import type { Filter } from './place.ts';

/** What somebody looks for now, as it is kept with something that shows the same later. */
export function filterBody({ text, status, type, channel, owner }: Filter): CampaignFilter {
  return {
    text: text.trim().slice(0, 200),
    status: [...status],
    type: [...type],
    channel: [...channel],
    owner: [...owner],
  };
}
