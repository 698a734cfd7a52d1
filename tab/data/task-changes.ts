import type { QueryClient } from '@tanstack/react-query';
import { TaskView } from '../../src/contract/views.ts';
import type { SubtaskChoice } from '../../src/domain/subtask.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Client } from './client.ts';
import { problemIn } from './problem.ts';
import { readKey } from './reads.ts';

/** How an edit of a task ended. `clash`: somebody else changed the same fields; `current` is what the service holds. */
export type TaskOutcome =
  | { readonly kind: 'done'; readonly task: TaskView }
  | { readonly kind: 'clash'; readonly current: TaskView }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Versions that our own edits replaced: a second quick tick saw the first one's result, not a clash. */
const replacedBy = new WeakMap<QueryClient, Map<string, string>>();

const keyOf = (campaignId: string) =>
  readKey('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } });

/**
 * Changes a task: shown at once where the campaign's tasks are shown, sent one edit after the other, guarded by the
 * version that the person saw. An edit of fields that nobody else touched goes through even when the task moved on.
 */
export async function editTask(
  client: Client,
  queries: QueryClient,
  before: TaskView,
  edit: TaskEdit,
  subtasks?: SubtaskChoice,
): Promise<TaskOutcome> {
  showTask(queries, { ...before, ...edit });
  try {
    const mutation = queries.getMutationCache().build(queries, {
      scope: { id: before.id },
      mutationFn: () => send(client, queries, before, edit, subtasks),
    });
    const outcome = await mutation.execute(undefined);
    showTask(queries, outcome.kind === 'done' ? outcome.task : outcome.current);
    return outcome;
  } catch (error) {
    showTask(queries, before);
    void queries.invalidateQueries({ queryKey: keyOf(before.campaignId) });
    return { kind: 'failed', error };
  }
}

async function send(
  client: Client,
  queries: QueryClient,
  before: TaskView,
  edit: TaskEdit,
  subtasks: SubtaskChoice | undefined,
): Promise<Exclude<TaskOutcome, { kind: 'failed' }>> {
  const replaced = replacedBy.get(queries) ?? new Map<string, string>();
  replacedBy.set(queries, replaced);
  const newer = (version: string): string | undefined => replaced.get(`${before.id} ${version}`);
  let ifVersion = before.version;
  for (let next = newer(ifVersion); next !== undefined; next = newer(ifVersion)) ifVersion = next;

  for (let attempt = 1; ; attempt += 1) {
    try {
      const task = await patch(client, before, ifVersion, edit, subtasks);
      if (task.version !== ifVersion) replaced.set(`${before.id} ${ifVersion}`, task.version);
      return { kind: 'done', task };
    } catch (error) {
      const problem = problemIn(error);
      const current = problem?.code === 'stale' ? TaskView.safeParse(problem.current).data : undefined;
      if (!current || attempt > 3) throw error;
      if (isClash(before, current, edit)) return { kind: 'clash', current };
      ifVersion = current.version;
    }
  }
}

function patch(
  client: Client,
  { campaignId, id }: TaskView,
  ifVersion: string,
  edit: TaskEdit,
  subtasks: SubtaskChoice | undefined,
): Promise<TaskView> {
  return client.call('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
    params: { campaignId, taskId: id },
    body: { ifVersion, edit, ...(subtasks && { subtasks }) },
  });
}

/** Somebody else changed a field that this edit touches, to something else than what is wanted. */
function isClash(before: TaskView, current: TaskView, edit: TaskEdit): boolean {
  const touched = Object.entries(edit);
  const [seen, there]: Readonly<Record<string, unknown>>[] = [{ ...before }, { ...current }];
  return touched.some(
    ([field, wanted]) => !alike(seen?.[field], there?.[field]) && !alike(there?.[field], wanted),
  );
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Puts a task where the list of its campaign reads it; a new one joins it. */
export function showTask(queries: QueryClient, task: TaskView): void {
  queries.setQueryData<TaskView[]>(keyOf(task.campaignId), (known) => {
    if (!known) return known;
    return known.some(({ id }) => id === task.id)
      ? known.map((one) => (one.id === task.id ? task : one))
      : [...known, task];
  });
}
