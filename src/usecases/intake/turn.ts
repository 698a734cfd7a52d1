import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { WorkRequest } from '../../domain/work-request.ts';
import { type WorkAct, actsOfRequester, turnRequest } from '../../domain/work-request-turns.ts';
import type { Doors, Stored } from '../../ports.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundWorkRequest, type WhichRequest, findWorkRequest, mayTriage } from './find.ts';

/** Somebody else may say something of it at the same moment; then it is said once more. */
const tries = 4;

/**
 * Says what becomes of a request: those who take it decide, its requester answers and withdraws. Refuses: `notFound`,
 * `notAllowed`, `unknownPerson`, `wrongStatus`, `commentNeeded`, `tooLarge`, `busy`.
 */
export async function turnWorkRequest(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { act, ...which }: WhichRequest & { readonly act: WorkAct },
): Promise<Stored<WorkRequest> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findWorkRequest(doors, actor, which);
    if (isRefusal(found)) return found;
    const refused = refuseTurn(actor, found, act) ?? (await refuseOwner(doors, found, act));
    if (refused) return refused;
    const written = await write(doors, actor, found, act);
    if (!isRefusal(written) || written.refused !== 'stale' || attempt === tries) return written;
  }
}

/** A request is its requester's to answer and to withdraw; all else is for those who take it. */
function refuseTurn(
  actor: Actor,
  { document, intake }: FoundWorkRequest,
  { act }: WorkAct,
): Refusal | undefined {
  const isOwn = document.requesterId === actor.personId && actsOfRequester.includes(act);
  const decides = !actsOfRequester.includes(act) && mayTriage(actor, document, intake);
  return isOwn || decides ? undefined : refuse('notAllowed');
}

async function refuseOwner(
  { directory }: Pick<Doors, 'directory'>,
  { document: { tenantId, workspaceId } }: FoundWorkRequest,
  act: WorkAct,
): Promise<Refusal | undefined> {
  if (act.act !== 'assigned') return undefined;
  const known = await knownStaff(directory, { tenantId, workspaceId }, act.ownerId, 'ownerId');
  return isRefusal(known) ? known : undefined;
}

async function write(
  doors: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId }: Actor,
  found: FoundWorkRequest,
  act: WorkAct,
): Promise<Stored<WorkRequest> | Refusal> {
  const at = doors.clock.now();
  const step = turnRequest(found.document, act, { byId: personId, at });
  if (isRefusal(step)) return step;
  if (!step.happening) return found;
  const { workspaceId, id } = found.document;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: personId, at };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document: step.request, ifVersion: found.version }],
    events: record(doors.clock, scene, [step.happening]),
  });
  if (isRefusal(settled)) return settled;
  return { document: step.request, version: settled.versions[`workRequest/${id}`] ?? '' };
}
