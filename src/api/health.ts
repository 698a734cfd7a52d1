import type { HealthView } from '../contract/views.ts';
import type { Clock, Store } from '../ports.ts';

/** How something fares that the product can do without for a while. */
export interface Condition {
  readonly state: 'ok' | 'degraded';
  readonly reason?: string;
}

export interface Conditions {
  readonly files: Condition;
  readonly wake: Condition;
  readonly directory: Condition;
  /** Of this machine, beside those of the other instances. */
  readonly clock?: Condition;
}

export interface HealthSettings {
  readonly store: Pick<Store, 'nextWake' | 'lookEveryMs'>;
  readonly clock: Clock;
  /** Whether some subscriber has not read all committed events yet. */
  readonly relayBehind: () => Promise<boolean>;
  readonly conditions: () => Conditions;
  readonly version: string;
}

/**
 * Whether this process can work, for load balancers and operators; tells nothing of what it works on. Only the store
 * makes it unready: without the rest people are served less, but served.
 */
export async function readHealth(settings: HealthSettings): Promise<HealthView> {
  const { version } = settings;
  const { files, wake, directory, clock = { state: 'ok' } } = settings.conditions();
  const degraded = Object.entries({ files, wake, directory, clock }).flatMap(
    ([part, { state, reason = state }]) => (state === 'degraded' ? [`${part}: ${reason}`] : []),
  );
  const parts = { files: files.state, wake: wake.state, directory: directory.state, degraded, version };
  try {
    return { ready: true, store: 'ok', ...(await ofStore(settings)), ...parts };
  } catch {
    return { ready: false, store: 'failing', dueLagMs: 0, relayBehind: false, ...parts };
  }
}

/** Where every question is paid for, probes that come every few seconds share an answer for so long. */
const sharedMs = 10_000;
const lastAnswers = new WeakMap<object, { readonly next: string | null; readonly askedAt: number }>();

async function nextWakeOf(store: HealthSettings['store'], clock: Clock): Promise<string | null> {
  const last = lastAnswers.get(store);
  if (store.lookEveryMs !== undefined && last && clock.elapsed() - last.askedAt < sharedMs) return last.next;
  const next = await store.nextWake();
  lastAnswers.set(store, { next, askedAt: clock.elapsed() });
  return next;
}

async function ofStore({ store, clock, relayBehind }: HealthSettings) {
  const next = await nextWakeOf(store, clock);
  const late = next === null ? 0 : Date.parse(clock.now()) - Date.parse(next);
  return { dueLagMs: Math.max(0, late), relayBehind: await relayBehind() };
}
