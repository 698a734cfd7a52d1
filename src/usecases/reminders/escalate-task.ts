import type { Campaign } from '../../domain/campaign.ts';
import { leadsOf } from '../../domain/day-leads.ts';
import { end } from '../../domain/delivery.ts';
import { dayAfter } from '../../domain/escalation.ts';
import { byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isStillMeant } from '../../domain/reminder-check.ts';
import { reminderTypeOf } from '../../domain/task-reminder.ts';
import { dateIn, instantOf } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { teamsOf } from '../teams/read.ts';
import { planFor } from './plan.ts';
import { sendOff } from './send-off.ts';

/**
 * All reminders of a late task are over, and it is as late as before: the campaign's owner has it on their morning card; of
 * their own tasks whoever leads them. Done, moved or given away meanwhile means that nobody is told; put off, that this waits.
 */
export const escalateTask: Work<ErrandOf<'escalateTask'>> = async (
  doors,
  item,
  { taskId, personId, due },
) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const campaign = (await doors.store.get(partition, 'campaign', scope))?.document;
  if (!campaign) return end(item.document, 'cancelled', 'notFound');
  const found = (await doors.store.get(partition, 'task', taskId))?.document;
  const whose = await doors.directory.person(tenantId, personId);
  const meant = { personId, meant: { due, days: 0 } };
  const verdict = isStillMeant(meant, item.document, found, whose);
  if (verdict.ignore !== undefined) return end(item.document, 'cancelled', verdict.ignore);
  const { task, isSnoozed } = verdict;
  if (isSnoozed && task.snoozedUntil !== null) {
    const plan = await planFor(doors, task, personId, reminderTypeOf(task));
    const later = dayAfter(plan, task.snoozedUntil);
    return { ...item.document, dueAt: later, wakeAt: later };
  }
  const toId = await answersFor(doors, campaign, personId);
  if (toId === undefined) return end(item.document, 'cancelled', 'nobody');
  const plan = await planFor(doors, task, toId, reminderTypeOf(task));
  const now = doors.clock.now();
  const { workspaceId, campaignId, title } = task;
  const morning = instantOf(dateIn(plan.calendar.zone, now), plan.morningAt, plan.calendar.zone);
  const passage = await sendOff(doors, plan, {
    reminder: { type: 'escalation', targetId: taskId, title, workspaceId, campaignId, day: due },
    tenantId,
    personId: toId,
    priority: 'medium',
    meantAt: morning > now ? morning : now,
  });
  if (isRefusal(passage)) return 'again';
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: now };
  const settled = await settle(doors.store, partition, {
    put: [{ document: end(item.document, 'done', passage.as), ifVersion: item.version }],
    events: record(doors.clock, scene, [{ type: 'task.escalated', taskId, title, personId, toId }]),
  });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** The owner; where it is their own task, or they have left, the first of those who lead whoever has it. */
async function answersFor(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  { tenantId, workspaceId, ownerId }: Campaign,
  personId: string,
): Promise<string | undefined> {
  const owner = ownerId === personId ? undefined : await directory.person(tenantId, ownerId);
  if (owner?.active) return owner.id;
  const people = (await directory.people(tenantId)).filter(({ active }) => active);
  const members = people.flatMap((person) => {
    const role = person.memberships.find((each) => each.workspaceId === workspaceId)?.role;
    return role === undefined || role === 'guest' ? [] : [{ ...person, role }];
  });
  const { teams } = await teamsOf(store, tenantId, workspaceId);
  return leadsOf(personId, members, teams)[0];
}
