import { z } from 'zod';
import { ConflictView } from './conflict-endpoints.ts';
import { Asset } from '../domain/asset.ts';
import { Campaign, CampaignStatus } from '../domain/campaign.ts';
import { directoryStates } from '../domain/colleague.ts';
import { Event } from '../domain/event.ts';
import { Import } from '../domain/import.ts';
import { unreachedReasons } from '../domain/install.ts';
import { Money } from '../domain/money.ts';
import { ReportWork } from '../domain/report-work.ts';
import { Id, Locale, Person } from '../domain/person.ts';
import { ReportRun, ReportSchedule } from '../domain/report.ts';
import { verbs } from '../domain/rights.ts';
import { CustomRole } from '../domain/role.ts';
import { Summary, WorkItem } from '../domain/summary.ts';
import { Task } from '../domain/task.ts';
import { Workspace } from '../domain/workspace.ts';

/* What leaves the service. A field that the reader may not see is absent, never masked. */

const inside = { kind: true, schema: true, tenantId: true } as const;

/**
 * `role` is the one in the workspace; `roleName` is told where the workspace made that role itself. `decides`: can be
 * asked for a decision there. The address is absent for those who may not see it.
 */
export const PersonView = Person.omit({ ...inside, memberships: true, collected: true }).extend({
  email: Person.shape.email.optional(),
  /** In the place of an address that the reader may ask to see. */
  maskedEmail: z.string().optional(),
  role: Id.nullable(),
  roleName: z.string().optional(),
  decides: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

/** `customRole` is told where the reader's role is one that the workspace made itself. */
export const WorkspaceView = Workspace.omit({ ...inside, nextCode: true }).extend({
  role: Id,
  customRole: CustomRole.omit({ kind: true, schema: true, tenantId: true }).optional(),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

/** What was given to the reader for a time and holds now. `campaignId` null: all campaigns of the workspace. */
export const MyGrantView = z.strictObject({
  grantId: Id,
  workspaceId: Id,
  campaignId: Id.nullable(),
  verbs: z.array(z.enum(verbs)),
  until: z.string(),
});
export type MyGrantView = z.infer<typeof MyGrantView>;

/** `now` is the service's clock, so that a screen never trusts the device's. */
export const Me = z.strictObject({
  person: PersonView,
  locale: Locale,
  workspaces: z.array(WorkspaceView),
  grants: z.array(MyGrantView),
  now: z.string(),
  local: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const SummaryView = Summary.omit({
  ...inside,
  startKey: true,
  workspaceId: true,
  guestIds: true,
  budget: true,
  load: true,
  audience: true,
  programmeId: true,
  madeFrom: true,
}).extend({
  /** Absent when the reader may not see amounts. */
  budget: Money.nullable().optional(),
});
export type SummaryView = z.infer<typeof SummaryView>;

/** What the board needs for its first paint: the count and the first cards of each column. */
export const BoardView = z.strictObject({
  columns: z.array(
    z.strictObject({ status: CampaignStatus, count: z.number().int(), campaigns: z.array(SummaryView) }),
  ),
});
export type BoardView = z.infer<typeof BoardView>;

export const TaskView = Task.omit({ ...inside, importKey: true }).extend({
  version: z.string(),
  canEdit: z.boolean(),
  canDelete: z.boolean(),
});
export type TaskView = z.infer<typeof TaskView>;

export const CampaignView = Campaign.omit({ ...inside, budget: true, importKey: true }).extend({
  budget: Money.nullable().optional(),
  version: z.string(),
  /** After its plan was saved: what it clashes with now. */
  conflicts: z.array(ConflictView).optional(),
  /** After its dates moved: the tasks that went along. */
  moved: z.array(TaskView).optional(),
  /** What this reader may do now, so that screens show only what works. */
  can: z.strictObject({
    edit: z.boolean(),
    submit: z.boolean(),
    /** Ask for approval of a part of it: money, a file, a deliverable, the launch. */
    submitPart: z.boolean(),
    readBudget: z.boolean(),
    addTask: z.boolean(),
    addFile: z.boolean(),
    delete: z.boolean(),
    statuses: z.array(CampaignStatus),
  }),
});
export type CampaignView = z.infer<typeof CampaignView>;

export const AssetView = Asset.omit({ ...inside, fileKey: true }).extend({
  canRemove: z.boolean(),
});
export type AssetView = z.infer<typeof AssetView>;

export const FileLinkView = z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable() });
export type FileLinkView = z.infer<typeof FileLinkView>;

export * from './approval-views.ts';

export const EventView = Event.omit({ ...inside, from: true });
export type EventView = z.infer<typeof EventView>;

export const WorkItemView = WorkItem.omit({ ...inside, personId: true });
export type WorkItemView = z.infer<typeof WorkItemView>;
/** One line of everything that waits for me. */
export const WorkView = z.union([WorkItemView, ReportWork]);
export type WorkView = z.infer<typeof WorkView>;

export const ScheduleView = ReportSchedule.omit(inside).extend({
  version: z.string(),
  /** The next five runs, as instants. */
  nextRuns: z.array(z.string()),
});
export type ScheduleView = z.infer<typeof ScheduleView>;

/** A channel or group chat that a report can go to; without a name where Teams never told it. */
export const ReportChannelView = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.boolean(),
  /** When the bot last heard from there. */
  seenAt: z.string(),
});
export type ReportChannelView = z.infer<typeof ReportChannelView>;

/** On one clock: who receives it by that, and when. */
export const ForeseenRunsView = z.strictObject({
  zone: z.string(),
  personIds: z.array(z.string()),
  /** Names of channels and group chats, as far as Teams told them. */
  channels: z.array(z.string()),
  /** The campaigns that bring it about, where it goes by what they do. */
  runs: z.array(z.strictObject({ at: z.string(), campaigns: z.array(z.string()).optional() })),
});
export type ForeseenRunsView = z.infer<typeof ForeseenRunsView>;

/** `ownerId`: whose schedule it is; absent where that is gone, and in lists. */
export const RunView = ReportRun.omit({ ...inside, readings: true }).extend({ ownerId: Id.optional() });
export type RunView = z.infer<typeof RunView>;
export const RunLineView = RunView.omit({ content: true });
export type RunLineView = z.infer<typeof RunLineView>;

export const ImportView = Import.omit({ ...inside, run: true }).extend({
  version: z.string(),
  /** The first rows as read, for the eye. */
  preview: z.array(z.array(z.string())),
});
export type ImportView = z.infer<typeof ImportView>;

export const DeliveryTroubleView = z.strictObject({
  id: z.string(),
  scope: z.string(),
  errand: z.string(),
  state: z.string(),
  reason: z.string(),
  dueAt: z.string(),
  attempts: z.number(),
});
/** Whom of a workspace the bot cannot tell anything; `said` is in the reader's language. */
export const ReachView = z.strictObject({
  directory: z.strictObject({
    source: z.enum(['roster', 'graph']),
    state: z.enum(directoryStates),
    /** Permissions of Microsoft Graph that nobody has consented to. */
    missing: z.array(z.string()),
    said: z.string(),
  }),
  unreached: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      reason: z.enum(unreachedReasons),
      said: z.string(),
    }),
  ),
});
export type ReachView = z.infer<typeof ReachView>;

export const HealthView = z.strictObject({
  ready: z.boolean(),
  store: z.enum(['ok', 'failing']),
  /** Age of the oldest overdue due item in milliseconds; 0 when none. */
  dueLagMs: z.number(),
  /** Events that some subscriber has not read yet. */
  relayBehind: z.boolean(),
  files: z.enum(['ok', 'degraded']),
  /** Degraded: what is due may be noticed up to a minute late. */
  wake: z.enum(['ok', 'degraded']),
  /** Degraded: people are known from the product's own roster only. */
  directory: z.enum(['ok', 'degraded']),
  /** A line for each part that is degraded, such as "files: missing". */
  degraded: z.array(z.string()),
  version: z.string(),
});
export type HealthView = z.infer<typeof HealthView>;

/** RFC 9457 problem details: `code` is stable, `detail` is in the reader's language. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  at: z.string().optional(),
  /** With `secondPersonNeeded`: what waits for somebody else now. */
  actId: z.string().optional(),
  requestId: z.string(),
  /** With `stale` and `changedSinceShown`: the present view of what was asked about. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
