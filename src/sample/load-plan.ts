import type { Task } from '../domain/task.ts';
import { moveWith, spanOf } from '../domain/task-plan.ts';
import { addWorkingDays } from '../domain/working-time.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors, Stored } from '../ports.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { keepBaseline } from '../usecases/plans/keep-baseline.ts';
import { moveTasks } from '../usecases/plans/move-tasks.ts';
import { readPlanFrame } from '../usecases/plans/read.ts';
import { editTask } from '../usecases/tasks/edit.ts';
import { listTasks } from '../usecases/tasks/list.ts';
import { workspace } from './department.ts';
import { actorNamed, granted } from './people-of-sample.ts';

/** The campaign whose tasks are planned in time, and who plans them. */
const planned = { code: 'LUM-149', planner: 'lin-xia' };
/** Working days of each task, in the order of their last days; the one after them is a milestone. */
const lengths = [3, 2, 2];

/** Gives the tasks of one campaign first days, links, a milestone and a baseline that one of them left; only once. */
export async function loadPlan(doors: Doors, tenantId: string): Promise<void> {
  const campaignId = await campaignIdOf(tenantId, workspace.id, planned.code);
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  if (await doors.store.get(partition, 'baseline', campaignId)) return;
  const planner = await actorNamed(doors, tenantId, planned.planner);
  const { calendar } = granted(await readPlanFrame(doors, planner, campaignId));
  const { tasks } = granted(await listTasks(doors, planner, campaignId));
  const dated = tasks.filter(({ document }) => document.due !== null).toSorted(byDue);
  const edited: Stored<Task>[] = [];
  for (const [at, { document, version: ifVersion }] of dated.entries()) {
    const days = lengths[at];
    const before = edited.at(-1)?.document.id;
    const edit = {
      ...(days !== undefined && document.due !== null
        ? { start: addWorkingDays(calendar, document.due, 1 - days) }
        : { milestone: true }),
      ...(before !== undefined && { links: [{ taskId: before, kind: 'endToStart' as const, lag: 0 }] }),
    };
    edited.push(
      granted(await editTask(doors, planner, { campaignId, taskId: document.id, ifVersion, edit })),
    );
  }
  granted(await keepBaseline(doors, planner, campaignId));
  const now = edited.map(({ document }) => document);
  const late = now[1];
  const span = late && spanOf(late);
  if (!span) return;
  const put = { start: span.start, due: addWorkingDays(calendar, span.due, 1) };
  const moves = moveWith(now, calendar, new Map([[late.id, put]]));
  if ('kind' in moves) return;
  const moved = edited.flatMap(({ document: { id: taskId, milestone }, version: ifVersion }) => {
    const next = moves.spans.get(taskId);
    return next ? [{ taskId, ifVersion, start: milestone ? null : next.start, due: next.due }] : [];
  });
  granted(await moveTasks(doors, planner, { campaignId, moves: moved }));
}

function byDue({ document: one }: Stored<Task>, { document: other }: Stored<Task>): number {
  return (one.due ?? '').localeCompare(other.due ?? '') || one.id.localeCompare(other.id);
}
