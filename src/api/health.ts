import type { HealthView } from '../contract/views.ts';
import type { Clock, Store } from '../ports.ts';

export interface HealthSettings {
  readonly store: Pick<Store, 'nextWake'>;
  readonly clock: Clock;
  /** Whether some subscriber has not read all committed events yet. */
  readonly relayBehind: () => Promise<boolean>;
  readonly version: string;
}

/** Whether this process can work, for load balancers and operators; tells nothing of what it works on. */
export async function readHealth(settings: HealthSettings): Promise<HealthView> {
  const { store, clock, relayBehind, version } = settings;
  try {
    const next = await store.nextWake();
    const late = next === null ? 0 : Date.parse(clock.now()) - Date.parse(next);
    const dueLagMs = Math.max(0, late);
    return { ready: true, store: 'ok', dueLagMs, relayBehind: await relayBehind(), version };
  } catch {
    return { ready: false, store: 'failing', dueLagMs: 0, relayBehind: false, version };
  }
}
