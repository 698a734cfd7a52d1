import {
  type Found,
  type Outcome,
  askLater,
  claim,
  delivery,
  end,
  lapse,
  mayStillSend,
  resolve,
} from '../domain/delivery.ts';
import type { DueItem } from '../domain/due.ts';
import { type PersonalErrand, doubtAbout, isTooLate } from '../domain/message-rules.ts';
import type { CardSubject } from '../domain/posted-card.ts';
import type { Doors, Messenger, Partition, Store, Stored } from '../ports.ts';
import { type Deliverable, chatWith } from '../usecases/delivery/parcel.ts';
import { prepare } from '../usecases/delivery/prepare.ts';
import { hangCard, writeOutcome } from '../usecases/delivery/write-outcome.ts';
import { reachOut } from '../usecases/people/reach-out.ts';

export interface DeliveryRoom {
  readonly doors: Doors;
  readonly messenger: Messenger;
}

/** Whether anything was written: when not, another worker has the item, or the store is busy. */
type Progress = boolean;

/** Takes one message one step further; what the steps are stands in `domain/delivery.ts`. */
export async function deliver(
  room: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: PersonalErrand,
): Promise<Progress> {
  const { store, clock } = room.doors;
  switch (stored.document.state) {
    case 'armed':
      return send(room, stored, errand);
    case 'sending':
      return put(store, stored, lapse(stored.document, clock.now()));
    case 'unknown':
      return settleDoubt(room, stored, errand);
    default:
      return false;
  }
}

async function send(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: PersonalErrand,
): Promise<Progress> {
  const { store, clock } = doors;
  const item = stored.document;
  if (isTooLate(errand, item.dueAt, clock.now())) return put(store, stored, end(item, 'expired', 'late'));
  const parcel = await prepare(doors, item, errand);
  if (parcel.posting === 'none') return put(store, stored, end(item, 'cancelled', parcel.reason));
  if (parcel.posting === 'nowhere') return put(store, stored, await reachOut(doors, item, parcel.personId));
  const begun = clock.elapsed();
  const claimed = claim(item, clock.now());
  if (!claimed || !(await put(store, stored, claimed))) return false;
  const outcome = mayStillSend(clock.elapsed() - begun) ? await call(messenger, parcel, item.id) : late;
  await writeOutcome(doors, { document: claimed }, parcel, outcome);
  return true;
}

/** So much of the lease is gone that the call might outlive it: nothing was sent, and somebody begins anew. */
export const late: Outcome = { kind: 'notSent', retryAfterMs: 0, reason: 'leaseShort' };

/** What of a parcel the platform is called with. */
type Called =
  | Pick<Extract<Deliverable, { posting: 'new' }>, 'posting' | 'to' | 'notice'>
  | Pick<Exclude<Deliverable, { posting: 'new' }>, 'posting' | 'card' | 'notice'>;

/** Sends or edits a card under the key of its due item. */
export async function call(messenger: Messenger, parcel: Called, key: string): Promise<Outcome> {
  try {
    return parcel.posting === 'new'
      ? await messenger.send(parcel.to, parcel.notice, key, delivery.sendTimeout)
      : await messenger.update(parcel.card.document, parcel.notice, delivery.sendTimeout);
  } catch {
    // It promises not to throw; if it does, the message may be out there.
    return { kind: 'unknown', reason: 'threw' };
  }
}

/** The message may have arrived: ask for it, then adopt it, send it again, or leave it, as its kind says. */
async function settleDoubt(
  { doors, messenger }: DeliveryRoom,
  stored: Stored<DueItem>,
  errand: PersonalErrand,
): Promise<Progress> {
  const { store, clock } = doors;
  const item = stored.document;
  const subject = subjectOf(errand);
  if (!subject) return put(store, stored, resolve(item, 'unsupported', doubtAbout(errand), clock.now()));
  const to = await chatWith(doors, item.tenantId, errand.personId);
  const found: Found | undefined = to
    ? await messenger.find(to, item.id).catch(() => undefined)
    : 'unsupported';
  const at = clock.now();
  if (found === undefined) return put(store, stored, askLater(item, at));
  const resolved = resolve(item, found, doubtAbout(errand), at);
  if (!resolved || !to || typeof found !== 'object') return put(store, stored, resolved);
  const { personId } = errand;
  const { activityId } = found;
  const hanging = { subject, personId, to, shown: undefined, activityId, at };
  const outcome = await store.commit(partitionOf(item), await hangCard(doors, stored, resolved, hanging));
  return outcome.kind === 'ok';
}

function subjectOf(errand: PersonalErrand): CardSubject | undefined {
  switch (errand.type) {
    case 'tellApproval':
      return { kind: 'approval', id: errand.requestId };
    case 'tellOutcome':
      return { kind: 'outcome', id: errand.requestId };
    case 'tellTask':
    case 'askRemark':
    case 'tellFinished':
      return { kind: 'task', id: errand.taskId };
    case 'tellReport':
      return { kind: 'report', id: errand.runId };
    case 'tellReturn':
      return { kind: 'return', id: errand.delegationId };
    case 'tellLostChannel':
      return { kind: 'lostChannel', id: errand.threadId };
    case 'tellLeaver':
      return { kind: 'leaver', id: errand.leaverId };
    case 'tellExports':
      return { kind: 'exports', id: errand.eventId };
    case 'tellAccessRequest':
      return { kind: 'accessRequest', id: errand.requestId };
    case 'tellAct':
      return { kind: 'pendingAct', id: errand.actId };
    case 'tellAccess':
      return { kind: 'access', id: errand.id };
    case 'tellGuestEnd':
      return { kind: 'guestEnd', id: errand.grantId };
    case 'refreshCard':
      return undefined;
  }
}

/** Writes the next state over the one that was read; false when there is none, or somebody else was faster. */
export async function put(
  store: Store,
  stored: Stored<DueItem>,
  document: DueItem | undefined,
): Promise<Progress> {
  if (!document) return false;
  const commit = { put: [{ document, ifVersion: stored.version }] };
  return (await store.commit(partitionOf(document), commit)).kind === 'ok';
}

function partitionOf({ tenantId, scope }: DueItem): Partition {
  return { tenantId, scope };
}
