import type { Actor } from '../../domain/actor.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

export interface WhichSchedule {
  readonly workspaceId: string;
  readonly scheduleId: string;
}

export interface FoundSchedule extends Stored<ReportSchedule> {
  readonly partition: Partition;
}

export function reportsOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.reports(workspaceId) };
}

/** The schedule, when the actor may do `verb` to it; one that they may not read is `notFound`. */
export async function findSchedule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, scheduleId }: WhichSchedule,
  verb: Verb,
): Promise<FoundSchedule | Refusal> {
  const partition = reportsOf(actor.tenantId, workspaceId);
  const stored = await store.get(partition, 'schedule', scheduleId);
  if (!stored || !mayReadSchedule(actor, stored.document)) return refuse('notFound');
  if (!may(actor, verb, subjectOfSchedule(stored.document))) return refuse('notAllowed');
  return { ...stored, partition };
}

export function mayReadSchedule(actor: Actor, schedule: ReportSchedule): boolean {
  return may(actor, 'report.read', subjectOfSchedule(schedule));
}

function subjectOfSchedule({ workspaceId, recipientIds, ownerId }: ReportSchedule) {
  return { workspaceId, meantFor: recipientIds, madeBy: ownerId };
}
