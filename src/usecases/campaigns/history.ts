import type { Actor } from '../../domain/actor.ts';
import type { Event } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { visibleEvent } from '../../domain/visible-history.ts';
import type { Doors } from '../../ports.ts';
import { unseenRequests } from '../approvals/find.ts';
import { findCampaign } from './find.ts';

const pageSize = 50;

export interface History {
  /** Newest first; a page may hold fewer than others when some of it is not for this reader. */
  readonly events: readonly Event[];
  readonly next: string | null;
}

/** What happened to a campaign, as this reader may see it. Refuses: `notFound`, `malformed` (cursor). */
export async function readHistory(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, cursor }: { readonly campaignId: string; readonly cursor?: string | undefined },
): Promise<History | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  if (cursor !== undefined && !store.isCursor('historyOfCampaign', cursor)) {
    return refuse('malformed', { at: 'cursor' });
  }
  const options = { limit: pageSize, cursor: cursor ?? null };
  const page = await store.read(found.partition, 'historyOfCampaign', {}, options);
  const unseen = await unseenRequests({ store }, actor, found);
  const events = page.items
    .filter(({ document: { what } }) => !('requestId' in what && unseen.has(what.requestId)))
    .map(({ document }) => visibleEvent(actor, document, found.subject));
  return { events: events.filter((event) => event !== undefined), next: page.next };
}
