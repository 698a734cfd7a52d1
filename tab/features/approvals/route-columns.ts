import type { Decision, Stage } from '../../../src/domain/approval.ts';
import { isOverseer, liveAnswers, placeOf } from '../../../src/domain/approval-outcome.ts';
import { type Asking, askedIn, openStages, requestSteps } from '../../../src/domain/approval-stages.ts';

/** How a stage stands, for the eye: `later` waits for those before it, `unasked` was never reached. */
export type StageStanding = 'now' | 'later' | 'unasked' | Exclude<Stage['outcome'], 'open'>;

/** How a person of a stage stands: answered, or why there is no answer. */
export type PersonStanding = 'answered' | 'asked' | 'turnComes' | 'later' | 'notNeeded';

export interface DrawnPerson {
  readonly personId: string;
  readonly standing: PersonStanding;
  /** The answer in their place, whoever gave it. */
  readonly answer: Decision | undefined;
  readonly urged: number;
  /** Who can answer for them now, besides themselves. */
  readonly standInIds: readonly string[];
}

export interface DrawnStage {
  readonly stage: Stage;
  readonly standing: StageStanding;
  readonly people: readonly DrawnPerson[];
  /** Answers in nobody's place: a veto, the last word of somebody above, a rule. */
  readonly beside: readonly Decision[];
}

/** The stages of a request as they are drawn, column by column. */
export function drawnColumns(request: Asking): DrawnStage[][] {
  const { stages, status } = request;
  const now = new Set(openStages(request).map(({ id }) => id));
  return requestSteps(stages).map((column) => column.map((stage) => drawn(stage, now.has(stage.id), status)));
}

function drawn(stage: Stage, isNow: boolean, status: Asking['status']): DrawnStage {
  const isWaiting = status === 'inStage' || status === 'submitted';
  const open = isNow ? 'now' : isWaiting ? 'later' : 'unasked';
  const standing = stage.outcome === 'open' ? open : stage.outcome;
  const live = liveAnswers(stage);
  return {
    stage,
    standing,
    people: stage.approverIds.map((personId) => drawnPerson(stage, personId, standing, live)),
    beside: live.filter(
      (answer) =>
        !stage.approverIds.includes(placeOf(answer)) || answer.beside || isOverseer(stage, answer.personId),
    ),
  };
}

function drawnPerson(
  stage: Stage,
  personId: string,
  standing: StageStanding,
  live: readonly Decision[],
): DrawnPerson {
  const answer = live.find((each) => placeOf(each) === personId && !each.beside);
  const asked = standing === 'now' && askedIn(stage).includes(personId);
  const unanswered = asked ? 'asked' : standing === 'now' ? 'turnComes' : 'notNeeded';
  return {
    personId,
    answer,
    standing: answer ? 'answered' : standing === 'later' ? 'later' : unanswered,
    urged: stage.urged?.find((each) => each.personId === personId)?.count ?? 0,
    standInIds:
      answer || standing !== 'now'
        ? []
        : (stage.standIns ?? []).filter(({ forId }) => forId === personId).map((each) => each.personId),
  };
}
