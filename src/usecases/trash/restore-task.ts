import { parentFault } from '../../domain/subtask.ts';
import type { Task } from '../../domain/task.ts';
import { type Trashed, trashedId } from '../../domain/trash.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import type { RestoredPart } from './take-out.ts';

type Reading = Pick<Doors['store'], 'get' | 'read'>;

/**
 * A task comes back with the subtasks that went with it and lie there still. A subtask whose task is gone, or is a part
 * itself by now, comes back as a task that stands by itself.
 */
export async function taskPart(
  store: Reading,
  { document: trashed, partition }: { readonly document: Trashed; readonly partition: Partition },
  task: Task,
): Promise<RestoredPart> {
  const isFit = !task.parentId || (await fits(store, partition, task, task.parentId));
  const { parentId: _gone, ...alone } = task;
  const parts = await lyingParts(store, partition, trashed);
  return {
    put: [isFit ? task : alone, ...parts.map(({ task: part }) => part)].map((document) => ({
      document,
      ifVersion: 'absent' as const,
    })),
    remove: parts.map(({ id, version }) => ({ kind: 'trashed', id, ifVersion: version })),
    due: [],
    happenings: parts.map(({ task: { id: targetId, title: name } }) => ({
      type: 'thing.restored',
      noun: 'task',
      targetId,
      name,
    })),
  };
}

async function fits(store: Reading, partition: Partition, task: Task, parentId: string): Promise<boolean> {
  const live = (await readAll(store, partition, 'tasksOfCampaign', {})).map(({ document }) => document);
  return parentFault([...live, task], task.id, parentId) === undefined;
}

interface LyingPart {
  readonly id: string;
  readonly version: Stored<Trashed>['version'];
  readonly task: Task;
}

/** One that was restored and deleted again since lies there for itself. */
async function lyingParts(
  store: Reading,
  partition: Partition,
  { partIds = [], deletedAt }: Trashed,
): Promise<LyingPart[]> {
  const found = await Promise.all(
    partIds.map((partId) => store.get(partition, 'trashed', trashedId('task', partId))),
  );
  return found.flatMap((stored) => {
    if (stored?.document.deletedAt !== deletedAt || stored.document.document.kind !== 'task') return [];
    return [{ id: stored.document.id, version: stored.version, task: stored.document.document }];
  });
}
