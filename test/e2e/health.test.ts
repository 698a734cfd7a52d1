import { describe, expect, it } from 'vitest';
import { localTenantId } from '../../src/contract/stage.ts';
import type { CampaignView } from '../../src/contract/views.ts';
import { arm, type DueItem } from '../../src/domain/due.ts';
import { expectNoFaults, faultsIn } from './axe.ts';
import { planned, requestOf, submitted } from './department-calls.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const patient = 30_000;

/** A request whose card Teams did not take; it was written down as it would be. */
async function lost(campaign: CampaignView, id: string, end: Pick<DueItem, 'state' | 'reason'>) {
  const { store, clock } = stage.served().house.doors;
  const request = await requestOf(stage, campaign);
  const partition = { tenantId: localTenantId, scope: campaign.id };
  const errand = { requestId: request?.id ?? '', personId: 'chen-siyuan', posting: 'new' } as const;
  const armed = arm(id, partition, { type: 'tellApproval', ...errand }, clock.now());
  const document = { ...armed, ...end, attempts: 1, fence: 1, wakeAt: null };
  const outcome = await store.commit(partition, { put: [{ document, ifVersion: 'absent' }] });
  expect(outcome.kind).toBe('ok');
  return async () => (await store.get(partition, 'due', document.id))?.document.state;
}

describe('Health', () => {
  it('shows an undelivered message with its reason, sends it again, and dismisses another with a reason', async () => {
    const name = 'Lantern walk';
    const campaign = await planned(stage, name);
    await submitted(stage, campaign, { approverIds: ['chen-siyuan'] });
    const refused = await lost(campaign, 'lost.refused', { state: 'dead', reason: 'status403' });
    const doubtful = await lost(campaign, 'lost.doubtful', { state: 'unconfirmed', reason: 'timeout' });

    const window = await stage.open('zhou-ming', { path: 'health' });
    const { tab, page } = window;
    await shown(tab.getByText(/Teams refuses messages to this chat/), patient);
    await shown(tab.getByText('May have arrived; nobody knows'));
    await expectNoFaults(window);
    await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
    const frame = await window.frame();
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);

    await tab.getByRole('button', { name: 'Show' }).click();
    const due = tab.getByRole('list', { name: 'Everything that is due' });
    await shown(due.getByText('Not confirmed'), patient);
    await tab.getByRole('combobox', { name: 'State' }).selectOption('dead');
    await gone(due.getByText('Not confirmed'), patient);
    await shown(due.getByText(/An approval request to .*Lantern walk/));
    await expectNoFaults(window);
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
    await tab.getByRole('button', { name: 'Hide' }).click();

    const group = tab.getByRole('region', { name: /Teams refuses messages/ });
    await group.getByRole('button', { name: /^Send again: An approval request/ }).click();
    await gone(tab.getByText(/Teams refuses messages to this chat/), patient);
    await expect.poll(refused, { timeout: patient }).toBe('sent');

    const unsure = tab.getByRole('region', { name: /Teams did not say/ });
    await unsure.getByRole('button', { name: /^Send again/ }).click();
    const asked = tab.getByRole('alertdialog');
    await shown(asked.getByText(/If it did, sending it again shows it twice/));
    expect(await faultsIn(window, { part: '[role=alertdialog]' })).toEqual([]);
    await asked.getByRole('button', { name: 'Cancel' }).click();
    expect(await doubtful()).toBe('unconfirmed');

    await unsure.getByRole('button', { name: /^Dismiss: An approval request/ }).click();
    await tab.getByRole('textbox', { name: 'Reason' }).fill('Told on the phone');
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Dismiss' }).click();
    await gone(unsure, patient);
    await expect.poll(doubtful, { timeout: patient }).toBe('cancelled');
  }, 150_000);

  it('is reached from the settings by administrators, and refused to others', async () => {
    const admin = await stage.open('zhou-ming', { path: 'settings', locale: 'zh-CN' });
    await admin.tab.getByRole('link', { name: '打开运行状况' }).click();
    await shown(admin.tab.getByRole('heading', { name: '运行状况' }), patient);
    const member = await stage.open('lin-xia', { path: 'settings' });
    await shown(member.tab.getByRole('heading', { name: 'Settings' }));
    expect(await member.tab.getByRole('link', { name: 'Open health' }).count()).toBe(0);
    await member.visit('health');
    await shown(member.tab.getByRole('alert'), patient);
  });
});
