import type { Campaign } from '../../domain/campaign.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { dueReminder } from '../../domain/task-reminder.ts';
import type { Directory } from '../../ports.ts';
import { knownStaff } from '../people/known.ts';

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
export function remindersOf(task: Task, assignee: Person | undefined, at: string): DueItem[] {
  const reminder = dueReminder(task, assignee, at);
  return reminder ? [reminder] : [];
}
