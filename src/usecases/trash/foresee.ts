import type { Actor } from '../../domain/actor.ts';
import { waitingFor } from '../../domain/approval-flow.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { addMilliseconds } from '../../domain/time.ts';
import { daysInTrash } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { findDeletable } from './delete-campaign.ts';
import { openRequests } from './end-requests.ts';

/** What deleting a campaign would take along. */
export interface ForeseenDeletion {
  readonly tasks: number;
  readonly files: number;
  /** Open requests that would be withdrawn, and would not come back with it. */
  readonly requests: number;
  readonly waitingForIds: readonly string[];
  readonly until: string;
}

/** What would go into the trash with a campaign, said before it is done. Refuses: `notFound`, `notAllowed`. */
export async function foreseeDeletion(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<ForeseenDeletion | Refusal> {
  const found = await findDeletable(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const { partition } = found;
  const [tasks, files, requests] = await Promise.all([
    readAll(doors.store, partition, 'tasksOfCampaign', {}),
    readAll(doors.store, partition, 'assetsOfCampaign', {}),
    openRequests(doors.store, partition, () => true),
  ]);
  return {
    tasks: tasks.length,
    files: files.filter(({ document }) => !document.replaced).length,
    requests: requests.length,
    waitingForIds: [...new Set(requests.flatMap(({ document }) => waitingFor(document)))],
    until: addMilliseconds(doors.clock.now(), daysInTrash * 86_400_000),
  };
}
