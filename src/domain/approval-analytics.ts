import type { ApprovalCourse, CourseAnswer } from './approval-course.ts';
import { bottlenecks } from './approval-analytics-bottleneck.ts';
import { median, percentile } from './approval-analytics-median.ts';
import { type CommonReason, commonReasons } from './approval-analytics-reasons.ts';
import type { Instant } from './time.ts';

/** How long deciding took, how it ended, and why it was sent back: of one person, one stage, or all together. */
export interface ApprovalFigures {
  readonly decisions: number;
  /** Working hours from being asked to answering: half of the answers took no longer. Null without an answer. */
  readonly medianHours: number | null;
  /** 95 of 100 answers took no longer: the nearest rank. */
  readonly slowHours: number | null;
  /** Rounds that requests with a yes or a no took, on average. */
  readonly rounds: number | null;
  /** Requests that nobody answered here before their time was over, and their share of all that came to an end here. */
  readonly expired: number;
  readonly expiredShare: number | null;
  readonly reasons: readonly CommonReason[];
}

export interface StageFigures extends ApprovalFigures {
  /** Null where the people were chosen by hand. */
  readonly routeId: string | null;
  readonly stageName: string;
  /** Working hours that requests stood here, and the share of it in the hours of all stages. */
  readonly waitingHours: number;
  readonly waitingShare: number | null;
  /** How many times as long as in the other stages it takes; null where the stage holds nothing up. */
  readonly bottleneck: { readonly times: number } | null;
}

export interface ApprovalAnalytics {
  /** How many requests all of this is about. */
  readonly requests: number;
  readonly all: ApprovalFigures;
  /** Whoever decided most stands first. */
  readonly approvers: readonly (ApprovalFigures & { readonly personId: string })[];
  /** Where requests stood longest stands first. */
  readonly stages: readonly StageFigures[];
}

export interface AnalyticsPeriod {
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
  /** In whose working time the hours are counted. */
  readonly hoursOf: (personId: string, from: Instant, to: Instant) => number;
  /** Only what this person did, or let lapse. */
  readonly onlyFor?: string | undefined;
}

/** An answer, or a lapse, with its hours and the request that it belongs to. */
interface Happened {
  readonly request: ApprovalCourse;
  readonly stageName: string;
  readonly personIds: readonly string[];
  readonly hours: number;
  /** Absent: nobody answered. */
  readonly answer?: CourseAnswer;
}

/** What happened in a period; requests count by when they were answered, lapsed or ended, not by when they were sent. */
export function analyse(courses: readonly ApprovalCourse[], period: AnalyticsPeriod): ApprovalAnalytics {
  const happened = courses.flatMap((request) => happenedIn(request, period));
  const people = grouped(happened, ({ personIds }) => personIds);
  const approvers = [...people]
    .filter(([personId]) => period.onlyFor === undefined || personId === period.onlyFor)
    .map(([personId, own]) => ({ personId, ...figuresOf(own, period) }))
    .toSorted((one, other) => other.decisions - one.decisions || (one.personId < other.personId ? -1 : 1));
  const requests = new Set(happened.map(({ request }) => request)).size;
  return { requests, all: figuresOf(happened, period), approvers, stages: stagesOf(happened, period) };
}

/** The requests that the figures of a period rest on: the hours on those with an answer in it, the rounds on those with their end. */
export function requestsBehind(
  courses: readonly ApprovalCourse[],
  period: Pick<AnalyticsPeriod, 'from' | 'until'>,
): { readonly hours: ReadonlySet<string>; readonly rounds: ReadonlySet<string> } {
  const happened = courses.flatMap((request) => happenedIn(request, { ...period, hoursOf: () => 0 }));
  const ended = happened.filter(({ request: { outcome } }) => outcome && isIn(period, outcome.at));
  return {
    hours: new Set(happened.flatMap(({ request, answer }) => (answer ? [request.id] : []))),
    rounds: new Set(ended.map(({ request }) => request.id)),
  };
}

function happenedIn(request: ApprovalCourse, period: AnalyticsPeriod): Happened[] {
  const { hoursOf, onlyFor } = period;
  const answers = request.answers.map((answer): Happened & { readonly at: Instant } => {
    const { stageName, personId, askedAt, at } = answer;
    return { request, stageName, personIds: [personId], hours: hoursOf(personId, askedAt, at), answer, at };
  });
  const lapses = request.lapses.map(({ stageName, personIds, askedAt, at }) => {
    const hours = Math.max(0, ...personIds.map((personId) => hoursOf(personId, askedAt, at)));
    return { request, stageName, personIds, hours, at };
  });
  return [...answers, ...lapses].filter(
    ({ at, personIds }) => isIn(period, at) && (onlyFor === undefined || personIds.includes(onlyFor)),
  );
}

const isIn = ({ from, until }: Pick<AnalyticsPeriod, 'from' | 'until'>, at: Instant): boolean =>
  at >= from && at < until;

function stagesOf(happened: readonly Happened[], period: AnalyticsPeriod): StageFigures[] {
  const groups = grouped(happened, ({ request, stageName }) => [
    JSON.stringify([request.routeId, stageName]),
  ]);
  const waiting = new Map([...groups].map(([key, here]) => [key, waitingIn(here)]));
  const all = [...waiting.values()].reduce((sum, hours) => sum + hours, 0);
  const stages = [...groups].map(([key, here]) => {
    const hours = waiting.get(key) ?? 0;
    return {
      routeId: here[0]?.request.routeId ?? null,
      stageName: here[0]?.stageName ?? '',
      ...figuresOf(here, period),
      waitingHours: rounded(hours),
      waitingShare: all > 0 ? hours / all : null,
    };
  });
  // One person's own answers are no measure for a stage in which others decide too.
  const slow = period.onlyFor === undefined ? bottlenecks(stages) : new Map<object, { times: number }>();
  return stages
    .map((stage) => ({ ...stage, bottleneck: slow.get(stage) ?? null }))
    .toSorted((one, other) => other.waitingHours - one.waitingHours || other.decisions - one.decisions);
}

/** A request stands in a stage as long as its slowest answer takes, however many people are asked at the same time. */
function waitingIn(here: readonly Happened[]): number {
  const longest = new Map<ApprovalCourse, number>();
  for (const { request, hours } of here) longest.set(request, Math.max(hours, longest.get(request) ?? 0));
  return [...longest.values()].reduce((sum, hours) => sum + hours, 0);
}

function figuresOf(happened: readonly Happened[], period: AnalyticsPeriod): ApprovalFigures {
  const answers = clicksIn(happened);
  const hours = answers.map((each) => each.hours).toSorted((one, other) => one - other);
  const requests = new Set(happened.map(({ request }) => request));
  const expired = new Set(happened.filter(({ answer }) => !answer).map(({ request }) => request)).size;
  const rounds = [...requests].flatMap(({ outcome }) =>
    outcome && isIn(period, outcome.at) ? [outcome.rounds] : [],
  );
  return {
    decisions: answers.length,
    medianHours: roundedOr(median(hours)),
    slowHours: roundedOr(percentile(hours, 0.95)),
    rounds: roundedOr(average(rounds)),
    expired,
    expiredShare: requests.size > 0 ? expired / requests.size : null,
    reasons: commonReasons(answers.map(({ answer }) => answer.reasons)),
  };
}

/** One click that answers several stages is one decision. */
function clicksIn(
  happened: readonly Happened[],
): { readonly hours: number; readonly answer: CourseAnswer }[] {
  const clicks = new Map<string, { hours: number; answer: CourseAnswer }>();
  for (const { request, hours, answer } of happened) {
    if (answer) clicks.set(`${request.id} ${answer.personId} ${answer.at}`, { hours, answer });
  }
  return [...clicks.values()];
}

function average(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : undefined;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const roundedOr = (value: number | undefined): number | null => (value === undefined ? null : rounded(value));

function grouped<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}
