import { z } from 'zod';
import { ApprovalStanding } from './campaign.ts';
import { Id } from './person.ts';
import { Raci, Remark } from './raci.ts';
import { CalendarDate } from './time.ts';

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

export const TaskContent = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(10_000),
  assigneeId: Id.nullable(),
  due: CalendarDate.nullable(),
  priority: Priority,
  status: TaskStatus,
  checklist: z.array(ChecklistLine).max(100),
  /** Who has a part in it besides the assignee; empty where nobody said. */
  raci: Raci,
  /** The step before it: the task whose end hands over to this one. */
  afterId: Id.nullable(),
});
export type TaskContent = z.infer<typeof TaskContent>;

export const mostRemarks = 100;

export const Task = z.strictObject({
  kind: z.literal('task'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...TaskContent.shape,
  // Tasks from before there were parts and steps have neither.
  raci: Raci.optional(),
  afterId: TaskContent.shape.afterId.optional(),
  /** The yes that was asked of whoever answers for it, and how it stands. */
  confirmation: ApprovalStanding.nullable().optional(),
  /** Oldest first. */
  remarks: z.array(Remark).max(mostRemarks).optional(),
  /** The assignee asked not to be reminded before this instant. */
  snoozedUntil: z.string().nullable(),
  completedAt: z.string().nullable(),
  importKey: z.string().max(200).nullable(),
  createdAt: z.string(),
  createdBy: Id,
});
export type Task = z.infer<typeof Task>;

export const TaskEdit = TaskContent.partial();
export type TaskEdit = z.infer<typeof TaskEdit>;
