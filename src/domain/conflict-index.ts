import type { Clash, ConflictKind, Plan } from './conflict.ts';
import { blackoutClashes, holidayClashes } from './conflict-days.ts';
import { type Spending, budgetClashes, spendingOf } from './conflict-budget.ts';
import { meetings, pairClashes } from './conflict-pairs.ts';
import type { ConflictChoice } from './conflict-rule.ts';
import { type Weight, overloads } from './conflict-weeks.ts';
import type { CalendarDate } from './time.ts';
import type { DepartmentCalendar } from './working-week.ts';

type Found = Omit<Clash, 'severity'>;

/** What clashes are looked for by. */
export interface Surroundings {
  readonly choice: ConflictChoice;
  readonly department: Pick<DepartmentCalendar, 'country' | 'daysOff'>;
  /** What is over before it is no clash any more. */
  readonly today: CalendarDate;
}

/** The plans of a department, kept so that one that moves is compared with its neighbours alone. */
export interface ConflictIndex {
  /** Takes a plan in, in the place of an earlier one with its id. */
  readonly put: (plan: Plan) => void;
  readonly remove: (id: string) => void;
  readonly has: (id: string) => Plan | undefined;
  /** All that clashes, soonest first. */
  readonly all: (around: Surroundings) => Clash[];
  /** What this plan clashes with, whether it is in here so, otherwise, or not yet. */
  readonly of: (plan: Plan, around: Surroundings) => Clash[];
}

export function createConflictIndex(plans: Iterable<Plan> = []): ConflictIndex {
  const known = new Map<string, Plan>();
  const spendings = new Map<string, Spending>();
  const buckets = new Map<string, Map<string, Plan>>();
  const remove = (id: string): void => {
    const plan = known.get(id);
    if (!plan) return;
    known.delete(id);
    spendings.delete(id);
    for (const key of keysOf(plan)) {
      const bucket = buckets.get(key);
      bucket?.delete(id);
      if (bucket?.size === 0) buckets.delete(key);
    }
  };
  const put = (plan: Plan): void => {
    remove(plan.id);
    known.set(plan.id, plan);
    const spending = spendingOf(plan);
    if (spending) spendings.set(plan.id, spending);
    for (const key of keysOf(plan)) {
      const bucket = buckets.get(key) ?? new Map<string, Plan>();
      bucket.set(plan.id, plan);
      buckets.set(key, bucket);
    }
  };
  for (const plan of plans) put(plan);
  return {
    put,
    remove,
    has: (id) => known.get(id),
    all: (around) => allOf({ known, buckets, spendings }, around),
    of: (plan, around) => clashesOf(plan, { buckets, spendings }, around),
  };
}

interface Kept {
  readonly known: ReadonlyMap<string, Plan>;
  readonly buckets: ReadonlyMap<string, ReadonlyMap<string, Plan>>;
  /** Of those with a budget. */
  readonly spendings: ReadonlyMap<string, Spending>;
}

const separator = '\u0000';

/** Whoever may clash with somebody lies in a bucket with them. */
function keysOf(plan: Plan): string[] {
  const { segments, audience, regions, channels, venue, load } = plan;
  return [
    ...segments.map((segment) => `s${separator}${segment}`),
    ...(audience === '' ? [] : [`a${separator}${audience}`]),
    ...(venue === '' ? [] : [`v${separator}${venue}`]),
    ...(channels.length === 0 ? [] : regions.map((region) => `r${separator}${region}`)),
    ...new Set(load.map(({ personId }) => `p${separator}${personId}`)),
  ];
}

function allOf({ known, buckets, spendings }: Kept, around: Surroundings): Clash[] {
  const { choice } = around;
  const wanted = [...buckets].filter(([key]) => holdsPairs(key, choice));
  const found: Found[] = [];
  for (const [one, other] of meetings(wanted.map(([, bucket]) => bucket.values())))
    found.push(...pairClashes(one, other));
  for (const [key, bucket] of buckets) found.push(...weeksOf(key, bucket, choice));
  for (const plan of known.values()) found.push(...daysOf(plan, around));
  if (choice.levels.budget !== 'off') found.push(...budgetClashes(spendings.values(), choice));
  return graded(found, around);
}

function clashesOf(plan: Plan, { buckets, spendings }: Omit<Kept, 'known'>, around: Surroundings): Clash[] {
  const neighbours = new Set<Plan>();
  const found: Found[] = [...daysOf(plan, around), ...budgetsWith(plan, spendings, around)];
  for (const key of keysOf(plan)) {
    const bucket = buckets.get(key) ?? new Map<string, Plan>();
    if (holdsPairs(key, around.choice))
      for (const other of bucket.values()) if (other.id !== plan.id) neighbours.add(other);
    // Only the weeks that the plan itself weighs on: others are not of its making.
    const lot = new Map(bucket).set(plan.id, plan);
    found.push(
      ...weeksOf(key, lot, around.choice).filter(({ campaignIds }) => campaignIds.includes(plan.id)),
    );
  }
  for (const other of neighbours) found.push(...pairClashes(plan, other));
  return graded(found, around);
}

/** The budgets that this plan weighs on, with it as it is to be. */
function budgetsWith(plan: Plan, spendings: Kept['spendings'], { choice }: Surroundings): Found[] {
  const spending = choice.levels.budget === 'off' ? undefined : spendingOf(plan);
  return spending ? budgetClashes(spendings.values(), choice, spending) : [];
}

function holdsPairs(key: string, { levels }: ConflictChoice): boolean {
  if (key.startsWith('r')) return levels.region !== 'off';
  return !key.startsWith('p');
}

function daysOf(plan: Plan, { choice, department }: Surroundings): Found[] {
  return [
    ...(choice.levels.blackout === 'off' ? [] : blackoutClashes(plan, choice)),
    ...(choice.levels.holiday === 'off' ? [] : holidayClashes(plan, department)),
  ];
}

/** Too many contacts with a segment, or too many tasks of a person, in a week. */
function weeksOf(key: string, bucket: ReadonlyMap<string, Plan>, choice: ConflictChoice): Found[] {
  const name = key.slice(2);
  const isSegment = key.startsWith('s');
  const kind: ConflictKind = isSegment ? 'pressure' : 'person';
  if ((!isSegment && !key.startsWith('p')) || choice.levels[kind] === 'off') return [];
  const weights = [...bucket.values()].flatMap((plan) =>
    isSegment ? contacts(plan, choice) : tasks(plan, name),
  );
  return overloads(weights, isSegment ? choice.mostContacts : choice.mostTasks).map((over) => ({
    ...over,
    kind,
    what: [name],
    channels: [],
  }));
}

function contacts(
  { id, flight, channels }: Plan,
  { contactChannels }: Pick<ConflictChoice, 'contactChannels'>,
): Weight[] {
  const amount = channels.filter((channel) => contactChannels.includes(channel)).length;
  return amount === 0 ? [] : [{ campaignId: id, from: flight.start, to: flight.end, amount }];
}

function tasks({ id, load }: Plan, personId: string): Weight[] {
  return load
    .filter((each) => each.personId === personId)
    .map(({ week, tasks: amount }) => ({ campaignId: id, from: week, to: week, amount }));
}

function graded(found: readonly Found[], { choice, today }: Surroundings): Clash[] {
  return found
    .flatMap((each): Clash[] => {
      const severity = choice.levels[each.kind];
      return severity === 'off' || each.to < today ? [] : [{ ...each, severity }];
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}
