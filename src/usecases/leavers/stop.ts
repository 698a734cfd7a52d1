import type { Actor } from '../../domain/actor.ts';
import type { Handover } from '../../domain/handover.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichHandover, findHandover } from './find.ts';

const attempts = 8;

/**
 * Stops a hand-over; what was handed over stays there, and a new one takes the rest. One that is over is left alone.
 * Refuses: `notFound`, `notAllowed`, `stale`.
 */
export async function stopHandover(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: WhichHandover,
): Promise<Handover | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findHandover(doors, actor, which);
    if (isRefusal(found)) return found;
    const { document, version, partition } = found;
    if (document.state !== 'running') return document;
    const at = doors.clock.now();
    const stopped: Handover = { ...document, state: 'stopped', endedAt: at };
    const { tenantId, workspaceId, personId, id: handoverId } = document;
    const settled = await settle(doors.store, partition, {
      put: [{ document: stopped, ifVersion: version }],
      events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at }, [
        { type: 'handover.stopped', handoverId, personId },
      ]),
    });
    if (!isRefusal(settled)) return stopped;
    // The errand counts on meanwhile.
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}
