import { z } from 'zod';
import { RejectRule, Rung, RungAct, TieRule } from './approval.ts';
import { FieldClass } from './approval-classes.ts';
import { SubjectKind } from './approval-subject.ts';
import { CampaignType, MarketingChannel } from './campaign.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { isBuiltIn, isCustomRoleId } from './role.ts';

/** One thing that has to be so. A condition on a fact that is not known holds, so that rather more people are asked. */
export const Fact = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('subject'), oneOf: z.array(SubjectKind).min(1) }),
  z.strictObject({ fact: z.literal('type'), oneOf: z.array(CampaignType).min(1) }),
  z.strictObject({ fact: z.literal('channel'), oneOf: z.array(MarketingChannel).min(1) }),
  z.strictObject({ fact: z.literal('region'), oneOf: z.array(z.string().min(1).max(60)).min(1) }),
  z.strictObject({ fact: z.literal('amountOver'), amount: Money }),
  z.strictObject({ fact: z.literal('amountUpTo'), amount: Money }),
  z.strictObject({ fact: z.literal('audienceOver'), people: z.number().int().min(0) }),
  z.strictObject({ fact: z.literal('newVendor') }),
]);
export type Fact = z.infer<typeof Fact>;

/** Holds when in each of its lines at least one fact holds; without lines, always. */
export const Condition = z.array(z.array(Fact).min(1).max(10)).max(10);
export type Condition = z.infer<typeof Condition>;

/** One that comes with the product, or one that the department made. */
const RoleId = Id.refine((id) => isBuiltIn(id) || isCustomRoleId(id), { error: 'id' });

/** Who is meant; turned into people when a request is made. */
export const Who = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('person'), personId: Id }),
  z.strictObject({ who: z.literal('role'), role: RoleId }),
  z.strictObject({ who: z.literal('title'), title: z.string().trim().min(1).max(120) }),
  z.strictObject({ who: z.literal('campaignOwner') }),
  z.strictObject({ who: z.literal('managerOfRequester') }),
]);
export type Who = z.infer<typeof Who>;

/** How the stage's approvers come to its outcome. */
export const StageRule = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('any') }),
  z.strictObject({ mode: z.literal('all') }),
  z.strictObject({ mode: z.literal('inOrder') }),
  z.strictObject({ mode: z.literal('quorum'), needs: z.number().int().min(1).max(60), tie: TieRule }),
  z.strictObject({ mode: z.literal('percentage'), needs: z.number().int().min(1).max(100), tie: TieRule }),
  z.strictObject({
    mode: z.literal('weighted'),
    needs: z.number().int().min(1).max(100_000),
    /** By the place of the approver in `approvers`; every person whom that place stands for has it. */
    weights: z.array(z.number().int().min(1).max(1_000)).max(60),
    tie: TieRule,
  }),
  z.strictObject({ mode: z.literal('primary') }),
]);
export type StageRule = z.infer<typeof StageRule>;

export const RouteRung = z.strictObject({
  afterHours: z.number().min(0).max(2_000),
  act: RungAct,
  /** Backups or superiors. */
  to: z.array(Who).max(10),
  upTo: Rung.shape.upTo,
});
export type RouteRung = z.infer<typeof RouteRung>;

/** Short, because the ids of due items are made with it. */
const StageId = Id.max(40);

export const RouteStage = z.strictObject({
  id: StageId,
  name: z.string().trim().min(1).max(120),
  /** Ids of the stages that come before; none: it opens at once. */
  after: z.array(Id).max(20),
  /** The stage is left out when this does not hold. */
  when: Condition,
  rule: StageRule,
  approvers: z.array(Who).min(1).max(60),
  /** Of whom the last word is, alone with `primary`, or when it is even. */
  primary: Who.nullable(),
  veto: z.array(Who).max(20),
  reviewers: z.array(Who).max(60),
  rejects: RejectRule,
  /** Nobody who decides in another such stage decides here. */
  distinct: z.boolean(),
  watches: z.array(FieldClass),
  /** Working hours for the whole stage, and how long it usually takes. */
  deadlineHours: z.number().min(0.25).max(2_000).nullable(),
  usualHours: z.number().min(0).max(2_000),
  ladder: z.array(RouteRung).max(12),
});
export type RouteStage = z.infer<typeof RouteStage>;

export const duplicateRules = ['onceAtLast', 'onceAtFirst', 'eachTime'] as const;

/** The routes of a workspace, each in the version that new requests take. */
export const RouteShelf = z.strictObject({
  kind: z.literal('routeShelf'),
  schema: z.literal(1),
  /** Always `shelf`. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Ids of route documents. */
  routeIds: z.array(Id).max(100),
});
export type RouteShelf = z.infer<typeof RouteShelf>;

/** A way through stages, as data. A version is never changed; running requests keep the one they began with. */
export const Route = z.strictObject({
  kind: z.literal('route'),
  schema: z.literal(1),
  /** `<route id>.<version>`. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  routeId: Id,
  version: z.number().int().min(1),
  name: z.string().trim().min(1).max(120),
  /** For what it is chosen. */
  when: Condition,
  /** Among those that fit, the lowest is chosen. */
  place: z.number().int().min(0).max(1_000),
  /** What happens to a person who would be asked in two stages. */
  duplicates: z.enum(duplicateRules),
  stages: z.array(RouteStage).min(1).max(20),
  observers: z.array(Who).max(60),
  /** Asked when nobody else answers: the first who is there and did not make the request. */
  terminalOwners: z.array(Who).min(1).max(10),
  undoMinutes: z.number().int().min(0).max(1_440),
  active: z.boolean(),
  /** Who saved this version: looks after it. Absent for those that come with the product. */
  savedBy: Id.optional(),
  /** An instant. Absent for those, and for what was saved before it was noted. */
  savedAt: z.string().optional(),
});
export type Route = z.infer<typeof Route>;
