import { isOpenTask } from '../../domain/summarise.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** The tasks that are parts of this one, oldest first. */
export async function readSubtasks(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  taskId: string,
): Promise<Stored<Task>[]> {
  const tasks = await readAll(store, partition, 'tasksOfCampaign', {});
  return tasks.filter(({ document: { parentId } }) => parentId === taskId);
}

/** Those that nobody finished or cancelled. */
export async function openSubtasksOf(
  doors: Pick<Doors, 'store'>,
  partition: Partition,
  taskId: string,
): Promise<Stored<Task>[]> {
  const parts = await readSubtasks(doors, partition, taskId);
  return parts.filter(({ document: { status } }) => isOpenTask(status));
}
