/** How one step binds the next: whose start or end waits for whose. */
export const linkKinds = ['endToStart', 'startToStart', 'endToEnd', 'startToEnd'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface NetworkLink {
  /** The id of the step that is waited for. */
  readonly after: string;
  readonly kind: LinkKind;
  /** Working days in between; negative where the next may begin earlier. */
  readonly lag: number;
}

export interface NetworkStep {
  readonly id: string;
  /** Working days; a milestone has none. */
  readonly days: number;
  /** It does not begin before this working day, counted from 0. */
  readonly notBefore: number;
  /** To steps of the same network. */
  readonly links: readonly NetworkLink[];
}

/** When a step can and must be, in working days from 0; it ends where the next day begins. */
export interface StepTimes {
  readonly id: string;
  readonly earlyStart: number;
  readonly earlyEnd: number;
  readonly lateStart: number;
  readonly lateEnd: number;
  /** How far it may slip before the end of the whole does. */
  readonly slack: number;
  /** How far it may slip before any other step does. */
  readonly freeSlack: number;
  readonly critical: boolean;
}

export interface Network {
  readonly kind: 'network';
  /** In the order in which the steps were given. */
  readonly times: readonly StepTimes[];
  readonly end: number;
}

/** Steps that wait for themselves by way of others, each of them named once. */
export interface Circle {
  readonly kind: 'circle';
  readonly ids: readonly string[];
}

/**
 * The critical path method (Kelley and Walker, 1959) with the four kinds of links of the precedence diagram: early dates
 * from the front, late dates from the back, slack in between. Linear in steps and links. Links to steps that are not
 * there bind nothing.
 */
export function networkOf(steps: readonly NetworkStep[]): Network | Circle {
  const arcs = arcsOf(steps);
  const order = orderOf(steps.length, arcs);
  if (order.length < steps.length) return { kind: 'circle', ids: circleIn(steps, arcs, order) };
  const early = earlyStarts(steps, arcs, order);
  const end = steps.reduce((most, step, at) => Math.max(most, (early[at] ?? 0) + step.days), 0);
  const late = lateStarts(steps, arcs, order, end);
  const times = steps.map((step, at) => {
    const earlyStart = early[at] ?? 0;
    const lateStart = late[at] ?? 0;
    const slack = lateStart - earlyStart;
    return {
      id: step.id,
      earlyStart,
      earlyEnd: earlyStart + step.days,
      lateStart,
      lateEnd: lateStart + step.days,
      slack,
      freeSlack: Math.min(slack, freeSlackOf(steps, arcs, early, end, at)),
      critical: slack <= 0,
    };
  });
  return { kind: 'network', times, end };
}

/** A link as a distance from start to start: `to` begins no earlier than `from` begins plus `gap`. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
}

interface Arcs {
  readonly ahead: readonly (readonly Arc[])[];
  readonly waits: readonly number[];
}

function arcsOf(steps: readonly NetworkStep[]): Arcs {
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  const ahead: Arc[][] = steps.map(() => []);
  const waits = steps.map(() => 0);
  for (const [to, step] of steps.entries()) {
    for (const { after, kind, lag } of step.links) {
      const from = places.get(after);
      const before = from === undefined ? undefined : steps[from];
      if (from === undefined || !before) continue;
      ahead[from]?.push({ from, to, gap: gaps[kind](before.days, step.days) + lag });
      waits[to] = (waits[to] ?? 0) + 1;
    }
  }
  return { ahead, waits };
}

const gaps: Record<LinkKind, (before: number, next: number) => number> = {
  endToStart: (before) => before,
  startToStart: () => 0,
  endToEnd: (before, next) => before - next,
  startToEnd: (_, next) => -next,
};

/** Each after all that it waits for; those of a circle, and what waits for them, are missing. */
function orderOf(count: number, { ahead, waits }: Arcs): number[] {
  const left = [...waits];
  const order: number[] = [];
  for (let at = 0; at < count; at += 1) if (left[at] === 0) order.push(at);
  for (let taken = 0; taken < order.length; taken += 1) {
    for (const { to } of ahead[order[taken] ?? 0] ?? []) {
      const still = (left[to] ?? 0) - 1;
      left[to] = still;
      if (still === 0) order.push(to);
    }
  }
  return order;
}

/** Among those without an order, going back from one leads into a circle sooner or later. */
function circleIn(steps: readonly NetworkStep[], { ahead }: Arcs, order: readonly number[]): string[] {
  const placed = new Set(order);
  const before = new Map<number, number>();
  for (const arcs of ahead) {
    for (const { from, to } of arcs) if (!placed.has(from) && !placed.has(to)) before.set(to, from);
  }
  const passed: number[] = [];
  let at = [...before.keys()][0];
  while (at !== undefined && !passed.includes(at)) {
    passed.push(at);
    at = before.get(at);
  }
  const circle = at === undefined ? [] : passed.slice(passed.indexOf(at));
  return circle.toReversed().map((place) => steps[place]?.id ?? '');
}

function earlyStarts(steps: readonly NetworkStep[], { ahead }: Arcs, order: readonly number[]): number[] {
  const early = steps.map(({ notBefore }) => Math.max(0, notBefore));
  for (const from of order) {
    for (const { to, gap } of ahead[from] ?? []) {
      early[to] = Math.max(early[to] ?? 0, (early[from] ?? 0) + gap);
    }
  }
  return early;
}

function lateStarts(
  steps: readonly NetworkStep[],
  { ahead }: Arcs,
  order: readonly number[],
  end: number,
): number[] {
  const late = steps.map(({ days }) => end - days);
  for (const from of order.toReversed()) {
    for (const { to, gap } of ahead[from] ?? []) {
      late[from] = Math.min(late[from] ?? 0, (late[to] ?? 0) - gap);
    }
  }
  return late;
}

function freeSlackOf(
  steps: readonly NetworkStep[],
  { ahead }: Arcs,
  early: readonly number[],
  end: number,
  at: number,
): number {
  const start = early[at] ?? 0;
  const next = ahead[at] ?? [];
  if (next.length === 0) return end - start - (steps[at]?.days ?? 0);
  return next.reduce((least, { to, gap }) => Math.min(least, (early[to] ?? 0) - gap - start), Infinity);
}
