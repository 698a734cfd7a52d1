import type { Actor } from '../../domain/actor.ts';
import { type DecisionVerb, everybodyIn } from '../../domain/approval.ts';
import type { GivenPoint } from '../../domain/approval-points.ts';
import { decide, expire, isPastDue } from '../../domain/approval-flow.ts';
import { byRule } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { commitStep } from './commit-step.ts';
import { withOwnPlace } from './stand-ins.ts';
import { type FoundRequest, type WhichRequest, findRequest } from './find.ts';

export interface Decide extends WhichRequest {
  readonly verb: DecisionVerb;
  readonly revisionShown: number;
  readonly round: number;
  readonly comment: string;
  /** What has to change, one by one; with a yes, what is still to be done. */
  readonly points?: readonly GivenPoint[] | undefined;
}

/** The request as it stands after the answer was taken or refused, so that whoever asked can be shown the truth. */
export interface Decided {
  readonly refusal: Refusal | undefined;
  readonly found: FoundRequest;
}

/** What keeps an answer that could be taken from being written. */
export type Guard = (found: FoundRequest, at: string) => Promise<Refusal | undefined>;

/** How often an answer is tried again when somebody else writes in the same moment. */
const attempts = 16;

/**
 * An approver answers. Exactly one transition comes of it, however often and in whatever company it is sent. Refuses
 * outright: `notFound`, `busy`; beside the present truth: `notAllowed`, `notAsked`, `ownRequest`, `alreadyDecided`
 * (facts.name), `requestClosed`, `changedSinceShown`, `commentNeeded`, `reasonNeeded`, `stale`, and whatever `guard` refuses.
 */
export async function decideApproval(
  doors: Doors,
  actor: Actor,
  wanted: Decide,
  guard?: Guard,
): Promise<Decided | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, wanted, guard);
    const isStale = !isRefusal(tried) && tried.refusal?.refused === 'stale';
    if (!isStale || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Doors,
  actor: Actor,
  wanted: Decide,
  guard: Guard | undefined,
): Promise<Decided | Refusal> {
  const found = await findRequest(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const at = doors.clock.now();
  const request = found.document;
  if (isPastDue(request, at)) {
    // Its worker is late; the truth is that nobody can answer any more.
    const expired = await commitStep(doors, found, expire(request, at), { actorId: byRule, at });
    return isRefusal(expired) ? { refusal: refuse('stale'), found } : tryOnce(doors, actor, wanted, guard);
  }
  const placed = await withOwnPlace(doors, actor, found);
  if (!mayAnswer(actor, placed)) return { refusal: refuse('notAllowed'), found };
  const { verb, revisionShown, round, comment, points = [] } = wanted;
  const { personId } = actor;
  const step = decide(placed.document, { verb, personId, revisionShown, round, comment, points, at });
  if (isRefusal(step)) return { refusal: await named(doors, actor, step), found };
  if (!step.happening) return { refusal: undefined, found };
  const kept = await guard?.(placed, at);
  if (kept) return { refusal: kept, found };
  const written = await commitStep(doors, found, step, { actorId: personId, at });
  return isRefusal(written) ? { refusal: written, found } : { refusal: undefined, found: written };
}

/** Whoever was not asked is told so by the flow; whoever was asked may have lost the right since. */
function mayAnswer(actor: Actor, { campaign, document }: FoundRequest): boolean {
  const meantFor = everybodyIn(document);
  if (!meantFor.includes(actor.personId)) return true;
  return may(actor, 'approval.decide', subjectOf(campaign.document, { meantFor }));
}

async function named({ directory }: Doors, { tenantId }: Actor, refusal: Refusal): Promise<Refusal> {
  const personId = refusal.facts?.['personId'];
  if (typeof personId !== 'string') return refusal;
  const person = await directory.person(tenantId, personId);
  return { ...refusal, facts: { ...refusal.facts, name: person?.name ?? personId } };
}
