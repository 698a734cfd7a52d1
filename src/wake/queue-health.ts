import {
  type ConditionLog,
  type ConditionWatch,
  type WatchedCondition,
  watchCondition,
} from '../domain/condition.ts';
import type { Clock } from '../ports.ts';
import type { TroubleReason } from './message-queue.ts';

/** `degraded`: nothing is lost, but what another instance armed is found by the sweep only, up to a minute late. */
export type WakeStatus = WatchedCondition<TroubleReason>;

export function queueHealth(clock: Pick<Clock, 'now'>, log: ConditionLog): ConditionWatch<TroubleReason> {
  return watchCondition({
    now: () => clock.now(),
    log,
    level: 'warning',
    fails: 'wake queue fails; sweeping instead',
    back: 'wake queue is back',
  });
}
