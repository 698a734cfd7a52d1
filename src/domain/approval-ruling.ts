import { type ApprovalRequest, type Rung, type Stage, byRule, everybodyIn, isOpen } from './approval.ts';
import { type Step, advanced, stepOf } from './approval-advance.ts';
import { outcomeOf } from './approval-outcome.ts';
import { askedIn, missingIn, openStages, placeIn } from './approval-stages.ts';
import { type SubjectKind, isUpTo } from './approval-subject.ts';
import type { HandledAct } from './event.ts';
import type { Money } from './money.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Somebody above ends an open request in the place of its approvers; everybody in it is told. Refuses: `requestClosed`,
 * `ownRequest`, `reasonNeeded`.
 */
export function override(
  request: ApprovalRequest,
  given: {
    readonly byId: string;
    readonly verb: 'approve' | 'reject';
    readonly reason: string;
    readonly at: string;
  },
): Step | Refusal {
  const { byId, verb, at } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  if (byId === request.requesterId) return refuse('ownRequest');
  const reason = given.reason.trim();
  if (reason === '') return refuse('reasonNeeded', { at: 'reason' });
  return {
    request: {
      ...request,
      status: verb === 'approve' ? 'approved' : 'rejected',
      ruling: { byId, verb, reason, at },
      closedAt: at,
    },
    happening: happened(request, 'overridden', [...everybodyIn(request), request.requesterId], reason),
  };
}

/** A newer request took its place: the yes of this one is history. Nothing happens to one that ended otherwise. */
export function supersede(request: ApprovalRequest): Step {
  const stood = request.status === 'approved' || request.status === 'approvedWithChanges';
  if (!stood) return { request, happening: undefined };
  return {
    request: { ...request, status: 'superseded' },
    happening: happened(request, 'superseded', [], ''),
  };
}

/** Which rung of which stage, counted from when the stage opened. */
export interface Climb {
  readonly stageId: string;
  readonly rung: number;
  /** What it is about now, as far as it is money that is known. */
  readonly amount: Money | null;
  readonly at: string;
}

/**
 * A rule climbs one rung of a stage's ladder. Nothing happens when the stage is answered or closed, or when the rung was
 * climbed already. A yes or no by rule above its ceiling, or in another currency, asks the terminal owner instead.
 */
export function climb(request: ApprovalRequest, { stageId, rung, amount, at }: Climb): Step {
  const stage = openStages(request).find(({ id }) => id === stageId);
  const step = stage?.ladder?.[rung];
  if (!stage || !step || (stage.climbed ?? 0) !== rung) return { request, happening: undefined };
  const next = { ...stage, climbed: rung + 1 };
  const act = isUnderCeiling(step, amount, request.subject.kind) ? step.act : 'askTerminalOwner';
  return climbed[act](request, next, step, at);
}

function isUnderCeiling({ act, upTo }: Rung, amount: Money | null, kind: SubjectKind): boolean {
  if (act !== 'approve' && act !== 'reject') return true;
  return upTo !== undefined && isUpTo(upTo, amount, kind);
}

type Climbed = (request: ApprovalRequest, stage: Stage, rung: Rung, at: string) => Step;

const climbed: Record<Rung['act'], Climbed> = {
  remind: (request, stage) => told(request, stage, 'reminded', askedIn(stage)),
  nudge: (request, stage) => told(request, stage, 'nudged', askedIn(stage)),
  addBackup: (request, stage, rung, at) => withBackups(request, stage, rung.personIds ?? [], at),
  escalate: (request, stage, rung, at) =>
    withOverseers(request, stage, rung.personIds ?? [], 'escalated', at),
  askTerminalOwner: (request, stage, _, at) =>
    withOverseers(
      request,
      stage,
      request.terminalOwnerId === undefined ? [] : [request.terminalOwnerId],
      'terminalOwnerAsked',
      at,
    ),
  approve: (request, stage, _, at) => ruled(request, stage, 'approve', at),
  reject: (request, stage, _, at) => ruled(request, stage, 'reject', at),
  expire: (request, stage, _, at) => ({
    request: { ...put(request, stage), status: 'expired', closedAt: at },
    happening: { type: 'approval.expired', requestId: request.id },
  }),
};

function told(request: ApprovalRequest, stage: Stage, act: HandledAct, personIds: string[]): Step {
  return { request: put(request, stage), happening: happened(request, act, personIds, '') };
}

/** Each backup stands in for one of those whose answer is missing. */
function withBackups(request: ApprovalRequest, stage: Stage, personIds: readonly string[], at: string): Step {
  const missing = missingIn(stage);
  const free = personIds.filter((id) => id !== request.requesterId && !placeIn(stage, id));
  const pairs = missing.flatMap((forId, index) => {
    const personId = free[index];
    return personId === undefined ? [] : [{ personId, forId, chain: [forId, personId], by: 'rule' as const }];
  });
  const after = { ...stage, standIns: [...(stage.standIns ?? []), ...pairs] };
  const added = pairs.map(({ personId }) => personId);
  return stepOf(request, advanced(put(request, after), at), happened(request, 'backupAdded', added, ''));
}

function withOverseers(
  request: ApprovalRequest,
  stage: Stage,
  personIds: readonly string[],
  act: HandledAct,
  at: string,
): Step {
  const overseerIds = [...(stage.overseerIds ?? [])];
  const added = personIds.filter((id) => id !== request.requesterId && !overseerIds.includes(id));
  const after = { ...stage, overseerIds: [...overseerIds, ...added] };
  // Whoever has answered already as an approver has now answered for all.
  const settled = { ...after, outcome: outcomeOf(after) };
  return stepOf(request, advanced(put(request, settled), at), happened(request, act, added, ''));
}

/** An answer that a rule gives, and that says so. */
function ruled(request: ApprovalRequest, stage: Stage, verb: 'approve' | 'reject', at: string): Step {
  const { revision, snapshotHash, round } = request;
  const decision = {
    personId: byRule,
    verb,
    comment: '',
    at,
    revision,
    snapshotHash,
    round,
    withdrawn: null,
  };
  const after = { ...stage, decisions: [...stage.decisions, decision] };
  const moved = advanced(put(request, { ...after, outcome: outcomeOf(after) }), at);
  return stepOf(request, moved, {
    type: 'approval.decided',
    requestId: request.id,
    round,
    verb,
    comment: '',
    closed: !isOpen(moved),
  });
}

function put(request: ApprovalRequest, stage: Stage): ApprovalRequest {
  return { ...request, stages: request.stages.map((each) => (each.id === stage.id ? stage : each)) };
}

function happened({ id: requestId }: ApprovalRequest, act: HandledAct, personIds: string[], words: string) {
  return { type: 'approval.handled' as const, requestId, act, personIds: [...new Set(personIds)], words };
}
