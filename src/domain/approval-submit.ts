import { type ApprovalRequest, type StageMode, isOpen } from './approval.ts';
import type { Step } from './approval-flow.ts';
import type { Campaign, CampaignStatus } from './campaign.ts';
import type { Role } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Somebody who is to be asked, as the directory knows them; `role` is undefined for who is not in the workspace. */
export interface Asked {
  readonly id: string;
  readonly role: Role | undefined;
  readonly external: boolean;
}

/** The part of a campaign on which it depends whether approval can be asked for. */
export type Submittable = Pick<Campaign, 'status' | 'approval' | 'brief' | 'flight' | 'budget'>;

export interface Submission {
  readonly id: string;
  readonly requesterId: string;
  readonly asked: readonly Asked[];
  readonly mode: StageMode;
  readonly dueAt: string | null;
  readonly note: string;
  readonly snapshotHash: string;
  readonly at: string;
}

/**
 * Asks for approval of the campaign as it is now; `previous` is the campaign's latest request. Refuses: `approvalRunning`,
 * `wrongStatus`, `incomplete` (facts.field), `noApprovers`, `unknownPerson`, `guestCannotDecide`, `ownRequest`,
 * `malformed` (due in the past).
 */
export function submit(
  campaign: Campaign,
  previous: ApprovalRequest | undefined,
  submission: Submission,
): Step | Refusal {
  const fault = submitFault(campaign, previous) ?? askedFault(submission) ?? dueFault(submission);
  if (fault) return fault;
  const { id, requesterId, mode, dueAt, note, snapshotHash, at } = submission;
  const { revision } = campaign;
  const approverIds = [...new Set(submission.asked.map((person) => person.id))];
  const round = (previous?.round ?? 0) + 1;
  const request: ApprovalRequest = {
    kind: 'approval',
    schema: 1,
    id,
    tenantId: campaign.tenantId,
    workspaceId: campaign.workspaceId,
    campaignId: campaign.id,
    subject: { kind: 'campaign' },
    round,
    requesterId,
    note: note.trim(),
    status: 'inStage',
    stages: [{ id: 'stage-1', mode, approverIds, decisions: [], outcome: 'open' }],
    stage: 0,
    revision,
    snapshotHash,
    shown: [{ revision, snapshotHash }],
    submittedAt: at,
    dueAt,
    closedAt: null,
  };
  return {
    request,
    happening: { type: 'approval.submitted', requestId: id, round, mode, approverIds, dueAt },
  };
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

function askedFault({ asked, requesterId }: Submission): Refusal | undefined {
  if (asked.length === 0) return refuse('noApprovers', { at: 'approverIds' });
  const at = 'approverIds';
  if (asked.some(({ role }) => role === undefined)) return refuse('unknownPerson', { at });
  if (asked.some(({ role, external }) => role === 'guest' || external)) {
    return refuse('guestCannotDecide', { at });
  }
  return asked.some(({ id }) => id === requesterId) ? refuse('ownRequest', { at }) : undefined;
}

function dueFault({ dueAt, at }: Submission): Refusal | undefined {
  return dueAt !== null && dueAt <= at
    ? refuse('malformed', { at: 'dueAt', facts: { what: 'past' } })
    : undefined;
}
