import { type Actor, isIn } from '../../domain/actor.ts';
import { type CampaignStatus, campaignStatuses } from '../../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { readSummaries, seesEverything } from './summaries.ts';

/** More than a tall screen shows before it is scrolled. */
const cardsAtFirst = 30;

export interface Column {
  readonly status: CampaignStatus;
  readonly count: number;
  /** The head of the column, by flight. */
  readonly campaigns: readonly Summary[];
}

/** What the board shows first: the count and the first cards of each column. Refuses: `notFound`. */
export async function readBoard(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Column[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!seesEverything(actor, workspaceId)) return filteredBoard({ store }, actor, workspaceId);
  const partition = { tenantId: actor.tenantId, scope: scopes.board(workspaceId) };
  const [counts, ...heads] = await Promise.all([
    store.countSummaries(partition),
    ...campaignStatuses.map((status) =>
      store.read(partition, 'summariesOfStatus', { status }, { limit: cardsAtFirst }),
    ),
  ]);
  return campaignStatuses.map((status, index) => ({
    status,
    count: counts[status] ?? 0,
    campaigns: heads[index]?.items.map(({ document }) => document) ?? [],
  }));
}

/** The slow way, for those who see some campaigns only. */
async function filteredBoard(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Column[] | Refusal> {
  const summaries = await readSummaries(doors, actor, workspaceId);
  if (isRefusal(summaries)) return summaries;
  return campaignStatuses.map((status) => {
    const campaigns = summaries.filter((summary) => summary.status === status);
    return { status, count: campaigns.length, campaigns: campaigns.slice(0, cardsAtFirst) };
  });
}
