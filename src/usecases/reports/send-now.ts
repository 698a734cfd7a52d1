import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportRun } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { calendarIn } from '../series/calendar.ts';
import { settle } from '../settle.ts';
import { type WhichSchedule, findSchedule } from './find.ts';
import { makeRun } from './make-run.ts';
import { readableRun } from './read-runs.ts';

/** Makes the report now and sends it to the one who asks, to nobody else. Refuses: `notFound`, `notAllowed`, `busy`. */
export async function sendNow(
  doors: Doors,
  actor: Actor,
  which: WhichSchedule,
): Promise<ReportRun | Refusal> {
  const { store, clock } = doors;
  const found = await findSchedule(doors, actor, which, 'report.read');
  if (isRefusal(found)) return found;
  const { workspaceId: place } = found.document;
  if (!may(actor, 'result.read', { workspaceId: place })) return refuse('notAllowed');
  const { document: schedule, partition } = found;
  const at = clock.now();
  const calendarFor = await calendarIn(doors, schedule);
  const run = await makeRun(doors, schedule, {
    id: `run.${schedule.id}.${clock.newId()}`,
    dueAt: at,
    calendar: calendarFor(schedule.zone ?? actor.zone),
    recipientIds: [actor.personId],
  });
  const { tenantId, workspaceId, id: scheduleId, name } = schedule;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [{ document: run, ifVersion: 'absent' }],
    events: record(clock, scene, [{ type: 'report.made', runId: run.id, scheduleId, name }]),
  });
  return isRefusal(settled) ? settled : readableRun(actor, run);
}
