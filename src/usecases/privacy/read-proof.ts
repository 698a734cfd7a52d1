import type { Actor } from '../../domain/actor.ts';
import type { ErasureProof } from '../../domain/erasure.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findErasure } from './start-erasure.ts';

/** What shows that somebody was erased. Refuses: `notFound`, `wrongStatus` (not done). */
export async function readProof(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  erasureId: string,
): Promise<ErasureProof | Refusal> {
  const found = await findErasure(doors, actor, erasureId);
  if (isRefusal(found)) return found;
  return found.stored.document.proof ?? refuse('wrongStatus');
}
