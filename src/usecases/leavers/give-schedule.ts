import { actorOf } from '../../domain/actor.ts';
import { handOverSchedule } from '../../domain/hand-over.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { record } from '../record.ts';
import { runsAhead } from '../reports/clocks.ts';
import { findSchedule } from '../reports/find.ts';
import { settle } from '../settle.ts';
import type { Give } from './give.ts';

/** A report that they look after, or receive. Whoever may plan no reports can own none: `notAllowed`. */
export const giveSchedule: Give = async (doors, actor, giving) => {
  const { workspaceId, fromId, toId, at, holding } = giving;
  const found = await findSchedule(doors, actor, { workspaceId, scheduleId: holding.id }, 'report.schedule');
  if (isRefusal(found)) return found;
  const before = found.document;
  const { schedule, changes } = handOverSchedule(before, giving);
  if (changes.length === 0) {
    const isTheHeirs = before.ownerId === toId || before.recipientIds.includes(toId);
    return isTheHeirs ? 'given' : 'notTheirs';
  }
  const heir = await doors.directory.person(actor.tenantId, toId);
  const mayOwn = heir && may(actorOf(heir), 'report.schedule', { workspaceId });
  if (before.ownerId === fromId && !mayOwn) return refuse('notAllowed');
  const { tenantId, id: scheduleId, name } = schedule;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document: schedule, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'schedule.edited', scheduleId, name, changes }]),
    due: await runsAhead(doors, schedule, at),
  });
  return isRefusal(settled) ? settled : 'given';
};
