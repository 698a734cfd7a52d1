import type { Clock } from '../ports.ts';
import type { QueueTrouble, TroubleReason } from './message-queue.ts';

/** `degraded`: nothing is lost, but what another instance armed is found by the sweep only, up to a minute late. */
export type WakeStatus =
  | { readonly state: 'ok' }
  | { readonly state: 'degraded'; readonly reason: TroubleReason; readonly since: string };

export type WakeLog = (
  level: 'note' | 'warning' | 'error',
  line: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

export interface QueueHealth {
  status(): WakeStatus;
  well(): void;
  failed(trouble: QueueTrouble): void;
}

/** Remembers how the queue is, and tells the log once when that changes, however often it is asked meanwhile. */
export function queueHealth(clock: Pick<Clock, 'now'>, log: WakeLog): QueueHealth {
  let status: WakeStatus = { state: 'ok' };

  return {
    status: () => status,
    well() {
      if (status.state === 'ok') return;
      const { reason, since } = status;
      status = { state: 'ok' };
      log('note', 'wake queue is back', { reason, since });
    },
    failed({ reason, message }) {
      if (status.state === 'degraded' && status.reason === reason) return;
      const since = status.state === 'degraded' ? status.since : clock.now();
      status = { state: 'degraded', reason, since };
      log('warning', 'wake queue fails; sweeping instead', { reason, problem: message });
    },
  };
}
