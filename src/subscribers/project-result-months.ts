import { canonicalJson } from '../domain/canonical-json.ts';
import type { Event } from '../domain/event.ts';
import type { Period } from '../domain/period.ts';
import type { Result } from '../domain/result.ts';
import { type ResultMonth, monthOf, resultMonthIds, resultMonths } from '../domain/result-month.ts';
import { scopes } from '../domain/scope.ts';
import { addDays } from '../domain/time.ts';
import { type Commit, type Page, type Partition, type Store, type Stored, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** A month with every channel on every day is below 60 KB, and a commit takes 2 MB. */
const mostInOneCommit = 25;
const pageSize = 1_000;
const always: Period = { start: '0000-01-01', end: '9999-12-31' };

/**
 * Keeps the results of a board's campaigns by months: made from the rows that stand in the store now, and written only
 * over what was read before.
 */
export function projectResultMonths(store: Store): Subscriber {
  return {
    id: 'project-result-months',
    async follow(events) {
      const concerned = new Map<string, { event: Event; span: Period }>();
      for (const event of events) {
        const span = spanOf(event);
        if (event.campaignId === null || !span) continue;
        const key = JSON.stringify([event.tenantId, event.workspaceId, event.campaignId]);
        const known = concerned.get(key);
        concerned.set(key, { event, span: known ? around(known.span, span) : span });
      }
      for (const { event, span } of concerned.values()) while (!(await written(store, event, span)));
    },
  };
}

/** The days of the months in which something may have changed. */
function spanOf({ what }: Event): Period | undefined {
  if (what.type === 'thing.purged') return what.noun === 'campaign' ? always : undefined;
  if (what.type !== 'results.recorded') return undefined;
  const [first, last] = [what.months?.at(0), what.months?.at(-1)];
  return first !== undefined && last !== undefined ? { start: first, end: endOf(last) } : always;
}

const endOf = (month: string): string => addDays(monthOf(addDays(month, 31)), -1);

function around(one: Period, other: Period): Period {
  return {
    start: one.start < other.start ? one.start : other.start,
    end: one.end > other.end ? one.end : other.end,
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function written(
  store: Store,
  { tenantId, workspaceId, campaignId }: Event,
  span: Period,
): Promise<boolean> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const id = campaignId ?? '';
  const present = await monthsThere(store, board, id, span);
  const months = resultMonths(await resultsThere(store, { tenantId, scope: scopes.campaign(id) }, span));
  const wanted = new Set(months.map((month) => month.id));
  const put = months.flatMap((document) => {
    const before = present.get(document.id);
    const isSame = before && canonicalJson(before.document) === canonicalJson(document);
    return isSame ? [] : [{ document, ifVersion: before?.version ?? ('absent' as const) }];
  });
  const remove = [...present.values()]
    .filter(({ document }) => !wanted.has(document.id))
    .map(({ document, version }) => ({ kind: 'resultMonth' as const, id: document.id, ifVersion: version }));
  const commits: Commit[] = [
    ...partsOf(put).map((part) => ({ put: part })),
    ...partsOf(remove).map((part) => ({ remove: part })),
  ];
  for (const commit of commits) {
    const outcome = await store.commit(board, commit);
    if (outcome.kind === 'stale') return false;
    if (outcome.kind !== 'ok') throw uncommitted(`The results of ${id} could not be written`, outcome);
  }
  return true;
}

function partsOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / mostInOneCommit);
  return Array.from({ length: count }, (_, part) =>
    all.slice(part * mostInOneCommit, (part + 1) * mostInOneCommit),
  );
}

async function monthsThere(
  store: Store,
  board: Partition,
  campaignId: string,
  { start, end }: Period,
): Promise<ReadonlyMap<string, Stored<ResultMonth>>> {
  const params = resultMonthIds(campaignId);
  const months = new Map<string, Stored<ResultMonth>>();
  let cursor: string | null = null;
  do {
    const page: Page<ResultMonth> = await store.read(board, 'resultMonthsOfCampaign', params, {
      limit: pageSize,
      cursor,
    });
    for (const item of page.items)
      if (item.document.date >= start && item.document.date <= end) months.set(item.document.id, item);
    cursor = page.next;
  } while (cursor !== null);
  return months;
}

async function resultsThere(store: Store, partition: Partition, { start, end }: Period): Promise<Result[]> {
  const results: Result[] = [];
  let cursor: string | null = null;
  do {
    const params = { from: start, to: end };
    const page: Page<Result> = await store.read(partition, 'resultsOfCampaign', params, {
      limit: pageSize,
      cursor,
    });
    results.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null);
  return results;
}
