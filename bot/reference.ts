import { ConversationReference } from '../src/domain/person.ts';
import type { Arrived } from './activity.ts';

/**
 * Where the bot can reach whoever an activity is about: the person in a personal chat, the team in a channel.
 * Group chats and people who cannot be named give nothing, and so does a chat that the bot has just been removed from.
 */
export function referenceOf(
  { activity, tenantId, personId }: Arrived,
  seenAt: string,
): ConversationReference | undefined {
  const { conversation, serviceUrl, channelData, recipient } = activity;
  if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) return undefined;
  const kind = conversation.conversationType;
  const person = kind === 'personal' && personId ? `person.${personId}` : undefined;
  const owner = kind === 'channel' ? teamKey(channelData?.team?.id) : person;
  if (!owner || !recipient) return undefined;
  const reference = ConversationReference.safeParse({
    kind: 'conversation',
    schema: 1,
    id: owner,
    tenantId,
    serviceUrl,
    conversationId: threadless(conversation.id),
    botId: recipient.id,
    seenAt,
  });
  return reference.data;
}

/** A team's id is a thread id ("19:…@thread.tacv2"); keys are made of safe characters only. */
function teamKey(teamId: string | undefined): string | undefined {
  return teamId && `team.${teamId.replaceAll(/[^A-Za-z0-9_.-]/g, '~')}`.slice(0, 128);
}

/** In channels the id also names the thread that was replied in; the next message starts its own. */
function threadless(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
