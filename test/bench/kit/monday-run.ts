import { type DueItem, arm } from '../../../src/domain/due.ts';
import { chanceFrom } from '../../kit/chance.ts';
import { type SeenCall, breachesOf } from '../../kit/chat-limits.ts';
import { createAgenda } from './agenda.ts';
import { turnOf } from '../../../src/jobs/turns.ts';
import { type Entry, createDueLine } from './due-line.ts';
import { Instance, type Monday } from './monday-instance.ts';
import { type MondayTenant, type Planned, plannedMessages } from './monday-tenants.ts';

export interface MondayWishes {
  readonly tenants: readonly MondayTenant[];
  readonly instances: number;
  readonly abreast: number;
  readonly seed: number;
}

export interface MondayResult {
  /** When each message of a tenant arrived, in milliseconds after nine. */
  readonly arrivals: ReadonlyMap<string, number[]>;
  readonly counts: Monday['counts'];
  /** Messages that did not arrive exactly once. */
  readonly wrong: number;
  readonly breaches: readonly string[];
  /** Mean time of a call. */
  readonly meanLatency: number;
}

const nine = Date.parse('2026-03-02T01:00:00.000Z');

/** All due at nine in one second, and sent by so many equal instances. Deterministic: the same seed, the same Monday. */
export function runMonday({ tenants, instances, abreast, seed }: MondayWishes): MondayResult {
  const agenda = createAgenda();
  const line = createDueLine();
  const chance = chanceFrom(seed);
  const planned = plannedMessages(tenants, seed);
  const arrivals = new Map(tenants.map(({ id }) => [id, []] as [string, number[]]));
  const calls = new Map<string, SeenCall[]>();
  const times = new Uint8Array(planned.length);
  const counts = { pages: 0, conflicts: 0, lateConflicts: 0, putOff: 0 };
  const latencies = { sum: 0, count: 0 };
  let left = planned.length;

  planned.forEach((each, order) => line.add(entryOf(each, order), each.second * 1_000));
  const monday: Monday = {
    agenda,
    line,
    chance,
    start: nine,
    counts,
    latency() {
      const time = chance.below(100) < 98 ? 50 + chance.below(250) : 300 + chance.below(2_700);
      latencies.sum += time;
      latencies.count += 1;
      return time;
    },
    called({ document: { tenantId, errand } }) {
      const conversationId = ('personId' in errand ? errand.personId : undefined) ?? '';
      const seen = calls.get(tenantId) ?? [];
      calls.set(tenantId, seen);
      seen.push({ tenantId, conversationId, begun: agenda.now(), ended: agenda.now() });
    },
    sent(entry) {
      if (entry.document.errand.type === 'refreshCard') return undefined;
      arrivals.get(entry.document.tenantId)?.push(agenda.now());
      times[entry.order] = (times[entry.order] ?? 0) + 1;
      left -= 1;
      return refreshAfter(entry);
    },
  };
  for (let count = 0; count < instances; count += 1) new Instance(monday, { abreast, instances });
  agenda.run(() => left === 0);
  return {
    arrivals,
    counts,
    wrong: times.filter((time) => time !== 1).length,
    breaches: [...calls.values()].flatMap((seen) => (seen.length > 7 ? breachesOf(seen) : [])),
    meanLatency: latencies.sum / latencies.count,
  };
}

function entryOf({ tenant, person, second }: Planned, order: number): Entry {
  const where = { tenantId: tenant.id, scope: 'reports.marketing' };
  const errand = { type: 'tellReport', runId: 'run', personId: `p${person}` } as const;
  const at = new Date(nine + second * 1_000).toISOString();
  return asEntry(arm(`${order}`, where, errand, at), order);
}

/** The look at the card that was just hung: an item of its own, which ends without a call. */
function refreshAfter({ document, order }: Entry): Entry {
  const personId = ('personId' in document.errand ? document.errand.personId : undefined) ?? '';
  const { tenantId, scope, dueAt } = document;
  const errand = { type: 'refreshCard', cardId: 'card', personId } as const;
  return asEntry(arm(`refresh.${order}`, { tenantId, scope }, errand, dueAt), order);
}

function asEntry(document: DueItem, order: number): Entry {
  return { ...turnOf(document), document, version: '', order, wakeAt: undefined };
}
