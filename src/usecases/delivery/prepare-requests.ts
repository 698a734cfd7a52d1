import type { Actor } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readWorkRequestNotice } from '../notices/work-request-notice.ts';
import { type Parcel, newMessage, nothing } from './parcel.ts';
import type { ErrandOf } from './work.ts';

/** A new one is told while it waits; a decision while nothing newer was said, which tells itself. */
export async function tellRequest(
  doors: Doors,
  item: DueItem,
  { workspaceId, workRequestId, turn, personId }: ErrandOf<'tellRequest'>,
  actor: Actor,
): Promise<Parcel> {
  const notice = await readWorkRequestNotice(doors, actor, { workspaceId, workRequestId });
  if (isRefusal(notice)) return nothing(notice.refused);
  const { tenantId, scope } = item;
  const stored = await doors.store.get({ tenantId, scope }, 'workRequest', workRequestId);
  const turns = stored?.document.turns ?? [];
  if (turn === 0 && notice.request.state !== 'waiting') return nothing('taken');
  const later = turns.slice(turn).filter(({ byId }) => byId !== personId);
  if (turn > 0 && later.some(({ act }) => act !== 'prioritised')) return nothing('again');
  return newMessage(doors, tenantId, notice, { kind: 'workRequest', id: workRequestId });
}
