import type { ApprovalRequest, Rung, Stage } from './approval.ts';
import { missingIn, openStages } from './approval-stages.ts';
import type { InWorkingTime } from './working-time.ts';

/** A rung that becomes due. The key is derived, so that arming it twice is harmless. */
export interface DueRung {
  readonly key: string;
  readonly stageId: string;
  readonly rung: number;
  readonly act: Rung['act'];
  readonly openedAt: string;
  readonly at: string;
}

/** The request with the deadlines of the stages that are asked now, in their approvers' own working time. */
export function timed(request: ApprovalRequest, inWorkingTime: InWorkingTime): ApprovalRequest {
  const asked = new Set(openStages(request).map(({ id }) => id));
  const isDueLess = (stage: Stage) => asked.has(stage.id) && stage.dueAt === undefined;
  if (!request.stages.some((stage) => isDueLess(stage) && stage.deadlineHours !== undefined)) return request;
  const stages = request.stages.map((stage) => {
    const { openedAt, deadlineHours } = stage;
    if (!isDueLess(stage) || openedAt === undefined || deadlineHours === undefined) return stage;
    return { ...stage, dueAt: latest(stage.approverIds, openedAt, deadlineHours, inWorkingTime) };
  });
  return { ...request, stages };
}

/**
 * All rungs that are still to be climbed, soonest first. Several approvers are given the same number of their own
 * working hours: a rung is due when the last of those who have not answered has had them.
 */
export function dueRungs(request: ApprovalRequest, inWorkingTime: InWorkingTime): DueRung[] {
  return openStages(request)
    .flatMap((stage) => rungsOf(request.id, stage, inWorkingTime))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function rungsOf(requestId: string, stage: Stage, inWorkingTime: InWorkingTime): DueRung[] {
  const { id: stageId, openedAt, ladder = [], climbed = 0 } = stage;
  if (openedAt === undefined) return [];
  const since = Date.parse(openedAt).toString(36);
  const times = ladderTimes(stage, openedAt, inWorkingTime);
  return ladder.flatMap(({ act }, rung) =>
    rung < climbed
      ? []
      : [
          {
            key: `climb.${requestId}.${stageId}.${since}.${rung}`,
            stageId,
            rung,
            act,
            openedAt,
            at: times[rung] ?? openedAt,
          },
        ],
  );
}

/** When each rung is due; as it was kept where a change of calendars was not to move it. */
export function ladderTimes(stage: Stage, openedAt: string, inWorkingTime: InWorkingTime): string[] {
  return (stage.ladder ?? []).map((_, rung) => timeOfRung(stage, openedAt, rung, inWorkingTime) ?? openedAt);
}

/** When one rung is due; undefined above the last one. */
export function timeOfRung(
  stage: Stage,
  openedAt: string,
  rung: number,
  inWorkingTime: InWorkingTime,
): string | undefined {
  const hours = stage.ladder?.[rung]?.afterHours;
  if (hours === undefined) return undefined;
  return stage.rungsAt?.[rung] ?? latest(missingIn(stage), openedAt, hours, inWorkingTime);
}

function latest(
  people: readonly string[],
  from: string,
  hours: number,
  inWorkingTime: InWorkingTime,
): string {
  return people.reduce((last, personId) => {
    const at = inWorkingTime(personId, from, hours);
    return at > last ? at : last;
  }, from);
}

/** Acts after which nothing more is to be done: the stage has its outcome, or whoever is last in line is asked. */
export const terminalActs: ReadonlySet<Rung['act']> = new Set([
  'askTerminalOwner',
  'approve',
  'reject',
  'expire',
]);
