import { end } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { type Happening, byRule } from '../../domain/event.ts';
import { escalation } from '../../domain/escalation.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Passage } from '../../domain/reminder-passage.ts';
import { isStillMeant } from '../../domain/reminder-check.ts';
import { dayOfStep, lookAt } from '../../domain/reminder-rule.ts';
import type { Task } from '../../domain/task.ts';
import { dueReminder, laterReminder, reminderTypeOf } from '../../domain/task-reminder.ts';
import { type Instant, dateIn, instantOf } from '../../domain/time.ts';
import type { Partition, Store } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type PersonalPlan, planFor } from './plan.ts';
import { sendOff } from './send-off.ts';

type Remind = ErrandOf<'remindTask'>;

/**
 * A reminder fires: the task is read again, and only when it is still open, still due then, and still this person's is
 * anything told, by itself or on a morning card. Done, cancelled, deleted, moved, given away or snoozed means that nothing
 * is sent. The next step is armed in the same commit.
 */
export const remindTask: Work<Remind> = async (doors, item, errand) => {
  const { tenantId, scope, id } = item.document;
  const partition = { tenantId, scope };
  const campaign = await doors.store.get(partition, 'campaign', scope);
  if (!campaign) return end(item.document, 'cancelled', 'notFound');
  const found = (await doors.store.get(partition, 'task', errand.taskId))?.document;
  const whose = found?.assigneeId ? await doors.directory.person(tenantId, found.assigneeId) : undefined;
  const verdict = isStillMeant(errand, item.document, found, whose);
  if (verdict.ignore !== undefined) return end(item.document, 'cancelled', verdict.ignore);

  const { task, assignee, isSnoozed } = verdict;
  const plan = await planFor(doors, task, assignee.id, reminderTypeOf(task));
  const now = doors.clock.now();
  const moved = movedTo(errand, plan, now);
  if (moved !== undefined) return { ...item.document, dueAt: moved, wakeAt: moved };
  const isSilent = isSnoozed || !isWanted(errand, plan);
  const passage = isSilent
    ? ({ as: 'off' } as const)
    : await sendOff(doors, plan, {
        reminder: { ...aboutTask(task), day: dayOf(errand, task) },
        tenantId,
        personId: assignee.id,
        priority: task.priority,
        meantAt: meantAt(errand, plan, item.document),
      });
  if (isRefusal(passage)) return 'again';

  const nextOf = errand.meant === undefined ? dueReminder : laterReminder;
  const later = nextOf(task, assignee, plan, now);
  const replaced = later && (await movedStep(doors.store, partition, later));
  const escalated = later ? undefined : afterAll(errand, task, assignee.id, plan, now);
  const telling = { type: 'tellTask', taskId: task.id, personId: assignee.id } as const;
  const name = `tell.${id.replace(/^due\./, '')}`;
  const { workspaceId, campaignId } = task;
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: now };
  const settled = await settle(doors.store, partition, {
    put: [
      {
        document: isSilent
          ? end(item.document, 'cancelled', isSnoozed ? 'snoozed' : 'moved')
          : end(item.document, 'done', passage.as),
        ifVersion: item.version,
      },
      ...(replaced ? [replaced] : []),
    ],
    events: record(doors.clock, scene, [happened(task, assignee.id, passage)]),
    due: [
      ...(later && !replaced ? [later] : []),
      ...(escalated ? [escalated] : []),
      ...(passage.as === 'card' ? [arm(name, partition, telling, passage.at)] : []),
    ],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** The step is armed already for another moment, from before somebody's days changed: it moves. */
async function movedStep(store: Store, partition: Partition, { id, dueAt }: DueItem) {
  const armed = await store.get(partition, 'due', id);
  if (armed?.document.state !== 'armed' || armed.document.dueAt === dueAt) return undefined;
  return { document: { ...armed.document, dueAt, wakeAt: dueAt }, ifVersion: armed.version };
}

/** No reminder is left, and the date has passed: somebody else is told. */
function afterAll(
  { meant }: Remind,
  task: Task,
  personId: string,
  plan: PersonalPlan,
  now: Instant,
): DueItem | undefined {
  if (meant === undefined || task.due === null || task.due >= dateIn(plan.calendar.zone, now))
    return undefined;
  return escalation(task, personId, task.due, plan, now);
}

function aboutTask(task: Task) {
  const { id: targetId, title, workspaceId, campaignId } = task;
  return { type: reminderTypeOf(task), targetId, title, workspaceId, campaignId };
}

/** What the history says of it; that it waits for its own morning is no news. */
function happened({ id: taskId, title }: Task, personId: string, passage: Passage): Happening | undefined {
  if (passage.as === 'off') return undefined;
  const isHeld = passage.as === 'morning' && passage.why !== 'digest';
  const held = isHeld ? { until: passage.at, why: passage.why } : {};
  return { type: 'task.reminded', taskId, title, personId, ...held };
}

/** A step that lies later now, because the working days of its reader changed. */
function movedTo({ meant }: Remind, plan: PersonalPlan, now: Instant): Instant | undefined {
  if (meant === undefined || !('due' in meant)) return undefined;
  const at = lookAt(plan, meant.due, meant.days);
  return at > now ? at : undefined;
}

/** The department may have taken the step out; whoever only looks for the next one tells nothing. */
function isWanted({ meant }: Remind, { cadence }: PersonalPlan): boolean {
  if (meant === undefined) return false;
  return 'until' in meant || cadence.includes(meant.days);
}

/** The morning of the step, on the clock of its reader; later, when it was armed after that. */
function meantAt({ meant }: Remind, { calendar, morningAt }: PersonalPlan, { dueAt }: DueItem): Instant {
  if (meant === undefined || 'until' in meant) return dueAt;
  const morning = instantOf(dayOfStep(calendar, meant.due, meant.days), morningAt, calendar.zone);
  return dueAt > morning ? dueAt : morning;
}

function dayOf({ meant }: Remind, { due }: Task): string | null {
  return meant !== undefined && 'due' in meant ? meant.due : due;
}
