import type { Clock } from '../ports.ts';
import type { FilesReason, FilesTrouble } from './blob-trouble.ts';

/** `degraded`: uploads and downloads fail; everything else of the product goes on. */
export type FilesStatus =
  | { readonly state: 'ok' }
  | { readonly state: 'degraded'; readonly reason: FilesReason; readonly since: string };

export type FilesLog = (
  level: 'note' | 'warning' | 'error',
  line: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

export interface FilesHealth {
  status(): FilesStatus;
  well(): void;
  failed(trouble: FilesTrouble): void;
}

/** Remembers how the last call went, and tells the log once when that changes. */
export function filesHealth(clock: Pick<Clock, 'now'>, log: FilesLog): FilesHealth {
  let status: FilesStatus = { state: 'ok' };

  return {
    status: () => status,
    well() {
      if (status.state === 'ok') return;
      const { reason, since } = status;
      status = { state: 'ok' };
      log('note', 'files are back', { reason, since });
    },
    failed({ reason, message }) {
      if (status.state === 'degraded' && status.reason === reason) return;
      const since = status.state === 'degraded' ? status.since : clock.now();
      status = { state: 'degraded', reason, since };
      log('error', 'files fail', { reason, problem: message });
    },
  };
}
