import type { Actor } from '../../domain/actor.ts';
import type { Delegation } from '../../domain/approval-delegation.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { addDays, instantOf } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { delegateApprovals } from './delegate.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 8;

/**
 * "I am away until that day": from now to the end of it on one's own clock, somebody else answers all of one's approvals.
 * Refuses what `delegateApprovals` refuses, and `malformed` (a day that cannot be).
 */
export async function setAway(
  doors: Doors,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly once: string;
    readonly until: string;
    readonly toId: string;
  },
): Promise<(Delegation & { readonly name: string }) | Refusal> {
  const { workspaceId, once, until, toId } = wanted;
  const startsAt = doors.clock.now();
  const endsAt = instantOf(addDays(until, 1), '00:00', actor.zone);
  if (endsAt <= startsAt) return refuse('malformed', { at: 'until', facts: { what: 'past' } });
  const fromId = actor.personId;
  const delegation = { once, workspaceId, fromId, toId, startsAt, endsAt, subjects: null, upTo: null };
  let set = await delegateApprovals(doors, actor, delegation);
  // The same click may have come twice in the same moment; then the other one has set it.
  for (let attempt = 1; attempt < attempts && isRefusal(set) && set.refused === 'stale'; attempt += 1) {
    set = await delegateApprovals(doors, actor, delegation);
  }
  if (isRefusal(set)) return set;
  const person = await doors.directory.person(actor.tenantId, toId);
  return { ...set, name: person?.name ?? toId };
}
