import type { DueItem } from '../domain/due.ts';
import { messagesPerSecond, putOff } from '../domain/message-pace.ts';
import { isMessage } from '../domain/message-rules.ts';
import type { Store, Stored } from '../ports.ts';
import { kindOf } from './turns.ts';

/** Gives those of a full page that hide what stands behind them, as they have to be written: each at a later second. */
export type FindSurplus = (page: readonly Stored<DueItem>[], now: string) => Stored<DueItem>[];

interface Pace {
  readonly perSecond: number;
  /** So many of one tenant stay where they are: about what can be done until somebody looks again. */
  readonly stay: number;
}

const messages: Pace = { perSecond: messagesPerSecond, stay: 2 * messagesPerSecond };
const work: Pace = { perSecond: 1_000, stay: 200 };
const manyPlans = 5_000;

/**
 * What one tenant cannot do for seconds yet would fill every page, and nobody would find what is due of the others. So
 * it is planned: second by second at the pace at which it can be done, behind what was planned before.
 */
export function createSurplus(): FindSurplus {
  /** The next free time of each tenant's plan, in milliseconds. */
  const plans = new Map<string, number>();
  let first: string | undefined;
  let severalTenants = false;

  /** While only one tenant was ever seen, its own work hides nobody's, and goes on at full speed. */
  function hides(item: Stored<DueItem>): boolean {
    return severalTenants || isMessage(item.document.errand);
  }

  function plan(key: string, items: readonly Stored<DueItem>[], now: number): Stored<DueItem>[] {
    const { perSecond, stay } = items[0] && isMessage(items[0].document.errand) ? messages : work;
    if (items.length <= stay) return [];
    const from = Math.max(plans.get(key) ?? 0, now + (stay / perSecond) * 1_000);
    const surplus = items.toSorted(askedFirst).slice(stay);
    plans.set(key, from + (surplus.length / perSecond) * 1_000);
    return surplus.map(({ document, version }, place) => {
      // Those of one second share the instant, so that one look finds them all.
      const at = from + Math.floor(place / perSecond) * 1_000;
      return { document: putOff(document, new Date(at).toISOString()), version };
    });
  }

  return (page, now) => {
    const time = Date.parse(now);
    if (plans.size > manyPlans) for (const [key, until] of plans) if (until < time) plans.delete(key);
    for (const { document } of page) severalTenants ||= (first ??= document.tenantId) !== document.tenantId;
    const armed = page.filter((item) => item.document.state === 'armed' && hides(item));
    const lines = Map.groupBy(armed, ({ document: { tenantId, errand } }) =>
      isMessage(errand) ? `messages ${tenantId}` : `work ${tenantId}`,
    );
    return [...lines].flatMap(([key, items]) => plan(key, items, time));
  };
}

const askedFirst = (one: Stored<DueItem>, other: Stored<DueItem>): number => rank(one) - rank(other);
const rank = ({ document }: Stored<DueItem>): number => (kindOf(document) === 'asked' ? 0 : 1);

/** Well below the limit of one commit. */
const together = 50;
const abreast = 64;

/** Writes them, as many together as share a partition. False when somebody else is at it, or the store is busy. */
export async function writeSurplus(store: Store, surplus: readonly Stored<DueItem>[]): Promise<boolean> {
  const chunks = [...Map.groupBy(surplus, ({ document: { tenantId, scope } }) => `${tenantId} ${scope}`)]
    .map(([, items]) => items)
    .flatMap((items) => chunked(items, together));
  for (const wave of chunked(chunks, abreast)) {
    const outcomes = await Promise.all(wave.map((items) => writeTogether(store, items)));
    if (outcomes.includes(false)) return false;
  }
  return true;
}

async function writeTogether(store: Store, items: readonly Stored<DueItem>[]): Promise<boolean> {
  const [first] = items;
  if (!first) return true;
  const { tenantId, scope } = first.document;
  const put = items.map(({ document, version }) => ({ document, ifVersion: version }));
  return (await store.commit({ tenantId, scope }, { put })).kind === 'ok';
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
