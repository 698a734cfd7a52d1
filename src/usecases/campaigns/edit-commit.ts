import { budgetFault } from '../../domain/budget-change.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { type Edited, editCampaign as decide } from '../../domain/campaign-edit.ts';
import { fallBack } from '../../domain/campaign-status.ts';
import type { Money } from '../../domain/money.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Happening } from '../../domain/event.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { approvalPart } from '../approvals/after-edit.ts';
import { putTimed } from '../approvals/working-times.ts';
import { programmePart } from '../programmes/room.ts';
import { readAll } from '../read-all.ts';
import { type OfBatch, inBatch, record } from '../record.ts';

export interface EditToCommit {
  readonly campaign: Campaign;
  readonly commit: Commit;
}

/**
 * An edit with everything that has to be written with it: what it does to the approval, and the events. The same for
 * people and for imports. Undefined when nothing changes. Refuses: `wrongStatus`, `flightReversed`, and
 * what `budgetFault` and `programmePart` refuse.
 */
export async function editCommit(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  { document: before, version, partition }: Stored<Campaign> & { readonly partition: Partition },
  edit: CampaignEdit,
  actorId: string,
  { reason, ...of }: OfBatch & { readonly reason?: string } = {},
  /** What else has to be known before it is written, and told with it. */
  also: (after: Campaign, edited: Edited) => Promise<readonly Happening[] | Refusal> = async () => [],
): Promise<EditToCommit | undefined | Refusal> {
  const at = clock.now();
  const decided = decide(before, edit, at);
  if (isRefusal(decided)) return decided;
  const { changes, contentChanges } = decided;
  if (changes.length === 0) return undefined;
  const unfunded =
    edit.budget === undefined ? undefined : await budgetPart(store, partition, before, edit.budget);
  if (unfunded) return unfunded;
  const noRoom = await programmePart(store, decided.campaign, before);
  if (noRoom) return noRoom;
  const more = await also(decided.campaign, decided);
  if (isRefusal(more)) return more;
  const approval = await approvalPart(store, partition, decided.campaign, contentChanges, at);
  const { campaign, happening } = fallBack(approval?.campaign ?? decided.campaign);
  const { id: campaignId, tenantId, workspaceId } = campaign;
  const events = record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
    inBatch({ type: 'campaign.edited', changes: [...changes], ...(reason !== undefined && { reason }) }, of),
    ...(approval?.happenings ?? []),
    happening,
    ...more.map((one) => inBatch(one, of)),
  ]);
  const timed = await putTimed({ store, directory }, approval?.put ?? []);
  const put = [{ document: campaign, ifVersion: version }, ...timed.put];
  return { campaign, commit: { put, events, due: timed.due } };
}

/** Why the budget cannot become this with the lines that stand on it. */
async function budgetPart(
  store: Pick<Doors['store'], 'read'>,
  partition: Partition,
  { budget }: Pick<Campaign, 'budget'>,
  to: Money | null,
): Promise<Refusal | undefined> {
  const lines = await readAll(store, partition, 'budgetLinesOfCampaign', {});
  return budgetFault(
    lines.map(({ document }) => document),
    to,
    budget,
  );
}
