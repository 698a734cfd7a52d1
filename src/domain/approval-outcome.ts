import { type Decision, type RuleMode, type Stage, byRule } from './approval.ts';

/** The answers that count now, one for each place, in the order given. */
export function liveAnswers(stage: Pick<Stage, 'decisions'>): Decision[] {
  return stage.decisions.filter(({ withdrawn }) => withdrawn === null);
}

/** Whose place an answer fills. */
export function placeOf(decision: Decision): string {
  return decision.onBehalfOf ?? decision.personId;
}

/**
 * What a stage's answers so far come to. It closes as soon as nothing that could still be said would change it. A
 * superior's answer settles it, a veto ends it; then the route's rule for a no, then the count.
 */
export function outcomeOf(stage: Stage): Stage['outcome'] {
  const live = liveAnswers(stage);
  // Whoever has the last word had it already when they answered in somebody's place.
  const settledBy = live.findLast(({ personId }) => personId === byRule || isOverseer(stage, personId));
  if (settledBy) return outcomeBy[settledBy.verb];
  if (isVetoed(stage)) return 'rejected';
  const seated = live.filter((decision) => !decision.beside && stage.approverIds.includes(placeOf(decision)));
  if (stage.mode === 'primary') return primaryOutcome(stage, seated);
  if (stage.rejects !== 'counts') {
    const no =
      seated.find(({ verb }) => verb === 'reject') ?? seated.find(({ verb }) => verb === 'requestChanges');
    if (no) return outcomeBy[no.verb];
  }
  return counted(stage, seated);
}

/** Somebody with a veto used it. */
export function isVetoed(stage: Stage): boolean {
  return liveAnswers(stage).some(
    ({ verb, personId }) => verb === 'reject' && (stage.vetoIds?.includes(personId) ?? false),
  );
}

/** It was escalated to this person, whose answer is enough, also when they were one of its approvers before. */
export function isOverseer(stage: Stage, personId: string): boolean {
  return stage.overseerIds?.includes(personId) ?? false;
}

const outcomeBy = { approve: 'approved', reject: 'rejected', requestChanges: 'changesRequested' } as const;

function primaryOutcome(stage: Stage, seated: readonly Decision[]): Stage['outcome'] {
  const answer = seated.find((decision) => placeOf(decision) === stage.primaryId);
  return answer ? outcomeBy[answer.verb] : 'open';
}

interface Count {
  readonly total: number;
  readonly yes: number;
  readonly no: number;
}

/** How much yes a stage needs, as a fraction `of` a whole, so that percentages stay exact. */
interface Needed {
  readonly parts: number;
  readonly of: number;
}

const needed: Record<RuleMode, (stage: Stage, total: number) => Needed> = {
  any: () => ({ parts: 1, of: 1 }),
  all: (_, total) => ({ parts: total, of: 1 }),
  inOrder: (_, total) => ({ parts: total, of: 1 }),
  quorum: ({ needs = 1 }) => ({ parts: needs, of: 1 }),
  weighted: ({ needs = 1 }) => ({ parts: needs, of: 1 }),
  percentage: ({ needs = 100 }, total) => ({ parts: needs * total, of: 100 }),
  primary: (_, total) => ({ parts: total, of: 1 }),
};

/** Modes in which half can be enough, so that a route has to say what an even vote means. */
const withTies: ReadonlySet<RuleMode> = new Set(['quorum', 'weighted', 'percentage']);

function counted(stage: Stage, seated: readonly Decision[]): Stage['outcome'] {
  const count = countOf(stage, seated);
  const { parts, of } = needed[stage.mode](stage, count.total);
  const yes = count.yes * of;
  const no = count.no * of;
  // So much no makes a yes impossible.
  const most = count.total * of - parts;
  const isEven = parts === most && withTies.has(stage.mode);
  const tie = isEven ? tieOf(stage, seated) : 'approves';
  const isYes = tie === 'approves' ? yes >= parts : yes > parts;
  const isNo = tie === 'rejects' ? no >= most : no > most;
  return isYes ? 'approved' : isNo ? noOf(seated, stage) : 'open';
}

/** Who wins an even vote; not fixed before the one who decides it has answered. */
function tieOf(stage: Stage, seated: readonly Decision[]): 'approves' | 'rejects' | 'open' {
  if (stage.tie !== 'decider') return stage.tie ?? 'approves';
  const answer = primaryOutcome(stage, seated);
  return answer === 'open' ? 'open' : answer === 'approved' ? 'approves' : 'rejects';
}

function countOf(stage: Stage, seated: readonly Decision[]): Count {
  const weigh = (placeIds: readonly string[]) => placeIds.reduce((sum, id) => sum + weightOf(stage, id), 0);
  const yes = seated.filter(({ verb }) => verb === 'approve').map(placeOf);
  const no = seated.filter(({ verb }) => verb !== 'approve').map(placeOf);
  return { total: weigh(stage.approverIds), yes: weigh(yes), no: weigh(no) };
}

/** An approver's weight; whoever has none given weighs one. */
export function weightOf(stage: Pick<Stage, 'mode' | 'weights'>, personId: string): number {
  return stage.mode === 'weighted' ? (stage.weights?.[personId] ?? 1) : 1;
}

/** When the noes prevail: rejected if more of them reject than ask for changes, otherwise the milder. */
function noOf(seated: readonly Decision[], stage: Stage): Stage['outcome'] {
  const weigh = (verb: Decision['verb']) =>
    seated
      .filter((each) => each.verb === verb)
      .reduce((sum, each) => sum + weightOf(stage, placeOf(each)), 0);
  return weigh('reject') > weigh('requestChanges') ? 'rejected' : 'changesRequested';
}
