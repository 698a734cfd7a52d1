import type { Audience, LiveNotice } from '../contract/live.ts';
import type { Actor } from '../domain/actor.ts';
import { LiveTab } from './live-tab.ts';

/** The open tabs of this process, and what they have to be told. */
export interface Live {
  /** Tells the open tabs of a workspace, all staff when no audience is named; guests hear only what names them. */
  publish(tenantId: string, workspaceId: string, notice: LiveNotice, audience?: Audience): void;
  /** Tells all tabs to read everything again: after a gap, or when the clock was moved. */
  publishEverything(): void;
  /** Server-sent events for one tab, beginning with `everything`. */
  open(actor: Actor, workspaceId: string): ReadableStream<Uint8Array>;
  /** How many tabs listen now. */
  listening(): number;
  /** Ends all streams; the tabs come back by themselves. */
  close(): void;
}

export interface LiveSettings {
  /** So often a quiet line says that it is alive. */
  readonly heartbeatMs?: number;
  /** A stream is ended after so long, so that token and rights are looked at again. */
  readonly longestMs?: number;
  /** The time of the product, by which grants end; that of the machine when absent. */
  readonly now?: () => string;
}

const allStaff: Audience = { staff: true, personIds: [] };

const present = (): string => new Date().toISOString();

export function createLive({
  heartbeatMs = 20_000,
  longestMs = 30 * 60_000,
  now = present,
}: LiveSettings = {}): Live {
  const tabs = new Set<LiveTab>();
  return {
    publish(tenantId, workspaceId, notice, audience = allStaff) {
      for (const tab of tabs) {
        // What was given for a time ends in its minute, whether or not somebody said so already.
        if (tab.hasLost(now())) tab.end();
        else if (tab.hears({ tenantId, id: workspaceId }, notice, audience, now())) tab.tell(notice);
        else continue;
        // Somebody whose entry changed may have other rights now: they come back and are looked at again.
        if (notice.changed === 'people' && audience.personIds.includes(tab.personId)) tab.end();
      }
    },
    publishEverything() {
      for (const tab of tabs) tab.tell({ changed: 'everything' });
    },
    open(actor, workspaceId) {
      const tab = new LiveTab(actor, workspaceId, () => tabs.delete(tab));
      tabs.add(tab);
      return tab.stream(heartbeatMs, longestMs);
    },
    listening: () => tabs.size,
    close() {
      for (const tab of tabs) tab.end();
    },
  };
}
