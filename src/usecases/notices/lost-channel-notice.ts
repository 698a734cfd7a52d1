import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { channelName } from '../../domain/team-channel.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { channelWith } from '../threads/follow.ts';
import { readerOf } from './reader.ts';

/** That a channel hears no more of a campaign, for its owner. Refuses: `notFound`. */
export async function readLostChannelNotice(
  doors: Doors,
  actor: Actor,
  { campaignId, threadId }: { readonly campaignId: string; readonly threadId: string },
): Promise<Extract<Notice, { kind: 'lostChannel' }> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { id, code, name } = found.document;
  const channel = await channelWith(doors, actor.tenantId, threadId);
  return {
    kind: 'lostChannel',
    reader: readerOf(actor, doors.clock),
    campaign: { id, code, name },
    channelName: channel ? channelName(channel.document) : '',
  };
}
