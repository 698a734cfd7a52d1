import { canonicalJson } from '../domain/canonical-json.ts';
import type { FieldChange } from '../domain/campaign.ts';
import type { Event, Happening } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { WorkItem } from '../domain/summary.ts';
import { Raci } from '../domain/raci.ts';
import type { Task } from '../domain/task.ts';
import { taskWorkItem, workersOf } from '../domain/task-work.ts';
import { trashedId } from '../domain/trash.ts';
import { type Partition, type Store, uncommitted } from '../ports.ts';
import { eachTask } from './each-task.ts';
import type { Subscriber } from './subscriber.ts';
import { tasksOf } from './tasks-of.ts';

/** One line of somebody's work that may have to be written, changed or taken away. */
interface Line {
  readonly tenantId: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly personId: string;
}

/**
 * Keeps the tasks in everybody's "My work" true: each open task stands with its assignee and with those who have another
 * part in it that brings work. Every line is made from what stands in the store now.
 */
export function projectTaskWork(store: Store): Subscriber {
  return {
    id: 'project-task-work',
    async follow(events) {
      const lines = new Map<string, Line>();
      for (const event of eachTask(events)) {
        for (const line of await linesOf(store, event)) lines.set(Object.values(line).join('/'), line);
      }
      for (const line of lines.values()) {
        while (!(await projectLine(store, line)));
      }
    },
  };
}

/** The lines that an event may concern: those of the assignee now, and of everybody whom it names. */
async function linesOf(store: Store, { tenantId, campaignId, actorId, what }: Event): Promise<Line[]> {
  if (campaignId === null) return [];
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const line = (taskId: string, personId: string): Line => ({ tenantId, campaignId, taskId, personId });
  if (what.type === 'task.created' || what.type === 'task.edited') {
    const named = what.type === 'task.edited' ? what.changes.flatMap(namedBy) : [];
    const task = await store.get(partition, 'task', what.taskId);
    const people = [...(task ? workersOf(task.document) : []), ...named];
    return [...new Set(people)].map((personId) => line(what.taskId, personId));
  }
  if (what.type === 'task.snoozed' || what.type === 'task.remarked') return [line(what.taskId, actorId)];
  const lying = isAboutTask(what) && (await taskOf(store, partition, what.targetId));
  if (lying) return workersOf(lying).map((personId) => line(lying.id, personId));
  const renamed = what.type === 'campaign.edited' && what.changes.some(({ field }) => field === 'name');
  const putAway =
    what.type === 'campaign.statusChanged' && (what.to === 'archived' || what.from === 'archived');
  const deleted = isTrashing(what) && what.noun === 'campaign';
  if (!renamed && !putAway && !deleted) return [];
  const tasks = await tasksOf(store, partition);
  return tasks.flatMap((task) => workersOf(task).map((personId) => line(task.id, personId)));
}

/** Whom a change of a task names: who had a part in it, and who has one now. */
function namedBy({ field, from, to }: FieldChange): string[] {
  const values = [from, to];
  if (field === 'assigneeId') return values.filter((value) => typeof value === 'string');
  if (field !== 'raci') return [];
  return values.flatMap((value) => Raci.safeParse(value).data ?? []).map(({ personId }) => personId);
}

type Trashing = Extract<Happening, { type: 'thing.deleted' | 'thing.restored' }>;

function isTrashing(what: Happening): what is Trashing {
  return what.type === 'thing.deleted' || what.type === 'thing.restored';
}

function isAboutTask(what: Happening): what is Trashing {
  return isTrashing(what) && what.noun === 'task';
}

/** The task where it is now: in its place, or in the trash. */
async function taskOf(
  store: Pick<Store, 'get'>,
  partition: Partition,
  taskId: string,
): Promise<Task | undefined> {
  const [live, lying] = await Promise.all([
    store.get(partition, 'task', taskId),
    store.get(partition, 'trashed', trashedId('task', taskId)),
  ]);
  const found = live?.document ?? lying?.document.document;
  return found?.kind === 'task' ? found : undefined;
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function projectLine(store: Store, { tenantId, campaignId, taskId, personId }: Line): Promise<boolean> {
  const home = { tenantId, scope: scopes.person(personId) };
  const present = await store.get(home, 'workItem', `task.${taskId}`);
  const document = await wantedItem(store, { tenantId, campaignId, taskId, personId });
  if (!document && !present) return true;
  if (document && present && canonicalJson(document) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    home,
    document
      ? { put: [{ document, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'workItem', id: `task.${taskId}`, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The work of ${personId} could not be written`, outcome);
}

async function wantedItem(store: Store, line: Line): Promise<WorkItem | undefined> {
  const partition = { tenantId: line.tenantId, scope: scopes.campaign(line.campaignId) };
  const task = await store.get(partition, 'task', line.taskId);
  const campaign = await store.get(partition, 'campaign', line.campaignId);
  return task && campaign && taskWorkItem(task.document, campaign.document, line.personId);
}
