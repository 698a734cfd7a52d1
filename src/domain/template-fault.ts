import { type Refusal, refuse } from './refusal.ts';
import { networkOf } from './task-network.ts';
import type { TemplateContent, TemplateTask } from './template.ts';
import { areTooMuch } from './usual-plan.ts';

/** Everything that a task of a template waits for, by key. */
export function waitedFor({ links, after }: Pick<TemplateTask, 'links' | 'after'>): string[] {
  return [...new Set([...(after === null ? [] : [after]), ...links.map(({ key }) => key)])];
}

/**
 * What no campaign could be made from. Refuses: `duplicate` (two keys alike), `unknownRole`, `unfit` (shares of
 * more than the whole), `malformed` (an end before its start), `noAccountable`, `secondAccountable`, `twoParts`, `unknownStep`, `stepCircle`.
 */
export function templateFault({ roles, tasks, metrics, money }: TemplateContent): Refusal | undefined {
  if (new Set(metrics).size < metrics.length) return refuse('duplicate', { at: 'metrics' });
  if (areTooMuch(money)) return refuse('unfit', { at: 'money', facts: { what: 'shares' } });
  const roleKeys = new Set(roles.map(({ key }) => key));
  const taskKeys = new Set(tasks.map(({ key }) => key));
  if (roleKeys.size < roles.length) return refuse('duplicate', { at: 'roles' });
  if (taskKeys.size < tasks.length) return refuse('duplicate', { at: 'tasks' });
  for (const [at, task] of tasks.entries()) {
    const fault = taskFault(task, roleKeys, taskKeys);
    if (fault) return { ...fault, at: `tasks.${at}.${fault.at ?? ''}` };
  }
  const steps = tasks.map((task) => ({
    id: task.key,
    days: 1,
    notBefore: 0,
    links: waitedFor(task).map((after) => ({ after, kind: 'endToStart' as const, lag: 0 })),
  }));
  return networkOf(steps).kind === 'circle' ? refuse('stepCircle', { at: 'tasks' }) : undefined;
}

function taskFault(
  { role, start, due, raci, ...waits }: TemplateTask,
  roles: ReadonlySet<string>,
  tasks: ReadonlySet<string>,
): Refusal | undefined {
  if (role !== null && !roles.has(role)) return refuse('unknownRole', { at: 'role' });
  if (raci.some((each) => !roles.has(each.role))) return refuse('unknownRole', { at: 'raci' });
  if (start !== null && (due === null || due < start))
    return refuse('malformed', { at: 'due', facts: { what: 'date' } });
  if (waitedFor(waits).some((key) => !tasks.has(key))) return refuse('unknownStep', { at: 'links' });
  if (raci.length === 0) return undefined;
  const accountable = raci.filter(({ part }) => part === 'accountable').length;
  if (accountable !== 1)
    return refuse(accountable === 0 ? 'noAccountable' : 'secondAccountable', { at: 'raci' });
  return new Set(raci.map((each) => each.role)).size < raci.length
    ? refuse('twoParts', { at: 'raci' })
    : undefined;
}
