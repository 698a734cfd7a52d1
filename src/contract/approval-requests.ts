import { z } from 'zod';
import { SubjectKind } from '../domain/approval-subject.ts';
import { WantedSubject } from '../domain/approval-truth.ts';
import { DecisionVerb, Point, StageMode } from '../domain/approval.ts';
import { CampaignContent, CampaignEdit, CampaignType, MarketingChannel } from '../domain/campaign.ts';
import { inboxFlags } from '../domain/inbox-flags.ts';
import { Money } from '../domain/money.ts';
import { Id } from '../domain/person.ts';
import { Route } from '../domain/route.ts';
import { Instant } from '../domain/time.ts';

/* What may come in about approvals, their routes and who stands in. */

const onceKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const comment = z.string().trim().max(4_000);
const reason = z.string().trim().max(2_000);

/** Along a route, or, without `routeId`, to `approverIds` in one stage; with `routeId` they and `mode` mean nothing. */
export const SubmitForApproval = z
  .strictObject({
    once: onceKey,
    ifVersion: z.string().min(1).max(200),
    routeId: Id.optional(),
    approverIds: z.array(Id).max(60),
    mode: StageMode,
    dueAt: Instant.nullable(),
    note: reason,
    /** What of the campaign; absent: its plan. */
    subject: WantedSubject.optional(),
  })
  .refine(({ routeId, approverIds }) => routeId !== undefined || approverIds.length > 0, {
    path: ['approverIds'],
    message: 'empty',
  });
export type SubmitForApproval = z.infer<typeof SubmitForApproval>;

const points = z.array(Point.pick({ text: true, anchor: true })).max(50);

/**
 * `revisionShown` is what the decider saw; a yes to anything else is refused. `points` name one by one what has to change,
 * or, with a yes, what is still to be done.
 */
export const Decide = z.strictObject({
  verb: DecisionVerb,
  revisionShown: z.number().int(),
  round: z.number().int(),
  comment,
  points: points.optional(),
});
export type Decide = z.infer<typeof Decide>;

const answered = z.strictObject({
  campaignId: Id,
  requestId: Id,
  round: z.number().int(),
  revisionShown: z.number().int(),
});

/**
 * The same answer to many requests, each on its own: what is refused stands beside what was taken. A request with a flag is
 * left out unless `despite` names that flag.
 */
export const DecideMany = z.strictObject({
  verb: DecisionVerb,
  comment,
  requests: z
    .array(answered.extend({ despite: z.array(z.enum(inboxFlags)).max(inboxFlags.length).optional() }))
    .min(1)
    .max(500),
});
export type DecideMany = z.infer<typeof DecideMany>;

export const UndoMany = z.strictObject({
  requests: z
    .array(answered.pick({ campaignId: true, requestId: true }))
    .min(1)
    .max(500),
});

/** One's own places in many requests. */
export const TransferMany = UndoMany.extend({ toId: Id, comment });

export const Withdraw = z.strictObject({ reason: z.string().trim().max(500) });
/** One's own place, or, for managers, that of `fromId`. */
export const TransferApproval = z.strictObject({ fromId: Id.optional(), toId: Id, comment });
export const ReturnApproval = z.strictObject({ stageId: Id, comment });
export const AddApprover = z.strictObject({
  toId: Id,
  where: z.enum(['before', 'after', 'beside']),
  comment,
});
export const CopyApproval = z.strictObject({ toId: Id, comment });
export const UrgeApprover = z.strictObject({ toId: Id });
export const OverrideApproval = z.strictObject({ verb: z.enum(['approve', 'reject']), reason });
/** From the stage that ended it, or from `stageId` on. */
export const ReopenApproval = z.strictObject({ stageId: Id.optional(), reason });
/** What has to be settled; `anchor` is a field of the content, or null for the whole. */
export const NamePoint = Point.pick({ text: true, anchor: true });
/** Done, or answered in words. */
export const SettlePoint = z.strictObject({ how: z.enum(['resolved', 'answered']), words: reason });

export const PreviewEdit = z.strictObject({ edit: CampaignEdit });

/** Somebody else answers for the person for some time. Null: for all kinds, and for any amount. */
export const Delegate = z.strictObject({
  once: onceKey,
  toId: Id,
  startsAt: Instant,
  endsAt: Instant,
  subjects: z.array(SubjectKind).min(1).nullable(),
  upTo: Money.nullable(),
});
export type Delegate = z.infer<typeof Delegate>;

const inside = {
  kind: true,
  schema: true,
  id: true,
  tenantId: true,
  workspaceId: true,
  version: true,
  savedBy: true,
  savedAt: true,
} as const;
/** What somebody writes of a route. */
export const RouteDraft = Route.omit(inside);
export type RouteDraft = z.infer<typeof RouteDraft>;

/** `basedOn` is the version that was edited; 0 for a new route. */
export const SaveRoute = z.strictObject({ basedOn: z.number().int().min(0), route: RouteDraft });

/** Something that does not exist, to try a route on. */
export const TryRoute = z.strictObject({
  route: RouteDraft,
  sample: z.strictObject({
    type: CampaignType,
    channels: z.array(MarketingChannel).max(20),
    amount: Money.nullable(),
    /** What approval is asked for; absent: the campaign plan. */
    subject: SubjectKind.optional(),
    /** Of an expense: nobody bought there before. */
    newVendor: z.boolean().optional(),
    regions: CampaignContent.shape.regions,
    audienceSize: z.number().int().min(0).max(10_000_000_000).optional(),
  }),
});
export type TryRoute = z.infer<typeof TryRoute>;
