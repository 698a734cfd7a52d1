import type { Flight, MarketingChannel } from './campaign.ts';
import type { ConflictKind } from './conflict.ts';
import type { CampaignFace, Reader } from './notice.ts';

/** For the owner of a campaign: a clash of it was accepted. */
export interface ConflictNotice {
  readonly kind: 'conflict';
  readonly reader: Reader;
  readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
  readonly conflict: ConflictFace;
}

/** A clash that somebody accepted, for the owner of a campaign in it. */
export interface ConflictFace {
  readonly kind: ConflictKind;
  readonly days: Flight;
  readonly what: readonly string[];
  readonly channels: readonly MarketingChannel[];
  /** The other campaigns; null for one that the reader may not see. */
  readonly others: readonly { readonly name: string | null; readonly flight: Flight | null }[];
  readonly reason: string;
  readonly byName: string;
  readonly at: string;
}
