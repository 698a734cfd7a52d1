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
  return partsIn(await readAll(store, partition, 'tasksOfCampaign', {}), taskId);
}

export function partsIn(tasks: readonly Stored<Task>[], taskId: string): Stored<Task>[] {
  return tasks.filter(({ document: { parentId } }) => parentId === taskId);
}

export function isOpenPart({ document: { status } }: Stored<Task>): boolean {
  return isOpenTask(status);
}
