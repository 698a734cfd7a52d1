import { type ApprovalRequest, type Decision, type Stage, isOpen } from '../../../src/domain/approval.ts';
import { openStages, waitingFor } from '../../../src/domain/approval-stages.ts';
import { classOf } from '../../../src/domain/approval-classes.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Done } from './acts.ts';
import { everybody, outsider, requester } from './draw.ts';
import { allAfter, isAskedByHand, live, outcomeByHand, statusByHand } from './oracle.ts';

/** Acts that may take a closed stage or a closed request up again. */
const takesUp: ReadonlySet<Done['act']> = new Set(['undo', 'reopen', 'returnTo', 'edit']);
const endings: ReadonlySet<ApprovalRequest['status']> = new Set(['withdrawn', 'expired', 'superseded']);

/** What is wrong with this request, however it came to be. */
export function faultsOf(request: ApprovalRequest): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  for (const stage of request.stages) {
    if (stage.outcome === 'skipped') continue;
    say(
      stage.outcome === outcomeByHand(stage),
      `${stage.id} is ${stage.outcome}, its answers say ${outcomeByHand(stage)}`,
    );
    const seats = live(stage)
      .filter(({ beside }) => !beside)
      .map(({ onBehalfOf, personId }) => onBehalfOf ?? personId);
    const people = live(stage).map(({ personId }) => personId);
    say(new Set(seats).size === seats.length, `${stage.id} has two answers for one place`);
    say(new Set(people).size === people.length, `${stage.id} has two answers of one person`);
    say(!stage.approverIds.includes(requester), `${stage.id} asks the requester`);
  }
  say(isOpen(request) === (request.closedAt === null), 'open and closed at once');
  const bySteps = request.ruling === undefined && !endings.has(request.status);
  say(
    !bySteps || statusByHand(request) === request.status,
    `is ${request.status}, its stages say ${statusByHand(request)}`,
  );
  const waiting = waitingFor(request);
  say(isOpen(request) === waiting.length > 0, 'is open and waits for nobody, or waits though closed');
  say(!waiting.includes(requester) && !waiting.includes(outsider), 'waits for somebody who may not answer');
  const open = openStages(request).map(({ id }) => id);
  const byHand = request.stages.filter((stage) => isAskedByHand(request, stage)).map(({ id }) => id);
  say(open.join() === byHand.join(), `asks ${open.join()} instead of ${byHand.join()}`);
  for (const stage of request.stages) {
    say(
      open.includes(stage.id) === (stage.outcome === 'open' && stage.openedAt !== undefined) ||
        !isOpen(request),
      `${stage.id} has the wrong beginning`,
    );
  }
  return faults;
}

/** What is wrong with what was done. */
export function faultsBetween(before: ApprovalRequest, done: Done, after: ApprovalRequest): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, fault: string) => void (holds || faults.push(`${done.act}: ${fault}`));
  const { act, step } = done;
  const happened = !isRefusal(step) && step.happening !== undefined;
  if (!happened && act !== 'edit') say(after === before, 'changed something and told nothing');
  if (!isOpen(before) && !takesUp.has(act))
    say(after.status === before.status, `a second outcome, ${after.status}`);
  say(after.round >= before.round && after.revision >= before.revision, 'went back in time');
  for (const stage of before.stages) {
    const now = after.stages.find(({ id }) => id === stage.id);
    say(now !== undefined, `${stage.id} is gone`);
    if (!now) continue;
    if (stage.outcome !== 'open' && !takesUp.has(act)) {
      say(now.outcome === stage.outcome, `closed stage ${stage.id} changed`);
      say(now.decisions.length === stage.decisions.length, `closed stage ${stage.id} was answered`);
    }
    say(isKept(stage.decisions, now.decisions), `an answer in ${stage.id} was lost`);
    for (const decision of now.decisions.slice(stage.decisions.length)) {
      newAnswerFaults(before, stage, decision, done).forEach((fault) => say(false, fault));
    }
  }
  if (done.act === 'repeat') say(!happened || isFirst(before, done), 'a repeated click was taken twice');
  return [...faults, ...(happened ? (particulars[act]?.(before, done, after) ?? []) : [])];
}

/** Answers are never removed, only taken back. */
function isKept(before: readonly Decision[], after: readonly Decision[]): boolean {
  return before.every((decision, index) => {
    const now = after[index];
    if (now === decision) return true;
    return (
      now !== undefined &&
      decision.withdrawn === null &&
      now.personId === decision.personId &&
      now.verb === decision.verb
    );
  });
}

function newAnswerFaults(before: ApprovalRequest, stage: Stage, decision: Decision, { act }: Done): string[] {
  const { personId, onBehalfOf } = decision;
  if (personId === 'rule') return act === 'climb' ? [] : ['a rule answered by itself'];
  const faults: string[] = [];
  if (act !== 'answer' && act !== 'repeat') faults.push('an answer that nobody gave');
  if (personId === requester) faults.push('the requester decided');
  if (!isAskedByHand(before, stage)) faults.push(`${stage.id} was answered though it is not asked`);
  if (decision.revision !== before.revision) faults.push('an answer to something else');
  const seated = stage.approverIds.includes(personId) && onBehalfOf === undefined;
  const standsIn =
    stage.standIns?.some((each) => each.personId === personId && each.forId === onBehalfOf) ?? false;
  const above = stage.overseerIds?.includes(personId) ?? false;
  const veto = decision.verb === 'reject' && (stage.vetoIds?.includes(personId) ?? false);
  if (!seated && !standsIn && !above && !veto) faults.push(`${personId} decided without being asked`);
  const elsewhere = before.stages.some(
    (other) =>
      other.id !== stage.id && other.distinct && live(other).some((each) => each.personId === personId),
  );
  if (stage.distinct && elsewhere && !above)
    faults.push(`${personId} decided in two stages that are two people's`);
  const order = stage.approverIds.filter(
    (id) => !live(stage).some((each) => (each.onBehalfOf ?? each.personId) === id),
  );
  const seat = onBehalfOf ?? personId;
  if (stage.mode === 'inOrder' && !above && !veto && order[0] !== seat)
    faults.push(`${seat} answered out of turn`);
  return faults;
}

/** The same click, taken for the first time when it was refused before. */
function isFirst(before: ApprovalRequest, { given }: Done): boolean {
  return !before.stages
    .flatMap(({ decisions }) => decisions)
    .some(
      ({ personId, round, revision }) =>
        personId === given?.personId && round === given.round && revision === given.revisionShown,
    );
}

type Particular = (before: ApprovalRequest, done: Done, after: ApprovalRequest) => string[];

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

const particulars: { readonly [A in Done['act']]?: Particular } = {
  undo: (before, { personId }, after) => {
    const now = after.stages
      .flatMap(({ decisions }) => decisions)
      .find(
        ({ withdrawn }, index) =>
          withdrawn !== null &&
          before.stages.flatMap(({ decisions }) => decisions)[index]?.withdrawn === null,
      );
    if (!now?.withdrawn) return ['undo: nothing was taken back'];
    const faults = now.personId === personId ? [] : ['undo: took back somebody else’s answer'];
    if (minutesBetween(now.at, now.withdrawn.at) >= 10) faults.push('undo: too late');
    const answered = before.stages.filter((stage) =>
      live(stage).some(({ at, personId: who }) => who === personId && at === now.at),
    );
    const later = answered.flatMap(({ id }) => [...allAfter(before.stages, id)]);
    if (before.stages.some((stage) => later.includes(stage.id) && live(stage).length > 0))
      faults.push('undo: a later stage acted');
    return faults;
  },
  edit: (before, _, after) =>
    before.stages.flatMap((stage, index) => {
      const now = after.stages[index];
      const [changed] =
        now?.decisions.findLast(({ withdrawn }) => withdrawn?.why === 'edit')?.withdrawn?.changes ?? [];
      const lost = live(stage).some(
        (_decision, at) =>
          now?.decisions.filter((__, each) => stage.decisions[each]?.withdrawn === null)[at]?.withdrawn !==
          null,
      );
      const watched = changed && (stage.watches?.includes(classOf(changed) ?? 'asset') ?? true);
      return lost && !watched ? [`edit: ${stage.id} lost an answer for something it does not watch`] : [];
    }),
  urge: (before, { personId }, after) => {
    const last = (request: ApprovalRequest) =>
      request.stages
        .flatMap(({ urged = [] }) =>
          urged.filter((each) => each.personId === personId).map(({ lastAt }) => lastAt),
        )
        .toSorted()
        .at(-1);
    const [earlier, now] = [last(before), last(after)];
    if (now === undefined) return ['urge: not kept'];
    return earlier !== undefined && minutesBetween(earlier, now) < 240 ? ['urge: too soon'] : [];
  },
  climb: (before, _, after) => {
    const ruled = after.stages.flatMap((stage, index) =>
      stage.decisions.slice(before.stages[index]?.decisions.length ?? 0),
    );
    return ruled.some(({ personId }) => personId !== 'rule')
      ? ['climb: an answer that is not the rule’s']
      : [];
  },
  override: (_, { personId }) => (personId === requester ? ['override: of their own request'] : []),
  reopen: (_, __, after) => (isOpen(after) ? [] : ['reopen: still closed']),
  returnTo: (_, { personId }, after) => [
    ...(isOpen(after) ? [] : ['returnTo: closed it']),
    ...(personId === requester || !everybody.some((each) => each === personId)
      ? ['returnTo: by nobody of theirs']
      : []),
  ],
};
