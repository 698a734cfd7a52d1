import { z } from 'zod';
import { FieldClass } from './approval-classes.ts';
import { ApprovalSubject } from './approval-subject.ts';
import { CampaignContent, FieldChange } from './campaign.ts';
import { Money } from './money.ts';
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

/** How a stage decides when somebody submits without a route; routes know all of `ruleModes`. */
export const stageModes = ['any', 'all'] as const;
export const StageMode = z.enum(stageModes);
export type StageMode = z.infer<typeof StageMode>;

/** How many of a stage's approvers must say yes, or whose yes it is. */
export const ruleModes = [...stageModes, 'inOrder', 'quorum', 'percentage', 'weighted', 'primary'] as const;
export const RuleMode = z.enum(ruleModes);
export type RuleMode = z.infer<typeof RuleMode>;

/** What one no does: it ends the request, it counts like a yes counts, or it ends its own path only. */
export const rejectRules = ['endsAll', 'counts', 'stopsPath'] as const;
export const RejectRule = z.enum(rejectRules);
export type RejectRule = z.infer<typeof RejectRule>;

/** Who wins when exactly half is needed and exactly half says no; `decider` is the stage's primary. */
export const tieRules = ['approves', 'rejects', 'decider'] as const;
export const TieRule = z.enum(tieRules);
export type TieRule = z.infer<typeof TieRule>;

export const decisionVerbs = ['approve', 'requestChanges', 'reject'] as const;
export const DecisionVerb = z.enum(decisionVerbs);
export type DecisionVerb = z.infer<typeof DecisionVerb>;

/** Why an answer does not count any more. */
export const WithdrawnWhy = z.enum(['edit', 'undone', 'returned', 'reopened']);
export type WithdrawnWhy = z.infer<typeof WithdrawnWhy>;

/** One answer of one person. It is never removed: whatever takes it back sets `withdrawn`. */
export const Decision = z.strictObject({
  personId: Id,
  verb: DecisionVerb,
  comment: z.string().max(4_000),
  at: z.string(),
  revision: z.number().int(),
  snapshotHash: z.string(),
  /** The round in which it was given: with verb and person, what tells a repeated click from a new answer. */
  round: z.number().int().optional(),
  /** Whose place the answer fills, when not the decider's own, and the way from them to the decider. */
  onBehalfOf: Id.optional(),
  chain: z.array(Id).max(4).optional(),
  /** Given in nobody's place: a veto, or the last word of somebody above. */
  beside: z.literal(true).optional(),
  /** A yes that names points which are still to be done. */
  conditional: z.literal(true).optional(),
  /** A yes that was given to an earlier request and still covers what this one asks. */
  carried: z.literal(true).optional(),
  withdrawn: z
    .strictObject({ at: z.string(), changes: z.array(FieldChange), why: WithdrawnWhy.optional() })
    .nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** Somebody who may answer in an approver's place. The approver can still answer. */
export const StandIn = z.strictObject({
  personId: Id,
  forId: Id,
  /** From the approver to the one who stands in, both included. */
  chain: z.array(Id).min(2).max(4),
  /** Appointed by a person's own delegation, or put there by the escalation of the stage. */
  by: z.enum(['delegation', 'rule']),
});
export type StandIn = z.infer<typeof StandIn>;

/** What a rule does about a stage that waits, in this order of severity. The last four end the ladder. */
export const rungActs = [
  'remind',
  'nudge',
  'addBackup',
  'escalate',
  'askTerminalOwner',
  'approve',
  'reject',
  'expire',
] as const;
export const RungAct = z.enum(rungActs);
export type RungAct = z.infer<typeof RungAct>;

/** One rung: so many working hours of the approver after the stage opened. */
export const Rung = z.strictObject({
  afterHours: z.number().min(0).max(2_000),
  act: RungAct,
  /** Backups or superiors, resolved to people. */
  personIds: z.array(Id).max(10).optional(),
  /** Only up to this amount a rule may say yes or no; above it, or when it cannot be compared, the terminal owner is asked. */
  upTo: Money.optional(),
});
export type Rung = z.infer<typeof Rung>;

export const Stage = z.strictObject({
  id: Id,
  mode: RuleMode,
  approverIds: z.array(Id).min(1).max(60),
  decisions: z.array(Decision),
  /** `skipped`: its path ended before it. */
  outcome: z.enum(['open', 'approved', 'changesRequested', 'rejected', 'skipped']),
  name: z.string().max(120).optional(),
  /** Ids of the stages that must close before; absent: the one before it in the list. */
  after: z.array(Id).max(20).optional(),
  /** Yeses for a quorum, percent for a percentage, weight for weighted approvers. */
  needs: z.number().int().min(1).max(100_000).optional(),
  weights: z.record(Id, z.number().int().min(1).max(1_000)).optional(),
  /** Whose answer decides: alone with `primary`, otherwise when it is even and `tie` says so. */
  primaryId: Id.optional(),
  tie: TieRule.optional(),
  rejects: RejectRule.optional(),
  /** Whoever may say no at any time while the stage is open, and ends the request with it. */
  vetoIds: z.array(Id).max(20).optional(),
  /** They comment and name points; they do not decide. */
  reviewerIds: z.array(Id).max(60).optional(),
  /** Nobody who decided in another such stage decides here. */
  distinct: z.literal(true).optional(),
  /** Changes of these classes ask this stage again; absent: any change does. */
  watches: z.array(FieldClass).optional(),
  standIns: z.array(StandIn).max(200).optional(),
  /** Superiors to whom it was escalated: the answer of one of them settles the stage. */
  overseerIds: z.array(Id).max(20).optional(),
  deadlineHours: z.number().min(0.25).max(2_000).optional(),
  ladder: z.array(Rung).max(12).optional(),
  /** How many rungs of the ladder were climbed since it opened. */
  climbed: z.number().int().min(0).optional(),
  openedAt: z.string().optional(),
  dueAt: z.string().optional(),
  /** When each rung is due, where it was chosen that a change of calendars does not move it. */
  rungsAt: z.array(z.string()).max(12).optional(),
  urged: z.array(z.strictObject({ personId: Id, count: z.number().int(), lastAt: z.string() })).optional(),
});
export type Stage = z.infer<typeof Stage>;

/** One thing that has to change before a yes, or that a conditional yes asks for. */
export const Point = z.strictObject({
  id: Id,
  byId: Id,
  stageId: Id,
  text: z.string().trim().min(1).max(2_000),
  /** Where it is about: a field of the content, or a place in a file. */
  anchor: z.string().max(300).nullable(),
  revision: z.number().int(),
  at: z.string(),
  /** Named by somebody outside through a link; who they are is what the maker of the link says. */
  link: z.strictObject({ forName: z.string(), madeBy: Id }).optional(),
  settled: z
    .strictObject({
      how: z.enum(['resolved', 'answered']),
      words: z.string().max(2_000),
      byId: Id,
      at: z.string(),
    })
    .nullable(),
});
export type Point = z.infer<typeof Point>;

/** What is asked, in which step, of whom. Lives in the campaign's partition, so that a decision and the campaign's status are one commit. */
export const ApprovalRequest = z.strictObject({
  kind: z.literal('approval'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  subject: ApprovalSubject,
  /** 1 for the first submission of the campaign; counts up with each that follows, and whenever stages are asked anew. */
  round: z.number().int().min(1),
  /** The round in which it was submitted; absent: `round`. */
  firstRound: z.number().int().min(1).optional(),
  /** Rounds that began because an answer was taken back. They tell a repeated click from a new one; for people they are none. */
  undoneRounds: z.array(z.number().int()).optional(),
  requesterId: Id,
  note: z.string().max(2_000),
  status: ApprovalStatus,
  stages: z.array(Stage).min(1).max(20),
  /** Index into `stages`: the first that is being asked, or the one that ended it. */
  stage: z.number().int().min(0),
  revision: z.number().int().min(1),
  /** Id of the snapshot document, the hash of what is shown to approvers. */
  snapshotHash: z.string(),
  /** Every revision that this request has shown, oldest first: finds what somebody saw who saw an older one. */
  shown: z
    .array(z.strictObject({ revision: z.number().int(), snapshotHash: z.string() }))
    .max(200)
    .optional(),
  /** The route and the version of it by which it runs to its end. */
  route: z.strictObject({ id: Id, version: z.number().int() }).optional(),
  /** They see it and are told how it ends. */
  observerIds: z.array(Id).max(60).optional(),
  /** The one who is asked when nobody else answers. */
  terminalOwnerId: Id.optional(),
  points: z.array(Point).max(500).optional(),
  /** For so many minutes an answer can be taken back; absent: ten. */
  undoMinutes: z.number().int().min(0).max(1_440).optional(),
  /** Set when somebody above, or a rule, ended it in the place of the approvers. */
  ruling: z
    .strictObject({
      byId: Id,
      verb: z.enum(['approve', 'reject']),
      reason: z.string().max(2_000),
      at: z.string(),
    })
    .optional(),
  /** Who asked to have it opened again after its time was over. */
  reopenAsked: z
    .array(z.strictObject({ personId: Id, at: z.string() }))
    .max(60)
    .optional(),
  submittedAt: z.string(),
  dueAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

/** What an approver was shown, kept as it was; `id` is the hash of `shownIn` it. */
export const Snapshot = z.strictObject({
  kind: z.literal('snapshot'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  campaignId: Id,
  revision: z.number().int(),
  content: CampaignContent,
  /** What of the campaign it was about, where that was not the campaign itself. */
  subject: ApprovalSubject.optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What the hash of a snapshot covers: the campaign's content, and what of it the request is about. */
export function shownIn({ content, subject }: Pick<Snapshot, 'content' | 'subject'>): object {
  return subject === undefined ? content : { content, subject };
}

/** Who acted, where a rule did: `actorId` of its events, `personId` of its answers. */
export const byRule = 'rule';

/** A request still waits for somebody. */
export function isOpen(request: Pick<ApprovalRequest, 'status'>): boolean {
  return request.status === 'submitted' || request.status === 'inStage';
}

/** Everybody who has a part in it besides the requester: approvers, stand-ins, superiors, reviewers, observers. */
export function everybodyIn(request: ApprovalRequest): string[] {
  const inStages = request.stages.flatMap((stage) => [
    ...stage.approverIds,
    ...(stage.standIns ?? []).map(({ personId }) => personId),
    ...(stage.overseerIds ?? []),
    ...(stage.vetoIds ?? []),
    ...(stage.reviewerIds ?? []),
    ...stage.decisions.map(({ personId }) => personId),
  ]);
  return [...new Set([...inStages, ...(request.observerIds ?? [])])];
}
