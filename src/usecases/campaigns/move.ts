import type { Actor } from '../../domain/actor.ts';
import type { Flight } from '../../domain/campaign.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type EditCampaign, type EditedCampaign, editCampaign } from './edit.ts';

export interface MoveCampaign extends Omit<EditCampaign, 'edit'> {
  readonly flight: Flight;
}

/** Drags or resizes a flight: an edit of that one field, with the refusals of an edit. */
export function moveCampaign(
  doors: Doors,
  actor: Actor,
  { flight, ...which }: MoveCampaign,
): Promise<EditedCampaign | Refusal> {
  return editCampaign(doors, actor, { ...which, edit: { flight } });
}
