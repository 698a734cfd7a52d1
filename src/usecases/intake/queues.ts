import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type Intake, workFunctions } from '../../domain/work-request.ts';
import type { Doors } from '../../ports.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { intakeOf, readIntake } from './find.ts';

export interface ReadQueues {
  readonly queues: Intake['queues'];
  readonly mayEdit: boolean;
}

/** Who takes requests of each function. Refuses: `notFound`. */
export async function readQueues(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadQueues | Refusal> {
  if (!isIn(actor, workspaceId) || !may(actor, 'request.make', { workspaceId })) return refuse('notFound');
  const { intake } = await readIntake(doors, actor.tenantId, workspaceId);
  return { queues: intake.queues, mayEdit: may(actor, 'intake.edit', { workspaceId }) };
}

const attempts = 20;

/** Says who takes requests of each function. Refuses: `notFound`, `notAllowed`, `unknownPerson`, `busy`. */
export async function saveQueues(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, queues }: { readonly workspaceId: string; readonly queues: Intake['queues'] },
): Promise<ReadQueues | Refusal> {
  const { tenantId, personId: actorId } = actor;
  const read = await readQueues(doors, actor, workspaceId);
  if (isRefusal(read)) return read;
  if (!read.mayEdit) return refuse('notAllowed');
  for (const of of workFunctions) {
    for (const personId of queues[of]) {
      const known = await knownStaff(doors.directory, { tenantId, workspaceId }, personId, of);
      if (isRefusal(known)) return known;
    }
  }
  for (let attempt = 1; ; attempt += 1) {
    const { intake, version } = await readIntake(doors, tenantId, workspaceId);
    const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
    // Numbers are given out beside it: only the queues are another's to change.
    const settled = await settle(doors.store, intakeOf(tenantId, workspaceId), {
      put: [{ document: { ...intake, queues }, ifVersion: version }],
      events: record(doors.clock, scene, [{ type: 'intake.saved' }]),
    });
    if (!isRefusal(settled)) return { queues, mayEdit: true };
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}
