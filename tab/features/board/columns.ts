import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { byStart } from '../../data/match.ts';

export interface Column {
  readonly status: CampaignStatus;
  readonly campaigns: readonly SummaryView[];
  /** How many there are without the filter. */
  readonly all: number;
  readonly folded: boolean;
}

/** What the reader folded or unfolded by hand; empty columns at the far ends fold by themselves. */
export interface Folding {
  readonly folded: readonly string[];
  readonly unfolded: readonly string[];
}

/** One column for each status, in the order of a campaign's life, each in the order of flight starts. */
export function columnsOf(
  statuses: readonly CampaignStatus[],
  campaigns: readonly SummaryView[],
  counts: Readonly<Partial<Record<CampaignStatus, number>>>,
  folding: Folding,
): Column[] {
  const groups = Map.groupBy(campaigns, ({ status }) => status);
  const ends = emptyEnds(statuses, counts);
  return statuses.map((status) => ({
    status,
    campaigns: (groups.get(status) ?? []).toSorted(byStart),
    all: counts[status] ?? 0,
    folded: folding.folded.includes(status) || (ends.has(status) && !folding.unfolded.includes(status)),
  }));
}

function emptyEnds(
  statuses: readonly CampaignStatus[],
  counts: Readonly<Partial<Record<CampaignStatus, number>>>,
): ReadonlySet<CampaignStatus> {
  const full = (status: CampaignStatus): boolean => (counts[status] ?? 0) > 0;
  const first = statuses.findIndex(full);
  const last = statuses.findLastIndex(full);
  return new Set(statuses.filter((_, index) => index < first || index > last));
}

/** Where a campaign stands: its column and its place in it. */
export interface Spot {
  readonly column: number;
  readonly index: number;
}

export function spotOf(columns: readonly Column[], campaignId: string | undefined): Spot | undefined {
  if (campaignId === undefined) return undefined;
  for (const [column, { campaigns }] of columns.entries()) {
    const index = campaigns.findIndex(({ id }) => id === campaignId);
    if (index >= 0) return { column, index };
  }
  return undefined;
}

/** The campaign that an arrow key leads to; folded and empty columns are passed over. */
export function neighbourOf(columns: readonly Column[], spot: Spot, key: string): SummaryView | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return columns[spot.column]?.campaigns[spot.index + (key === 'ArrowDown' ? 1 : -1)];
  }
  if (key === 'Home') return columns[spot.column]?.campaigns[0];
  if (key === 'End') return columns[spot.column]?.campaigns.at(-1);
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  for (let at = spot.column + step; at >= 0 && at < columns.length; at += step) {
    const column = columns[at];
    if (column && !column.folded && column.campaigns.length > 0) {
      return column.campaigns[Math.min(spot.index, column.campaigns.length - 1)];
    }
  }
  return undefined;
}
