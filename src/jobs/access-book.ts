import type { Happening } from '../domain/event.ts';
import type { Origin } from '../domain/origin.ts';
import { scopes } from '../domain/scope.ts';
import { wholeTenant } from '../domain/watched.ts';
import { type Clock, type Store, isStoreBusy } from '../ports.ts';
import type { JobLog } from './follower.ts';

/** Somebody came in with a good token. */
export interface CameIn {
  readonly tenantId: string;
  readonly personId: string;
  readonly client: string;
  readonly from: Origin;
}

/** A try that was refused. Without a person: the token was no good, and the tenant is the one it claimed, or ''. */
export interface TurnedAway {
  readonly tenantId: string;
  readonly personId?: string;
  readonly what: string;
  readonly code: string;
  readonly from?: Origin;
}

/**
 * Who came in and who was turned away, noted in memory on the way of a call and written down later, beside it: a sign-in
 * once for each person, client and day, refused tries counted for each person, call and minute. A process that is killed
 * loses what it noted in the last seconds; what is written reaches the chain like every event.
 */
export interface AccessBook {
  cameIn(who: CameIn): void;
  turnedAway(who: TurnedAway): void;
  /** Writes what there is; of this minute's refusals only when `all`. */
  flush(all?: boolean): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface AccessBookSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: JobLog;
  /** Those that are served: what a token claims that was no good is believed no further. */
  readonly tenantIds: readonly string[];
}

const pauseMs = 10_000;
/** Distinct tries that are told apart in one minute, for one person and in all; the others are counted together. */
const mostOfPerson = 10;
const mostInAll = 500;
/** Sign-ins that are remembered; beyond it they are told twice, which the store notices. */
const mostKnown = 50_000;
const others = 'other calls';
/** In whose name a try without a valid token stands. */
export const stranger = 'stranger';

interface Counted {
  readonly who: TurnedAway;
  readonly since: string;
  readonly minute: string;
  times: number;
}

export function createAccessBook({ store, clock, log, tenantIds }: AccessBookSettings): AccessBook {
  const known = new Set<string>();
  let arrivals: (CameIn & { readonly at: string })[] = [];
  const counts = new Map<string, Counted>();
  const perPerson = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  function arrivalKey({ tenantId, personId, client }: CameIn, at: string): string {
    return [tenantId, personId, client, at.slice(0, 10)].join(' ');
  }

  function keyOf({ tenantId, personId = stranger, what, code }: TurnedAway, minute: string): string {
    return [tenantId, personId, what, code, minute].join(' ');
  }

  function count(given: TurnedAway): void {
    const since = clock.now();
    const minute = since.slice(0, 16);
    const person = `${given.tenantId} ${given.personId ?? stranger} ${minute}`;
    const isKnown = counts.has(keyOf(given, minute));
    const isFull = counts.size >= mostInAll || (perPerson.get(person) ?? 0) >= mostOfPerson;
    const who = isKnown || !isFull ? given : { tenantId: given.tenantId, what: others, code: given.code };
    const key = keyOf(who, minute);
    const counted = counts.get(key);
    if (counted) {
      counted.times += 1;
      return;
    }
    counts.set(key, { who, since, minute, times: 1 });
    perPerson.set(person, (perPerson.get(person) ?? 0) + 1);
  }

  /** False when it could not be written now. */
  async function write(
    { tenantId, personId, from }: Pick<TurnedAway, 'tenantId' | 'personId' | 'from'>,
    at: string,
    what: Happening,
    once: string,
  ): Promise<boolean> {
    const actorId = personId ?? stranger;
    const id = clock.newId();
    const scene = {
      tenantId,
      workspaceId: wholeTenant,
      campaignId: null,
      at,
      actorId,
      ...(from && { from }),
    };
    try {
      const partition = { tenantId, scope: scopes.trail(actorId) };
      const event = { kind: 'event', schema: 1, id, ...scene, what } as const;
      return (await store.commit(partition, { events: [event], once })).kind === 'ok';
    } catch (problem) {
      if (!isStoreBusy(problem)) log('error', 'access not noted', { problem: String(problem) });
      return false;
    }
  }

  async function flushNow(all: boolean): Promise<void> {
    const came = arrivals;
    arrivals = [];
    const minute = clock.now().slice(0, 16);
    const over = [...counts].filter(([, each]) => all || each.minute < minute);
    for (const [key] of over) counts.delete(key);
    for (const key of perPerson.keys()) if (all || !key.endsWith(minute)) perPerson.delete(key);
    for (const one of came) {
      const { client, at } = one;
      const once = `signIn.${at.slice(0, 10)}.${client}`;
      // Whoever could not be noted is noted at their next call.
      if (!(await write(one, at, { type: 'signIn.seen', client }, once))) known.delete(arrivalKey(one, at));
    }
    for (const [key, counted] of over) {
      const { who, since, times } = counted;
      const what = { type: 'try.refused', what: who.what, code: who.code, times, since } as const;
      if (!(await write(who, since, what, `try.${clock.newId()}`)) && !all) counts.set(key, counted);
    }
  }

  function flush(all = false): Promise<void> {
    flushing = flushing.then(() => flushNow(all));
    return flushing;
  }

  return {
    cameIn(who) {
      const at = clock.now();
      const key = arrivalKey(who, at);
      if (known.has(key)) return;
      if (known.size >= mostKnown) known.clear();
      known.add(key);
      arrivals.push({ ...who, at });
    },
    turnedAway(who) {
      const claimed = who.tenantId === '' && tenantIds.length === 1 ? (tenantIds[0] ?? '') : who.tenantId;
      if (who.personId !== undefined || tenantIds.includes(claimed)) count({ ...who, tenantId: claimed });
    },
    flush,
    start() {
      timer ??= setInterval(() => void flush(), pauseMs).unref();
    },
    async stop() {
      clearInterval(timer);
      await flush(true);
    },
  };
}
