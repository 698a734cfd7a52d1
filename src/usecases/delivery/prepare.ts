import type { DueItem } from '../../domain/due.ts';
import type { PersonalErrand } from '../../domain/message-rules.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Doors } from '../../ports.ts';
import { readActNotice } from '../notices/act-notice.ts';
import { readApprovalNotice, readOutcomeNotice } from '../notices/approval-notice.ts';
import { asOlder, newestCard } from '../notices/as-copy.ts';
import { actorFor } from '../notices/reader.ts';
import { readLostChannelNotice } from '../notices/lost-channel-notice.ts';
import { readConflictNotice } from '../notices/conflict-notice.ts';
import { readExportsNotice } from '../notices/exports-notice.ts';
import { readLeaverNotice } from '../notices/leaver-notice.ts';
import { readPutOffNotice } from '../notices/put-off-notice.ts';
import { readReportNotice } from '../notices/report-notice.ts';
import { readReportQuestionNotice } from '../notices/report-question-notice.ts';
import { readReportTroubleNotice } from '../notices/report-trouble-notice.ts';
import { readReturnNotice } from '../notices/return-notice.ts';
import { readShiftsNotice } from '../notices/shifts-notice.ts';
import { readTaskNotice } from '../notices/task-notice.ts';
import { presentTruth } from './present-truth.ts';
import { tellAccess, tellAccessRequest, tellGuestEnd } from './prepare-access.ts';
import { tellAlert } from './prepare-alert.ts';
import { tellRetrospective } from './prepare-retrospective.ts';
import { tellEvening, tellMissing, tellRollUp } from './prepare-days.ts';
import { markOf } from '../../domain/reminder.ts';
import { readMorningNotice } from '../notices/morning-notice.ts';
import { tellRequest } from './prepare-requests.ts';
import { type Parcel, newMessage, nothing, shownBy } from './parcel.ts';
import type { ErrandOf } from './work.ts';

type Prepare<E> = (doors: Doors, item: DueItem, errand: E, actor: Actor) => Promise<Parcel>;

/** Reads the world again and makes the message that this errand means now, with the rights that its reader has now. */
export async function prepare(doors: Doors, item: DueItem, errand: PersonalErrand): Promise<Parcel> {
  const actor = await actorFor(doors.directory, item.tenantId, errand.personId);
  if (!actor) return nothing('left');
  switch (errand.type) {
    case 'tellApproval':
      return tellApproval(doors, item, errand, actor);
    case 'tellOutcome':
      return tellOutcome(doors, item, errand, actor);
    case 'tellTask':
      return tellTask(doors, item, errand, actor);
    case 'askRemark':
      return askRemark(doors, item, errand, actor);
    case 'tellFinished':
      return tellFinished(doors, item, errand, actor);
    case 'tellMention':
      return tellMention(doors, item, errand, actor);
    case 'tellReturn':
      return tellReturn(doors, item, errand, actor);
    case 'tellReport':
      return tellReport(doors, item, errand, actor);
    case 'tellReportQuestion':
      return tellReportQuestion(doors, item, errand, actor);
    case 'tellReportTrouble':
      return tellReportTrouble(doors, item, errand, actor);
    case 'tellLostChannel':
      return tellLostChannel(doors, item, errand, actor);
    case 'tellLeaver':
      return tellLeaver(doors, item, errand, actor);
    case 'tellExports':
      return tellExports(doors, item, errand, actor);
    case 'tellAccessRequest':
      return tellAccessRequest(doors, item, errand, actor);
    case 'tellAccess':
      return tellAccess(doors, item, errand, actor);
    case 'tellGuestEnd':
      return tellGuestEnd(doors, item, errand, actor);
    case 'tellAct':
      return tellAct(doors, item, errand, actor);
    case 'tellConflict':
      return tellConflict(doors, item, errand, actor);
    case 'tellPutOff':
      return tellPutOff(doors, item, errand, actor);
    case 'tellRetrospective':
      return tellRetrospective(doors, item, errand, actor);
    case 'tellAlert':
      return tellAlert(doors, item, errand, actor);
    case 'tellShifts':
      return tellShifts(doors, item, errand, actor);
    case 'tellEvening':
      return tellEvening(doors, item, errand, actor);
    case 'tellRollUp':
      return tellRollUp(doors, item, errand, actor);
    case 'tellMissing':
      return tellMissing(doors, item, errand, actor);
    case 'tellMorning':
      return tellMorning(doors, item, errand, actor);
    case 'tellRequest':
      return tellRequest(doors, item, errand, actor);
    case 'refreshCard':
      return refreshCard(doors, item, errand, actor);
  }
}

/**
 * Only those are told whose answer is missing now; whoever reviews it or may object; whoever has a say when
 * somebody asks to open it again; and its requester, who can urge.
 */
const tellApproval: Prepare<ErrandOf<'tellApproval'>> = async (doors, item, { requestId }, actor) => {
  const notice = await readApprovalNotice(doors, actor, { campaignId: item.scope, requestId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { mine, can, status, reopenAskedBy } = notice.approval;
  const isReviewer = can.namePoint || can.object;
  const isWished = status === 'expired' && reopenAskedBy.length > 0;
  const isWanted = mine === 'decide' || isReviewer || can.urge.length > 0 || isWished;
  if (!isWanted) return nothing('notWaiting');
  return newMessage(doors, item.tenantId, notice, { kind: 'approval', id: requestId });
};

const tellOutcome: Prepare<ErrandOf<'tellOutcome'>> = async (doors, item, { requestId }, actor) => {
  const notice = await readOutcomeNotice(doors, actor, { campaignId: item.scope, requestId });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.approval.closedAt === null) return nothing('notClosed');
  return newMessage(doors, item.tenantId, notice, { kind: 'outcome', id: requestId });
};

const tellTask: Prepare<ErrandOf<'tellTask'>> = async (doors, item, { taskId }, actor) => {
  const notice = await readTaskNotice(doors, actor, { campaignId: item.scope, taskId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { mine, status, snoozedUntil } = notice.task;
  if (!isOpenTask(status)) return nothing('over');
  if (!mine) return nothing('nobody');
  if (snoozedUntil !== null && snoozedUntil > notice.reader.now) return nothing('snoozed');
  return newMessage(doors, item.tenantId, notice, { kind: 'task', id: taskId });
};

/** Only those are asked who are still consulted, and have not said anything yet. */
const askRemark: Prepare<ErrandOf<'askRemark'>> = async (doors, item, { taskId }, actor) => {
  const notice = await readTaskNotice(doors, actor, { campaignId: item.scope, taskId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { status, shared } = notice.task;
  if (!isOpenTask(status)) return nothing('over');
  if (shared?.mine !== 'consulted') return nothing('nobody');
  if (shared.hasRemarked) return nothing('answered');
  return newMessage(doors, item.tenantId, notice, { kind: 'task', id: taskId });
};

const tellFinished: Prepare<ErrandOf<'tellFinished'>> = async (doors, item, { taskId }, actor) => {
  const notice = await readTaskNotice(doors, actor, { campaignId: item.scope, taskId });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.task.status !== 'done') return nothing('notFinished');
  if (notice.task.shared?.mine !== 'informed') return nothing('nobody');
  return newMessage(doors, item.tenantId, notice, { kind: 'task', id: taskId });
};

/** Nothing is said to somebody who answered meanwhile, or is addressed again by then. */
const tellMention: Prepare<ErrandOf<'tellMention'>> = async (doors, item, { taskId, remarkId }, actor) => {
  const notice = await readTaskNotice(doors, actor, { campaignId: item.scope, taskId });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.task.shared?.mention?.remarkId !== remarkId) return nothing('answered');
  return newMessage(doors, item.tenantId, notice, { kind: 'task', id: taskId });
};

/** Nothing is said to somebody for whom nobody answered. */
const tellReturn: Prepare<ErrandOf<'tellReturn'>> = async (
  doors,
  item,
  { delegationId, workspaceId },
  actor,
) => {
  const notice = await readReturnNotice(doors, actor, { delegationId, workspaceId });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.returned.answered.length === 0) return nothing('noAnswers');
  return newMessage(doors, item.tenantId, notice, { kind: 'return', id: delegationId });
};

const tellReport: Prepare<ErrandOf<'tellReport'>> = async (doors, item, { runId }, actor) => {
  const { tenantId, scope } = item;
  const run = await doors.store.get({ tenantId, scope }, 'reportRun', runId);
  if (!run) return nothing('notFound');
  const { workspaceId } = run.document;
  const notice = await readReportNotice(doors, actor, { workspaceId, runId });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'report', id: runId });
};

const tellReportQuestion: Prepare<ErrandOf<'tellReportQuestion'>> = async (doors, item, errand, actor) => {
  const { runId, questionId } = errand;
  const { tenantId, scope } = item;
  const run = await doors.store.get({ tenantId, scope }, 'reportRun', runId);
  const { workspaceId = '' } = run?.document ?? {};
  const notice = await readReportQuestionNotice(doors, actor, { workspaceId, runId, questionId });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'reportQuestion', id: questionId });
};

const tellReportTrouble: Prepare<ErrandOf<'tellReportTrouble'>> = async (doors, item, errand, actor) => {
  const { tenantId, scope } = item;
  const notice = await readReportTroubleNotice(doors, actor, { partition: { tenantId, scope }, errand });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'reportTrouble', id: errand.scheduleId });
};

const tellLostChannel: Prepare<ErrandOf<'tellLostChannel'>> = async (doors, item, { threadId }, actor) => {
  const { scope: campaignId, tenantId } = item;
  const thread = await doors.store.get({ tenantId, scope: campaignId }, 'thread', threadId);
  if (thread?.document.state !== 'lost') return nothing('back');
  const notice = await readLostChannelNotice(doors, actor, { campaignId, threadId });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'lostChannel', id: threadId });
};

/** Nothing is said of somebody who is back, or who had nothing, or gave it away. */
const tellLeaver: Prepare<ErrandOf<'tellLeaver'>> = async (doors, item, errand, actor) => {
  const notice = await readLeaverNotice(doors, actor, errand);
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.isBack || notice.count === 0) return nothing('over');
  return newMessage(doors, item.tenantId, notice, { kind: 'leaver', id: errand.leaverId });
};

const tellExports: Prepare<ErrandOf<'tellExports'>> = async (doors, item, errand, actor) => {
  const notice = await readExportsNotice(doors, actor, errand);
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, item.tenantId, notice, { kind: 'exports', id: errand.eventId });
};

/** Whoever may confirm is asked while it waits; whoever wanted it hears when it does not wait any more. */
const tellAct: Prepare<ErrandOf<'tellAct'>> = async (doors, item, { actId, round }, actor) => {
  const campaignId = item.scope === scopes.tenant() ? null : item.scope;
  const notice = await readActNotice(doors, actor, { campaignId, actId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { act } = notice;
  if (act.round !== round) return nothing('again');
  const isAsker = act.askedById === actor.personId;
  if (isAsker === (act.state === 'waiting')) return nothing(isAsker ? 'waits' : 'answered');
  return newMessage(doors, item.tenantId, notice, { kind: 'pendingAct', id: actId });
};

const tellConflict: Prepare<ErrandOf<'tellConflict'>> = async (doors, item, errand, actor) => {
  const notice = await readConflictNotice(doors, actor, errand);
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, item.tenantId, notice, { kind: 'conflict', id: errand.clashId });
};

/** Nothing is said of a task that is somebody else’s or over by now, or will be in time after all. */
const tellPutOff: Prepare<ErrandOf<'tellPutOff'>> = async (doors, item, { taskId, lateId }, actor) => {
  const notice = await readPutOffNotice(doors, actor, { campaignId: item.scope, taskId, lateId });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, item.tenantId, notice, { kind: 'putOff', id: taskId });
};

/** Nothing is said of a change that was taken back before it was told. */
const tellShifts: Prepare<ErrandOf<'tellShifts'>> = async (doors, item, { changeId, turn }, actor) => {
  const { tenantId, scope } = item;
  const notice = await readShiftsNotice(doors, actor, { partition: { tenantId, scope }, changeId, turn });
  if (isRefusal(notice)) return nothing(notice.refused);
  return newMessage(doors, tenantId, notice, { kind: 'shifts', id: changeId });
};

/** What was gathered and is still to be done; nothing when all of it is over by now. */
const tellMorning: Prepare<ErrandOf<'tellMorning'>> = async (doors, item, { at }, actor) => {
  const notice = await readMorningNotice(doors, actor, markOf(at));
  if (notice.lines.every(({ state }) => state !== 'open')) return nothing('over');
  return newMessage(doors, item.tenantId, notice, { kind: 'morning', id: markOf(at) });
};

/** The truth on a card that hangs already; left out when it shows it. */
const refreshCard: Prepare<ErrandOf<'refreshCard'>> = async (doors, item, { cardId }, actor) => {
  const { tenantId, scope } = item;
  const card = await doors.store.get({ tenantId, scope }, 'postedCard', cardId);
  if (!card) return nothing('noCard');
  const { subject, personId } = card.document;
  const truth = await presentTruth(doors, actor, scope, subject);
  if (isRefusal(truth)) return nothing(truth.refused);
  const newest = await newestCard(doors, { tenantId, scope }, subject, personId);
  const notice = newest === undefined || newest.id === cardId ? truth : asOlder(truth);
  if (card.document.shown === shownBy(notice)) return nothing('unchanged');
  return { posting: 'edit', card, notice };
};
