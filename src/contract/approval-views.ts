import { z } from 'zod';
import { FieldClass } from '../domain/approval-classes.ts';
import { Delegation } from '../domain/approval-delegation.ts';
import { ApprovalRequest, DecisionVerb, RuleMode, StandIn } from '../domain/approval.ts';
import { FieldChange } from '../domain/campaign.ts';
import { inboxFlags } from '../domain/inbox-flags.ts';
import { Money } from '../domain/money.ts';
import { Id } from '../domain/person.ts';
import { refusalCodes } from '../domain/refusal.ts';
import { routeFaults } from '../domain/route-check.ts';
import { unknowable } from '../domain/route-condition.ts';
import { Route } from '../domain/route.ts';

/* What leaves the service about approvals, their routes and who stands in. */

const inside = { kind: true, schema: true, tenantId: true } as const;

/** What this reader can do now besides answering; what stands here works. */
export const ApprovalAbilitiesView = z.strictObject({
  withdraw: z.boolean(),
  /** Approvers whose place they can hand over: themselves, or, for managers, others. */
  transferFor: z.array(Id),
  /** Ids of the stages to which they can send it back. */
  returnTo: z.array(Id),
  addApprover: z.boolean(),
  copy: z.boolean(),
  /** Whom they can urge; from when on it is possible again stands in `urging`. */
  urge: z.array(Id),
  override: z.boolean(),
  /** Until when their own latest answer can be taken back. */
  undoUntil: z.string().nullable(),
  reopen: z.boolean(),
  askToReopen: z.boolean(),
  settlePoints: z.boolean(),
  namePoints: z.boolean(),
  /** They are not asked, but can end it with a no: `decisions` takes their `reject`. */
  object: z.boolean(),
});

/** `workingHours` in the working time of whoever answered last, or lets it wait. */
export const StageTimeView = z.strictObject({
  stageId: Id,
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  workingHours: z.number().nullable(),
});

/** Somebody whom this reader can urge; before `againAt`, which counts in that person's working time, it is too soon. */
export const UrgingView = z.strictObject({
  personId: Id,
  count: z.number().int(),
  lastAt: z.string().nullable(),
  againAt: z.string().nullable(),
});
export type UrgingView = z.infer<typeof UrgingView>;

/**
 * A request with all that is needed to draw it: stages with their modes, the order among them (`after`; absent: one after
 * the other), answers with whose place they fill (`onBehalfOf`, `chain`), points, the ruling, who may stand in.
 */
export const ApprovalView = ApprovalRequest.omit(inside).extend({
  version: z.string(),
  /** The verbs that this reader can use now. */
  verbs: z.array(DecisionVerb),
  canWithdraw: z.boolean(),
  can: ApprovalAbilitiesView,
  /** In each stage that is asked now, who can answer. */
  asked: z.array(z.strictObject({ stageId: Id, personIds: z.array(Id) })),
  times: z.array(StageTimeView),
  urging: z.array(UrgingView),
  /** Content changes since the round before, or since this reader's withdrawn yes. */
  changes: z.array(FieldChange),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

/**
 * One line of "my approvals". Flags: the content changed since the reader looked, somebody said no, the reader stands in
 * for somebody, it is not the first round, its time is almost over. Flagged lines are not decided in bulk unless chosen.
 */
export const InboxLineView = z.strictObject({
  campaignId: Id,
  requestId: Id,
  workspaceId: Id,
  campaignName: z.string(),
  campaignCode: z.string(),
  subject: ApprovalRequest.shape.subject,
  requesterId: Id,
  /** What an answer names, and how often people were asked: taking an answer back does not count. */
  round: z.number().int(),
  countedRound: z.number().int(),
  revision: z.number().int(),
  stageName: z.string(),
  /** Absent when the reader may not see amounts. */
  budget: Money.nullable().optional(),
  submittedAt: z.string(),
  /** When the stage, or the whole request, has to be answered. */
  dueAt: z.string().nullable(),
  onBehalfOf: z.array(Id),
  changes: z.array(FieldChange),
  flags: z.array(z.enum(inboxFlags)),
});
export type InboxLineView = z.infer<typeof InboxLineView>;

/**
 * What became of each of many; `refusal` is null where it was taken, `said` is in the reader's language; `flags` are why
 * it was left out.
 */
export const ManyOutcomesView = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      campaignId: Id,
      requestId: Id,
      refusal: z.strictObject({ code: z.enum(refusalCodes), said: z.string() }).nullable(),
      flags: z.array(z.enum(inboxFlags)),
    }),
  ),
});
export type ManyOutcomesView = z.infer<typeof ManyOutcomesView>;

const RouteFaultView = z.strictObject({
  what: z.enum(routeFaults),
  stageId: z.string().nullable(),
  detail: z.string(),
});

/** A version of a route; `faults` is what keeps it from working with the people of today. */
export const RouteView = Route.omit({ ...inside, savedBy: true, savedAt: true }).extend({
  faults: z.array(RouteFaultView),
});
export type RouteView = z.infer<typeof RouteView>;

/** With a refusal of `unfit`: everything that is wrong. */
export const RouteFaultsView = z.strictObject({ faults: z.array(RouteFaultView) });
export type RouteFaultsView = z.infer<typeof RouteFaultsView>;

/** Who would be asked, when, and how long it usually takes: shown before a request is sent. */
export const ForeseenView = z.strictObject({
  routeId: Id,
  version: z.number().int(),
  name: z.string(),
  stages: z.array(
    z.strictObject({
      stageId: Id,
      name: z.string(),
      mode: RuleMode,
      /** Ids of the stages before it. */
      after: z.array(Id),
      approverIds: z.array(Id),
      /** How much yes it takes where its mode counts, what each counts, and whose answer decides. */
      needs: z.number().int().optional(),
      weights: z.record(Id, z.number().int()).optional(),
      primaryId: Id.optional(),
      standIns: z.array(StandIn),
      opensAt: z.string(),
      dueAt: z.string().nullable(),
      /** When it is usually answered, in its approvers' own working time. */
      doneAt: z.string(),
      usualHours: z.number(),
    }),
  ),
  leftOut: z.array(
    z.strictObject({ stageId: Id, name: z.string(), why: z.enum(['condition', 'duplicate']) }),
  ),
  /** Stages that nobody else could be asked in, and that go to the terminal owner. */
  handedUp: z.array(Id),
  observerIds: z.array(Id),
  /** Who is out of office now, as their mailbox says, and until when: a hint. */
  away: z.array(z.strictObject({ personId: Id, until: z.string().nullable() })),
  terminalOwnerId: Id.nullable(),
  /** When all of it is usually answered, and the working hours on the longest way to it. */
  endsAt: z.string(),
  workingHours: z.number(),
  faults: z.array(RouteFaultView),
  /** What the route asks about and nobody recorded here: it counts as if it were so. */
  unknown: z.array(z.enum(unknowable)),
});
export type ForeseenView = z.infer<typeof ForeseenView>;

const StageConsequenceView = z.strictObject({
  stageId: Id,
  name: z.string(),
  classes: z.array(FieldClass),
  personIds: z.array(Id),
});

/** What saving an edit would do to the approval. `outdates`: a yes that was given would not hold any more. */
export const EditConsequenceView = z.strictObject({
  reopens: z.array(StageConsequenceView),
  keeps: z.array(StageConsequenceView),
  outdates: z.boolean(),
});
export type EditConsequenceView = z.infer<typeof EditConsequenceView>;

export const DelegationView = Delegation.extend({
  state: z.enum(['coming', 'running', 'over', 'ended']),
});
export type DelegationView = z.infer<typeof DelegationView>;
