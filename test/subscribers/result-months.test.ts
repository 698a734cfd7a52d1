import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Event } from '../../src/domain/event.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Stored } from '../../src/ports.ts';
import { projectResultMonths } from '../../src/subscribers/project-result-months.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { readDayResults } from '../../src/usecases/results/day-results.ts';
import { recordResults } from '../../src/usecases/results/record.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';

let desk: Department;
let made: Stored<Campaign>;
const board = { tenantId, scope: scopes.board(workspaceId) };

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch' as const };
  const wanted = { workspaceId, once: 'once-0001', fields, source: 'person' as const };
  made = granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
});

const say = async (rows: Record<string, number>) =>
  granted(
    await recordResults(desk.doors, desk.actors.lin, {
      campaignId: made.document.id,
      source: 'form',
      rows: Object.entries(rows).map(([date, clicks]) => ({ date, channel: 'email', clicks })),
    }),
  );

const events = async (): Promise<readonly Event[]> => (await desk.store.events(null, 1_000)).events;
const relay = async () => projectResultMonths(desk.store).follow(await events());
const months = async () =>
  (await readAll(desk.store, board, 'resultMonthsOfWorkspace', { from: '0000-01-01', to: '9999-12-31' })).map(
    ({ document, version }) => ({ date: document.date, days: document.channels[0]?.days.length, version }),
  );

/** As a report over many campaigns reads them: with so many names that it does not ask the campaigns. */
async function clicksOn(start: string, end: string): Promise<number[]> {
  const campaignIds = [made.document.id, ...Array.from({ length: 20 }, (_, place) => `none-${place}`)];
  const asked = { tenantId, workspaceId, campaignIds, periods: [{ start, end }] };
  const rows: number[] = [];
  for await (const page of readDayResults(desk.store, asked))
    rows.push(...[...page].map((row) => row.clicks));
  return rows;
}

describe('The months of results on the board', () => {
  it('follow what is recorded and corrected, and are found day by day', async () => {
    await say({ '2026-02-28': 1, '2026-03-01': 2, '2026-03-31': 3 });
    await relay();
    expect((await months()).map(({ date, days }) => [date, days])).toEqual([
      ['2026-02-01', 1],
      ['2026-03-01', 2],
    ]);
    await say({ '2026-03-01': 20 });
    await relay();
    expect(await clicksOn('2026-02-28', '2026-03-01')).toEqual([1, 20]);
    expect(await clicksOn('2026-03-02', '2026-03-30')).toEqual([]);
    expect(await clicksOn('2026-03-31', '2026-12-31')).toEqual([3]);
  });

  it('are written once, however often they are told, and only where something changed', async () => {
    await say({ '2026-02-28': 1, '2026-03-01': 2 });
    await relay();
    const before = await months();
    await relay();
    expect(await months()).toEqual(before);
    await say({ '2026-03-05': 1 });
    await relay();
    const after = await months();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ days: 2 });
  });

  it('are made whole from what was told before months were named', async () => {
    await say({ '2026-02-28': 1, '2026-03-01': 2 });
    const told = (await events()).map((event) =>
      event.what.type === 'results.recorded'
        ? { ...event, what: { type: event.what.type, rows: event.what.rows, source: event.what.source } }
        : event,
    );
    await projectResultMonths(desk.store).follow(told);
    expect(await months()).toHaveLength(2);
  });

  it('say the same as the rows where few campaigns are asked one by one', async () => {
    await say({ '2026-02-28': 1, '2026-03-01': 2 });
    const periods = [
      { start: '2026-02-28', end: '2026-03-01' },
      { start: '2026-03-01', end: '2026-03-31' },
    ];
    const asked = { tenantId, workspaceId, campaignIds: [made.document.id], periods };
    const rows: number[] = [];
    for await (const page of readDayResults(desk.store, asked))
      rows.push(...[...page].map((row) => row.clicks));
    expect(rows).toEqual([1, 2]);
    await relay();
    expect(await clicksOn('2026-02-28', '2026-03-31')).toEqual(rows);
  });

  it('go with their campaign', async () => {
    await say({ '2026-02-28': 1, '2026-03-01': 2 });
    await relay();
    const place = { tenantId, scope: scopes.campaign(made.document.id) };
    const rows = await readAll(desk.store, place, 'resultsOfCampaign', {
      from: '0000-01-01',
      to: '9999-12-31',
    });
    await desk.store.commit(place, {
      remove: rows.map(({ document }) => ({ kind: 'result', id: document.id, ifVersion: 'any' })),
    });
    const [first] = await events();
    if (!first) throw new Error('Something happened.');
    const id = made.document.id;
    const what = { type: 'thing.purged', noun: 'campaign', targetId: id, name: 'Spring launch' } as const;
    await projectResultMonths(desk.store).follow([{ ...first, id: 'purged', campaignId: id, what }]);
    expect(await months()).toEqual([]);
  });
});
