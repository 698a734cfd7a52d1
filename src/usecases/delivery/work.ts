import type { DueItem, Errand } from '../../domain/due.ts';
import type { Doors, Stored } from '../../ports.ts';

export type ErrandOf<T extends Errand['type']> = Extract<Errand, { type: T }>;

/**
 * What became of a piece of work: `committed` together with the end of its due item; `again` when somebody else wrote
 * in the same moment; or the due item as it has to be written, when there was nothing else to write.
 */
export type WorkDone = 'committed' | 'again' | DueItem;

/** Work of our own that a due item asks for. It reads the world again, and may be run twice. */
export type Work<E extends Errand> = (doors: Doors, item: Stored<DueItem>, errand: E) => Promise<WorkDone>;
