import type { Actor } from '../../domain/actor.ts';
import { type Handover, type HandoverLine, handoverLineStates } from '../../domain/handover.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type WhichHandover, findHandover } from './find.ts';

/** A hand-over with each of its things: what waits, what went over, and why something stayed. Refuses: `notFound`, `notAllowed`. */
export async function readHandover(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  which: WhichHandover,
): Promise<{ readonly handover: Handover; readonly lines: readonly HandoverLine[] } | Refusal> {
  const found = await findHandover(doors, actor, which);
  if (isRefusal(found)) return found;
  const lines = await linesOf(doors, found.partition, which.handoverId);
  return { handover: found.document, lines: lines.map(({ document }) => document) };
}

export async function linesOf(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  handoverId: string,
): Promise<Stored<HandoverLine>[]> {
  const pages = await Promise.all(
    handoverLineStates.map((state) =>
      readAll(store, partition, 'handoverLines', { ...linesWithin(handoverId), state }),
    ),
  );
  return pages.flat();
}

/** Where the ids of its lines begin and end. */
export function linesWithin(handoverId: string): { readonly first: string; readonly last: string } {
  return { first: `${handoverId}.`, last: `${handoverId}.~` };
}
