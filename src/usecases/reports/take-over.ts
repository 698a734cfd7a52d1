import { type Actor, actorOf } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundSchedule, type WhichSchedule, findSchedule } from './find.ts';

/**
 * Somebody looks after a report from now on whose owner has left, or may plan none any more. Refuses: `notFound`,
 * `notAllowed`, `wrongStatus` (its owner looks after it), `stale`.
 */
export async function takeOverSchedule(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: WhichSchedule,
): Promise<FoundSchedule | Refusal> {
  const found = await findSchedule(doors, actor, which, 'report.schedule');
  if (isRefusal(found)) return found;
  const { tenantId, workspaceId, id: scheduleId, name, ownerId } = found.document;
  if (ownerId === actor.personId) return found;
  const owner = await doors.directory.person(tenantId, ownerId);
  if (owner?.active && may(actorOf(owner), 'report.schedule', { workspaceId })) return refuse('wrongStatus');
  const document = { ...found.document, ownerId: actor.personId };
  const at = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const changes = [{ field: 'ownerId', from: ownerId, to: actor.personId }];
  const settled = await settle(doors.store, found.partition, {
    put: [{ document, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'schedule.edited', scheduleId, name, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { ...found, document, version: settled.versions[`schedule/${scheduleId}`] ?? '' };
}
