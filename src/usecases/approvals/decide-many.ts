import type { Actor } from '../../domain/actor.ts';
import type { DecisionVerb } from '../../domain/approval.ts';
import type { InboxFlag } from '../../domain/inbox-flags.ts';
import { flagsOf, waitingIn } from '../../domain/inbox-line.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { decideApproval } from './decide.ts';
import type { WhichRequest } from './find.ts';
import { changesFor } from './seen.ts';
import { transferApproval } from './transfer.ts';
import { undoAnswer } from './undo.ts';

export interface ShownRequest extends WhichRequest {
  readonly round: number;
  readonly revisionShown: number;
  /** Flags that whoever answers saw and confirms; with any other the request is left out. */
  readonly despite?: readonly InboxFlag[] | undefined;
}

/** What became of one of many. */
export interface OneOfMany extends WhichRequest {
  readonly refusal: Refusal | undefined;
  /** Why it was left out, when it was: `refusal` is `flagged` then. */
  readonly flags: readonly InboxFlag[];
}

type Outcome = Omit<OneOfMany, keyof WhichRequest>;

/** So many are written at the same time. */
const share = 16;

/**
 * The same answer to many requests: each is decided on its own, with its own event, whatever becomes of the others. One
 * with a flag that is not confirmed is left out (`flagged`), also when the flag came up after it was shown.
 */
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
    const { despite = [], ...which } = shown;
    let flags: readonly InboxFlag[] = [];
    const decided = await decideApproval(doors, actor, { ...which, verb, comment }, async (found, at) => {
      const waiting = waitingIn(found.document, actor.personId);
      const raised = flagsOf(found.document, waiting, await changesFor(doors, actor, found), at);
      flags = raised.filter((flag) => !despite.includes(flag));
      return flags.length > 0 ? refuse('flagged') : undefined;
    });
    const refusal = isRefusal(decided) ? decided : decided.refusal;
    return { refusal, flags: refusal?.refused === 'flagged' ? flags : [] };
  });
}

/** Hands one's own places in many requests over to the same person, each on its own. */
export function transferMany(
  doors: Doors,
  actor: Actor,
  given: { readonly toId: string; readonly comment: string; readonly requests: readonly WhichRequest[] },
): Promise<readonly OneOfMany[]> {
  const { toId, comment } = given;
  return inShares(given.requests, async (which) => {
    const handed = await transferApproval(doors, actor, { ...which, toId, comment });
    return { refusal: isRefusal(handed) ? handed : undefined, flags: [] };
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
    return { refusal: isRefusal(undone) ? undone : undefined, flags: [] };
  });
}

async function inShares<T extends WhichRequest>(
  all: readonly T[],
  act: (one: T) => Promise<Outcome>,
): Promise<OneOfMany[]> {
  const outcomes: OneOfMany[] = [];
  for (let first = 0; first < all.length; first += share) {
    const part = all.slice(first, first + share);
    const became = await Promise.all(
      part.map(async (one) => {
        const { campaignId, requestId } = one;
        return { campaignId, requestId, ...(await act(one)) };
      }),
    );
    outcomes.push(...became);
  }
  return outcomes;
}
