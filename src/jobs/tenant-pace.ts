import { messagesPerSecond } from '../domain/message-pace.ts';

/** How many messages each tenant may be sent now, so that nobody has to wait for it with an item in hand. */
export interface TenantPace {
  /** How many messages may be taken in hand now. */
  room(tenantId: string): number;
  /** In how many milliseconds there is room. */
  freeIn(tenantId: string): number;
  /** A message was taken in hand; it counts until it is let go, and longer when it led to a call. */
  take(tenantId: string): Turn;
}

export interface Turn {
  /** The chat platform is called now. */
  called(): void;
  /** The platform said "later": this tenant goes at half its pace, until it was quiet for a while. */
  toldLater(): void;
  letGo(): void;
}

interface Track {
  /** When calls were begun within the last second, oldest first. */
  readonly begun: number[];
  inHand: number;
  /** How often its pace was halved. */
  slowness: number;
  slowedAt: number;
  /** Since when nobody said "later", or since when it goes at this pace. */
  quietSince: number;
}

const window = 1_000;
const slowest = 4;
/** So long without a "later", and the pace doubles again. */
const calm = 10_000;
const manyTracks = 5_000;

/** This instance's part of what all may send one tenant, per second. */
export function partOf(instances: number): number {
  return Math.max(1, Math.floor(messagesPerSecond / instances));
}

/** Counts on a clock that never jumps. */
export function createTenantPace(elapsed: () => number, perSecond: number): TenantPace {
  const tracks = new Map<string, Track>();

  function trackOf(tenantId: string): Track {
    const known = tracks.get(tenantId);
    if (known) return known;
    if (tracks.size > manyTracks) forgetQuiet(tracks, elapsed());
    const track: Track = { begun: [], inHand: 0, slowness: 0, slowedAt: -Infinity, quietSince: 0 };
    tracks.set(tenantId, track);
    return track;
  }

  function room(tenantId: string): number {
    const track = tracks.get(tenantId);
    if (!track) return perSecond;
    recover(track, elapsed());
    return paceOf(track) - track.begun.length - track.inHand;
  }

  function paceOf({ slowness }: Track): number {
    return Math.max(1, perSecond >> slowness);
  }

  return {
    room,
    freeIn(tenantId) {
      const track = tracks.get(tenantId);
      if (!track || room(tenantId) > 0) return 0;
      const { begun, inHand } = track;
      const last = begun[begun.length + inHand - paceOf(track)];
      // Only those in hand stand in the way: they come to rest by themselves.
      return last === undefined ? window : last + window - elapsed();
    },
    take(tenantId) {
      const track = trackOf(tenantId);
      track.inHand += 1;
      let holds = true;
      const letGo = (): void => {
        if (holds) track.inHand -= 1;
        holds = false;
      };
      return {
        letGo,
        called() {
          letGo();
          track.begun.push(elapsed());
        },
        toldLater() {
          const now = elapsed();
          // Those that were under way together are one answer.
          if (track.slowness < slowest && now - track.slowedAt >= window) {
            track.slowness += 1;
            track.slowedAt = now;
          }
          track.quietSince = now;
        },
      };
    },
  };
}

function recover(track: Track, now: number): void {
  while ((track.begun[0] ?? now) <= now - window) track.begun.shift();
  while (track.slowness > 0 && now - track.quietSince >= calm) {
    track.slowness -= 1;
    track.quietSince += calm;
  }
}

function forgetQuiet(tracks: Map<string, Track>, now: number): void {
  for (const [tenantId, track] of tracks) {
    recover(track, now);
    if (track.inHand + track.begun.length + track.slowness === 0) tracks.delete(tenantId);
  }
}
