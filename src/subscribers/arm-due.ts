import type { DueItem } from '../domain/due.ts';
import { type Partition, type Store, uncommitted } from '../ports.ts';

/** Well below the limit of one commit. */
const together = 50;

/** Arms due items of one partition; those that exist are left alone. Throws when the store is busy: the relay comes again. */
export async function armDue(store: Store, partition: Partition, items: readonly DueItem[]): Promise<void> {
  for (let at = 0; at < items.length; at += together) {
    const outcome = await store.commit(partition, { due: items.slice(at, at + together) });
    if (outcome.kind !== 'ok') throw uncommitted('Due items could not be armed', outcome);
  }
}
