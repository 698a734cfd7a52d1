import type { Actor } from '../../domain/actor.ts';
import { everybodyIn } from '../../domain/approval.ts';
import { type Step, expire, isPastDue } from '../../domain/approval-flow.ts';
import { byRule } from '../../domain/event.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { commitStep } from './commit-step.ts';
import { type FoundRequest, type WhichRequest, findRequest } from './find.ts';

/** What is to happen to the request as it was found. */
type Take = (found: FoundRequest, at: string) => Promise<Step | Refusal> | Step | Refusal;

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 8;

/**
 * Does something to a request besides answering it: found and readable, allowed, not past its time, taken, committed.
 * Refuses: `notFound`, `notAllowed`, `stale`, `busy`, and whatever `take` refuses.
 */
export async function actOnRequest(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
  verb: Verb,
  take: Take,
): Promise<FoundRequest | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, which, verb, take);
    if (!isRefusal(tried) || tried.refused !== 'stale' || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
  verb: Verb,
  take: Take,
): Promise<FoundRequest | Refusal> {
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const request = found.document;
  const parts = { madeBy: request.requesterId, meantFor: everybodyIn(request) };
  if (!may(actor, verb, subjectOf(found.campaign.document, parts))) return refuse('notAllowed');
  const at = doors.clock.now();
  if (isPastDue(request, at)) {
    // Its worker is late; what is wanted is tried against the truth.
    const expired = await commitStep(doors, found, expire(request, at), { actorId: byRule, at });
    return isRefusal(expired) ? refuse('stale') : tryOnce(doors, actor, which, verb, take);
  }
  const step = await take(found, at);
  if (isRefusal(step)) return step;
  return step.happening ? commitStep(doors, found, step, { actorId: actor.personId, at }) : found;
}
