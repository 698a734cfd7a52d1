import type { Actor } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readAlertNotice } from '../notices/alert-notice.ts';
import { type Parcel, newMessage, nothing } from './parcel.ts';
import type { ErrandOf } from './work.ts';

/** Nothing is said of what has come back before it was told, nor of money to who may not see any. */
export const tellAlert = async (
  doors: Doors,
  item: DueItem,
  { campaignId, key, since }: ErrandOf<'tellAlert'>,
  actor: Actor,
): Promise<Parcel> => {
  const notice = await readAlertNotice(doors, actor, { campaignId, key });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.since !== since) return nothing('over');
  return newMessage(doors, item.tenantId, notice, { kind: 'alert', id: `${key}.${campaignId}` });
};
