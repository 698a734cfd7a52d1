import { z } from 'zod';
import type { ApprovalRequest } from './approval.ts';
import { type Campaign, Flight } from './campaign.ts';
import type { Event } from './event.ts';
import { inputsFrom, isAmountMetric, metricCodes, metricOf } from './metric.ts';
import { Money } from './money.ts';
import type { Result } from './result.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { CalendarDate, type Zone, dateIn } from './time.ts';

const day = CalendarDate.nullable();
const count = z.number().nullable();
/** So many milestones and late tasks are named. */
const mostNamed = 20;

/** What the product knows of a campaign when somebody looks back. Amounts are absent for those who may not see any. */
export const RetroFacts = z.strictObject({
  /** Days as they were planned first, and as they came. */
  flight: z.strictObject({ planned: Flight.nullable(), start: day, end: day }),
  /** Milestones, and what was done late. */
  moments: z.array(z.strictObject({ title: z.string(), planned: day, done: day, milestone: z.boolean() })),
  tasks: z.strictObject({ all: z.number().int(), done: z.number().int(), late: z.number().int() }),
  counts: z.strictObject({ impressions: count, clicks: count, leads: count, orders: count }),
  /** Those that can be computed; amounts in minor units of their currency. */
  metrics: z.array(
    z.strictObject({ code: z.enum(metricCodes), value: z.number(), currency: z.string().nullable() }),
  ),
  /** Requests, the most rounds that one took, and the hours that half of them took at most. */
  approvals: z.strictObject({
    requests: z.number().int(),
    rounds: z.number().int(),
    medianHours: z.number().nullable(),
  }),
  budget: z.strictObject({ planned: Money.nullable(), spent: z.array(Money) }).optional(),
});
export type RetroFacts = z.infer<typeof RetroFacts>;

export interface RetroScene {
  readonly campaign: Campaign;
  /** All of the campaign, in any order. */
  readonly events: readonly Event[];
  readonly tasks: readonly Task[];
  readonly results: readonly Result[];
  readonly approvals: readonly Pick<ApprovalRequest, 'submittedAt' | 'closedAt' | 'round'>[];
  /** On whose clock instants become days. */
  readonly zone: Zone;
}

/** Everything that is known of a campaign, amounts included. */
export function retroFactsOf(scene: RetroScene): RetroFacts {
  const { campaign, tasks, results, approvals, zone } = scene;
  const inputs = inputsFrom(results);
  const { impressions, clicks, leads, orders } = inputs;
  const real = tasks.filter(({ status }) => status !== 'cancelled');
  const done = real.filter(({ status }) => status === 'done');
  return {
    flight: flightOf(scene),
    moments: momentsOf(real, zone),
    tasks: {
      all: real.length,
      done: done.length,
      late: real.filter((task) => isLate(task, zone)).length,
    },
    counts: { impressions, clicks, leads, orders },
    metrics: metricCodes.flatMap((code) => {
      const found = metricOf(code, inputs);
      return found.value === null ? [] : [{ code, value: found.value, currency: found.currency }];
    }),
    approvals: {
      requests: approvals.length,
      rounds: approvals.reduce((most, { round }) => Math.max(most, round), 0),
      medianHours: medianHours(approvals),
    },
    budget: { planned: campaign.budget, spent: [...inputs.spend] },
  };
}

/** What somebody is told who may not see amounts. */
export function withoutRetroAmounts({ budget: _budget, ...facts }: RetroFacts): RetroFacts {
  return { ...facts, metrics: facts.metrics.filter(({ code }) => !isAmountMetric(code)) };
}

const nothingRecorded = { impressions: null, clicks: null, leads: null, orders: null };

/** What somebody is told who may not see results. */
export function withoutRetroResults(facts: RetroFacts): RetroFacts {
  const { budget } = facts;
  const counts = nothingRecorded;
  return { ...facts, counts, metrics: [], ...(budget && { budget: { ...budget, spent: [] } }) };
}

/** What somebody is told who may not see tasks. */
export function withoutRetroTasks(facts: RetroFacts): RetroFacts {
  return { ...facts, moments: [] };
}

/** The first plan is what the first change of the dates changed. */
function flightOf({ campaign, events, zone }: RetroScene): RetroFacts['flight'] {
  const told = events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const before = told.flatMap(({ what }) =>
    what.type === 'campaign.edited' ? what.changes.filter(({ field }) => field === 'flight') : [],
  );
  const first = before.map(({ from }) => Flight.safeParse(from).data).find((each) => each !== undefined);
  const moves = told.flatMap(({ at, what }) =>
    what.type === 'campaign.statusChanged' ? [{ at, to: what.to }] : [],
  );
  const started = moves.find(({ to }) => to === 'running')?.at;
  const ended = moves.findLast(({ to }) => to === 'ended')?.at;
  return {
    planned: first ?? campaign.flight,
    start: started === undefined ? null : dateIn(zone, started),
    end: ended === undefined ? null : dateIn(zone, ended),
  };
}

const doneOn = ({ completedAt }: Task, zone: Zone): CalendarDate | null =>
  completedAt === null ? null : dateIn(zone, completedAt);

function isLate(task: Task, zone: Zone): boolean {
  if (task.due === null) return false;
  const on = doneOn(task, zone);
  return on === null ? isOpenTask(task.status) : on > task.due;
}

function momentsOf(tasks: readonly Task[], zone: Zone): RetroFacts['moments'] {
  return tasks
    .filter((task) => task.milestone === true || isLate(task, zone))
    .toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1))
    .slice(0, mostNamed)
    .map((task) => ({
      title: task.title,
      planned: task.due,
      done: doneOn(task, zone),
      milestone: task.milestone === true,
    }));
}

/** To a tenth of an hour; null where nothing was answered. */
function medianHours(approvals: RetroScene['approvals']): number | null {
  const hours = approvals
    .flatMap(({ submittedAt, closedAt }) =>
      closedAt === null ? [] : [(Date.parse(closedAt) - Date.parse(submittedAt)) / 3_600_000],
    )
    .toSorted((one, other) => one - other);
  const middle = hours[Math.floor((hours.length - 1) / 2)];
  return middle === undefined ? null : Math.round(middle * 10) / 10;
}
