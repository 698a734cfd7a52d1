import { expect, it } from 'vitest';
import { ProblemError } from '../../src/api/client.ts';
import type { CampaignView } from '../../src/contract/views.ts';
import { expectNoFaults } from './axe.ts';
import { callsOf, planned, requestOf, submitted } from './department-calls.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const workspaceId = 'lumora';

/** The department wants a second person above 50,000 CNY; 林夏 has a campaign of 80,000 that was approved. */
async function approved(name: string): Promise<CampaignView> {
  const admin = callsOf(stage, 'zhou-ming');
  const params = { workspaceId };
  const rule = await admin('GET /api/workspaces/:workspaceId/second-person', { params });
  const limit = { minor: 5_000_000, currency: 'CNY' };
  const body = { ...rule, launchAbove: limit, deleteAbove: limit };
  await admin('PATCH /api/workspaces/:workspaceId/second-person', { params, body });
  const campaign = await planned(stage, name);
  await submitted(stage, campaign, { approverIds: ['chen-siyuan'] });
  const request = await requestOf(stage, campaign);
  if (!request) throw new Error('Nobody was asked.');
  await callsOf(stage, 'chen-siyuan')('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: { campaignId: campaign.id, requestId: request.id },
    body: { verb: 'approve', comment: '', round: 1, revisionShown: request.revision },
  });
  await admin('POST /api/campaigns/:campaignId/launch-checklist/waiver', {
    params: { campaignId: campaign.id },
    body: { reason: 'A test about something else' },
  });
  return campaign;
}

const waiting = ({ tab }: StageWindow) => tab.getByRole('region', { name: 'Waiting for a second person' });

const statusOf = async ({ id: campaignId }: CampaignView): Promise<string> =>
  (await callsOf(stage, 'lin-xia')('GET /api/campaigns/:campaignId', { params: { campaignId } })).status;

async function narrowed({ page, frame }: StageWindow): Promise<void> {
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const inner = await frame();
  await expect.poll(() => inner.evaluate(() => innerWidth)).toBe(360);
  expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

it('A launch above the limit waits: whoever wanted it cannot confirm it, the second person does, on their list of work', async () => {
  const campaign = await approved('River lights');
  const lead = await stage.open('chen-siyuan', { path: 'work' });
  await gone(waiting(lead));

  const owner = await stage.open('lin-xia', { path: `campaigns/${campaign.id}` });
  await owner.tab.getByRole('button', { name: 'Start', exact: true }).click();
  await shown(owner.tab.locator('[data-tone=waiting]').getByText(/A second person has to confirm this/));
  await shown(waiting(owner).getByRole('button', { name: 'Take back' }));
  expect(await waiting(owner).getByRole('button', { name: 'Confirm' }).count()).toBe(0);
  const [act] = (await callsOf(stage, 'lin-xia')('GET /api/me/pending-acts')).acts;
  const own = callsOf(stage, 'lin-xia')('POST /api/campaigns/:campaignId/pending-acts/:actId/answer', {
    params: { campaignId: campaign.id, actId: act?.id ?? '' },
    body: { kind: 'confirm', round: act?.round ?? 0 },
  });
  expect(await own.catch((error: unknown) => error instanceof ProblemError && error.problem.code)).toBe(
    'ownRequest',
  );
  expect(await statusOf(campaign)).toBe('approved');

  const list = waiting(lead);
  await shown(list.getByText('林夏 wants to launch this campaign'));
  await shown(list.getByText(/80,000/));
  await expectNoFaults(lead);
  await narrowed(lead);
  await list.getByRole('button', { name: 'Confirm' }).click();
  await shown(lead.tab.getByText('Confirmed: the campaign is launched'));
  await gone(list);
  expect(await statusOf(campaign)).toBe('running');
  await gone(waiting(owner));
});

it('A deletion above the limit is declined with words on the campaign itself; the one who wanted it reads why', async () => {
  const campaign = await approved('Harbour choir');
  const owner = await stage.open('lin-xia', { path: `campaigns/${campaign.id}` });
  await owner.tab.getByRole('button', { name: 'Delete campaign' }).click();
  await shown(owner.tab.getByText(/A second person has to confirm this/));

  const lead = await stage.open('chen-siyuan', { path: 'work' });
  await waiting(lead)
    .getByRole('button', { name: /Harbour choir/ })
    .click();
  const panel = lead.tab.getByRole('dialog').or(lead.tab.getByRole('complementary')).first();
  await shown(panel.getByText('林夏 wants to delete this campaign'));
  const decline = panel.getByRole('button', { name: 'Decline' });
  expect(await decline.getAttribute('aria-disabled')).toBe('true');
  await panel.getByRole('textbox', { name: 'Why not?' }).fill('The choir has a contract.');
  await decline.click();
  await gone(waiting(lead));
  await shown(owner.chat.getByText(/The choir has a contract/));
  expect(await statusOf(campaign)).toBe('approved');
});

it('What is about people’s data waits where the department is administered, and on the list of whoever may confirm it', async () => {
  const ask = callsOf(stage, 'zhou-ming')('PATCH /api/workspaces/:workspaceId/second-person', {
    params: { workspaceId },
    body: {
      ...(await callsOf(stage, 'zhou-ming')('GET /api/workspaces/:workspaceId/second-person', {
        params: { workspaceId },
      })),
      launchAbove: null,
    },
  });
  expect(await ask.catch((error: unknown) => error instanceof ProblemError && error.problem.code)).toBe(
    'secondPersonNeeded',
  );
  const manager = await stage.open('chen-siyuan', { path: 'settings#second-person' });
  await shown(waiting(manager).getByText('周明 wants to ask a second person for less'));
  await shown(waiting(manager).getByText(/Launch above a budget: .*50,000.* → nobody/));
  await expectNoFaults(manager, { part: 'main' });
  await manager.visit('work');
  await narrowed(manager);
  await waiting(manager).getByRole('button', { name: 'Confirm' }).click();
  await gone(waiting(manager));
});
