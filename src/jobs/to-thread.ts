import type { DueItem } from '../domain/due.ts';
import type { Doors, Stored } from '../ports.ts';
import { channelWith } from '../usecases/threads/follow.ts';
import { placeIn, prepareInThread, type TellThread, type ThreadPost } from '../usecases/threads/post.ts';
import { hang, writePostOutcome } from '../usecases/threads/post-outcome.ts';
import type { Way } from './deliver.ts';

/** A card goes into the thread of a channel that follows its campaign. */
export function toThread(doors: Doors, stored: Stored<DueItem>, errand: TellThread): Way<ThreadPost> {
  const { tenantId, scope } = stored.document;
  const partition = { tenantId, scope };
  return {
    prepare: () => prepareInThread(doors, stored, errand),
    write: (claimed, parcel, outcome) => writePostOutcome(doors, claimed, errand, parcel, outcome),
    place: async () => {
      const channel = errand.posting === 'new' && (await channelWith(doors, tenantId, errand.threadId));
      if (!channel) return undefined;
      const thread = await doors.store.get(partition, 'thread', errand.threadId);
      return placeIn(channel.document, errand.about === 'root' ? null : (thread?.document.root ?? null));
    },
    hang: (next, adopted) =>
      hang({ doors, partition, stored, errand }, next, { shown: undefined, ...adopted }),
  };
}
