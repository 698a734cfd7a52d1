import { type DueItem, arm } from './due.ts';
import { type Plan, lookAt } from './reminder-rule.ts';
import { scopes } from './scope.ts';
import type { Task } from './task.ts';
import { type Instant, dateIn } from './time.ts';

/**
 * What follows when the last reminder of a late task is over: a look on the next working day, and whoever answers for it is
 * told. A department that reminds nobody after the date tells nobody else either.
 */
export function escalation(
  task: Pick<Task, 'id' | 'tenantId' | 'campaignId'>,
  personId: string,
  due: string,
  plan: Plan,
  now: Instant,
): DueItem | undefined {
  const last = plan.cadence.at(-1) ?? 0;
  if (last <= 0) return undefined;
  const errand = { type: 'escalateTask', taskId: task.id, personId, due } as const;
  const where = { tenantId: task.tenantId, scope: scopes.campaign(task.campaignId) };
  return arm(`escalate.${task.id}.${due}.${personId}`, where, errand, nextLook(plan, due, last, now));
}

/** The working day after a step, or after today when that is over. */
function nextLook(plan: Plan, due: string, last: number, now: Instant): Instant {
  const meant = lookAt(plan, due, last + 1);
  return meant > now ? meant : dayAfter(plan, now);
}

/** Shortly before the morning of the next working day. */
export function dayAfter(plan: Plan, at: Instant): Instant {
  return lookAt(plan, dateIn(plan.calendar.zone, at), 1);
}
