import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { runsAhead } from './clocks.ts';
import { definitionFault } from './definition.ts';
import { type FoundSchedule, reportsOf } from './find.ts';
import { recipientFault } from './recipients.ts';

export type CreateSchedule = Pick<
  ReportSchedule,
  'name' | 'cadence' | 'holidays' | 'time' | 'zone' | 'groups' | 'condition' | 'freshness' | 'definitionId'
> & {
  readonly workspaceId: string;
  readonly once: string;
  readonly recipientIds: readonly string[];
};

/** Schedules a report and arms its first run. Refuses: `notFound` (workspace), `notAllowed`, `unknownPerson`, `notFound` (saved report), `stale`. */
export async function createSchedule(
  doors: Doors,
  actor: Actor,
  wanted: CreateSchedule,
): Promise<FoundSchedule | Refusal> {
  const { store, clock } = doors;
  const { once, recipientIds, ...fields } = wanted;
  const { workspaceId, name } = fields;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'report.schedule', { workspaceId })) return refuse('notAllowed');
  const partition = reportsOf(actor.tenantId, workspaceId);
  const id = await derivedId('schedule', workspaceId, actor.personId, once);
  const repeated = await store.get(partition, 'schedule', id);
  if (repeated) return { ...repeated, partition };

  const at = clock.now();
  const schedule: ReportSchedule = {
    kind: 'schedule',
    schema: 2,
    id,
    tenantId: actor.tenantId,
    ...fields,
    ownerId: actor.personId,
    recipientIds: [...new Set(recipientIds)],
    active: true,
    createdAt: at,
  };
  const fault = (await recipientFault(doors, schedule)) ?? (await definitionFault(doors, schedule));
  if (fault) return fault;
  const scene = { tenantId: actor.tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [{ document: schedule, ifVersion: 'absent' }],
    events: record(clock, scene, [{ type: 'schedule.created', scheduleId: id, name }]),
    due: await runsAhead(doors, schedule, at),
  });
  if (isRefusal(settled)) return settled;
  return { document: schedule, version: settled.versions[`schedule/${id}`] ?? '', partition };
}
