import { z } from 'zod';
import { ApprovalStanding } from './campaign.ts';
import { Id } from './person.ts';
import { Raci, Remark } from './raci.ts';
import { linkKinds } from './task-network.ts';
import { CalendarDate, ClockTime, Zone } from './time.ts';

export const taskStatuses = ['open', 'inProgress', 'done', 'cancelled'] as const;
export const TaskStatus = z.enum(taskStatuses);
export type TaskStatus = z.infer<typeof TaskStatus>;

export const priorities = ['urgent', 'important', 'medium', 'low'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

export const ChecklistLine = z.strictObject({
  id: Id,
  text: z.string().trim().min(1).max(300),
  done: z.boolean(),
});

export const mostLinks = 50;
/** So many working days a link may put between two tasks, or take away. */
const longestLag = 366;

/** What a task waits for: the start or end of another one, some working days before or after. */
export const TaskLink = z.strictObject({
  taskId: Id,
  kind: z.enum(linkKinds),
  lag: z.number().int().min(-longestLag).max(longestLag),
});
export type TaskLink = z.infer<typeof TaskLink>;

export const TaskContent = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(10_000),
  assigneeId: Id.nullable(),
  /** The first day of work on it; null when only its last day is known. */
  start: CalendarDate.nullable(),
  due: CalendarDate.nullable(),
  /** Hours of work that somebody thinks it takes; null where nobody said. */
  effort: z.number().min(0.5).max(2_000).multipleOf(0.5).nullable(),
  /** A moment that is reached, not work that takes days. */
  milestone: z.boolean(),
  /** It keeps its dates when what it waits for is moved. */
  pinned: z.boolean(),
  links: z.array(TaskLink).max(mostLinks),
  priority: Priority,
  status: TaskStatus,
  checklist: z.array(ChecklistLine).max(100),
  /** Who has a part in it besides the assignee; empty where nobody said. */
  raci: Raci,
  /** The step before it: the task whose end hands over to this one. */
  afterId: Id.nullable(),
  /** The task that it is a part of; null where it stands by itself. */
  parentId: Id.nullable(),
  /** The goal of its campaign that it serves; null where nobody said. */
  goalId: Id.nullable(),
});
export type TaskContent = z.infer<typeof TaskContent>;

export const mostRemarks = 100;

/** Of which series a task is an occurrence, on which day by the rule, and at which time on the wall; null: all day. */
export const OccurrenceOf = z.strictObject({
  seriesId: Id,
  date: CalendarDate,
  time: ClockTime.nullable(),
  zone: Zone,
});
export type OccurrenceOf = z.infer<typeof OccurrenceOf>;

export const Task = z.strictObject({
  kind: z.literal('task'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...TaskContent.shape,
  // Tasks from before there were parts, steps and plans have none.
  raci: Raci.optional(),
  afterId: TaskContent.shape.afterId.optional(),
  parentId: TaskContent.shape.parentId.optional(),
  goalId: TaskContent.shape.goalId.optional(),
  start: TaskContent.shape.start.optional(),
  effort: TaskContent.shape.effort.optional(),
  milestone: TaskContent.shape.milestone.optional(),
  pinned: TaskContent.shape.pinned.optional(),
  links: TaskContent.shape.links.optional(),
  /** The yes that was asked of whoever answers for it, and how it stands. */
  confirmation: ApprovalStanding.nullable().optional(),
  /** Oldest first. */
  remarks: z.array(Remark).max(mostRemarks).optional(),
  /** Absent where it stands alone. */
  occurrence: OccurrenceOf.optional(),
  /** The assignee asked not to be reminded before this instant. */
  snoozedUntil: z.string().nullable(),
  /** Or until somebody else writes on it, if that is sooner. */
  snoozedForReply: z.literal(true).optional(),
  completedAt: z.string().nullable(),
  importKey: z.string().max(200).nullable(),
  createdAt: z.string(),
  createdBy: Id,
});
export type Task = z.infer<typeof Task>;

export const TaskEdit = TaskContent.partial();
export type TaskEdit = z.infer<typeof TaskEdit>;
