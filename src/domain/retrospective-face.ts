import type { CampaignFace, Reader } from './notice.ts';

/** Its owner is asked to look back at a campaign that has ended. */
export interface RetrospectiveNotice {
  readonly kind: 'retrospective';
  readonly reader: Reader;
  readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
  readonly endedOn: string | null;
  /** So many are written already. */
  readonly points: number;
  /** It has ended, and nothing is published yet. */
  readonly isWaiting: boolean;
  readonly isOwner: boolean;
}
