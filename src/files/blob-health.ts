import {
  type ConditionLog,
  type ConditionWatch,
  type WatchedCondition,
  watchCondition,
} from '../domain/condition.ts';
import type { Clock } from '../ports.ts';
import type { FilesReason } from './blob-trouble.ts';

/** `degraded`: uploads and downloads fail; everything else of the product goes on. */
export type FilesStatus = WatchedCondition<FilesReason>;

export function filesHealth(clock: Pick<Clock, 'now'>, log: ConditionLog): ConditionWatch<FilesReason> {
  const now = (): string => clock.now();
  return watchCondition({ now, log, level: 'error', fails: 'files fail', back: 'files are back' });
}
