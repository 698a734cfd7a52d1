import { type ApprovalRequest, type Stage, type StageMode, isOpen } from './approval.ts';
import { type Step, advanced, countedRound } from './approval-advance.ts';
import { withCarriedYeses } from './approval-edit.ts';
import { openPoints } from './approval-points.ts';
import { waitingFor } from './approval-stages.ts';
import type { Campaign, CampaignStatus, FieldChange } from './campaign.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Route } from './route.ts';
import type { ResolvedRoute } from './route-resolve.ts';

/** Somebody who is to be asked, as the directory knows them; `role` is undefined for who is not in the workspace. */
export interface Asked {
  readonly id: string;
  readonly role: string | undefined;
  readonly decides: boolean;
}

/** The part of a campaign on which it depends whether approval can be asked for. */
export type Submittable = Pick<Campaign, 'status' | 'approval' | 'brief' | 'flight' | 'budget'>;

/** The way that a route gives; the yeses of the round before that still hold are taken over. */
export interface Routed {
  readonly route: Pick<Route, 'routeId' | 'version' | 'undoMinutes'>;
  readonly resolved: ResolvedRoute;
  readonly changesSince: readonly FieldChange[];
}

/** Its time, who may answer in the place of those who are asked, and what a rule does until somebody does. */
export interface Watched extends Pick<Stage, 'deadlineHours' | 'ladder' | 'standIns'> {
  readonly terminalOwnerId: string | undefined;
}

export interface Submission {
  readonly id: string;
  readonly requesterId: string;
  /** Who is asked in the one stage of a request without a route, and in which mode. */
  readonly asked: readonly Asked[];
  readonly mode: StageMode;
  readonly routed?: Routed;
  /** How the one stage of a request without a route is watched over, so that it cannot get stuck. */
  readonly watched?: Watched;
  readonly dueAt: string | null;
  readonly note: string;
  readonly snapshotHash: string;
  readonly at: string;
}

/**
 * Asks for approval of the campaign as it is now; `previous` is the campaign's latest request. Refuses: `approvalRunning`,
 * `wrongStatus`, `incomplete` (facts.field), `pointsOpen` (facts.count), `noApprovers`, `unknownPerson`,
 * `guestCannotDecide`, `ownRequest`, `malformed` (due in the past).
 */
export function submit(
  campaign: Campaign,
  previous: ApprovalRequest | undefined,
  submission: Submission,
): Step | Refusal {
  const { tenantId, workspaceId, id: campaignId, revision } = campaign;
  const subject = { kind: 'campaign' } as const;
  return (
    submitFault(campaign, previous) ??
    ask({ tenantId, workspaceId, campaignId, revision, subject }, previous, submission)
  );
}

/** What a request is about; everything that can be approved belongs to a campaign. */
export type About = Pick<ApprovalRequest, 'tenantId' | 'workspaceId' | 'campaignId' | 'revision' | 'subject'>;

/**
 * Asks for approval of whatever it is about: the same request, the same rules, whether it is a campaign plan, a change of
 * its budget, a content item, an asset, an expense or the launch. `previous` is the latest request about the same.
 * Refuses: `approvalRunning`, `pointsOpen` (facts.count), `noApprovers`, `unknownPerson`, `guestCannotDecide`,
 * `ownRequest`, `malformed` (due in the past).
 */
export function ask(
  about: About,
  previous: ApprovalRequest | undefined,
  submission: Submission,
): Step | Refusal {
  if (previous && isOpen(previous)) return refuse('approvalRunning');
  const fault = pointsFault(previous) ?? askedFault(submission) ?? dueFault(submission);
  if (fault) return fault;
  const { id, requesterId, dueAt, note, snapshotHash, at, routed, watched } = submission;
  const lastInLine = watched?.terminalOwnerId;
  const { revision } = about;
  const round = (previous?.round ?? 0) + 1;
  const asking: ApprovalRequest = {
    kind: 'approval',
    schema: 1,
    ...about,
    id,
    round,
    firstRound: round,
    ...(previous?.undoneRounds && { undoneRounds: previous.undoneRounds }),
    requesterId,
    note: note.trim(),
    status: 'inStage',
    stages: stagesOf(submission, previous),
    stage: 0,
    snapshotHash,
    shown: [{ revision, snapshotHash }],
    submittedAt: at,
    dueAt,
    closedAt: null,
    ...(lastInLine !== undefined && { terminalOwnerId: lastInLine }),
    ...(routed && partsOf(routed)),
  };
  const request = advanced(asking, at);
  const approverIds = [...waitingFor(request)];
  const mode = request.stages[request.stage]?.mode ?? submission.mode;
  return {
    request,
    happening: {
      type: 'approval.submitted',
      requestId: id,
      round: countedRound(request),
      mode,
      approverIds,
      dueAt,
    },
  };
}

function stagesOf(
  { asked, mode, routed, watched }: Submission,
  previous: ApprovalRequest | undefined,
): Stage[] {
  if (!routed) {
    const approverIds = [...new Set(asked.map((person) => person.id))];
    const { terminalOwnerId: _last, ...over } = watched ?? { terminalOwnerId: undefined };
    return [{ id: 'stage-1', mode, approverIds, decisions: [], outcome: 'open', ...over }];
  }
  const stages = [...routed.resolved.stages];
  return previous ? withCarriedYeses(stages, routeOf(routed), previous, routed.changesSince) : stages;
}

function partsOf(routed: Routed): Partial<ApprovalRequest> {
  const { observerIds, terminalOwnerId } = routed.resolved;
  return {
    route: routeOf(routed),
    undoMinutes: routed.route.undoMinutes,
    observerIds: [...observerIds],
    ...(terminalOwnerId !== undefined && { terminalOwnerId }),
  };
}

function routeOf({ route }: Routed): NonNullable<ApprovalRequest['route']> {
  return { id: route.routeId, version: route.version };
}

/** Whoever asks again has done, or answered, what was asked for. */
function pointsFault(previous: ApprovalRequest | undefined): Refusal | undefined {
  if (previous?.status !== 'changesRequested') return undefined;
  const count = openPoints(previous).length;
  return count > 0 ? refuse('pointsOpen', { facts: { count } }) : undefined;
}

/** Why this campaign cannot be submitted now, whoever asks and whoever would be asked; undefined when it can. */
export function submitFault(campaign: Submittable, previous?: ApprovalRequest): Refusal | undefined {
  const running = campaign.approval?.state === 'waiting' || (previous !== undefined && isOpen(previous));
  if (running) return refuse('approvalRunning');
  const mayAsk = askable[campaign.status];
  if (!mayAsk(campaign)) return refuse('wrongStatus', { facts: { status: campaign.status } });
  const [missing] = missingFields(campaign);
  return missing && refuse('incomplete', { at: missing, facts: { field: missing } });
}

const hasNoYes = (campaign: Submittable): boolean => campaign.approval?.state !== 'approved';

/** From where approval can be asked; where the campaign lives on a yes already, only when that yes does not hold. */
const askable: Record<CampaignStatus, (campaign: Submittable) => boolean> = {
  draft: () => true,
  planning: () => true,
  inReview: () => false,
  approved: hasNoYes,
  running: hasNoYes,
  paused: hasNoYes,
  ended: () => false,
  retrospectiveDone: () => false,
  archived: () => false,
};

/** What approvers say yes to has to be there: the fields that are not, in the order in which they are asked for. */
export function missingFields({ brief, flight, budget }: Submittable): ('brief' | 'flight' | 'budget')[] {
  return [
    ...(brief.trim() === '' ? (['brief'] as const) : []),
    ...(flight === null ? (['flight'] as const) : []),
    ...(budget === null ? (['budget'] as const) : []),
  ];
}

function askedFault({ asked, requesterId, routed }: Submission): Refusal | undefined {
  if (routed)
    return routed.resolved.stages.length === 0 ? refuse('noApprovers', { at: 'routeId' }) : undefined;
  if (asked.length === 0) return refuse('noApprovers', { at: 'approverIds' });
  const at = 'approverIds';
  if (asked.some(({ role }) => role === undefined)) return refuse('unknownPerson', { at });
  if (asked.some(({ decides }) => !decides)) {
    return refuse('guestCannotDecide', { at });
  }
  return asked.some(({ id }) => id === requesterId) ? refuse('ownRequest', { at }) : undefined;
}

function dueFault({ dueAt, at }: Submission): Refusal | undefined {
  return dueAt !== null && dueAt <= at
    ? refuse('malformed', { at: 'dueAt', facts: { what: 'past' } })
    : undefined;
}
