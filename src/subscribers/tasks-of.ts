import type { Task } from '../domain/task.ts';
import type { Partition, Store } from '../ports.ts';

/** All tasks of a campaign, however many pages they fill. */
export async function tasksOf(
  store: Pick<Store, 'read'>,
  campaign: Partition,
  cursor: string | null = null,
): Promise<readonly Task[]> {
  const page = await store.read(campaign, 'tasksOfCampaign', {}, { limit: 1_000, cursor });
  const tasks = page.items.map(({ document }) => document);
  return page.next === null ? tasks : [...tasks, ...(await tasksOf(store, campaign, page.next))];
}
