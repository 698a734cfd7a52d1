import type { Actor } from '../../domain/actor.ts';
import type { DueItem, Errand } from '../../domain/due.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import {
  readAccessRequestNotice,
  readDeclinedNotice,
  readGrantNotice,
  readGuestEndNotice,
} from '../notices/access-notice.ts';
import { type Parcel, newMessage, nothing } from './parcel.ts';
import type { ErrandOf } from './work.ts';

type Prepare<T extends Errand['type']> = (
  doors: Doors,
  item: DueItem,
  errand: ErrandOf<T>,
  actor: Actor,
) => Promise<Parcel>;

/** Nobody is asked for what was answered meanwhile. */
export const tellAccessRequest: Prepare<'tellAccessRequest'> = async (doors, item, { requestId }, actor) => {
  const notice = await readAccessRequestNotice(doors, actor, { campaignId: item.scope, requestId });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.request.answer) return nothing('answered');
  return newMessage(doors, item.tenantId, notice, { kind: 'accessRequest', id: requestId });
};

/** What somebody may do, or may do no more, or that their wish was declined. */
export const tellAccess: Prepare<'tellAccess'> = async (doors, { tenantId, scope }, { about, id }, actor) => {
  const notice =
    about === 'grant'
      ? await readGrantNotice(doors, actor, { scope, grantId: id })
      : await readDeclinedNotice(doors, actor, { campaignId: scope, requestId: id });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'access', id });
};

/** The end that it was about may have moved, and somebody may have taken the guest out meanwhile. */
export const tellGuestEnd: Prepare<'tellGuestEnd'> = async (doors, item, { grantId, until }, actor) => {
  const notice = await readGuestEndNotice(doors, actor, { campaignId: item.scope, grantId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { guest, reader } = notice;
  if (guest.until !== until) return nothing('moved');
  if (guest.isOver && reader.now < until) return nothing('ended');
  return newMessage(doors, item.tenantId, notice, { kind: 'guestEnd', id: grantId });
};
