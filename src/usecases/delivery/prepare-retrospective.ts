import type { Actor } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readRetrospectiveNotice } from '../notices/retrospective-notice.ts';
import { type Parcel, newMessage, nothing } from './parcel.ts';
import type { ErrandOf } from './work.ts';

/** Nothing is said to somebody who does not own it any more, or of one that was looked back at, or runs again. */
export const tellRetrospective = async (
  doors: Doors,
  item: DueItem,
  errand: ErrandOf<'tellRetrospective'>,
  actor: Actor,
): Promise<Parcel> => {
  const notice = await readRetrospectiveNotice(doors, actor, errand.campaignId);
  if (isRefusal(notice)) return nothing(notice.refused);
  if (!notice.isWaiting) return nothing('over');
  if (!notice.isOwner) return nothing('nobody');
  return newMessage(doors, item.tenantId, notice, { kind: 'retrospective', id: errand.campaignId });
};
