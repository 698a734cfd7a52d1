import type { ShownOccurrenceView } from '../../../src/contract/series-endpoints.ts';
import type { SummaryView } from '../../../src/contract/views.ts';

/** Something that recurs, on its day, with its campaign. */
export interface RecurringLine extends ShownOccurrenceView {
  readonly campaignName: string;
}

export type RecurringDays = ReadonlyMap<string, readonly RecurringLine[]>;

/** What recurs in these campaigns alone, by day. */
export function ofCampaigns(
  days: ReadonlyMap<string, readonly ShownOccurrenceView[]>,
  campaigns: readonly SummaryView[],
): RecurringDays {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return new Map(
    [...days].flatMap(([date, all]) => {
      const lines = all.flatMap((each) => {
        const campaignName = names.get(each.campaignId);
        return campaignName === undefined ? [] : [{ ...each, campaignName }];
      });
      return lines.length === 0 ? [] : [[date, lines] as const];
    }),
  );
}
