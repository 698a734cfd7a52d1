import { z } from 'zod';
import { CampaignContent, FieldChange } from './campaign.ts';
import { Id } from './person.ts';

export const approvalStatuses = [
  'submitted',
  'inStage',
  'approved',
  'approvedWithChanges',
  'changesRequested',
  'rejected',
  'withdrawn',
  'expired',
  'superseded',
] as const;
export const ApprovalStatus = z.enum(approvalStatuses);
export type ApprovalStatus = z.infer<typeof ApprovalStatus>;

/** How many of a stage's approvers must say yes. Quorum, weights and order join this list with the approval engine. */
export const stageModes = ['any', 'all'] as const;
export const StageMode = z.enum(stageModes);
export type StageMode = z.infer<typeof StageMode>;

export const decisionVerbs = ['approve', 'requestChanges', 'reject'] as const;
export const DecisionVerb = z.enum(decisionVerbs);
export type DecisionVerb = z.infer<typeof DecisionVerb>;

/** One answer of one approver. It is never removed: an edit that takes it back sets `withdrawn`. */
export const Decision = z.strictObject({
  personId: Id,
  verb: DecisionVerb,
  comment: z.string().max(4_000),
  at: z.string(),
  revision: z.number().int(),
  snapshotHash: z.string(),
  withdrawn: z.strictObject({ at: z.string(), changes: z.array(FieldChange) }).nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const Stage = z.strictObject({
  id: Id,
  mode: StageMode,
  approverIds: z.array(Id).min(1).max(60),
  decisions: z.array(Decision),
  outcome: z.enum(['open', 'approved', 'changesRequested', 'rejected']),
});
export type Stage = z.infer<typeof Stage>;

/** What is asked, in which step, of whom. Lives in the campaign's partition, so that a decision and the campaign's status are one commit. */
export const ApprovalRequest = z.strictObject({
  kind: z.literal('approval'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  subject: z.strictObject({ kind: z.literal('campaign') }),
  /** 1 for the first submission of the campaign, 2 after changes were requested … */
  round: z.number().int().min(1),
  requesterId: Id,
  note: z.string().max(2_000),
  status: ApprovalStatus,
  stages: z.array(Stage).min(1).max(20),
  /** Index into `stages` of the one that is being asked. */
  stage: z.number().int().min(0),
  revision: z.number().int().min(1),
  /** Id of the snapshot document, the hash of what is shown to approvers. */
  snapshotHash: z.string(),
  /** Every revision that this request has shown, oldest first: finds what somebody saw who saw an older one. */
  shown: z
    .array(z.strictObject({ revision: z.number().int(), snapshotHash: z.string() }))
    .max(200)
    .optional(),
  submittedAt: z.string(),
  dueAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

/** What an approver was shown, kept as it was; `id` is the hash of `content`. */
export const Snapshot = z.strictObject({
  kind: z.literal('snapshot'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  campaignId: Id,
  revision: z.number().int(),
  content: CampaignContent,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A request still waits for somebody. */
export function isOpen(request: Pick<ApprovalRequest, 'status'>): boolean {
  return request.status === 'submitted' || request.status === 'inStage';
}
