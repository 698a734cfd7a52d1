import { z } from 'zod';
import { ApprovalStanding, CampaignStatus, CampaignType, Flight, MarketingChannel } from './campaign.ts';
import { FromTemplate } from './from-template.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { ChecklistLine } from './task.ts';
import { Squeeze } from './squeeze.ts';
import { CalendarDate } from './time.ts';

/** `week` is its Monday. */
export const WeekLoad = z.strictObject({ personId: Id, week: CalendarDate, tasks: z.number().int() });
export type WeekLoad = z.infer<typeof WeekLoad>;

/** What board, list and calendar show of a campaign: a projection in the workspace's partition, fed by the relay. `id` is the campaign's. */
export const Summary = z.strictObject({
  kind: z.literal('summary'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  code: z.string(),
  name: z.string(),
  type: CampaignType,
  status: CampaignStatus,
  ownerId: Id,
  teamIds: z.array(Id),
  guestIds: z.array(Id),
  tags: z.array(z.string()),
  /** Absent for those that belong to none. */
  programmeId: Id.optional(),
  /** Absent for those that were not made from a template. */
  madeFrom: FromTemplate.pick({ id: true, version: true }).optional(),
  flight: Flight.nullable(),
  /** Sort key of a column: the flight's start, or "9999-12-31" for the unplanned. */
  startKey: z.string(),
  channels: z.array(MarketingChannel),
  /** Absent when nobody said. */
  regions: z.array(z.string()).optional(),
  audienceSize: z.number().int().nullable().optional(),
  segments: z.array(z.string()).optional(),
  venue: z.string().optional(),
  /** The audience in words, so that those with the same one can be found; only so much of it as tells them apart. */
  audience: z.string().max(160).optional(),
  /** How many open tasks of it are due for whom, week by week. */
  load: z.array(WeekLoad).optional(),
  budget: Money.nullable(),
  approvalState: ApprovalStanding.shape.state.nullable(),
  openTasks: z.number().int(),
  doneTasks: z.number().int(),
  /** The earliest due date among open tasks; "overdue" is derived from it and today. */
  nextTaskDue: CalendarDate.nullable(),
  /** The next milestone that is not reached yet; absent when there is none. */
  milestone: z
    .strictObject({ title: z.string().max(80), due: CalendarDate })
    .nullable()
    .optional(),
  /** The open work that has to begin first; absent where nothing has a day. */
  squeeze: Squeeze.nullable().optional(),
  /** Version of the campaign document, so that a drag can be guarded. */
  campaignVersion: z.string(),
  updatedAt: z.string(),
});
export type Summary = z.infer<typeof Summary>;

/** What a line of work is: to do, to say something about, to answer for, to decide, to look over, to mend. */
export const workNouns = ['task', 'remark', 'answer', 'approval', 'review', 'sentBack'] as const;

/** So many open lines of a checklist stand with the task; the others are in the task itself. */
export const mostWorkLines = 5;

/** One line of "My work": a projection in the person's partition, fed by the relay. */
export const WorkItem = z.strictObject({
  kind: z.literal('workItem'),
  schema: z.literal(1),
  /** `task.<taskId>` or `approval.<requestId>`. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  personId: Id,
  campaignId: Id,
  campaignName: z.string(),
  campaignCode: z.string(),
  noun: z.enum(workNouns),
  targetId: Id,
  title: z.string(),
  /** A date for tasks, an instant for approvals; "9999-12-31" sorts the undated last. */
  dueKey: z.string(),
  milestone: z.literal(true).optional(),
  /** Its owner asked not to see it before this instant. */
  snoozedUntil: z.string().optional(),
  checklist: z
    .strictObject({
      done: z.number().int(),
      count: z.number().int(),
      open: z.array(ChecklistLine.pick({ id: true, text: true })).max(mostWorkLines),
    })
    .optional(),
});
export type WorkItem = z.infer<typeof WorkItem>;
