import { z } from 'zod';
import {
  type ApprovalRequest,
  type ApprovalStatus,
  type Decision,
  type Stage,
  DecisionVerb,
  byRule,
} from './approval.ts';
import { countedRound, firstRoundOf, precedes } from './approval-advance.ts';
import { before, missingIn } from './approval-stages.ts';
import { CampaignContent } from './campaign.ts';
import type { Event } from './event.ts';
import { Id } from './person.ts';

/** Why somebody said no: a field of the content, or, where they named none, their own words. */
export const Reason = z.strictObject({ field: z.string().nullable(), words: z.string() });
export type Reason = z.infer<typeof Reason>;

/**
 * How a request went, as far as figures about approvals need it: a projection in a partition of its workspace, fed by
 * the relay. `id` is the request's. Times are kept as instants: in whose working time they are counted, the reader says.
 */
export const ApprovalCourse = z.strictObject({
  kind: z.literal('approvalCourse'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  /** Null where the people were chosen by hand. */
  routeId: Id.nullable(),
  /** The first and the last instant at which something happened that is counted. */
  firstAt: z.string(),
  lastAt: z.string(),
  /** Every answer of a person that was not taken back; also those that an edit withdrew, for they took their time. */
  answers: z.array(
    z.strictObject({
      stageId: Id,
      stageName: z.string(),
      personId: Id,
      verb: DecisionVerb,
      askedAt: z.string(),
      at: z.string(),
      reasons: z.array(Reason),
    }),
  ),
  /** The stages in which nobody answered before the time was over, and whose answer was missing. */
  lapses: z.array(
    z.strictObject({
      stageId: Id,
      stageName: z.string(),
      personIds: z.array(Id),
      askedAt: z.string(),
      at: z.string(),
    }),
  ),
  /** A yes or a no to the whole, and in how many rounds since the last one. A wish for changes is none. */
  outcome: z.strictObject({ at: z.string(), rounds: z.number().int().min(1) }).nullable(),
});
export type ApprovalCourse = z.infer<typeof ApprovalCourse>;
export type CourseAnswer = ApprovalCourse['answers'][number];

/**
 * The course of a request, out of the request, all requests of its campaign, and the campaign's events in their order.
 * Undefined as long as there is nothing to count.
 */
export function courseOf(
  request: ApprovalRequest,
  all: readonly ApprovalRequest[],
  events: readonly Event[],
): ApprovalCourse | undefined {
  const asked = askedTimes(request.id, events);
  const answers = request.stages.flatMap((stage) => answersIn(request, stage, asked));
  const lapses = request.status === 'expired' ? lapsesOf(request) : [];
  const outcome = outcomeOf(request, all);
  const times = [...answers, ...lapses, ...(outcome ? [outcome] : [])].map(({ at }) => at).toSorted();
  const [firstAt] = times;
  const lastAt = times.at(-1);
  if (firstAt === undefined || lastAt === undefined) return undefined;
  const { id, tenantId, workspaceId, campaignId } = request;
  const routeId = request.route?.id ?? null;
  const place = { id, tenantId, workspaceId, campaignId, routeId };
  return { kind: 'approvalCourse', schema: 1, ...place, firstAt, lastAt, answers, lapses, outcome };
}

function answersIn(
  request: ApprovalRequest,
  stage: Stage,
  asked: ReadonlyMap<string, string>,
): CourseAnswer[] {
  return stage.decisions.filter(isCounted).map((decision) => {
    const { personId, verb, at } = decision;
    const opened = stage.openedAt !== undefined && stage.openedAt <= at ? stage.openedAt : undefined;
    const askedAt = asked.get(click(personId, at)) ?? opened ?? request.submittedAt;
    return {
      stageId: stage.id,
      stageName: stage.name ?? '',
      personId,
      verb,
      askedAt,
      at,
      reasons: verb === 'approve' ? [] : reasonsOf(request, decision),
    };
  });
}

/** An answer that a rule gave, that was taken over from another request or taken back, says nothing about a person. */
function isCounted({ personId, carried, withdrawn }: Decision): boolean {
  return personId !== byRule && !carried && withdrawn?.why !== 'undone';
}

/** So much of what was written is kept for counting. */
const longestReason = 160;

function reasonsOf({ points = [] }: ApprovalRequest, { personId, at, comment }: Decision): Reason[] {
  const named = points.filter((point) => point.byId === personId && point.at === at);
  const reasons = named.map(({ anchor, text }) => ({
    field: anchor !== null && Object.hasOwn(CampaignContent.shape, anchor) ? anchor : null,
    words: text.slice(0, longestReason),
  }));
  return reasons.length > 0 ? reasons : [{ field: null, words: comment.slice(0, longestReason) }];
}

/** Since when each answer was waited for, by who gave it and when: the last time before it that they were asked. */
function askedTimes(requestId: string, events: readonly Event[]): ReadonlyMap<string, string> {
  const askedAt = new Map<string, string>();
  const answered = new Map<string, string>();
  for (const { what, at, actorId } of events) {
    if (!('requestId' in what) || what.requestId !== requestId) continue;
    for (const personId of askedBy(what)) askedAt.set(personId, at);
    const since = what.type === 'approval.decided' && askedAt.get(actorId);
    if (since) answered.set(click(actorId, at), since);
  }
  return answered;
}

function askedBy(what: Event['what']): readonly string[] {
  if (what.type === 'approval.submitted') return what.approverIds;
  return what.type === 'approval.asked' || what.type === 'approval.yesWithdrawn' ? what.personIds : [];
}

const click = (personId: string, at: string): string => `${personId} ${at}`;

function lapsesOf({ stages, submittedAt, closedAt }: ApprovalRequest): ApprovalCourse['lapses'] {
  const waiting = stages.filter(
    (stage) => stage.outcome === 'open' && before(stages, stage).every(({ outcome }) => outcome !== 'open'),
  );
  return waiting.map((stage) => ({
    stageId: stage.id,
    stageName: stage.name ?? '',
    personIds: missingIn(stage),
    askedAt: stage.openedAt ?? submittedAt,
    at: closedAt ?? submittedAt,
  }));
}

/** A yes that a newer request replaced was one; whoever asked again after a wish for changes goes on counting rounds. */
const isYesOrNo: Record<ApprovalStatus, boolean> = {
  submitted: false,
  inStage: false,
  approved: true,
  approvedWithChanges: true,
  changesRequested: false,
  rejected: true,
  withdrawn: false,
  expired: false,
  superseded: true,
};

function outcomeOf(request: ApprovalRequest, all: readonly ApprovalRequest[]): ApprovalCourse['outcome'] {
  if (!isYesOrNo[request.status] || request.closedAt === null) return null;
  const began = countedRound(request, firstRoundOf(beginningOf(request, all)));
  return { at: request.closedAt, rounds: countedRound(request) - began + 1 };
}

function beginningOf(request: ApprovalRequest, all: readonly ApprovalRequest[]): ApprovalRequest {
  const earlier = all.find((each) => precedes(each, request));
  return earlier?.status === 'changesRequested' ? beginningOf(earlier, all) : request;
}
