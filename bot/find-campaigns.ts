import type { Actor } from '../src/domain/actor.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import type { Summary } from '../src/domain/summary.ts';
import type { Doors } from '../src/ports.ts';
import { readSummaries } from '../src/usecases/campaigns/summaries.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import type { SharedCampaign } from './cards/campaign-card.ts';

/**
 * Campaigns that the actor may see, the best match for `text` first; without a text the ones that changed last. `skip`
 * and `most` cut a page out of them.
 */
export async function findCampaigns(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  text: string,
  { skip = 0, most }: { readonly skip?: number; readonly most: number },
): Promise<SharedCampaign[]> {
  const places = await workspaceIdsOf(doors, actor);
  const pages = await Promise.all(places.map((workspaceId) => readSummaries(doors, actor, workspaceId)));
  const all = pages.flatMap((page) => (isRefusal(page) ? [] : page));
  const found = matching(all, text).slice(skip, skip + most);
  return Promise.all(found.map((summary) => withOwner(doors, actor, summary)));
}

/** The best first, then the latest change. */
function matching(summaries: readonly Summary[], text: string): Summary[] {
  const sought = folded(text);
  return summaries
    .map((summary) => ({ summary, rank: rankOf(summary, sought) }))
    .filter(({ rank }) => rank > 0)
    .toSorted(
      (one, other) => other.rank - one.rank || other.summary.updatedAt.localeCompare(one.summary.updatedAt),
    )
    .map(({ summary }) => summary);
}

function rankOf(summary: Summary, sought: string): number {
  if (sought === '') return 1;
  const [code, name] = [folded(summary.code), folded(summary.name)];
  if (code === sought || name === sought) return 5;
  if (name.startsWith(sought)) return 4;
  if (code.startsWith(sought) || name.includes(sought)) return 3;
  const words = sought.split(' ');
  return words.every((word) => name.includes(word) || code.includes(word)) ? 2 : 0;
}

/** Case, width and spaces do not matter when looking for something. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

async function withOwner(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId }: Actor,
  summary: Summary,
): Promise<SharedCampaign> {
  const owner = await directory.person(tenantId, summary.ownerId);
  return { ...summary, ownerName: owner?.name ?? summary.ownerId };
}
