/** How a part fares that the product can do without for a while. */
export type Condition = { readonly state: 'ok' } | { readonly state: 'degraded'; readonly reason: string };

/** The same of a part that is watched: why, of the reasons that it can have, and since when. */
export type WatchedCondition<R extends string> =
  | { readonly state: 'ok' }
  | { readonly state: 'degraded'; readonly reason: R; readonly since: string };

/** Remembers how the last call to a part went. */
export interface ConditionWatch<R extends string> {
  status(): WatchedCondition<R>;
  well(): void;
  failed(trouble: { readonly reason: R; readonly message: string }): void;
}

/** The structured log, as a part is handed it. */
export type ConditionLog = (
  level: 'note' | 'warning' | 'error',
  line: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

export interface WatchSettings {
  readonly now: () => string;
  readonly log: ConditionLog;
  /** How loudly a failure is told, and the lines of the log. */
  readonly level: 'warning' | 'error';
  readonly fails: string;
  readonly back: string;
}

/** Tells the log once when the condition changes, however often the part is asked meanwhile. */
export function watchCondition<R extends string>(settings: WatchSettings): ConditionWatch<R> {
  const { now, log, level, fails, back } = settings;
  let status: WatchedCondition<R> = { state: 'ok' };

  return {
    status: () => status,
    well() {
      if (status.state === 'ok') return;
      const { reason, since } = status;
      status = { state: 'ok' };
      log('note', back, { reason, since });
    },
    failed({ reason, message }) {
      if (status.state === 'degraded' && status.reason === reason) return;
      const since = status.state === 'degraded' ? status.since : now();
      status = { state: 'degraded', reason, since };
      log(level, fails, { reason, problem: message });
    },
  };
}
