import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { callsOf, planned } from './department-calls.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const workspaceId = 'lumora';
const reason = 'Both newsletters are agreed';

async function edited(name: string, edit: object): Promise<string> {
  const campaign = await planned(stage, name);
  const view = await callsOf(stage, 'lin-xia')('PATCH /api/campaigns/:campaignId', {
    params: { campaignId: campaign.id },
    body: { ifVersion: campaign.version, edit },
  });
  return view.id;
}

async function narrowed({ page, frame }: StageWindow): Promise<void> {
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const inner = await frame();
  await expect.poll(() => inner.evaluate(() => innerWidth)).toBe(360);
  expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

it('A plan that clashes is seen before it is saved, saved with a reason, and stands in the list, on the page and on the calendar', async () => {
  const me = await callsOf(stage, 'lin-xia')('GET /api/me');
  const month = me.now.slice(0, 7);
  const flight = { start: `${month}-10`, end: `${month}-27` };
  const segments = ['Harbour families'];
  await edited('Harbour lights', { flight, segments, channels: ['email'] });
  const second = await edited('Harbour sounds', { flight, channels: ['email'] });

  const owner = await stage.open('lin-xia', { path: `campaigns/${second}?edit=segments` });
  const { tab } = owner;
  await tab.getByRole('textbox', { name: 'Segments' }).fill('Harbour families');
  const foreseen = tab.getByRole('region', { name: 'Saving this would clash' });
  await shown(foreseen.getByRole('link', { name: 'Harbour lights' }));
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  const choice = tab.getByRole('alertdialog', { name: /would clash/ });
  await shown(choice.getByText('Same people on one channel'));
  await expectNoFaults(owner);
  const save = choice.getByRole('button', { name: 'Save with this reason' });
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await choice.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await save.click();
  const part = tab.getByRole('region', { name: 'Conflicts' });
  await shown(part.getByText(new RegExp(reason)));

  await owner.visit('conflicts');
  const list = tab.getByRole('main');
  await list.getByRole('combobox', { name: 'State' }).selectOption('accepted');
  await shown(list.getByText(new RegExp(reason)));
  await shown(list.getByRole('link', { name: 'Harbour sounds' }));
  await expectNoFaults(owner);
  await narrowed(owner);
  await shown(owner.chat.getByText(/A conflict was accepted/).first());
});

it('An open conflict is marked on its bars and accepted from the list', async () => {
  const me = await callsOf(stage, 'lin-xia')('GET /api/me');
  const month = me.now.slice(0, 7);
  const flight = { start: `${month}-12`, end: `${month}-20` };
  await edited('Pier lanterns', { flight, segments: ['Night owls'], channels: ['email'] });
  await edited('Pier tunes', { flight, segments: ['Night owls'], channels: ['print'] });
  const lead = await stage.open('chen-siyuan', { path: 'calendar?q=Pier' });
  await shown(lead.tab.getByRole('link', { name: /Pier tunes.*conflict/ }).first());
  await expectNoFaults(lead);
  await lead.visit('conflicts');
  const accept = lead.tab.getByRole('button', {
    name: /^Accept: Same people, (Pier lanterns and Pier tunes|Pier tunes and Pier lanterns)$/,
  });
  await accept.click();
  await lead.tab.getByRole('textbox').fill(reason);
  await lead.tab.getByRole('button', { name: 'Accept', exact: true }).click();
  await shown(lead.tab.getByText(new RegExp(`Accepted by .*${reason}`)).first());
  const listed = await callsOf(stage, 'chen-siyuan')('GET /api/workspaces/:workspaceId/conflicts', {
    params: { workspaceId },
  });
  expect(listed.conflicts.some(({ acceptance }) => acceptance?.reason === reason)).toBe(true);

  await lead.visit('settings#conflicts');
  const form = lead.tab.getByRole('form', { name: 'What is looked for' });
  await form.getByRole('combobox', { name: 'Same venue' }).selectOption('soft');
  await form.getByRole('button', { name: 'Add blackout days' }).click();
  const save = form.getByRole('button', { name: 'Save' });
  await shown(form.getByText(/Every line needs a name/));
  await form.getByRole('textbox', { name: 'Name' }).fill('Stocktaking');
  await expectNoFaults(lead, { part: 'main' });
  await save.click();
  await expect
    .poll(async () => {
      const rule = await callsOf(stage, 'chen-siyuan')('GET /api/workspaces/:workspaceId/conflict-rule', {
        params: { workspaceId },
      });
      return [rule.levels.venue, rule.blackouts.map(({ name }) => name)];
    })
    .toEqual(['soft', ['Stocktaking']]);
  await narrowed(lead);
});
