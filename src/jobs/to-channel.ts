import type { DueItem } from '../domain/due.ts';
import type { Doors, Stored } from '../ports.ts';
import type { Deliverable } from '../usecases/delivery/parcel.ts';
import { hangCard, writeOutcome } from '../usecases/delivery/write-outcome.ts';
import { type PostReport, prepareInChannel } from '../usecases/reports/post-report.ts';
import { channelWith } from '../usecases/threads/follow.ts';
import { placeIn } from '../usecases/threads/post.ts';
import type { Way } from './deliver.ts';

/** A report goes into a channel or a group chat, as a message of its own. */
export function toChannel(doors: Doors, stored: Stored<DueItem>, errand: PostReport): Way<Deliverable> {
  const { runId, channelId } = errand;
  const subject = { kind: 'report', id: runId } as const;
  return {
    prepare: () => prepareInChannel(doors, stored, errand),
    write: (claimed, parcel, outcome) => writeOutcome(doors, claimed, parcel, outcome),
    place: async () => {
      const channel = await channelWith(doors, stored.document.tenantId, channelId);
      return channel && placeIn(channel.document, null);
    },
    hang: (next, adopted) =>
      hangCard(doors, stored, next, { subject, personId: channelId, shown: undefined, ...adopted }),
  };
}
