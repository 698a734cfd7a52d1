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

/** What the reader folded or unfolded by hand; the others fold when they are of no use. */
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
  /** Statuses that the reader asked for; empty for all. */
  wanted: readonly CampaignStatus[] = [],
): Column[] {
  const groups = Map.groupBy(campaigns, ({ status }) => status);
  const useless = uselessColumns(statuses, counts, wanted);
  return statuses.map((status) => ({
    status,
    campaigns: (groups.get(status) ?? []).toSorted(byStart),
    all: counts[status] ?? 0,
    folded: folding.folded.includes(status) || (useless.has(status) && !folding.unfolded.includes(status)),
  }));
}

/** Empty ones at the far ends, and those that the filter leaves out. */
function uselessColumns(
  statuses: readonly CampaignStatus[],
  counts: Readonly<Partial<Record<CampaignStatus, number>>>,
  wanted: readonly CampaignStatus[],
): ReadonlySet<CampaignStatus> {
  const full = (status: CampaignStatus): boolean => (counts[status] ?? 0) > 0;
  const first = statuses.findIndex(full);
  const last = statuses.findLastIndex(full);
  const leftOut = (status: CampaignStatus): boolean => wanted.length > 0 && !wanted.includes(status);
  return new Set(statuses.filter((status, index) => index < first || index > last || leftOut(status)));
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
