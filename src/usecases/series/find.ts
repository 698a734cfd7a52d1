import type { Actor } from '../../domain/actor.ts';
import type { Verb } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Series } from '../../domain/series.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';

export interface WhichSeries {
  readonly campaignId: string;
  readonly seriesId: string;
}

export interface FoundSeries extends Stored<Series> {
  readonly campaign: FoundCampaign;
}

/** The series, when the actor may do `verb` in its campaign and the campaign still lives. Refuses: `notFound`, `notAllowed`, `wrongStatus`. */
export async function findSeries(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, seriesId }: WhichSeries,
  verb: Verb,
): Promise<FoundSeries | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, verb);
  if (isRefusal(campaign)) return campaign;
  const stored = await doors.store.get(campaign.partition, 'series', seriesId);
  if (!stored) return refuse('notFound');
  return { ...stored, campaign };
}

/** Nothing recurs any more in a campaign that was put away. */
export function closedFault({ document: { status } }: FoundCampaign): Refusal | undefined {
  return status === 'archived' ? refuse('wrongStatus', { facts: { status } }) : undefined;
}
