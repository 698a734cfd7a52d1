import { z } from 'zod';
import { accessHappenings } from './access-happenings.ts';
import { approvalHappenings } from './approval-happenings.ts';
import { CampaignStatus, FieldChange } from './campaign.ts';
import { dayHappenings } from './day.ts';
import { conflictHappenings } from './conflict-happenings.ts';
import { feedHappenings } from './feed-happenings.ts';
import { workRequestHappenings } from './work-request-happenings.ts';
import { viewLinkHappenings } from './view-link.ts';
import { launchHappenings } from './launch-happenings.ts';
import { Id } from './person.ts';
import { momentHappenings } from './moment-happenings.ts';
import { Origin } from './origin.ts';
import { reminderHappenings } from './reminder-happenings.ts';
import { privacyHappenings } from './privacy-happenings.ts';
import { resultHappenings } from './result-happenings.ts';
import { retrospectiveHappenings } from './retrospective-happenings.ts';
import { ideaHappenings } from './idea-happenings.ts';
import { personaHappenings } from './persona-happenings.ts';
import { vendorHappenings } from './vendor-happenings.ts';
import { programmeHappenings } from './programme-happenings.ts';
import { contentHappenings } from './content-happenings.ts';
import { expenseHappenings } from './expense-happenings.ts';
import { trackedLinkHappenings } from './tracked-link-happenings.ts';
import { budgetHappenings } from './budget-happenings.ts';
import { alertHappenings } from './alert-happenings.ts';
import { goalHappenings } from './goal-happenings.ts';
import { riskHappenings } from './risk-happenings.ts';
import { seriesHappenings } from './series-happenings.ts';
import { settingHappenings } from './setting-happenings.ts';
import { confirmedBy, secondHappenings } from './second-happenings.ts';
import { templateHappenings } from './template-happenings.ts';
import { TrashNoun } from './trash.ts';
import { watchedHappenings } from './watched.ts';

export { byRule } from './approval.ts';
export { handledActs, type HandledAct } from './approval-happenings.ts';

/** What can happen, in the past tense, each with the facts that a reader of the history needs. */
const happenings = z.discriminatedUnion('type', [
  ...watchedHappenings,
  ...settingHappenings,
  ...seriesHappenings,
  ...conflictHappenings,
  ...dayHappenings,
  ...reminderHappenings,
  ...feedHappenings,
  ...viewLinkHappenings,
  ...workRequestHappenings,
  ...momentHappenings,
  ...templateHappenings,
  ...resultHappenings,
  ...launchHappenings,
  ...contentHappenings,
  ...expenseHappenings,
  ...trackedLinkHappenings,
  ...alertHappenings,
  ...goalHappenings,
  ...budgetHappenings,
  ...riskHappenings,
  ...retrospectiveHappenings,
  ...ideaHappenings,
  ...personaHappenings,
  ...vendorHappenings,
  ...programmeHappenings,
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
  z.strictObject({
    type: z.literal('task.snoozed'),
    taskId: Id,
    title: z.string(),
    until: z.string(),
    forReply: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('task.remarked'), taskId: Id, title: z.string(), text: z.string() }),
  ...approvalHappenings,
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
  z.strictObject({
    type: z.literal('schedule.muted'),
    scheduleId: Id,
    name: z.string(),
    personId: Id,
    muted: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('report.resent'),
    runId: Id,
    scheduleId: Id,
    name: z.string(),
    personId: Id,
  }),
  z.strictObject({ type: z.literal('report.asked'), runId: Id, scheduleId: Id, name: z.string() }),
  z.strictObject({ type: z.literal('report.answered'), runId: Id, scheduleId: Id, name: z.string() }),
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
  ...accessHappenings,
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
