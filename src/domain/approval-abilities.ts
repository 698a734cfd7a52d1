import type { Actor } from './actor.ts';
import { type ApprovalRequest, everybodyIn, isOpen } from './approval.ts';
import { liveAnswers, placeOf } from './approval-outcome.ts';
import { openPoints, stageToReview } from './approval-points.ts';
import { askedIn, canObject, downstream, openStages, placeIn, waitingFor } from './approval-stages.ts';
import { canBeUndone, isCarriedOut } from './approval-effect.ts';
import { isLatestOf } from './approval-standing.ts';
import { canReopen, undoUntil } from './approval-undo.ts';
import type { Campaign } from './campaign.ts';
import { type Subject, may } from './policy.ts';

/** What a reader can do about a request now, besides answering it. Each that stands here would be taken. */
export interface ApprovalAbilities {
  readonly withdraw: boolean;
  /** Whose places they can hand over: their own, or an approver's. */
  readonly transferFor: readonly string[];
  /** Stages to which they can send it back. */
  readonly returnTo: readonly string[];
  readonly addApprover: boolean;
  readonly copy: boolean;
  /** Whom they can urge; whether it is too soon again, `urgingOf` says. */
  readonly urge: readonly string[];
  readonly override: boolean;
  /** Until when they can take their answer back; null when they cannot. */
  readonly undoUntil: string | null;
  readonly reopen: boolean;
  readonly askToReopen: boolean;
  readonly settlePoints: boolean;
  readonly namePoints: boolean;
  /** They are not asked, but can end it with a no. */
  readonly object: boolean;
}

/** The same rules that decide when it is tried, asked beforehand so that screens and cards offer only what works. */
export function abilitiesOf(
  actor: Actor,
  request: ApprovalRequest,
  campaign: Campaign,
  at: string,
): ApprovalAbilities {
  const me = actor.personId;
  const subject: Subject = {
    workspaceId: request.workspaceId,
    campaign,
    madeBy: request.requesterId,
    meantFor: everybodyIn(request),
  };
  const isMine = request.requesterId === me;
  const isLatest = isLatestOf(campaign, request) && canBeUndone(request, campaign);
  const open = isOpen(request);
  const steers = !isMine && may(actor, 'approval.steer', subject);
  const undo =
    isLatest && may(actor, 'approval.decide', subject) && !launchedSince(request, campaign)
      ? undoUntil(request, me, at)
      : undefined;
  return {
    withdraw: open && may(actor, 'approval.withdraw', subject),
    transferFor: open ? transferable(actor, request, subject) : [],
    returnTo: steers ? stagesBehind(request, me) : [],
    addApprover: steers && waitingFor(request).includes(me),
    copy: open && may(actor, 'approval.copy', subject),
    urge: may(actor, 'approval.urge', subject) ? waitingFor(request).filter((id) => id !== me) : [],
    override: open && !isMine && may(actor, 'approval.override', subject),
    undoUntil: undo ?? null,
    reopen:
      isLatest && canReopen(request) && !isCarriedOut(request) && may(actor, 'approval.reopen', subject),
    askToReopen: canAskToReopen(actor, request, subject),
    settlePoints: openPoints(request).length > 0 && may(actor, 'approval.settlePoint', subject),
    namePoints: stageToReview(request, me) !== undefined && may(actor, 'approval.review', subject),
    object: !isMine && may(actor, 'approval.decide', subject) && mayObject(request, me),
  };
}

/** Whoever is asked says no as an approver does. */
function mayObject(request: ApprovalRequest, personId: string): boolean {
  return (
    !waitingFor(request).includes(personId) && openStages(request).some((stage) => canObject(stage, personId))
  );
}

function launchedSince({ closedAt, subject }: ApprovalRequest, { status, updatedAt }: Campaign): boolean {
  if (subject.kind !== 'campaign') return false;
  return closedAt !== null && status === 'running' && updatedAt > closedAt;
}

/** Approvers who have not answered; others than oneself only for those above who did not make the request. */
function transferable(actor: Actor, request: ApprovalRequest, subject: Subject): string[] {
  const me = actor.personId;
  if (!may(actor, 'approval.transfer', subject)) return [];
  const { meantFor: _meantFor, ...plain } = subject;
  const forOthers = request.requesterId !== me && may(actor, 'approval.transfer', plain);
  const free = request.stages
    .filter(({ outcome }) => outcome === 'open')
    .flatMap((stage) => {
      const answered = new Set(liveAnswers(stage).map(placeOf));
      return stage.approverIds.filter((id) => !answered.has(id));
    });
  return [...new Set(free)].filter((id) => id === me || forOthers);
}

/** Stages before those in which this person is asked, as far back as they lead. */
function stagesBehind(request: ApprovalRequest, personId: string): string[] {
  const mine = openStages(request).filter((stage) => askedIn(stage).includes(personId));
  return request.stages
    .filter(({ id, outcome }) => {
      const after = downstream(request.stages, id);
      return outcome !== 'skipped' && mine.some((stage) => after.has(stage.id));
    })
    .map(({ id }) => id);
}

function canAskToReopen(actor: Actor, request: ApprovalRequest, subject: Subject): boolean {
  const me = actor.personId;
  const hasPart = request.requesterId === me || request.stages.some((stage) => placeIn(stage, me));
  const hasAsked = request.reopenAsked?.some(({ personId }) => personId === me) ?? false;
  return request.status === 'expired' && hasPart && !hasAsked && may(actor, 'approval.askToReopen', subject);
}
