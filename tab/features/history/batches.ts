import type { EventView } from '../../../src/contract/views.ts';

/** The bulk change that a line of the history belongs to. */
export function batchOf({ what }: EventView): string | undefined {
  return 'batchId' in what ? what.batchId : undefined;
}

/** Whether a line says that a bulk change was taken back. */
export function isTakingBack({ what }: EventView): boolean {
  return 'undoes' in what && what.undoes !== undefined;
}

/** The bulk changes that were taken back here; `events` begin with the newest. */
export function takenBack(events: readonly EventView[]): ReadonlySet<string> {
  const undone = new Set<string>();
  let restored = false;
  for (const event of events) {
    const { what } = event;
    if ('undoes' in what && what.undoes !== undefined) undone.add(what.undoes);
    restored ||= what.type === 'thing.restored' && what.noun === 'campaign';
    const batchId = batchOf(event);
    if (restored && what.type === 'thing.deleted' && batchId !== undefined) undone.add(batchId);
  }
  return undone;
}
