import type { Campaign } from '../../domain/campaign.ts';
import { launchGate } from '../../domain/launch-checklist.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Commit, Partition, Store } from '../../ports.ts';
import { standingChecklist } from './read.ts';

/** What joins the commit of a launch: guarded by its version, so that no line is un-ticked in the same moment. */
type Gate = NonNullable<Commit['put']>;

/** Refuses: `launchBlocked`, with the lines for which the launch waits. */
export async function throughGate(
  store: Pick<Store, 'get' | 'read'>,
  partition: Partition,
  campaign: Campaign,
  at: string,
): Promise<Gate | Refusal> {
  const { checklist, version, lines } = await standingChecklist(store, partition, campaign);
  const fault = launchGate(lines);
  return fault ?? [{ document: { ...checklist, launchedAt: at }, ifVersion: version ?? 'absent' }];
}
