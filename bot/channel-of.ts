import type { SeenChannel } from '../src/usecases/threads/keep-channel.ts';
import type { Arrived } from './activity.ts';

/** The channel, without the thread in it, or the group chat that an activity comes from; undefined where it is none. */
export function channelOf({ activity, tenantId }: Arrived, seenAt: string): SeenChannel | undefined {
  const { conversation, serviceUrl, channelData, recipient } = activity;
  const teamId = channelData?.team?.id;
  if (!recipient) return undefined;
  if (conversation.conversationType === 'groupChat') {
    const name = (conversation.name ?? '').slice(0, 300);
    const place = { tenantId, serviceUrl, conversationId: conversation.id, botId: recipient.id, seenAt };
    return { ...place, group: true, teamId: '', teamName: '', name };
  }
  if (conversation.conversationType !== 'channel' || teamId === undefined) return undefined;
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
