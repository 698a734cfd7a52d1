import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { RetrospectiveNotice } from '../../domain/retrospective-face.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readerOf } from './reader.ts';

/** Asks the owner of a campaign that has ended to look back. Refuses: `notFound`, `notAllowed`. */
export async function readRetrospectiveNotice(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<RetrospectiveNotice | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'retrospective.edit');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const stored = await store.get(partition, 'retrospective', campaignId);
  const { id, code, name, status, ownerId, flight } = campaign;
  return {
    kind: 'retrospective',
    reader: readerOf(actor, clock),
    campaign: { id, code, name },
    endedOn: flight?.end ?? null,
    points: stored?.document.points.length ?? 0,
    isWaiting: status === 'ended' && !stored?.document.published,
    isOwner: ownerId === actor.personId,
  };
}
