import type { Clash, ConflictKind, Plan } from './conflict.ts';

type Found = Omit<Clash, 'severity'>;

/** What two plans that run at the same time have against each other. */
export function pairClashes(one: Plan, other: Plan): Found[] {
  const from = one.flight.start > other.flight.start ? one.flight.start : other.flight.start;
  const to = one.flight.end < other.flight.end ? one.flight.end : other.flight.end;
  if (to < from) return [];
  const campaignIds = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const channels = shared(one.channels, other.channels).toSorted();
  const found: Found[] = [];
  const add = (kind: ConflictKind, what: readonly string[], on = channels): unknown =>
    found.push({ kind, campaignIds, from, to, what, channels: on, count: 0 });
  const segments = shared(one.segments, other.segments);
  if (segments.length > 0) add(channels.length > 0 ? 'channel' : 'audience', segments);
  else if (one.audience !== '' && one.audience === other.audience) add('audience', [one.audience]);
  else if (channels.length > 0 && !(one.segments.length > 0 && other.segments.length > 0)) {
    const regions = shared(one.regions, other.regions);
    if (regions.length > 0) add('region', regions);
  }
  if (one.venue !== '' && one.venue === other.venue) add('venue', [one.venue], []);
  return found;
}

/** More than there are plans, so that two numbers below it make one. */
const room = 4_194_304;

/** All pairs of plans that share something by which they lie in a bucket, and a day; each pair once. */
export function meetings(buckets: Iterable<Iterable<Plan>>): [Plan, Plan][] {
  const numbers = new Map<Plan, number>();
  const numberOf = (plan: Plan): number => {
    const known = numbers.get(plan) ?? numbers.size;
    numbers.set(plan, known);
    return known;
  };
  const seen = new Set<number>();
  const met: [Plan, Plan][] = [];
  for (const bucket of buckets) {
    const byStart = [...bucket].toSorted((one, other) => (one.flight.start < other.flight.start ? -1 : 1));
    let running: Plan[] = [];
    for (const plan of byStart) {
      running = running.filter(({ flight }) => flight.end >= plan.flight.start);
      for (const other of running) {
        const [mine, theirs] = [numberOf(plan), numberOf(other)];
        const pair = Math.min(mine, theirs) * room + Math.max(mine, theirs);
        if (seen.has(pair)) continue;
        seen.add(pair);
        met.push([other, plan]);
      }
      running.push(plan);
    }
  }
  return met;
}

function shared<T>(one: readonly T[], other: readonly T[]): T[] {
  return one.filter((each) => other.includes(each));
}
