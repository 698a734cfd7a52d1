import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { approvalNotice } from '../notices/approval-notice.ts';
import { type Decide, decideApproval } from './decide.ts';

/**
 * The same as `decideApproval`, answered with the fresh card whether the answer was taken or refused, so that a stale
 * card heals itself: after `changedSinceShown` it names what changed since the clicker looked.
 */
export async function decideOnCard(
  doors: Doors,
  actor: Actor,
  wanted: Decide,
): Promise<{ refusal: Refusal | undefined; notice: Notice } | Refusal> {
  const decided = await decideApproval(doors, actor, wanted);
  if (isRefusal(decided)) return decided;
  const { refusal, found } = decided;
  const since = refusal?.refused === 'changedSinceShown' ? wanted.revisionShown : undefined;
  return { refusal, notice: await approvalNotice(doors, actor, found, since) };
}
