import { z } from 'zod';
import { DecisionVerb, RuleMode } from './approval.ts';
import { FieldChange } from './campaign.ts';
import { linkActs } from './link-acts.ts';
import { Id } from './person.ts';

/** What can be done about a running or closed request besides answering it. */
export const handledActs = [
  'transferred',
  'delegated',
  'approverAdded',
  'copied',
  'urged',
  'returned',
  'undone',
  'reopened',
  'reopenAsked',
  'overridden',
  'pointNamed',
  'pointSettled',
  'reminded',
  'nudged',
  'backupAdded',
  'escalated',
  'terminalOwnerAsked',
  'ruled',
  'superseded',
  'handedOver',
] as const;
export type HandledAct = (typeof handledActs)[number];

/** What is told of requests, of links to them, and of those who answer for others. */
export const approvalHappenings = [
  z.strictObject({
    type: z.literal('approval.submitted'),
    requestId: Id,
    round: z.number(),
    mode: RuleMode,
    approverIds: z.array(Id),
    dueAt: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('approval.decided'),
    requestId: Id,
    round: z.number(),
    verb: DecisionVerb,
    comment: z.string(),
    closed: z.boolean(),
    onBehalfOf: Id.optional(),
  }),
  /** These are asked now and were not before: a stage opened, or a place changed hands. */
  z.strictObject({
    type: z.literal('approval.asked'),
    requestId: Id,
    round: z.number(),
    personIds: z.array(Id),
  }),
  /** Somebody, or a rule, had a hand in how it goes on; `personIds` are those whom it concerns. */
  z.strictObject({
    type: z.literal('approval.handled'),
    requestId: Id,
    act: z.enum(handledActs),
    personIds: z.array(Id),
    words: z.string(),
  }),
  z.strictObject({
    type: z.literal('approval.yesWithdrawn'),
    requestId: Id,
    personIds: z.array(Id),
    changes: z.array(FieldChange),
    /** Names of the stages that are asked again, where they have names. */
    stages: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('approval.withdrawn'),
    requestId: Id,
    reason: z.string(),
    /** What it was about went into the trash. */
    because: z.literal('deleted').optional(),
  }),
  z.strictObject({ type: z.literal('approval.expired'), requestId: Id }),
  z.strictObject({ type: z.literal('approval.outdated'), requestId: Id, changes: z.array(FieldChange) }),
  z.strictObject({
    type: z.literal('delegation.set'),
    delegationId: Id,
    fromId: Id,
    toId: Id,
    until: z.string(),
  }),
  /** It was set to begin later, and begins. */
  z.strictObject({ type: z.literal('delegation.started'), delegationId: Id, fromId: Id, toId: Id }),
  z.strictObject({ type: z.literal('delegation.ended'), delegationId: Id, fromId: Id, toId: Id }),
  /** Somebody outside may look at a request by a link, did, or may no more. */
  z.strictObject({
    type: z.literal('link.made'),
    linkId: Id,
    requestId: Id,
    forName: z.string(),
    until: z.string(),
  }),
  z.strictObject({
    type: z.literal('link.used'),
    linkId: Id,
    requestId: Id,
    forName: z.string(),
    act: z.enum(linkActs),
  }),
  z.strictObject({ type: z.literal('link.revoked'), linkId: Id, requestId: Id, forName: z.string() }),
] as const;
