import type { Store } from '../ports.ts';

/**
 * When something happens next that somebody could notice. The daily round through what was kept long enough shows nobody
 * anything: whoever moves a clock by hand passes it on the way.
 */
export async function nextToSee(store: Pick<Store, 'dueBefore'>): Promise<string | null> {
  const items = await store.dueBefore('9999', 50);
  return items.find(({ document }) => document.errand.type !== 'sweepRetained')?.document.wakeAt ?? null;
}
