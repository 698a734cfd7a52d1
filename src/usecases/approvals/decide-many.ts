import type { Actor } from '../../domain/actor.ts';
import type { ApprovalStatus, DecisionVerb } from '../../domain/approval.ts';
import { type RiskFlag, canTick, flagsOf, isTicked } from '../../domain/approval-bulk.ts';
import type { Money } from '../../domain/money.ts';
import { type Refusal, type RefusalCode, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { decideApproval } from './decide.ts';
import { type FoundRequest, type WhichRequest, findRequest } from './find.ts';
import { seeRequest } from './seen.ts';
import { undoAnswer } from './undo.ts';

export interface ManyLine extends WhichRequest {
  readonly round: number;
  readonly revisionShown: number;
  /** Ticked by hand although something speaks against it. */
  readonly anyway: boolean;
  /** Instead of the common one. */
  readonly comment?: string | undefined;
}

export interface DecideMany {
  readonly verb: DecisionVerb;
  readonly comment: string;
  /** Amounts above it are flagged. */
  readonly ceiling: Money | null;
  readonly lines: readonly ManyLine[];
}

/** What became of one line: answered, left out because of its flags, or refused. */
export interface ManyResult extends WhichRequest {
  readonly outcome: 'decided' | 'flagged' | 'refused';
  readonly flags: readonly RiskFlag[];
  readonly refused: RefusalCode | undefined;
  readonly status: ApprovalStatus | undefined;
}

/** So many at once: enough to share commits, few enough to leave room for others. */
const together = 16;

/**
 * Answers many requests in one go, each by itself: its own checks, its own commit, its own event. A line with a flag is
 * left out unless it was ticked by hand; whoever may not read one is told so in its line.
 */
export async function decideMany(doors: Doors, actor: Actor, wanted: DecideMany): Promise<ManyResult[]> {
  return eachOf(wanted.lines, (line) => decideLine(doors, actor, wanted, line));
}

/** Takes back what was answered in one go, each by itself, as long as it can be. */
export async function undoMany(
  doors: Doors,
  actor: Actor,
  lines: readonly WhichRequest[],
): Promise<ManyResult[]> {
  return eachOf(lines, async ({ campaignId, requestId }) => {
    const which = { campaignId, requestId };
    const undone = await undoAnswer(doors, actor, which);
    return isRefusal(undone) ? refused(which, undone) : decided(which, undone);
  });
}

async function decideLine(
  doors: Doors,
  actor: Actor,
  wanted: DecideMany,
  line: ManyLine,
): Promise<ManyResult> {
  const { campaignId, requestId, round, revisionShown, anyway } = line;
  const which = { campaignId, requestId };
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return refused(which, found);
  const flags = await flagsIn(doors, actor, wanted, found, revisionShown);
  if (!(anyway ? canTick(flags) : isTicked(flags))) {
    return { ...which, outcome: 'flagged', flags, refused: undefined, status: found.document.status };
  }
  const comment = line.comment ?? wanted.comment;
  const answer = await decideApproval(doors, actor, {
    ...which,
    verb: wanted.verb,
    round,
    revisionShown,
    comment,
  });
  if (isRefusal(answer)) return refused(which, answer, flags);
  return answer.refusal ? refused(which, answer.refusal, flags) : decided(which, answer.found, flags);
}

async function flagsIn(
  doors: Doors,
  actor: Actor,
  { ceiling }: DecideMany,
  found: FoundRequest,
  revisionListed: number,
): Promise<RiskFlag[]> {
  const { changes } = await seeRequest(doors, actor, found);
  const { document: request, campaign } = found;
  const amount = campaign.document.budget;
  const { personId } = actor;
  return flagsOf({ request, personId, revisionListed, changes, amount, ceiling, at: doors.clock.now() });
}

function refused(
  which: WhichRequest,
  { refused: code }: Refusal,
  flags: readonly RiskFlag[] = [],
): ManyResult {
  return { ...which, outcome: 'refused', flags, refused: code, status: undefined };
}

function decided(
  which: WhichRequest,
  { document }: FoundRequest,
  flags: readonly RiskFlag[] = [],
): ManyResult {
  return { ...which, outcome: 'decided', flags, refused: undefined, status: document.status };
}

async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += together) {
    results.push(...(await Promise.all(items.slice(at, at + together).map(work))));
  }
  return results;
}
