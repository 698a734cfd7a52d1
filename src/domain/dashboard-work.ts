import { z } from 'zod';
import type { ApprovalFigures } from './approval-analytics.ts';
import { goalStates } from './goal-standing.ts';
import type { Period } from './period.ts';
import { Figure } from './report.ts';
import { type ReportInput, workFigures } from './report-summary.ts';
import type { Task } from './task.ts';
import { dateIn } from './time.ts';

/** How the work itself goes: tasks and approvals of some campaigns in a period, beside another one. */
export const WorkBoard = z.strictObject({
  tasksDone: Figure,
  tasksOverdue: Figure,
  /** Of the tasks that were due in the period, the share that is done by now. A ratio, not percent. */
  taskCompletion: Figure,
  /** Of the tasks with a date that were finished in the period, the share that was finished by it. */
  tasksOnTime: Figure,
  approvalsDecided: Figure,
  approvalsWaiting: Figure,
  /** Working hours from being asked to answering: the median, and what 95 of 100 answers stayed below. */
  approvalHours: Figure,
  approvalSlowHours: Figure,
  /** Rounds until a yes or a no, on average. */
  approvalRounds: Figure,
});
export type WorkBoard = z.infer<typeof WorkBoard>;
export type WorkFigure = keyof WorkBoard;

/** Goals of campaigns by how they stand; those about money are not counted for who may not see amounts. */
export const GoalBoard = z.record(z.enum(goalStates), z.number().int());
export type GoalBoard = z.infer<typeof GoalBoard>;

type Answers = Pick<ApprovalFigures, 'medianHours' | 'slowHours' | 'rounds'>;
type Given = Pick<ReportInput, 'tasks' | 'approvals' | 'period' | 'zone' | 'asOf'>;

/** `answers` are those of the two periods, counted elsewhere in everybody's working time. */
export function workBoard(
  given: Given,
  before: Period,
  answers: { readonly now: Answers; readonly before: Answers },
): WorkBoard {
  const { tasks, period, zone } = given;
  const figure = (of: (days: Period) => number | null): Figure => ({ now: of(period), before: of(before) });
  const answered = (of: (figures: Answers) => number | null): Figure => ({
    now: of(answers.now),
    before: of(answers.before),
  });
  return {
    ...workFigures(given, before),
    taskCompletion: figure((days) => share(dueIn(tasks, days), ({ status }) => status === 'done')),
    tasksOnTime: figure((days) => share(finishedIn(tasks, days, zone), (task) => isOnTime(task, zone))),
    approvalHours: answered(({ medianHours }) => medianHours),
    approvalSlowHours: answered(({ slowHours }) => slowHours),
    approvalRounds: answered(({ rounds }) => rounds),
  };
}

/** What is left of it for somebody who may not read approvals: not even how many there are. */
export function workWithoutApprovals(board: WorkBoard): WorkBoard {
  const nothing: Figure = { now: null, before: null };
  return {
    ...board,
    approvalsDecided: nothing,
    approvalsWaiting: nothing,
    approvalHours: nothing,
    approvalSlowHours: nothing,
    approvalRounds: nothing,
  };
}

type Dated = Pick<Task, 'status' | 'due' | 'completedAt'>;

/** Tasks that count as promised for the period: with a date in it, and not called off. */
export function dueIn<T extends Dated>(tasks: readonly T[], { start, end }: Period): T[] {
  return tasks.filter(
    ({ status, due }) => status !== 'cancelled' && due !== null && due >= start && due <= end,
  );
}

/** Tasks with a date that were finished on a day of the period. */
export function finishedIn<T extends Dated>(tasks: readonly T[], { start, end }: Period, zone: string): T[] {
  return tasks.filter(({ status, due, completedAt }) => {
    if (status !== 'done' || due === null || completedAt === null) return false;
    const day = dateIn(zone, completedAt);
    return day >= start && day <= end;
  });
}

/** Finished on its day or before, where the reader is. */
export function isOnTime({ due, completedAt }: Pick<Dated, 'due' | 'completedAt'>, zone: string): boolean {
  return due !== null && completedAt !== null && dateIn(zone, completedAt) <= due;
}

/** Null of nothing, never 0. */
function share<T>(all: readonly T[], has: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(has).length / all.length;
}
