import type { HealthView } from '../contract/views.ts';
import type { Condition } from '../domain/condition.ts';
import type { Clock, Store } from '../ports.ts';

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

/** Where every question is paid for, probes that come every few seconds share an answer for so long. */
const sharedMs = 10_000;

/**
 * Whether this process can work, for load balancers and operators; tells nothing of what it works on. Only the store
 * makes it unready: without the rest people are served less, but served.
 */
export function createHealth(settings: HealthSettings): () => Promise<HealthView> {
  const { store, clock, version } = settings;
  const freshMs = store.lookEveryMs === undefined ? 0 : sharedMs;
  let last: { readonly said: OfStore; readonly until: number } | undefined;

  return async () => {
    const parts = { ...ofParts(settings.conditions()), version };
    try {
      if (!last || clock.elapsed() >= last.until)
        last = { said: await ofStore(settings), until: clock.elapsed() + freshMs };
      return { ready: true, store: 'ok', ...last.said, ...parts };
    } catch {
      last = undefined;
      return { ready: false, store: 'failing', dueLagMs: 0, relayBehind: false, ...parts };
    }
  };
}

function ofParts({ files, wake, directory, clock = { state: 'ok' } }: Conditions) {
  const degraded = Object.entries({ files, wake, directory, clock }).flatMap(([part, condition]) =>
    condition.state === 'degraded' ? [`${part}: ${condition.reason}`] : [],
  );
  return { files: files.state, wake: wake.state, directory: directory.state, degraded };
}

type OfStore = Pick<HealthView, 'dueLagMs' | 'relayBehind'>;

async function ofStore({ store, clock, relayBehind }: HealthSettings): Promise<OfStore> {
  const next = await store.nextWake();
  const late = next === null ? 0 : Date.parse(clock.now()) - Date.parse(next);
  return { dueLagMs: Math.max(0, late), relayBehind: await relayBehind() };
}
