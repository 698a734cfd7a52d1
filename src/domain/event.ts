import { z } from 'zod';
import { DecisionVerb, RuleMode } from './approval.ts';
import { CampaignStatus, FieldChange } from './campaign.ts';
import { dayHappenings } from './day.ts';
import { conflictHappenings } from './conflict-happenings.ts';
import { feedHappenings } from './feed-happenings.ts';
import { GrantKind } from './grant.ts';
import { launchHappenings } from './launch-happenings.ts';
import { linkActs } from './link-acts.ts';
import { Id } from './person.ts';
import { momentHappenings } from './moment-happenings.ts';
import { Origin } from './origin.ts';
import { privacyHappenings } from './privacy-happenings.ts';
import { resultHappenings } from './result-happenings.ts';
import { seriesHappenings } from './series-happenings.ts';
import { settingHappenings } from './setting-happenings.ts';
import { confirmedBy, secondHappenings } from './second-happenings.ts';
import { templateHappenings } from './template-happenings.ts';
import { TrashNoun } from './trash.ts';
import { watchedHappenings } from './watched.ts';

export { byRule } from './approval.ts';

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

const granted = { grantId: Id, personId: Id, level: GrantKind, until: z.string() };

/** What can happen, in the past tense, each with the facts that a reader of the history needs. */
const happenings = z.discriminatedUnion('type', [
  ...watchedHappenings,
  ...settingHappenings,
  ...seriesHappenings,
  ...conflictHappenings,
  ...dayHappenings,
  ...feedHappenings,
  ...momentHappenings,
  ...templateHappenings,
  ...resultHappenings,
  ...launchHappenings,
  z.strictObject({
    type: z.literal('campaign.created'),
    name: z.string(),
    source: z.enum(['person', 'import', 'chat']),
  }),
  z.strictObject({
    type: z.literal('campaign.edited'),
    changes: z.array(FieldChange),
    /** Why the dates moved although they were approved. */
    reason: z.string().optional(),
    /** The request that asked for it, where the yes to it was the edit. */
    approvedBy: Id.optional(),
    /** The bulk change that it was a part of. */
    batchId: Id.optional(),
    /** The bulk change that it took back. */
    undoes: Id.optional(),
  }),
  z.strictObject({
    type: z.literal('campaign.statusChanged'),
    from: CampaignStatus,
    to: CampaignStatus,
    reason: z.string(),
    batchId: Id.optional(),
    undoes: Id.optional(),
    confirmedBy,
  }),
  z.strictObject({
    type: z.literal('task.created'),
    taskId: Id,
    title: z.string(),
    source: z.enum(['person', 'import', 'chat']),
    /** It is an occurrence of it. */
    seriesId: Id.optional(),
  }),
  /** The dates of so many tasks were kept as the baseline. */
  z.strictObject({ type: z.literal('plan.kept'), tasks: z.number().int().min(1) }),
  z.strictObject({
    type: z.literal('task.edited'),
    taskId: Id,
    title: z.string(),
    changes: z.array(FieldChange),
    /** A milestone was moved: so many working days after its baseline it stands now, before it when negative. */
    slip: z.number().int().optional(),
    /** The bulk change in which it went along with its campaign, or which was taken back with it. */
    batchId: Id.optional(),
    undoes: Id.optional(),
  }),
  z.strictObject({ type: z.literal('task.snoozed'), taskId: Id, title: z.string(), until: z.string() }),
  z.strictObject({ type: z.literal('task.remarked'), taskId: Id, title: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal('task.reminded'), taskId: Id, title: z.string(), personId: Id }),
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
  z.strictObject({ type: z.literal('workingTime.saved'), personId: Id }),
  z.strictObject({ type: z.literal('channel.followed'), channelId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('channel.unfollowed'), channelId: Id, name: z.string() }),
  /** The bot was removed from it, so that it hears no more. */
  z.strictObject({ type: z.literal('channel.lost'), channelId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('asset.added'), assetId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('asset.removed'), assetId: Id, name: z.string() }),
  /** Into the trash, out of it again, or removed for good when its time there was over. Files have `asset.removed` for the first. */
  z.strictObject({
    type: z.literal('thing.deleted'),
    noun: TrashNoun,
    targetId: Id,
    name: z.string(),
    until: z.string(),
    batchId: Id.optional(),
    confirmedBy,
  }),
  z.strictObject({ type: z.literal('thing.restored'), noun: TrashNoun, targetId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('thing.purged'), noun: TrashNoun, targetId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('report.made'), runId: Id, scheduleId: Id, name: z.string() }),
  z.strictObject({
    type: z.literal('import.accepted'),
    importId: Id,
    fileName: z.string(),
    rows: z.number(),
  }),
  z.strictObject({
    type: z.literal('import.finished'),
    importId: Id,
    fileName: z.string(),
    created: z.number(),
    changed: z.number(),
    unchanged: z.number(),
  }),
  z.strictObject({ type: z.literal('person.saved'), personId: Id }),
  ...privacyHappenings,
  /** Somebody may see or do something for a time; `changed`: the time is another now. */
  z.strictObject({
    type: z.literal('grant.given'),
    ...granted,
    reason: z.string(),
    /** It came with a file among many: nobody is told of each. */
    quiet: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('grant.changed'), ...granted }),
  /** By the one who acted, or by its time when that is a rule. */
  z.strictObject({ type: z.literal('grant.ended'), ...granted }),
  z.strictObject({
    type: z.literal('access.asked'),
    requestId: Id,
    personId: Id,
    round: z.number(),
    reason: z.string(),
  }),
  z.strictObject({
    type: z.literal('access.answered'),
    requestId: Id,
    personId: Id,
    round: z.number(),
    given: z.boolean(),
    words: z.string(),
  }),
  ...secondHappenings,
  /** Somebody leaves, and all that is theirs goes to others; each thing tells so by an event of its own. */
  z.strictObject({
    type: z.literal('handover.started'),
    handoverId: Id,
    personId: Id,
    heirIds: z.array(Id),
  }),
  z.strictObject({ type: z.literal('handover.stopped'), handoverId: Id, personId: Id }),
  z.strictObject({
    type: z.literal('handover.finished'),
    handoverId: Id,
    personId: Id,
    done: z.number(),
    stayed: z.number(),
    accessEnded: z.boolean(),
  }),
]);
export type Happening = z.infer<typeof happenings>;
export type HappeningType = Happening['type'];

const knownTypes: ReadonlySet<string> = new Set(happenings.options.map(({ shape }) => shape.type.value));

/** False for what only a newer version of the product knows: an older one beside it has to leave it alone. */
export function isKnownHappening(type: string): boolean {
  return knownTypes.has(type);
}

/** One line of the audit trail, committed together with the change that it explains. */
export const Event = z.strictObject({
  kind: z.literal('event'),
  schema: z.literal(1),
  /** Time-ordered: sorting by id is sorting by time. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id.nullable(),
  at: z.string(),
  /** The person who acted; `rule` when the product did so by itself. */
  actorId: Id,
  /** Absent where a rule acted, and where the work was done later in somebody's name. */
  from: Origin.optional(),
  what: happenings,
});
export type Event = z.infer<typeof Event>;
