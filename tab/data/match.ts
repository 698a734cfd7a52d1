import type { SummaryView } from '../../src/contract/views.ts';
import { passes } from '../../src/domain/campaign-filter.ts';
import { isFiltering, type Filter } from './place.ts';

/* Search and filter run here, on the summaries that the tab holds anyway: no round trip while somebody types. */

/** The campaigns that a filter lets through, in their order; the same array when nothing is filtered. */
export function matching(campaigns: readonly SummaryView[], filter: Filter): readonly SummaryView[] {
  if (!isFiltering(filter)) return campaigns;
  return campaigns.filter(passes(filter));
}

/** The order of a column: flight start, the unplanned last, then by id so that it never jumps. */
export function byStart(one: SummaryView, other: SummaryView): number {
  const [a, b] = [one.flight?.start ?? '9999', other.flight?.start ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
