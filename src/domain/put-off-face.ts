import type { CampaignFace, Reader } from './notice.ts';
import type { CalendarDate } from './time.ts';

/** For whoever does a task: it waits for a late one, and will be over later than planned. */
export interface PutOffNotice {
  readonly kind: 'putOff';
  readonly reader: Reader;
  readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
  readonly task: {
    readonly id: string;
    readonly title: string;
    readonly planned: CalendarDate;
    readonly forecast: CalendarDate;
  };
  readonly late: {
    readonly title: string;
    readonly due: CalendarDate | null;
    /** Nobody's when empty. */
    readonly ownerName: string;
  };
}
