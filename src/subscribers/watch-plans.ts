import type { DueItem } from '../domain/due.ts';
import type { Event, Happening } from '../domain/event.ts';
import { isWaitedFor, lookNow, nextLook } from '../domain/late-before.ts';
import { scopes } from '../domain/scope.ts';
import { linksOf } from '../domain/task-plan.ts';
import { dateIn } from '../domain/time.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import { eachTask } from './each-task.ts';
import type { Subscriber } from './subscriber.ts';
import { tasksOf } from './tasks-of.ts';

/**
 * Tasks that others wait for are looked at on the morning after their last day, and at once when they are planned anew:
 * whoever waits for a late one is told by `usecases/plans/warn-waiting`.
 */
export function watchPlans(store: Store): Subscriber {
  return {
    id: 'watch-plans',
    async follow(events) {
      for (const event of eachTask(events)) await follow(store, event);
    },
  };
}

async function follow(
  store: Store,
  { id, tenantId, workspaceId, campaignId, at, what }: Event,
): Promise<void> {
  if (campaignId === null || !concerns(what)) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const tasks = await tasksOf(store, partition);
  const task = tasks.find((one) => one.id === what.taskId);
  if (!task) return;
  const isWaiting = new Set(linksOf(task).map(({ after }) => after));
  const isWaited = isWaitedFor(tasks, task.id);
  if (isWaiting.size === 0 && !isWaited) return;
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const zone = workspace?.document.zone ?? 'UTC';
  const watched = tasks.filter((one) => isWaiting.has(one.id) || (isWaited && one.id === task.id));
  const looks: (DueItem | undefined)[] = watched.map((one) => nextLook(one, zone, dateIn(zone, at)));
  if (isWaited && what.type === 'task.edited') looks.push(lookNow(task, id, at));
  await armDue(
    store,
    partition,
    looks.filter((one) => one !== undefined),
  );
}

const planned: ReadonlySet<string> = new Set(['start', 'due', 'milestone', 'links', 'afterId', 'status']);

type OfTask = Extract<Happening, { type: 'task.created' | 'task.edited' }>;

function concerns(what: Happening): what is OfTask {
  if (what.type === 'task.created') return true;
  return what.type === 'task.edited' && what.changes.some(({ field }) => planned.has(field));
}
