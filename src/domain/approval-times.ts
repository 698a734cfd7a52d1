import type { ApprovalRequest, Stage } from './approval.ts';
import { liveAnswers, placeOf } from './approval-outcome.ts';
import { missingIn } from './approval-stages.ts';
import { type WorkingCalendar, workingHoursBetween } from './working-time.ts';

/** How long a stage took, or has taken so far, counted as its people work. */
export interface StageTime {
  readonly stageId: string;
  readonly openedAt: string | null;
  /** When it got its outcome; null while it waits, or when it never opened. */
  readonly closedAt: string | null;
  /** Of the one whose answer came last, or who lets it wait; null before it opens. */
  readonly workingHours: number | null;
}

/** The times of every stage; `calendarOf` says how somebody works. */
export function stageTimes(
  request: Pick<ApprovalRequest, 'stages' | 'closedAt' | 'submittedAt'>,
  calendarOf: (personId: string) => WorkingCalendar,
  at: string,
): StageTime[] {
  return request.stages.map((stage) => {
    const { openedAt = null } = stage;
    if (openedAt === null) return { stageId: stage.id, openedAt, closedAt: null, workingHours: null };
    const last = lastAnswer(stage);
    const closedAt = stage.outcome === 'open' ? request.closedAt : (last?.at ?? request.closedAt);
    const personId = (last && stage.outcome !== 'open' ? placeOf(last) : missingIn(stage)[0]) ?? '';
    const hours = workingHoursBetween(calendarOf(personId), openedAt, closedAt ?? at);
    return { stageId: stage.id, openedAt, closedAt, workingHours: Math.round(Math.max(0, hours) * 10) / 10 };
  });
}

function lastAnswer(stage: Stage) {
  return liveAnswers(stage)
    .filter(({ carried }) => !carried)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1);
}
