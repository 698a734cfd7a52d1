import { z } from 'zod';
import { CampaignContent, CampaignEdit, CampaignFiling, CampaignStatus, Flight } from '../domain/campaign.ts';
import { AcceptClash } from './conflict-endpoints.ts';
import { ChosenTemplate } from './template-endpoints.ts';
import { ImportNoun } from '../domain/import.ts';
import { Id, Locale } from '../domain/person.ts';
import { ReportSchedule, ReportScheduleEdit } from '../domain/report.ts';
import { CalendarDate, Instant, Zone } from '../domain/time.ts';
import { Remark } from '../domain/raci.ts';
import { subtaskChoices } from '../domain/subtask.ts';
import { TaskContent, TaskEdit } from '../domain/task.ts';
import { withDates } from './task-moves.ts';

/* What may come in. Unknown fields are refused, not ignored. */

const version = z.string().min(1).max(200);
/** Chosen by the client once per intention: repeating the request with it changes nothing. */
export const onceKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const EditMe = z.strictObject({ locale: Locale.optional(), zone: Zone.optional() });

export const CreateCampaign = z.strictObject({
  once: onceKey,
  ...CampaignContent.partial().shape,
  name: CampaignContent.shape.name,
  type: CampaignContent.shape.type,
  ...CampaignFiling.partial().shape,
  /** The first task, for the owner: on the morning of its day they are reminded to begin. */
  firstTask: z.strictObject({ title: TaskContent.shape.title, due: CalendarDate }).optional(),
  /** Its tasks come from it, and are written with it. */
  template: ChosenTemplate.optional(),
  /** The idea of which it comes; each then leads to the other. */
  ideaId: Id.optional(),
  acceptClash: AcceptClash.optional(),
});
export type CreateCampaign = z.infer<typeof CreateCampaign>;

export const EditCampaign = z.strictObject({
  ifVersion: version,
  edit: CampaignEdit,
  acceptClash: AcceptClash.optional(),
  ...withDates,
});
export const ChangeStatus = z.strictObject({
  ifVersion: version,
  status: CampaignStatus,
  reason: z.string().trim().max(500).optional(),
});
export const MoveCampaign = z.strictObject({
  ifVersion: version,
  flight: Flight,
  acceptClash: AcceptClash.optional(),
  ...withDates,
});

export const CreateTask = z.strictObject({
  once: onceKey,
  ...TaskContent.partial().shape,
  title: TaskContent.shape.title,
});
export type CreateTask = z.infer<typeof CreateTask>;
export const EditTask = z.strictObject({
  ifVersion: version,
  edit: TaskEdit,
  /** What becomes of its open subtasks when it is done. */
  subtasks: z.enum(subtaskChoices).optional(),
});
export const RemarkOnTask = z.strictObject({
  once: onceKey,
  text: Remark.shape.text,
  mentionIds: Remark.shape.mentionIds,
});
export const SnoozeTask = z.strictObject({
  until: Instant,
  /** Or until somebody else writes on the task. */
  forReply: z.boolean().optional(),
});

export * from './approval-requests.ts';

export const CreateSchedule = z.strictObject({
  once: onceKey,
  ...ReportSchedule.pick({
    groups: true,
    condition: true,
    freshness: true,
    definitionId: true,
    name: true,
    recipientIds: true,
    cadence: true,
    holidays: true,
    time: true,
    zone: true,
  }).shape,
});
/** When it goes to whom, of one that is not saved yet. */
export const ForeseeSchedule = CreateSchedule.omit({
  once: true,
  name: true,
  condition: true,
  freshness: true,
});
export type ForeseeSchedule = z.infer<typeof ForeseeSchedule>;
export type CreateSchedule = z.infer<typeof CreateSchedule>;
export const EditSchedule = z.strictObject({ ifVersion: version, edit: ReportScheduleEdit });

/** The file itself travels as the raw body; these stand in the query. */
export const StartImport = z.strictObject({ noun: ImportNoun, fileName: z.string().min(1).max(200) });
export const MapImport = z.strictObject({
  ifVersion: version,
  mapping: z.record(z.string(), z.number().int().min(0).nullable()),
});
export const AcceptImport = z.strictObject({ ifVersion: version });
