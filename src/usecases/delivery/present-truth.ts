import type { Notice } from '../../domain/notice.ts';
import type { CardSubject } from '../../domain/posted-card.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Doors } from '../../ports.ts';
import { readAccessRequestNotice, readGuestEndNotice } from '../notices/access-notice.ts';
import { readActNotice } from '../notices/act-notice.ts';
import { readApprovalNotice, readOutcomeNotice } from '../notices/approval-notice.ts';
import { readDeletedNotice } from '../notices/deleted-notice.ts';
import { readLostChannelNotice } from '../notices/lost-channel-notice.ts';
import { readReportNotice } from '../notices/report-notice.ts';
import { readWorkRequestNotice } from '../notices/work-request-notice.ts';
import { readTaskNotice } from '../notices/task-notice.ts';
import { readMorningNotice } from '../notices/morning-notice.ts';

/** What it is about as it stands now, or that it was deleted. */
export async function presentTruth(
  doors: Doors,
  actor: Actor,
  scope: string,
  subject: CardSubject,
): Promise<Notice | Refusal> {
  const notice = await truthFor[subject.kind](doors, actor, scope, subject);
  if (!isRefusal(notice) || notice.refused !== 'notFound' || !isOfCampaign.has(subject.kind)) return notice;
  const taskId = subject.kind === 'task' ? subject.id : undefined;
  return readDeletedNotice(doors, actor, { campaignId: scope, taskId });
}

const isOfCampaign: ReadonlySet<CardSubject['kind']> = new Set(['approval', 'outcome', 'task', 'pendingAct']);

type Truth = (doors: Doors, actor: Actor, scope: string, subject: CardSubject) => Promise<Notice | Refusal>;

const truthFor: Record<CardSubject['kind'], Truth> = {
  approval: (doors, actor, campaignId, { id }) =>
    readApprovalNotice(doors, actor, { campaignId, requestId: id }),
  outcome: (doors, actor, campaignId, { id }) =>
    readOutcomeNotice(doors, actor, { campaignId, requestId: id }),
  lostChannel: (doors, actor, campaignId, { id }) =>
    readLostChannelNotice(doors, actor, { campaignId, threadId: id }),
  accessRequest: (doors, actor, campaignId, { id }) =>
    readAccessRequestNotice(doors, actor, { campaignId, requestId: id }),
  guestEnd: (doors, actor, campaignId, { id }) =>
    readGuestEndNotice(doors, actor, { campaignId, grantId: id }),
  pendingAct: (doors, actor, scope, { id }) =>
    readActNotice(doors, actor, { campaignId: scope === scopes.tenant() ? null : scope, actId: id }),
  // A forecast stays as it was told; the timeline has the present one.
  putOff: async () => refuse('notFound'),
  // A crossing stays as it was told; the campaign has the present figures.
  alert: async () => refuse('notFound'),
  // It stays as it was asked.
  retrospective: async () => refuse('notFound'),
  // What moved stays as it was told; the card of each request has the present time.
  shifts: async () => refuse('notFound'),
  workRequest: async (doors, actor, scope, { id: workRequestId }) => {
    const stored = await doors.store.get({ tenantId: actor.tenantId, scope }, 'workRequest', workRequestId);
    const workspaceId = stored?.document.workspaceId ?? '';
    return readWorkRequestNotice(doors, actor, { workspaceId, workRequestId });
  },
  // A day is told as it was.
  evening: async () => refuse('notFound'),
  rollUp: async () => refuse('notFound'),
  missing: async () => refuse('notFound'),
  morning: (doors, actor, _, { id }) => readMorningNotice(doors, actor, id),
  // It stays as it was accepted.
  conflict: async () => refuse('notFound'),
  // What somebody may do is told as it was when it changed.
  access: async () => refuse('notFound'),
  // Cards of a thread are looked at by `tellThread`.
  thread: async () => refuse('notFound'),
  task: (doors, actor, campaignId, { id }) => readTaskNotice(doors, actor, { campaignId, taskId: id }),
  // So many things were theirs when they left.
  leaver: async () => refuse('notFound'),
  // It says what went wrong then; the page of the report has the present state.
  reportTrouble: async () => refuse('notFound'),
  // What was asked stays; the page of the report has the answer.
  reportQuestion: async () => refuse('notFound'),
  exports: async () => refuse('notFound'),
  // A summary stays as it was told.
  return: async () => refuse('notFound'),
  report: async (doors, actor, scope, { id }) => {
    const run = await doors.store.get({ tenantId: actor.tenantId, scope }, 'reportRun', id);
    const workspaceId = run?.document.workspaceId ?? '';
    return readReportNotice(doors, actor, { workspaceId, runId: id });
  },
};
