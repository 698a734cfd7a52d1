import { type DueItem, arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { consultedIn, informedOf } from '../domain/raci.ts';
import { scopes } from '../domain/scope.ts';
import { isOpenTask } from '../domain/summarise.ts';
import type { Task } from '../domain/task.ts';
import { isUnderWay, nextSteps } from '../domain/task-steps.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import { eachTask } from './each-task.ts';
import type { Subscriber } from './subscriber.ts';
import { tasksOf } from './tasks-of.ts';

/**
 * A step that ends hands over to the owners of the steps after it and informs those who wanted to know; a step on which
 * work can begin asks those who are consulted.
 */
export function handOn(store: Store): Subscriber {
  return {
    id: 'hand-on',
    async follow(events) {
      for (const event of eachTask(events)) await follow(store, event);
    },
  };
}

async function follow(store: Store, event: Event): Promise<void> {
  const { tenantId, campaignId, what } = event;
  if (campaignId === null || (what.type !== 'task.created' && what.type !== 'task.edited')) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const task = (await store.get(partition, 'task', what.taskId))?.document;
  if (!task) return;
  const before = task.afterId ? (await store.get(partition, 'task', task.afterId))?.document : undefined;
  const after = hasEnded(event, task) ? nextSteps(await tasksOf(store, partition), task.id) : [];
  await armDue(store, partition, [
    ...(isUnderWay(task, before) ? asking(task, partition, event) : []),
    ...(hasEnded(event, task) && task.status === 'done' ? informing(task, partition, event) : []),
    ...after.flatMap((next) => [...handing(next, partition, event), ...asking(next, partition, event)]),
  ]);
}

/** Over by this very event; what only looks over by now belongs to a later one. */
function hasEnded({ what }: Event, task: Task): boolean {
  if (what.type !== 'task.edited' || isOpenTask(task.status)) return false;
  return what.changes.some(({ field, to }) => field === 'status' && to === task.status);
}

/** Once for each person and task, however often it is taken up again. */
function asking(task: Task, partition: Partition, { at }: Event): DueItem[] {
  return consultedIn(task).map((personId) =>
    arm(`consult.${task.id}.${personId}`, partition, { type: 'askRemark', taskId: task.id, personId }, at),
  );
}

function informing(task: Task, partition: Partition, { at }: Event): DueItem[] {
  return informedOf(task).map((personId) =>
    arm(
      `finished.${task.id}.${personId}`,
      partition,
      { type: 'tellFinished', taskId: task.id, personId },
      at,
    ),
  );
}

/** Whoever owns the next step is told each time the one before it ends. */
function handing({ id: taskId, assigneeId }: Task, partition: Partition, { id, at }: Event): DueItem[] {
  if (assigneeId === null) return [];
  const errand = { type: 'tellTask', taskId, personId: assigneeId } as const;
  return [arm(`next.${taskId}.${assigneeId}.${id}`, partition, errand, at)];
}
