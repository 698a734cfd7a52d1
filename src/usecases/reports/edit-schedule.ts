import type { Actor } from '../../domain/actor.ts';
import { differences } from '../../domain/campaign-differences.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReportSchedule, ReportScheduleEdit } from '../../domain/report.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { runsAhead } from './clocks.ts';
import { definitionFault } from './definition.ts';
import { type FoundSchedule, type WhichSchedule, findSchedule } from './find.ts';
import { recipientFault } from './recipients.ts';

const fields = Object.keys(ReportScheduleEdit.shape) as (keyof ReportScheduleEdit)[];

/**
 * Changes a schedule and arms the run that follows from it; what was armed for an older time will find that it means
 * nothing any more. Nothing changed writes nothing. Refuses: `notFound`, `notAllowed`, `stale`, `unknownPerson`.
 */
export async function editSchedule(
  doors: Doors,
  actor: Actor,
  {
    ifVersion,
    edit,
    ...which
  }: WhichSchedule & { readonly ifVersion: Version; readonly edit: ReportScheduleEdit },
): Promise<FoundSchedule | Refusal> {
  const { store, clock } = doors;
  const found = await findSchedule(doors, actor, which, 'report.schedule');
  if (isRefusal(found)) return found;
  if (found.version !== ifVersion) return refuse('stale');
  const changes = differences<ReportScheduleEdit>(found.document, edit, fields);
  if (changes.length === 0) return found;
  const schedule = edited(found.document, edit);
  const isChanged = (...named: string[]): boolean => changes.some(({ field }) => named.includes(field));
  const fault =
    (isChanged('recipientIds', 'groups') ? await recipientFault(doors, schedule) : undefined) ??
    (isChanged('definitionId') ? await definitionFault(doors, schedule) : undefined);
  if (fault) return fault;

  const at = clock.now();
  const { tenantId, workspaceId, id: scheduleId, name } = schedule;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(store, found.partition, {
    put: [{ document: schedule, ifVersion: found.version }],
    events: record(clock, scene, [{ type: 'schedule.edited', scheduleId, name, changes }]),
    due: await runsAhead(doors, schedule, at),
  });
  if (isRefusal(settled)) return settled;
  const version = settled.versions[`schedule/${scheduleId}`] ?? '';
  return { document: schedule, version, partition: found.partition };
}

function edited(schedule: ReportSchedule, edit: ReportScheduleEdit): ReportSchedule {
  const { recipientIds } = edit;
  return { ...schedule, ...edit, ...(recipientIds && { recipientIds: [...new Set(recipientIds)] }) };
}
