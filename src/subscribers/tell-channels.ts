import {
  type CampaignThread,
  followUps,
  isForChannels,
  isTrashing,
  lookItem,
  thingOf,
} from '../domain/campaign-thread.ts';
import { type DueItem, arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import { every } from './every.ts';
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
  const following = threads.items
    .map(({ document }) => document)
    .filter(({ state }) => state === 'following');
  const items = following.flatMap((thread) => followUps(thread, what, { id: event.id, at }));
  const hanging = isTrashing(what) && following.length > 0;
  const looks = hanging ? await everyLook(store, partition, following, event) : [];
  await armDue(store, partition, [...items, ...looks]);
}

/** A look at each card that hangs in these threads. */
async function everyLook(
  store: Store,
  partition: Partition,
  threads: readonly CampaignThread[],
  { id, at }: Event,
): Promise<DueItem[]> {
  const cards = await every(store, partition, 'cardsOfCampaign', {});
  return cards.flatMap(({ subject, personId }) => {
    const thread = threads.find((each) => each.id === personId);
    const thing = subject.kind === 'thread' ? thingOf(subject.id) : undefined;
    return thread && thing ? [lookItem(thread, thing, at, id)] : [];
  });
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
