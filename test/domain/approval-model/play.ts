import { type ApprovalRequest, isOpen } from '../../../src/domain/approval.ts';
import { type GivenDecision, decide } from '../../../src/domain/approval-flow.ts';
import { climb } from '../../../src/domain/approval-ruling.ts';
import { openStages, waitingFor } from '../../../src/domain/approval-stages.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type Chance, chanceFrom } from '../../kit/chance.ts';
import { type Done, actOn, after } from './acts.ts';
import { boss, drawRequest, minute } from './draw.ts';
import { faultsBetween, faultsOf } from './invariants.ts';

/** What became of one history. The same seed gives the same history. */
export interface Played {
  readonly steps: number;
  readonly status: ApprovalRequest['status'];
  readonly faults: readonly string[];
}

/** Lets a random request live through random acts, and then brings it to an end in two ways. */
export function play(seed: number): Played {
  const chance = chanceFrom(seed);
  let request = drawRequest(chance);
  let now = 0;
  const sent: GivenDecision[] = [];
  const length = chance.below(20);
  for (let steps = 0; steps < length; steps += 1) {
    now += drawPause(chance);
    const done = actOn({ chance, request, now, sent });
    const next = after(request, done);
    const faults = [...faultsBetween(request, done, next), ...(next === request ? [] : faultsOf(next))];
    if (faults.length > 0)
      return { steps, status: next.status, faults: faults.map((fault) => `${fault} (${told(done)})`) };
    if (done.given && done.act !== 'repeat') sent.push(done.given);
    request = next;
  }
  return { steps: length, status: request.status, faults: endFaults(request, now + 1, sent) };
}

/** Mostly minutes, now and then hours: within and beyond the time for taking back, and for urging. */
function drawPause(chance: Chance): number {
  return chance.below(5) === 0 ? chance.below(400) : chance.below(8);
}

function told({ act, personId, given }: Done): string {
  return [act, personId, given?.verb ?? ''].join(' ').trim();
}

/** More than any history needs: each person in each stage, asked again and again. */
const mostSteps = 400;

function endFaults(request: ApprovalRequest, now: number, sent: readonly GivenDecision[]): string[] {
  if (!isOpen(request)) return repeatFaults(request, sent);
  const byAll = endedBy(request, now, (each) => waitingFor(each)[0]);
  const byBoss = endedBy(climbedAll(request, now), now, () => boss);
  return [
    ...(byAll ? repeatFaults(byAll, sent) : ['is stuck though everybody answers']),
    ...(byBoss ? [] : ['is stuck when only the last in line answers']),
  ];
}

/** A request that ended has heard every old click already. */
function repeatFaults(request: ApprovalRequest, sent: readonly GivenDecision[]): string[] {
  return sent.some((given) => after(request, { step: decide(request, given) }) !== request)
    ? ['an old click changed a closed request']
    : [];
}

function endedBy(
  begun: ApprovalRequest,
  now: number,
  next: (request: ApprovalRequest) => string | undefined,
): ApprovalRequest | undefined {
  let request = begun;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (!isOpen(request)) return request;
    const personId = next(request);
    if (personId === undefined) return undefined;
    const { round, revision: revisionShown } = request;
    const given = {
      verb: 'approve',
      personId,
      round,
      revisionShown,
      comment: '',
      at: minute(now + steps),
    } as const;
    const step = decide(request, given);
    // Whoever decided elsewhere may not decide here: then the rules go on.
    request = isRefusal(step) || !step.happening ? climbedAll(request, now + steps) : step.request;
    if ((isRefusal(step) || !step.happening) && isOpen(request)) {
      const byBoss = decide(request, { ...given, personId: boss, round: request.round });
      request = after(request, { step: byBoss });
    }
  }
  return undefined;
}

function climbedAll(begun: ApprovalRequest, now: number): ApprovalRequest {
  let request = begun;
  for (const { id, ladder = [] } of openStages(begun)) {
    for (let rung = 0; rung < ladder.length; rung += 1) {
      const amount = { minor: 9_000, currency: 'EUR' };
      request = climb(request, { stageId: id, rung, amount, at: minute(now) }).request;
    }
  }
  return request;
}
