import type { Actor } from '../../domain/actor.ts';
import type { DecisionVerb } from '../../domain/approval.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { decideApproval } from './decide.ts';
import type { WhichRequest } from './find.ts';
import { undoAnswer } from './undo.ts';

export interface ShownRequest extends WhichRequest {
  readonly round: number;
  readonly revisionShown: number;
}

/** What became of one of many. */
export interface OneOfMany extends WhichRequest {
  readonly refusal: Refusal | undefined;
}

/** So many are written at the same time. */
const share = 16;

/** The same answer to many requests: each is decided on its own, with its own event, whatever becomes of the others. */
export function decideMany(
  doors: Doors,
  actor: Actor,
  given: {
    readonly verb: DecisionVerb;
    readonly comment: string;
    readonly requests: readonly ShownRequest[];
  },
): Promise<readonly OneOfMany[]> {
  const { verb, comment } = given;
  return inShares(given.requests, async (shown) => {
    const decided = await decideApproval(doors, actor, { ...shown, verb, comment });
    return isRefusal(decided) ? decided : decided.refusal;
  });
}

/** Takes many answers back, each on its own. */
export function undoMany(
  doors: Doors,
  actor: Actor,
  requests: readonly WhichRequest[],
): Promise<readonly OneOfMany[]> {
  return inShares(requests, async (which) => {
    const undone = await undoAnswer(doors, actor, which);
    return isRefusal(undone) ? undone : undefined;
  });
}

async function inShares<T extends WhichRequest>(
  all: readonly T[],
  act: (one: T) => Promise<Refusal | undefined>,
): Promise<OneOfMany[]> {
  const outcomes: OneOfMany[] = [];
  for (let first = 0; first < all.length; first += share) {
    const part = all.slice(first, first + share);
    const refusals = await Promise.all(part.map(act));
    outcomes.push(
      ...part.map(({ campaignId, requestId }, index) => ({
        campaignId,
        requestId,
        refusal: refusals[index],
      })),
    );
  }
  return outcomes;
}
