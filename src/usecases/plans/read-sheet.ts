import type { Actor } from '../../domain/actor.ts';
import type { Baseline } from '../../domain/baseline.ts';
import { type PlanSheet, type PlanSheetRow, mostPlanDays, mostPlanRows } from '../../domain/plan-sheet.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Task } from '../../domain/task.ts';
import { type Plan, type Span, linksOf, planOf, spanOf } from '../../domain/task-plan.ts';
import { addDays, dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { listTasks } from '../tasks/list.ts';
import { readPlanFrame } from './read.ts';

/** The timeline of a campaign for printing. Refuses: `notFound`. */
export async function readPlanSheet(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<PlanSheet | Refusal> {
  const [listed, frame] = await Promise.all([
    listTasks(doors, actor, campaignId),
    readPlanFrame(doors, actor, campaignId),
  ]);
  if (isRefusal(listed)) return listed;
  if (isRefusal(frame)) return frame;
  const { locale, zone } = actor;
  const today = dateIn(zone, doors.clock.now());
  const tasks = listed.tasks.map(({ document }) => document).filter(({ status }) => status !== 'cancelled');
  const plan = planOf(tasks, frame.calendar, today);
  const dated = tasks.flatMap((task) => withSpan(task)).toSorted(byStart);
  const from = dated[0]?.span.start ?? today;
  const last = addDays(from, mostPlanDays - 1);
  const shown = dated.filter(({ span }) => span.start <= last).slice(0, mostPlanRows);
  const end = shown.reduce((latest, { span }) => (span.due > latest ? span.due : latest), from);
  const { code, name } = listed.campaign.document;
  return {
    campaign: `${code} ${name}`,
    from,
    to: end < last ? end : last,
    rows: rowsOf(shown, plan.kind === 'plan' ? plan : undefined, frame.baseline),
    left: tasks.length - shown.length,
    at: doors.clock.now(),
    zone,
    locale,
  };
}

interface Dated {
  readonly task: Task;
  readonly span: Span;
}

/** What waits for itself in a circle has no critical path; its dates are drawn all the same. */
function rowsOf(shown: readonly Dated[], plan: Plan | undefined, baseline: Baseline | null): PlanSheetRow[] {
  const places = new Map(shown.map(({ task }, place) => [task.id, place]));
  return shown.map(({ task, span }) => ({
    ...span,
    title: task.title,
    milestone: task.milestone === true,
    done: !isOpenTask(task.status),
    critical: plan?.times.get(task.id)?.critical ?? false,
    before: baseline?.spans[task.id] ?? null,
    after: linksOf(task).flatMap(({ after }) => places.get(after) ?? []),
  }));
}

function withSpan(task: Task): Dated[] {
  const span = spanOf(task);
  return span ? [{ task, span }] : [];
}

function byStart(one: Dated, other: Dated): number {
  return (
    one.span.start.localeCompare(other.span.start) ||
    one.span.due.localeCompare(other.span.due) ||
    one.task.createdAt.localeCompare(other.task.createdAt)
  );
}
