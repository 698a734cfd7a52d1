import { end } from '../domain/delivery.ts';
import type { DueItem } from '../domain/due.ts';
import type { PersonalErrand } from '../domain/message-rules.ts';
import { markOf } from '../domain/reminder.ts';
import type { CardSubject } from '../domain/posted-card.ts';
import type { Doors, Stored } from '../ports.ts';
import { type Deliverable, chatWith } from '../usecases/delivery/parcel.ts';
import { prepare } from '../usecases/delivery/prepare.ts';
import { hangCard, writeOutcome } from '../usecases/delivery/write-outcome.ts';
import { reachOut } from '../usecases/people/reach-out.ts';
import { type Instead, type Way, over } from './deliver.ts';

/** A message goes to somebody's own chat with the bot. */
export function toPerson(doors: Doors, stored: Stored<DueItem>, errand: PersonalErrand): Way<Deliverable> {
  const item = stored.document;
  const subject = subjectOf(errand);
  const { personId } = errand;
  const instead = (next: DueItem): Instead => ({ posting: 'instead', commit: over(stored, next) });
  return {
    prepare: async () => {
      const parcel = await prepare(doors, item, errand);
      if (parcel.posting === 'none') return instead(end(item, 'cancelled', parcel.reason));
      if (parcel.posting === 'nowhere') return instead(await reachOut(doors, item, parcel.personId));
      return parcel;
    },
    write: (claimed, parcel, outcome) => writeOutcome(doors, claimed, parcel, outcome),
    place: async () => subject && chatWith(doors, item.tenantId, personId),
    hang: (next, adopted) => {
      if (!subject) throw new Error(`nothing hangs for ${errand.type}`);
      return hangCard(doors, stored, next, { subject, personId, shown: undefined, ...adopted });
    },
  };
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
    case 'tellMention':
      return { kind: 'task', id: errand.taskId };
    case 'tellReport':
      return { kind: 'report', id: errand.runId };
    case 'tellReportQuestion':
      return { kind: 'reportQuestion', id: errand.questionId };
    case 'tellReportTrouble':
      return { kind: 'reportTrouble', id: errand.scheduleId };
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
    case 'tellConflict':
      return { kind: 'conflict', id: errand.clashId };
    case 'tellPutOff':
      return { kind: 'putOff', id: errand.taskId };
    case 'tellRetrospective':
      return { kind: 'retrospective', id: errand.campaignId };
    case 'tellAlert':
      return { kind: 'alert', id: `${errand.key}.${errand.campaignId}` };
    case 'tellShifts':
      return { kind: 'shifts', id: errand.changeId };
    case 'tellEvening':
      return { kind: 'evening', id: `${errand.date}.${errand.workspaceId}` };
    case 'tellRollUp':
      return { kind: 'rollUp', id: `${errand.date}.${errand.workspaceId}` };
    case 'tellMissing':
      return {
        kind: 'missing',
        id: `${errand.date}.${errand.zone.replaceAll('/', '~')}.${errand.workspaceId}`,
      };
    case 'tellMorning':
      return { kind: 'morning', id: markOf(errand.at) };
    case 'tellRequest':
      return { kind: 'workRequest', id: errand.workRequestId };
    case 'refreshCard':
      return undefined;
  }
}
