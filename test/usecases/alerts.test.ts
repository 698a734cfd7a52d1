import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { preferencesId } from '../../src/domain/preferences.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import { scopes } from '../../src/domain/scope.ts';
import { readAlerts } from '../../src/usecases/alerts/read.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { recordResults } from '../../src/usecases/results/record.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  const fields = {
    name: 'Spring launch',
    type: 'content' as const,
    budget: { minor: 100_000, currency: 'CNY' },
  };
  const wanted = { workspaceId, once: 'once-0001', source: 'person' as const, fields };
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
});

const spend = async (date: string, minor: number) => {
  const rows = [{ date, channel: 'email' as const, spend: { minor, currency: 'CNY' } }];
  granted(await recordResults(desk.doors, desk.actors.lin, { campaignId, source: 'form', rows }));
  await later(1);
};
/** The look comes when the minute of what happened is over. */
async function later(minutes: number) {
  await desk.jobs.settle();
  desk.clock.pass(minutes * 60_000);
  await desk.jobs.settle();
}
const told = () =>
  desk.messenger.shown.flatMap(({ notice }) =>
    notice.kind === 'alert' ? [`${notice.reader.personId} ${notice.about.kind}`] : [],
  );

describe('An alert', () => {
  it('is told once for each crossing, and stands in the campaign', async () => {
    await spend('2020-01-10', 70_000);
    expect(told()).toEqual([]);
    await spend('2020-01-11', 15_000);
    expect(told()).toEqual(['lin budgetNear']);
    await spend('2020-01-12', 1_000);
    expect(told()).toEqual(['lin budgetNear']);
    await spend('2020-01-13', 20_000);
    expect(told()).toEqual(['lin budgetNear', 'lin budgetOver']);
    const { alerts } = granted(await readAlerts(desk.doors, desk.actors.lin, campaignId));
    expect(alerts.map(({ key }) => key)).toEqual(['budgetNear', 'budgetOver']);
    const history = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId }));
    expect(JSON.stringify(history)).toContain('alert.raised');
  });

  it('is told again when it came back and crossed anew', async () => {
    await spend('2020-01-10', 85_000);
    await spend('2020-01-10', 10_000);
    await spend('2020-01-10', 85_000);
    expect(told()).toEqual(['lin budgetNear', 'lin budgetNear']);
  });

  it('says nothing of money to who may not see any, nor anything to guests', async () => {
    await spend('2020-01-10', 85_000);
    const analyst = { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] };
    expect(granted(await readAlerts(desk.doors, analyst, campaignId)).alerts).toEqual([]);
    expect(isRefusal(await readAlerts(desk.doors, desk.actors.gus, campaignId))).toBe(true);
    expect(isRefusal(await readAlerts(desk.doors, desk.actors.tia, campaignId))).toBe(true);
  });

  it('is not told to who does not want any; it stands all the same', async () => {
    await desk.store.commit(
      { tenantId, scope: scopes.person('lin') },
      {
        put: [
          {
            document: {
              kind: 'preferences',
              schema: 1,
              id: preferencesId,
              tenantId,
              personId: 'lin',
              reminders: { ...plainReminders, alerts: 'off' },
            },
            ifVersion: 'any',
          },
        ],
      },
    );
    await spend('2020-01-10', 85_000);
    expect(told()).toEqual([]);
    expect(granted(await readAlerts(desk.doors, desk.actors.lin, campaignId)).alerts).toHaveLength(1);
  });
});
