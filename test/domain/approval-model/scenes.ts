import assert from 'node:assert/strict';
import type { ApprovalRequest, Stage } from '../../../src/domain/approval.ts';
import { advanced } from '../../../src/domain/approval-advance.ts';
import { type GivenDecision, type Step, decide } from '../../../src/domain/approval-flow.ts';
import { type Refusal, isRefusal } from '../../../src/domain/refusal.ts';

/** A small story with a known end; it throws when the engine tells it otherwise. */
export interface SceneOf {
  readonly name: string;
  readonly run: () => void;
}

export const start = '2026-03-02T01:00:00.000Z';

/** So many minutes after the beginning. */
export function after(minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

export function stageOf(id: string, approverIds: string[], more: Partial<Stage> = {}): Stage {
  return { id, name: id, mode: 'all', approverIds, decisions: [], outcome: 'open', ...more };
}

/** Lin asks; Zoe is last in line. */
export function asked(stages: Stage[], more: Partial<ApprovalRequest> = {}): ApprovalRequest {
  const request: ApprovalRequest = {
    kind: 'approval',
    schema: 1,
    id: 'r-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    subject: { kind: 'campaign' },
    round: 1,
    firstRound: 1,
    requesterId: 'lin',
    note: '',
    status: 'inStage',
    stages,
    stage: 0,
    revision: 1,
    snapshotHash: 'hash-1',
    shown: [{ revision: 1, snapshotHash: 'hash-1' }],
    terminalOwnerId: 'zoe',
    submittedAt: start,
    dueAt: null,
    closedAt: null,
    ...more,
  };
  return advanced(request, start);
}

export function says(
  request: ApprovalRequest,
  personId: string,
  verb: GivenDecision['verb'] = 'approve',
  at = after(1),
  more: Partial<GivenDecision> = {},
): Step | Refusal {
  const { round, revision: revisionShown } = request;
  return decide(request, { personId, verb, round, revisionShown, comment: 'Because', at, ...more });
}

/** The request after a step that must be taken. */
export function took(step: Step | Refusal): ApprovalRequest {
  assert.ok(!isRefusal(step), `refused: ${isRefusal(step) ? step.refused : ''}`);
  return step.request;
}

/** All of these say yes, one after the other. */
export function agreed(request: ApprovalRequest, ...people: string[]): ApprovalRequest {
  return people.reduce(
    (now, personId, index) => took(says(now, personId, 'approve', after(index + 1))),
    request,
  );
}

export function refused(step: Step | Refusal): string {
  return isRefusal(step) ? step.refused : step.happening ? 'taken' : 'nothing';
}

export const outcomes = ({ stages }: ApprovalRequest): string =>
  stages.map(({ outcome }) => outcome).join(' ');
