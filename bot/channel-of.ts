import type { SeenChannel } from '../src/usecases/threads/keep-channel.ts';
import type { Arrived } from './activity.ts';

/** The channel that an activity comes from, without the thread in it; undefined where it is none. */
export function channelOf({ activity, tenantId }: Arrived, seenAt: string): SeenChannel | undefined {
  const { conversation, serviceUrl, channelData, recipient } = activity;
  const teamId = channelData?.team?.id;
  if (conversation.conversationType !== 'channel' || teamId === undefined || !recipient) return undefined;
  return {
    tenantId,
    teamId,
    teamName: nameIn(channelData?.team),
    name: nameIn(channelData?.channel) || (conversation.name ?? ''),
    serviceUrl,
    conversationId: conversation.id.split(';')[0] ?? conversation.id,
    botId: recipient.id,
    seenAt,
  };
}

/** Teams says names in some activities and not in others. */
function nameIn(thing: object | undefined): string {
  const name: unknown = thing && Object.getOwnPropertyDescriptor(thing, 'name')?.value;
  return typeof name === 'string' ? name.slice(0, 300) : '';
}

/** Whether it says that the bot was taken out of a team: Teams tells that in two ways, often in both. */
export function isRemoval({ activity }: Arrived): boolean {
  const { type, action, membersRemoved = [], recipient } = activity;
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && membersRemoved.some(({ id }) => id === recipient?.id);
}
