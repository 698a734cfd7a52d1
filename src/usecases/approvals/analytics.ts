import type { Actor } from '../../domain/actor.ts';
import {
  type ApprovalAnalytics,
  type ApprovalFigures,
  analyse,
  requestsBehind,
} from '../../domain/approval-analytics.ts';
import type { ApprovalCourse } from '../../domain/approval-course.ts';
import type { Period } from '../../domain/period.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import {
  type CalendarDate,
  type Instant,
  addDays,
  dateIn,
  daysBetween,
  instantOf,
} from '../../domain/time.ts';
import { type WorkingClock, workingClock } from '../../domain/working-clock.ts';
import type { Doors, Page } from '../../ports.ts';
import { routesOf } from './routes.ts';
import { type AtWork, calendarsOf } from '../calendars/working-calendars.ts';

export interface WantedFigures {
  readonly workspaceId: string;
  /** Days of the reader's zone, both included; the last 90 when nothing is said. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

export interface SeenFigures extends ApprovalAnalytics {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whose figures these are: everybody's, or only the reader's own. */
  readonly reach: 'everybody' | 'mine';
  /** Set when there are more requests than are counted: what happened before this is left out. */
  readonly countedFrom: Instant | null;
  /** The routes as they are called today. */
  readonly routeNames: ReadonlyMap<string, string>;
}

const usualDays = 90;
/** The longest period that is counted at once. */
export const mostDays = 366;
/** So many requests are counted at most, the newest: ten pages of the store. */
export const mostCourses = 10_000;

/**
 * How approvals went in a period: everybody's for managers, one's own for members. Refuses: `notFound`, `notAllowed`,
 * `malformed` (a period that ends before it begins, or is longer than 366 days).
 */
export async function analyseApprovals(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wanted: WantedFigures,
): Promise<SeenFigures | Refusal> {
  const { workspaceId } = wanted;
  const { tenantId, personId, zone } = actor;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const isAll = may(actor, 'approval.analyse', { workspaceId });
  const isOwn = may(actor, 'approval.analyse', { workspaceId, meantFor: [personId] });
  if (!isAll && !isOwn) return refuse('notAllowed');
  const period = periodOf(wanted, dateIn(zone, doors.clock.now()));
  if (isRefusal(period)) return period;
  const { from, to } = period;
  const [begin, until] = [instantOf(from, '00:00', zone), instantOf(addDays(to, 1), '00:00', zone)];
  const { courses, isWhole } = await coursesBetween(doors, { tenantId, workspaceId }, begin, until);
  const hoursOf = await clocksOf(doors, { tenantId, workspaceId }, courses);
  const routes = await routesOf(doors.store, tenantId, workspaceId);
  return {
    ...analyse(courses, { from: begin, until, hoursOf, onlyFor: isAll ? undefined : personId }),
    from,
    to,
    reach: isAll ? 'everybody' : 'mine',
    countedFrom: isWhole ? null : (courses.at(-1)?.lastAt ?? null),
    routeNames: new Map(routes.map(({ routeId, name }) => [routeId, name])),
  };
}

/**
 * The figures of all answers in some campaigns, period by period; undefined for who may not see everybody's. Counted by the
 * same rule as the screen of approval figures.
 */
export async function answersIn(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  workspaceId: string,
  campaignIds: ReadonlySet<string>,
): Promise<((period: Period) => Promise<ApprovalFigures>) | undefined> {
  if (!may(actor, 'approval.analyse', { workspaceId })) return undefined;
  const { tenantId, zone } = actor;
  const place = { tenantId, workspaceId };
  return async (period) => {
    const { from, until } = instantsOf(period, zone);
    const { courses } = await coursesBetween(doors, place, from, until);
    const theirs = courses.filter(({ campaignId }) => campaignIds.has(campaignId));
    const hoursOf = await clocksOf(doors, place, theirs);
    return analyse(theirs, { from, until, hoursOf }).all;
  };
}

/** The requests behind these figures; undefined for who may not see everybody's. */
export async function requestsAnsweredIn(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
  period: Period,
): Promise<ReturnType<typeof requestsBehind> | undefined> {
  if (!may(actor, 'approval.analyse', { workspaceId })) return undefined;
  const { from, until } = instantsOf(period, actor.zone);
  const { courses } = await coursesBetween(doors, { tenantId: actor.tenantId, workspaceId }, from, until);
  return requestsBehind(courses, { from, until });
}

/** From its first midnight up to, not including, the one that ends it. */
const instantsOf = ({ start, end }: Period, zone: string): { from: Instant; until: Instant } => ({
  from: instantOf(start, '00:00', zone),
  until: instantOf(addDays(end, 1), '00:00', zone),
});

function periodOf({ to, from }: WantedFigures, today: CalendarDate) {
  const end = to ?? today;
  const start = from ?? addDays(end, 1 - usualDays);
  if (start > end) return refuse('malformed', { at: 'to', facts: { what: 'date' } });
  const isTooLong = daysBetween(start, end) >= mostDays;
  return isTooLong ? refuse('malformed', { at: 'from', facts: { what: 'date' } }) : { from: start, to: end };
}

async function coursesBetween(
  { store }: Pick<Doors, 'store'>,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
  from: Instant,
  to: Instant,
): Promise<{ courses: readonly ApprovalCourse[]; isWhole: boolean }> {
  const partition = { tenantId, scope: scopes.courses(workspaceId) };
  const courses: ApprovalCourse[] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(1_000, mostCourses - courses.length);
    const page: Page<ApprovalCourse> = await store.read(
      partition,
      'coursesOfWorkspace',
      { from, to },
      { limit, cursor },
    );
    courses.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null && courses.length < mostCourses);
  return { courses, isWhole: cursor === null };
}

/** The working time of everybody in these courses; who works alike shares one clock. */
async function clocksOf(
  doors: Pick<Doors, 'store' | 'directory'>,
  place: AtWork,
  courses: readonly ApprovalCourse[],
): Promise<(personId: string, from: Instant, to: Instant) => number> {
  const steps = courses.flatMap(({ answers, lapses }) => [
    ...answers.map(({ personId, askedAt, at }) => ({ personIds: [personId], askedAt, at })),
    ...lapses,
  ]);
  const [first] = steps.map(({ askedAt }) => askedAt).toSorted();
  const last = steps
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const personIds = [...new Set(steps.flatMap((step) => step.personIds))];
  const calendarOf = await calendarsOf(doors, place, personIds);
  const clocks = new Map<string, WorkingClock>();
  const clockOf = new Map(
    personIds.map((personId) => {
      const { daysOff, extraWorkdays, ...week } = calendarOf(personId);
      const key = JSON.stringify([week, [...daysOff], [...extraWorkdays]]);
      const clock = clocks.get(key) ?? workingClock(calendarOf(personId), first ?? '', last ?? '');
      clocks.set(key, clock);
      return [personId, clock];
    }),
  );
  return (personId, from, to) => clockOf.get(personId)?.(from, to) ?? 0;
}
