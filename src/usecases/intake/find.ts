import { type Actor, isIn } from '../../domain/actor.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { type Intake, type WorkRequest, plainIntake } from '../../domain/work-request.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

type Reading = Pick<Doors, 'store'>;

export interface WhichRequest {
  readonly workspaceId: string;
  readonly workRequestId: string;
}

export interface FoundWorkRequest extends Stored<WorkRequest> {
  readonly partition: Partition;
  readonly intake: Intake;
  readonly subject: Subject;
}

export interface FoundIntake {
  readonly intake: Intake;
  readonly version: string | 'absent';
}

export function intakeOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.intake(workspaceId) };
}

/** Who takes requests, as a department has it; empty queues where nobody chose. */
export async function readIntake(
  { store }: Reading,
  tenantId: string,
  workspaceId: string,
): Promise<FoundIntake> {
  const stored = await store.get(intakeOf(tenantId, workspaceId), 'intake', workspaceId);
  return stored
    ? { intake: stored.document, version: stored.version }
    : { intake: plainIntake(tenantId, workspaceId), version: 'absent' };
}

/** What the policy has to know of a request. */
export function subjectOfRequest(
  { workspaceId, function: of, requesterId, ownerId, contactIds }: WorkRequest,
  { queues }: Intake,
): Subject {
  const meantFor = [...queues[of], ...contactIds, ...(ownerId === null ? [] : [ownerId])];
  return { workspaceId, meantFor, madeBy: requesterId };
}

/** Whether somebody says what becomes of it: asked for a word about it is not enough. */
export function mayTriage(
  actor: Actor,
  { workspaceId, function: of, ownerId }: WorkRequest,
  { queues }: Intake,
): boolean {
  const meantFor = [...queues[of], ...(ownerId === null ? [] : [ownerId])];
  return may(actor, 'request.triage', { workspaceId, meantFor });
}

/** One request that the actor may see. Refuses: `notFound`. */
export async function findWorkRequest(
  doors: Reading,
  actor: Actor,
  { workspaceId, workRequestId }: WhichRequest,
): Promise<FoundWorkRequest | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const partition = intakeOf(actor.tenantId, workspaceId);
  const [stored, { intake }] = await Promise.all([
    doors.store.get(partition, 'workRequest', workRequestId),
    readIntake(doors, actor.tenantId, workspaceId),
  ]);
  if (!stored) return refuse('notFound');
  const subject = subjectOfRequest(stored.document, intake);
  return may(actor, 'request.read', subject) ? { ...stored, partition, intake, subject } : refuse('notFound');
}
