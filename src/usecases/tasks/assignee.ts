import type { Campaign } from '../../domain/campaign.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { dueReminder, isReminded, reminderTypeOf } from '../../domain/task-reminder.ts';
import type { Directory, Doors } from '../../ports.ts';
import { knownStaff } from '../people/known.ts';
import { type PlanOf, plansIn } from '../reminders/plan.ts';

/** The person a task is given to: staff of the workspace, or a guest of this campaign. Refuses: `unknownPerson`. */
export async function assigneeOf(
  directory: Directory,
  campaign: Campaign,
  assigneeId: string | null | undefined,
): Promise<Person | undefined | Refusal> {
  if (!assigneeId) return undefined;
  const { tenantId, workspaceId, guestIds } = campaign;
  return knownStaff(directory, { tenantId, workspaceId, guestIds }, assigneeId, 'assigneeId');
}

/** The reminder to arm in the commit that writes this task; arming one that exists is harmless. */
export async function remindersOf(
  doors: Pick<Doors, 'store' | 'directory'>,
  task: Task,
  assignee: Person | undefined,
  at: string,
): Promise<DueItem[]> {
  return remindersBy(plansIn(doors, task), task, assignee, at);
}

/** The same, with plans that are looked up for many. */
export async function remindersBy(
  planOf: PlanOf,
  task: Task,
  assignee: Person | undefined,
  at: string,
): Promise<DueItem[]> {
  if (!assignee || !isReminded(task, assignee)) return [];
  const plan = await planOf(assignee.id, reminderTypeOf(task));
  const reminder = dueReminder(task, assignee, plan, at);
  return reminder ? [reminder] : [];
}
