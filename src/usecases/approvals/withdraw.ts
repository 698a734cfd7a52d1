import type { Actor } from '../../domain/actor.ts';
import { withdraw } from '../../domain/approval-flow.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { commitStep } from './commit-step.ts';
import { type FoundRequest, type WhichRequest, findRequest } from './find.ts';

const attempts = 5;

/** Takes a request back. Refuses: `notFound`, `notAllowed`, `requestClosed`, `stale`. */
export async function withdrawApproval(
  doors: Doors,
  actor: Actor,
  { reason, ...which }: WhichRequest & { readonly reason: string },
): Promise<FoundRequest | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, which, reason);
    if (!isRefusal(tried) || tried.refused !== 'stale' || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
  reason: string,
): Promise<FoundRequest | Refusal> {
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const subject = subjectOf(found.campaign.document, { madeBy: found.document.requesterId });
  if (!may(actor, 'approval.withdraw', subject)) return refuse('notAllowed');
  const at = doors.clock.now();
  const step = withdraw(found.document, reason.trim(), at);
  return isRefusal(step) ? step : commitStep(doors, found, step, { actorId: actor.personId, at });
}
