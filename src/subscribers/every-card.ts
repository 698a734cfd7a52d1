import type { PostedCard } from '../domain/posted-card.ts';
import type { Partition, Store } from '../ports.ts';

/** All cards that hang about a campaign, also in the threads of channels. */
export async function everyCard(
  store: Store,
  partition: Partition,
  cursor: string | null = null,
): Promise<readonly PostedCard[]> {
  const page = await store.read(partition, 'cardsOfCampaign', {}, { limit: 1_000, cursor });
  const cards = page.items.map(({ document }) => document);
  return page.next === null ? cards : [...cards, ...(await everyCard(store, partition, page.next))];
}
