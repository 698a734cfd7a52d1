import type { ApprovalRequest, Decision, Stage } from '../../../src/domain/approval.ts';

/*
 * The rules of a stage told a second time, as plainly as possible and without the engine: what a final vote would come
 * to, and whether anything that could still be said would change it.
 */

export const live = ({ decisions }: Pick<Stage, 'decisions'>): Decision[] =>
  decisions.filter(({ withdrawn }) => withdrawn === null);

const seatOf = (decision: Decision): string => decision.onBehalfOf ?? decision.personId;

/** The outcome that a stage must have, from its live answers alone; `skipped` is the request's affair. */
export function outcomeByHand(stage: Stage): Exclude<Stage['outcome'], 'skipped'> {
  const answers = live(stage);
  const words = { approve: 'approved', reject: 'rejected', requestChanges: 'changesRequested' } as const;
  for (const answer of answers.toReversed()) {
    const isLast = answer.personId === 'rule' || stage.overseerIds?.includes(answer.personId);
    if (isLast) return words[answer.verb];
  }
  if (answers.some(({ verb, personId }) => verb === 'reject' && stage.vetoIds?.includes(personId))) {
    return 'rejected';
  }
  const votes = answers.filter((answer) => !answer.beside && stage.approverIds.includes(seatOf(answer)));
  if (stage.mode === 'primary') {
    const last = votes.find((vote) => seatOf(vote) === stage.primaryId);
    return last ? words[last.verb] : 'open';
  }
  const rejected = votes.some(({ verb }) => verb === 'reject');
  const changes = votes.some(({ verb }) => verb === 'requestChanges');
  if (stage.rejects !== 'counts' && (rejected || changes)) return rejected ? 'rejected' : 'changesRequested';
  const yes = new Set(votes.filter(({ verb }) => verb === 'approve').map(seatOf));
  const no = new Set(votes.filter(({ verb }) => verb !== 'approve').map(seatOf));
  const mayYet = stage.approverIds.filter((id) => !yes.has(id) && !no.has(id));
  if (passes(stage, yes)) return 'approved';
  if (passes(stage, new Set([...yes, ...mayYet]))) return 'open';
  const weigh = (verb: Decision['verb']) =>
    votes.filter((vote) => vote.verb === verb).reduce((sum, vote) => sum + weight(stage, seatOf(vote)), 0);
  return weigh('reject') > weigh('requestChanges') ? 'rejected' : 'changesRequested';
}

const weight = ({ mode, weights }: Stage, id: string): number =>
  mode === 'weighted' ? (weights?.[id] ?? 1) : 1;

/** Whether the stage passes when exactly these say yes and all others no. */
function passes(stage: Stage, yes: ReadonlySet<string>): boolean {
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + weight(stage, id), 0);
  const all = sum(stage.approverIds);
  const got = sum(stage.approverIds.filter((id) => yes.has(id)));
  switch (stage.mode) {
    case 'any':
      return got > 0;
    case 'all':
    case 'inOrder':
    case 'primary':
      return got === all;
    case 'quorum':
    case 'weighted':
      return half(stage, got, stage.needs ?? 1, all, yes);
    case 'percentage':
      return half(stage, got, ((stage.needs ?? 100) * all) / 100, all, yes);
  }
}

/** Enough, and where exactly half is enough and given, what the rule for ties says. */
function half(stage: Stage, got: number, needs: number, all: number, yes: ReadonlySet<string>): boolean {
  if (needs * 2 !== all || got !== needs) return got >= needs;
  if (stage.tie === 'rejects') return false;
  return stage.tie === 'decider' ? yes.has(stage.primaryId ?? '') : true;
}

/** The status that follows from the stages alone. */
export function statusByHand({ stages }: Pick<ApprovalRequest, 'stages'>): ApprovalRequest['status'] {
  const vetoed = (stage: Stage) =>
    live(stage).some(({ verb, personId }) => verb === 'reject' && stage.vetoIds?.includes(personId));
  if (
    stages.some((stage) => stage.outcome === 'rejected' && (stage.rejects !== 'stopsPath' || vetoed(stage)))
  ) {
    return 'rejected';
  }
  if (stages.some(({ outcome }) => outcome === 'changesRequested')) return 'changesRequested';
  if (stages.some(({ outcome }) => outcome === 'open')) return 'inStage';
  const ends = stages.filter(({ id }) => !stages.some((other) => comesBefore(stages, other).includes(id)));
  return ends.some(({ outcome }) => outcome === 'approved') ? 'approved' : 'rejected';
}

/** Ids of the stages directly before this one. */
export function comesBefore(stages: readonly Stage[], stage: Stage): readonly string[] {
  if (stage.after) return stage.after;
  const at = stages.findIndex(({ id }) => id === stage.id);
  return stages.slice(Math.max(0, at - 1), at).map(({ id }) => id);
}

/** Whether a stage may be answered: open, all before it over, one of them with yes. */
export function isAskedByHand({ stages, status }: ApprovalRequest, stage: Stage): boolean {
  if (status !== 'inStage' && status !== 'submitted') return false;
  const earlier = comesBefore(stages, stage).map((id) => stages.find((each) => each.id === id)?.outcome);
  return (
    stage.outcome === 'open' &&
    !earlier.includes('open') &&
    (earlier.length === 0 || earlier.includes('approved'))
  );
}

/** Ids of all stages after this one. */
export function allAfter(stages: readonly Stage[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const stage of stages) {
      const leads = comesBefore(stages, stage).some((each) => each === id || found.has(each));
      if (leads && !found.has(stage.id)) {
        found.add(stage.id);
        grew = true;
      }
    }
  }
  return found;
}
