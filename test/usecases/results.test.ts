import { beforeEach, describe, expect, it } from 'vitest';
import type { ResultEntry } from '../../src/domain/result.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readBudgetRule, saveBudgetRule } from '../../src/usecases/budgets/rule.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { gatherReport } from '../../src/usecases/reports/gather.ts';
import { readResults } from '../../src/usecases/results/read.ts';
import { recordResults } from '../../src/usecases/results/record.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  const wanted = { workspaceId, once: 'once-0001', source: 'person' } as const;
  const fields = { name: 'Spring launch', type: 'launch', guestIds: ['gus'] } as const;
  const made = await createCampaign(desk.doors, desk.actors.lin, {
    ...wanted,
    fields: { ...fields, guestIds: ['gus'] },
  });
  campaignId = granted(made).document.id;
});

const record = (who: PersonName, rows: readonly ResultEntry[], source = 'ads') =>
  recordResults(desk.doors, desk.actors[who], { campaignId, source, rows });
const read = (who: PersonName) => readResults(desk.doors, desk.actors[who], { campaignId });
const cny = (minor: number) => ({ minor, currency: 'CNY' });
const email: ResultEntry = { date: '2026-03-02', channel: 'email', clicks: 40, leads: 12, spend: cny(9_000) };

describe('Results of a campaign', () => {
  it('are recorded once: the same again changes nothing, and what a row leaves out stays', async () => {
    expect(await record('lin', [email])).toEqual({ added: 1, corrected: 0, unchanged: 0 });
    expect(await record('lin', [email])).toEqual({ added: 0, corrected: 0, unchanged: 1 });
    const orders: ResultEntry = { date: '2026-03-02', channel: 'email', orders: 3 };
    expect(await record('lin', [orders])).toEqual({ added: 0, corrected: 1, unchanged: 0 });
    const { rows } = granted(await read('lin'));
    expect(rows).toMatchObject([{ clicks: 40, leads: 12, orders: 3, spend: cny(9_000), revenue: null }]);
  });

  it('keep what stood there before a correction: who, when, from where, both numbers', async () => {
    await record('lin', [email]);
    desk.clock.pass(86_400_000);
    await record('lin', [{ ...email, leads: 14, spend: cny(9_500) }], 'ads, final');
    const changes = [
      { field: 'leads', from: 12, to: 14 },
      { field: 'spend', from: cny(9_000), to: cny(9_500) },
    ];
    const { rows } = granted(await read('lin'));
    expect(rows[0]?.corrections).toEqual([
      { at: desk.clock.now(), byId: 'lin', source: 'ads, final', changes },
    ]);
    const { events } = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId }));
    expect(events.map(({ what }) => what)).toContainEqual({
      type: 'results.corrected',
      date: '2026-03-02',
      channel: 'email',
      source: 'ads, final',
      sourceBefore: 'ads',
      changes,
    });
  });

  it('of two hundred rows come in together, each commit whole', async () => {
    const rows = Array.from({ length: 200 }, (_, at): ResultEntry => ({
      date: `2026-0${1 + Math.floor(at / 25)}-${String(1 + (at % 25)).padStart(2, '0')}`,
      channel: 'search',
      clicks: at,
    }));
    expect(await record('lin', rows)).toEqual({ added: 200, corrected: 0, unchanged: 0 });
    const more = rows.map((row) => ({ ...row, clicks: (row.clicks ?? 0) + 1 }));
    expect(await record('lin', more)).toEqual({ added: 0, corrected: 200, unchanged: 0 });
  });

  it('are refused where a day and channel stands twice, and to guests', async () => {
    expect(await record('lin', [email, email])).toMatchObject({ refused: 'duplicate', at: 'rows' });
    expect(await record('gus', [email])).toMatchObject({ refused: 'notAllowed' });
    expect(await read('gus')).toMatchObject({ refused: 'notAllowed' });
    expect(granted(await read('lin')).rows).toEqual([]);
  });
});

describe('What a customer is worth over the years', () => {
  const rule = async (lifetimeValue: ReturnType<typeof cny> | null) => {
    const { choice, version } = granted(await readBudgetRule(desk.doors, desk.actors.mei, workspaceId));
    const wanted = { workspaceId, choice: { ...choice, lifetimeValue }, ifVersion: version };
    return granted(await saveBudgetRule(desk.doors, desk.actors.mei, wanted));
  };

  it('stands beside the results of those who see amounts, and is absent for the others', async () => {
    expect(granted(await read('lin')).lifetimeValue).toBeNull();
    const kept = await rule(cny(600_000));
    expect(kept.choice.lifetimeValue).toEqual(cny(600_000));
    expect(granted(await read('lin')).lifetimeValue).toEqual(cny(600_000));
    const { memberships: _, ...bo } = desk.actors.bo;
    const analyst = { ...bo, memberships: [{ workspaceId, role: 'analyst' as const }] };
    const seen = granted(await readResults(desk.doors, analyst, { campaignId }));
    expect(seen).not.toHaveProperty('lifetimeValue');
  });

  it('makes a figure of reports and dashboards', async () => {
    await rule(cny(600_000));
    await record('lin', [{ ...email, wins: 3, spend: cny(900_000) }]);
    await desk.jobs.settle();
    const days = { period: { start: '2026-03-01', end: '2026-03-07' }, zone: 'Asia/Shanghai' };
    const asked = { sections: ['metrics' as const], metrics: ['lifetimeToCost' as const] };
    const report = await gatherReport(desk.doors, { tenantId, workspaceId, ...days, asked });
    expect(report.metrics).toMatchObject([{ code: 'lifetimeToCost', now: 2 }]);
  });
});
