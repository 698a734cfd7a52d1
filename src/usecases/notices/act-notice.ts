import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actFace } from '../second-person/face.ts';
import { type WhichAct, findAct } from '../second-person/place.ts';
import { readerOf } from './reader.ts';

/** What waits or waited for a second person, for whoever wanted it or may confirm it. Refuses: `notFound`. */
export async function readActNotice(
  doors: Doors,
  actor: Actor,
  which: WhichAct,
): Promise<Extract<Notice, { kind: 'pendingAct' }> | Refusal> {
  const found = await findAct(doors, actor, which);
  if (isRefusal(found)) return found;
  const reader = readerOf(actor, doors.clock);
  return { kind: 'pendingAct', reader, act: await actFace(doors, actor, found.document) };
}
