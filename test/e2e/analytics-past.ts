import type { ApprovalCourse } from '../../src/domain/approval-course.ts';
import { scopes } from '../../src/domain/scope.ts';
import { addWorkingHours, plainWeek } from '../../src/domain/working-time.ts';
import type { House } from '../../src/compose.ts';
import { localTenantId } from '../../src/contract/stage.ts';

/** So many answers in a stage, all of this person, each after one of these working hours. */
interface Answered {
  readonly stageName: string;
  readonly personId: string;
  readonly hours: readonly number[];
  readonly reason?: string;
  /** So many of them were no. */
  readonly sentBack?: number;
}

const week = plainWeek('Asia/Shanghai');
const day = 86_400_000;

/** Puts weeks of answered requests into the sample department, as the relay would have left them. */
export async function answeredBefore(
  { doors }: Pick<House, 'doors'>,
  routeId: string,
  answered: readonly Answered[],
): Promise<void> {
  const partition = { tenantId: localTenantId, scope: scopes.courses('lumora') };
  const courses = answered.flatMap(({ hours, ...rest }, row) =>
    hours.map((taken, column) => courseOf({ ...rest, routeId, taken, row, column })),
  );
  await doors.store.commit(partition, {
    put: courses.map((document) => ({ document, ifVersion: 'absent' })),
  });
}

interface One extends Omit<Answered, 'hours'> {
  readonly routeId: string;
  readonly taken: number;
  readonly row: number;
  readonly column: number;
}

function courseOf(one: One): ApprovalCourse {
  const { routeId, stageName, personId, taken, row, column, reason = '', sentBack = 0 } = one;
  const askedAt = new Date(Date.parse('2026-01-05T01:00:00.000Z') + column * 2 * day).toISOString();
  const at = addWorkingHours(week, askedAt, taken);
  const isNo = column < sentBack;
  return {
    kind: 'approvalCourse',
    schema: 1,
    id: `past-${row}-${column}`,
    tenantId: localTenantId,
    workspaceId: 'lumora',
    campaignId: 'past',
    routeId,
    firstAt: at,
    lastAt: at,
    answers: [
      {
        stageId: stageName,
        stageName,
        personId,
        verb: isNo ? 'requestChanges' : 'approve',
        askedAt,
        at,
        reasons: isNo ? [{ field: reason === '' ? 'budget' : null, words: reason }] : [],
      },
    ],
    lapses: [],
    outcome: isNo ? null : { at, rounds: 1 + (column % 2) },
  };
}
