import { z } from 'zod';
import { Id } from './person.ts';

/**
 * A channel of a team, or a group chat, in which the bot is, or was: kept from verified activities only. Everybody in it reads what is
 * posted there, guests too, so that it is told what somebody without any right to amounts may know.
 */
export const TeamChannel = z.strictObject({
  kind: z.literal('teamChannel'),
  schema: z.literal(1),
  /** Derived from the conversation's id. */
  id: Id,
  tenantId: Id,
  /** A chat of several people outside any team: it has no threads. */
  group: z.literal(true).optional(),
  /** Empty for a group chat. */
  teamId: z.string().max(300),
  /** Teams does not always tell names: then they are empty. */
  teamName: z.string().max(300),
  name: z.string().max(300),
  serviceUrl: z.url(),
  conversationId: z.string().min(1).max(500),
  botId: z.string().min(1).max(200),
  /** False since the bot was removed from the team. */
  present: z.boolean(),
  /** Campaigns that it follows or followed: where to look when the bot is removed. */
  campaignIds: z.array(Id).max(1_000),
  seenAt: z.string(),
});
export type TeamChannel = z.infer<typeof TeamChannel>;

/** "Marketing › Launches"; the general channel of a team has the team's id, and often no name. */
export function channelName({ teamName, name }: Pick<TeamChannel, 'teamName' | 'name'>): string {
  return [teamName, name].filter((part) => part !== '').join(' › ');
}

/** What an activity tells of a channel; a name that it leaves out stays. Undefined when that is nothing new. */
export function seenAgain(known: TeamChannel, seen: TeamChannel): TeamChannel | undefined {
  const next = {
    ...seen,
    teamName: seen.teamName || known.teamName,
    name: seen.name || known.name,
    campaignIds: known.campaignIds,
  };
  const same =
    next.teamName === known.teamName &&
    next.name === known.name &&
    next.serviceUrl === known.serviceUrl &&
    next.botId === known.botId &&
    next.present === known.present;
  return same || seen.seenAt < known.seenAt ? undefined : next;
}
