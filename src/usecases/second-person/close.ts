import type { Actor } from '../../domain/actor.ts';
import { end } from '../../domain/delivery.ts';
import { type Event, byRule } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type PendingAct, closedFault } from '../../domain/second-person.ts';
import type { Clock, Doors } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundAct, type WhichAct, findAct } from './place.ts';

type Round = WhichAct & { readonly round: number };

/** Says no to what somebody else wants, with words. Refuses: `notFound`, `ownRequest`, `commentNeeded`, `alreadyDecided`, `requestClosed`, `stale`. */
export async function declineAct(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { words, ...which }: Round & { readonly words: string },
): Promise<PendingAct | Refusal> {
  const found = await findOpen(doors, actor, which);
  if (isRefusal(found)) return found;
  if (!found.canConfirm) return refuse('ownRequest');
  if (words.trim() === '') return refuse('commentNeeded', { at: 'words' });
  return close(doors, found, 'declined', actor.personId, words.trim());
}

/** Takes back what one wanted oneself. Refuses: `notFound`, `notAllowed`, `alreadyDecided`, `requestClosed`, `stale`. */
export async function withdrawAct(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: Round,
): Promise<PendingAct | Refusal> {
  const found = await findOpen(doors, actor, which);
  if (isRefusal(found)) return found;
  if (found.document.askedBy !== actor.personId) return refuse('notAllowed');
  return close(doors, found, 'withdrawn', actor.personId, '');
}

async function findOpen(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: Round,
): Promise<FoundAct | Refusal> {
  const found = await findAct(doors, actor, which);
  if (isRefusal(found)) return found;
  return closedFault(found.document, which.round, doors.clock.now()) ?? found;
}

async function close(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { document: before, version, partition }: FoundAct,
  state: 'declined' | 'withdrawn',
  byId: string,
  words: string,
): Promise<PendingAct | Refusal> {
  const document: PendingAct = { ...before, state, answer: { byId, at: clock.now(), words } };
  const settled = await settle(store, partition, {
    put: [{ document, ifVersion: version }],
    events: told(clock, document, byId),
  });
  return isRefusal(settled) ? settled : document;
}

function told(
  clock: Clock,
  { id: actId, act, round, state, answer, ...where }: PendingAct,
  actorId: string,
): Event[] {
  if (state === 'waiting') return [];
  const { tenantId, workspaceId, campaignId } = where;
  const scene = { tenantId, workspaceId, campaignId, actorId, at: clock.now() };
  const words = answer?.words ?? '';
  return record(clock, scene, [{ type: 'second.answered', actId, act: act.type, round, how: state, words }]);
}

/** Nobody answered in time. */
export const expireAct: Work<ErrandOf<'expireAct'>> = async ({ store, clock }, item, { actId, round }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const stored = await store.get(partition, 'pendingAct', actId);
  if (!stored) return end(item.document, 'cancelled', 'notFound');
  if (stored.document.round !== round || stored.document.state !== 'waiting')
    return end(item.document, 'cancelled', 'answered');
  const document: PendingAct = { ...stored.document, state: 'expired' };
  const settled = await settle(store, partition, {
    put: [
      { document, ifVersion: stored.version },
      { document: end(item.document, 'done'), ifVersion: item.version },
    ],
    events: told(clock, document, byRule),
  });
  return isRefusal(settled) ? 'again' : 'committed';
};
