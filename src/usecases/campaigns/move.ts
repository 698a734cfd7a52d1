import type { Actor } from '../../domain/actor.ts';
import type { Campaign, Flight } from '../../domain/campaign.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { editCampaign } from './edit.ts';

export interface MoveCampaign {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly flight: Flight;
  /** Why a hard clash with another plan is taken. */
  readonly acceptClash?: string | undefined;
}

/** Drags or resizes a flight: an edit of that one field, with the refusals of an edit. */
export function moveCampaign(
  doors: Doors,
  actor: Actor,
  { flight, ...which }: MoveCampaign,
): Promise<Stored<Campaign> | Refusal> {
  return editCampaign(doors, actor, { ...which, edit: { flight } });
}
