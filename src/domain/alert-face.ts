import type { AlertAbout } from './alert.ts';
import type { CampaignFace, Reader } from './notice.ts';

/** Something of a campaign crossed a limit. */
export interface AlertNotice {
  readonly kind: 'alert';
  readonly reader: Reader;
  readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
  readonly about: AlertAbout;
  readonly since: string;
}
