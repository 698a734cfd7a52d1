import type { Period } from '../../domain/period.ts';
import { type DayResult, dayResults, monthOf } from '../../domain/result-month.ts';
import { scopes } from '../../domain/scope.ts';
import { addDays } from '../../domain/time.ts';
import type { Page, Store } from '../../ports.ts';
import type { ResultMonth } from '../../domain/result-month.ts';
import { readAll } from '../read-all.ts';

export interface ResultsAsked {
  readonly tenantId: string;
  readonly workspaceId: string;
  /** Of these alone. */
  readonly campaignIds: readonly string[];
  /** Days are given once, however many of the periods they lie in. */
  readonly periods: readonly Period[];
}

/** So few campaigns are asked one by one, in the rows themselves. */
const few = 8;
/** The store gives no more at once. */
const pageSize = 1_000;

/**
 * What happened on the days of some periods in some campaigns, page after page in no order; amounts included. Of many
 * campaigns it is read from their months on the board, which follow the rows themselves by a moment.
 */
export async function* readDayResults(
  store: Pick<Store, 'read'>,
  { tenantId, workspaceId, campaignIds, periods }: ResultsAsked,
): AsyncGenerator<Iterable<DayResult>> {
  const spans = spansOf(periods);
  if (campaignIds.length <= few) {
    for (const id of campaignIds)
      for (const { start: from, end: to } of spans) {
        const partition = { tenantId, scope: scopes.campaign(id) };
        yield (await readAll(store, partition, 'resultsOfCampaign', { from, to })).map((row) => row.document);
      }
    return;
  }
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const wanted = new Set(campaignIds);
  for (const span of spans) {
    const params = { from: monthOf(span.start), to: span.end };
    let cursor: string | null = null;
    do {
      const page: Page<ResultMonth> = await store.read(board, 'resultMonthsOfWorkspace', params, {
        limit: pageSize,
        cursor,
      });
      for (const { document } of page.items)
        if (wanted.has(document.campaignId)) yield dayResults(document, span);
      cursor = page.next;
    } while (cursor !== null);
  }
}

/** The days to be read: each once, even where a year is set against itself. */
function spansOf(periods: readonly Period[]): readonly Period[] {
  const spans: Period[] = [];
  for (const { start, end } of periods.toSorted((one, other) => (one.start < other.start ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && start <= addDays(last.end, 1)) {
      spans[spans.length - 1] = { start: last.start, end: end > last.end ? end : last.end };
    } else spans.push({ start, end });
  }
  return spans;
}
