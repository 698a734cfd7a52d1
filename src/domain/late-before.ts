import { type DueItem, arm } from './due.ts';
import { scopes } from './scope.ts';
import { isOpenTask } from './summarise.ts';
import { linksOf, planOf } from './task-plan.ts';
import type { Task } from './task.ts';
import { type CalendarDate, addDays, daysBetween, instantOf } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** The hour at which it is looked at whether a task is late, on the clock of the department. */
const morning = '09:00';
/** Whoever left a task open for so long is not looked after any more. */
const longestWatch = 90;

/** A task that another one puts off, and when it will be over as things stand. */
export interface PutOff {
  readonly task: Task;
  readonly forecast: CalendarDate;
}

/**
 * The open tasks that end later than planned because of this one: waiting for it directly or by way of others, and
 * forecast earlier if it were not there. Nothing where the plan goes in a circle.
 */
export function putOffBy(
  tasks: readonly Task[],
  calendar: WorkingCalendar,
  today: CalendarDate,
  lateId: string,
): PutOff[] {
  const late = tasks.find(({ id }) => id === lateId);
  if (!late || !isOpenTask(late.status)) return [];
  const waiting = waitingFor(tasks, lateId);
  if (waiting.size === 0) return [];
  const withIt = planOf(tasks, calendar, today);
  const withoutIt = planOf(
    tasks.filter(({ id }) => id !== lateId),
    calendar,
    today,
  );
  if (withIt.kind === 'circle' || withoutIt.kind === 'circle') return [];
  return tasks.flatMap((task) => {
    const times = withIt.times.get(task.id);
    if (!times || !waiting.has(task.id) || !isOpenTask(task.status)) return [];
    const otherwise = withoutIt.times.get(task.id)?.forecast.due ?? times.span.due;
    const forecast = times.forecast.due;
    return forecast > times.span.due && forecast > otherwise ? [{ task, forecast }] : [];
  });
}

/** Whether anything waits for a task, directly. */
export function isWaitedFor(tasks: readonly Task[], taskId: string): boolean {
  return tasks.some((task) => linksOf(task).some(({ after }) => after === taskId));
}

/** Whoever waits for a task, directly or by way of others. */
function waitingFor(tasks: readonly Task[], taskId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [taskId];
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const task of tasks) {
      if (task.id === taskId || found.has(task.id)) continue;
      if (!linksOf(task).some(({ after }) => after === id)) continue;
      found.add(task.id);
      left.push(task.id);
    }
  return found;
}

/**
 * The look at an open task on the morning after its last day; then each morning, as long as it stays open. The same for
 * the same day, however often it is armed.
 */
export function nextLook(task: Task, zone: string, today: CalendarDate): DueItem | undefined {
  const { id, due } = task;
  if (due === null || !isOpenTask(task.status) || daysBetween(due, today) > longestWatch) return undefined;
  const day = addDays(due < today ? today : due, 1);
  return look(task, `late.${id}.${due}.${day}`, instantOf(day, morning, zone));
}

/** A look at a task now, because of something that happened. */
export function lookNow(task: Task, eventId: string, at: string): DueItem {
  return look(task, `late.${task.id}.${eventId}`, at);
}

function look({ id: taskId, tenantId, campaignId }: Task, id: string, at: string): DueItem {
  const where = { tenantId, scope: scopes.campaign(campaignId) };
  return arm(id, where, { type: 'warnWaiting', taskId }, at);
}

/**
 * Word for whoever does a task that is put off. Once for each plan of the late one: that it gets later day by day is
 * nothing new, another last day of it is.
 */
export function warning(late: Task, { task }: PutOff, at: string): DueItem | undefined {
  const { assigneeId: personId } = task;
  if (personId === null || personId === late.assigneeId) return undefined;
  const where = { tenantId: task.tenantId, scope: scopes.campaign(task.campaignId) };
  const errand = { type: 'tellPutOff', taskId: task.id, lateId: late.id, personId } as const;
  return arm(`putOff.${task.id}.${personId}.${late.id}.${late.due ?? 'open'}`, where, errand, at);
}
