import type { Actor } from '../../domain/actor.ts';
import { ownRights } from '../../domain/grant.ts';
import { type Subject, covers, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import type { WhichAsset } from './get.ts';

/** Long enough to begin a download on a slow phone; whoever gets hold of the link later finds nothing. */
const minutes = 5;

/**
 * A short-lived address of the file, for those who may read it; null where there are no such links, then `getAsset`
 * gives the bytes. Refuses: `notFound`.
 */
export async function linkAsset(
  { store, files, clock }: Pick<Doors, 'store' | 'files' | 'clock'>,
  actor: Actor,
  { campaignId, assetId }: WhichAsset,
): Promise<{ readonly url: string | null } | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'asset.read');
  if (isRefusal(found)) return found;
  const stored = await store.get(found.partition, 'asset', assetId);
  if (!stored) return refuse('notFound');
  const { fileKey, name } = stored.document;
  const holds = minutesLeft(actor, found.subject, clock.now());
  if (holds < 1) return { url: null };
  const url = await files.link(found.partition, fileKey, { name, minutes: Math.min(minutes, holds) });
  return { url: url?.href ?? null };
}

/** A link outlives nothing that was given for a time; where it would, `getAsset` gives the bytes. */
function minutesLeft(actor: Actor, subject: Subject, at: string): number {
  if (may(ownRights(actor), 'asset.read', subject)) return minutes;
  const ends = actor.grants.filter((grant) => covers(grant, 'asset.read', subject)).map(({ until }) => until);
  const last = ends.toSorted().at(-1) ?? at;
  return Math.floor((Date.parse(last) - Date.parse(at)) / 60_000);
}
