import type { Campaign } from '../../domain/campaign.ts';
import { raciFault } from '../../domain/raci.ts';
import { decidesIn } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { TaskEdit } from '../../domain/task.ts';
import { parentFault } from '../../domain/subtask.ts';
import { stepFault } from '../../domain/task-steps.ts';
import type { Directory, Doors, Partition } from '../../ports.ts';
import { knownStaff } from '../people/known.ts';
import { readAll } from '../read-all.ts';

/**
 * What is wrong with the people, the step and the goal that an edit puts around a task. Refuses: `noAccountable`,
 * `secondAccountable`, `twoParts`, `unknownPerson`, `guestCannotDecide`, `unknownStep`, `stepCircle`,
 * `unknownParent`, `unfit` (no goal that stands), `deepSubtask`, `tooLarge` (the other task has very many subtasks).
 */
export async function faultAround(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  { document: campaign, partition }: { readonly document: Campaign; readonly partition: Partition },
  taskId: string,
  {
    raci,
    afterId,
    parentId,
    goalId,
    links,
  }: Pick<TaskEdit, 'raci' | 'afterId' | 'parentId' | 'goalId' | 'links'>,
): Promise<Refusal | undefined> {
  if (raci !== undefined) {
    const fault = raciFault(raci) ?? (await personFault(directory, campaign, raci));
    if (fault) return fault;
  }
  if (goalId) {
    const goal = await store.get(partition, 'goal', goalId);
    if (goal?.document.state !== 'standing')
      return refuse('unfit', { at: 'goalId', facts: { what: 'goal' } });
  }
  if (!afterId && !parentId && !links?.length) return undefined;
  const tasks = (await readAll(store, partition, 'tasksOfCampaign', {})).map(({ document }) => document);
  const part = parentId ? parentFault(tasks, taskId, parentId) : undefined;
  if (part) return part;
  const after = afterId ? stepFault(tasks, taskId, [afterId]) : undefined;
  const linked = (links ?? []).map((link) => link.taskId);
  return after ?? stepFault(tasks, taskId, linked, 'links');
}

/** Everybody is staff, or a guest of this campaign; guests give no yes. */
async function personFault(
  directory: Directory,
  { tenantId, workspaceId, guestIds }: Campaign,
  raci: NonNullable<TaskEdit['raci']>,
): Promise<Refusal | undefined> {
  for (const { personId, part } of raci) {
    const person = await knownStaff(directory, { tenantId, workspaceId, guestIds }, personId, 'raci');
    if (isRefusal(person)) return person;
    if (part === 'accountable' && !decidesIn(person, workspaceId))
      return refuse('guestCannotDecide', { at: 'raci' });
  }
  return undefined;
}
