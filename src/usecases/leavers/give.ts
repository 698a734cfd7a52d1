import type { Actor } from '../../domain/actor.ts';
import type { HandedOver } from '../../domain/hand-over.ts';
import type { Given, HandoverNoun, Holding } from '../../domain/handover.ts';
import type { Doors } from '../../ports.ts';
import { giveApproval, giveRequest } from './give-approval.ts';
import { giveCampaign, giveTask, giveTeamPlace } from './give-campaign.ts';
import { giveDelegation } from './give-delegation.ts';
import {
  giveChannel,
  giveCheck,
  giveContent,
  giveProgramme,
  giveQueue,
  giveRisk,
  giveWork,
} from './give-plan.ts';
import { giveRoute } from './give-route.ts';
import { giveSchedule } from './give-schedule.ts';

/** Where a thing is looked for, and what is to happen to it. */
export interface Giving extends HandedOver {
  readonly workspaceId: string;
  readonly holding: Holding;
}

/**
 * Hands one thing over, in one commit with its own event. Twice is harmless: what the heir has is given. Whoever began
 * the hand-over acts, with the rights that they have now.
 */
export type Give = (doors: Doors, actor: Actor, giving: Giving) => Promise<Given>;

export const give: Record<HandoverNoun, Give> = {
  approval: giveApproval,
  request: giveRequest,
  task: giveTask,
  content: giveContent,
  channel: giveChannel,
  risk: giveRisk,
  check: giveCheck,
  campaign: giveCampaign,
  team: giveTeamPlace,
  schedule: giveSchedule,
  delegation: giveDelegation,
  route: giveRoute,
  programme: giveProgramme,
  work: giveWork,
  queue: giveQueue,
};
