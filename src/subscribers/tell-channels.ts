import { followUps, isForChannels } from '../domain/campaign-thread.ts';
import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Channels that follow a campaign hear what happens to it, in its thread; its owner hears when one cannot any more. */
export function tellChannels(store: Store): Subscriber {
  return {
    id: 'tell-channels',
    async follow(events) {
      for (const event of events) await tell(store, event);
    },
  };
}

async function tell(store: Store, event: Event): Promise<void> {
  const { tenantId, campaignId, what, at } = event;
  if (campaignId === null) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  if (what.type === 'channel.lost') return tellOwner(store, partition, event, what.channelId);
  if (!isForChannels(what)) return;
  const threads = await store.read(partition, 'threadsOfCampaign', {}, { limit: 1_000 });
  const items = threads.items
    .filter(({ document }) => document.state === 'following')
    .flatMap(({ document }) => followUps(document, what, { id: event.id, at }));
  await armDue(store, partition, items);
}

async function tellOwner(
  store: Store,
  partition: Partition,
  { id, at }: Event,
  threadId: string,
): Promise<void> {
  const campaign = await store.get(partition, 'campaign', partition.scope);
  if (!campaign) return;
  const { ownerId: personId } = campaign.document;
  const errand = { type: 'tellLostChannel', threadId, personId } as const;
  await armDue(store, partition, [arm(`tell.lost.${threadId}.${id}`, partition, errand, at)]);
}
