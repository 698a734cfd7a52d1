import { type Actor, isIn } from '../../domain/actor.ts';
import { type CampaignEdit, campaignStatuses } from '../../domain/campaign.ts';
import { planOf } from '../../domain/conflict.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { type FoundConflict, deskOf, shownTo } from './find.ts';

type Reading = Pick<Doors, 'store' | 'clock'>;

/** So many are told at once, soonest first. */
const mostTold = 1_000;

export interface ConflictList {
  readonly conflicts: readonly FoundConflict[];
  /** How many more there are. */
  readonly more: number;
}

/** All clashes of a workspace of which the reader sees a campaign, soonest first. Refuses: `notFound`. */
export async function listConflicts(
  doors: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<ConflictList | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const desk = await deskOf(doors, actor.tenantId, workspaceId);
  const all = shownTo(actor, desk, desk.index.all(desk.around));
  return { conflicts: all.slice(0, mostTold), more: Math.max(0, all.length - mostTold) };
}

/** What a campaign as it stands clashes with. Refuses: `notFound`. */
export async function conflictsOfCampaign(
  doors: Reading,
  actor: Actor,
  campaignId: string,
): Promise<readonly FoundConflict[] | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { document: campaign } = found;
  const desk = await deskOf(doors, actor.tenantId, campaign.workspaceId);
  const load = desk.index.has(campaignId)?.load;
  const plan = planOf({ ...campaign, load });
  return plan ? shownTo(actor, desk, desk.index.of(plan, desk.around)) : [];
}

/** What is said of a plan before it is saved: of a campaign with these changes, or of a new one. */
export interface ForeseeConflicts {
  readonly workspaceId: string;
  readonly campaignId?: string | undefined;
  readonly fields: Pick<
    CampaignEdit,
    'flight' | 'channels' | 'segments' | 'audience' | 'regions' | 'venue' | 'budget'
  >;
}

/** What a plan would clash with; writes nothing. Refuses: `notFound`, `notAllowed`. */
export async function foreseeConflicts(
  doors: Reading,
  actor: Actor,
  { workspaceId, campaignId, fields }: ForeseeConflicts,
): Promise<readonly FoundConflict[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const before = campaignId === undefined ? undefined : await planned(doors, actor, campaignId, workspaceId);
  if (isRefusal(before)) return before;
  if (!before && !may(actor, 'campaign.create', { workspaceId })) return refuse('notAllowed');
  const desk = await deskOf(doors, actor.tenantId, workspaceId);
  const id = before?.id ?? 'new';
  const load = desk.index.has(id)?.load;
  const blank = { id, status: campaignStatuses[0], flight: null, channels: [], load };
  const plan = planOf({ ...blank, ...before, ...fields, load });
  if (!plan) return [];
  const own = { plan, summary: desk.summaries.get(id) };
  return shownTo(actor, desk, desk.index.of(plan, desk.around), own);
}

async function planned(doors: Reading, actor: Actor, campaignId: string, workspaceId: string) {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  return found.document.workspaceId === workspaceId ? found.document : refuse('notFound');
}
