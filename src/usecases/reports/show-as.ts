import { type Actor, actorOf } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportRun } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { calendarIn } from '../series/calendar.ts';
import { type WhichSchedule, findSchedule } from './find.ts';
import { makeRun } from './make-run.ts';
import { readableRun } from './read-runs.ts';
import { recipientsOf } from './recipients.ts';

/**
 * What a report would show to one of its recipients now, with the rights of that person and never more than whoever looks
 * may see. Nothing is written or sent. Refuses: `notFound` (schedule), `notAllowed`, `unknownPerson` (no recipient).
 */
export async function showAs(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { personId, ...which }: WhichSchedule & { readonly personId: string },
): Promise<ReportRun | Refusal> {
  const found = await findSchedule(doors, actor, which, 'report.schedule');
  if (isRefusal(found)) return found;
  if (!may(actor, 'result.read', { workspaceId: which.workspaceId })) return refuse('notAllowed');
  const schedule = found.document;
  const person = (await recipientsOf(doors, schedule)).find(({ id }) => id === personId);
  if (!person) return refuse('unknownPerson');
  const calendarFor = await calendarIn(doors, schedule);
  const run = await makeRun(doors, schedule, {
    id: `shown.${schedule.id}`,
    dueAt: doors.clock.now(),
    calendar: calendarFor(schedule.zone ?? person.zone),
    recipientIds: [personId],
  });
  return readableRun(actor, readableRun(actorOf(person), run));
}
