import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { handsOn } from './keystrokes.ts';
import { shown, stageHouse } from './stage-window.ts';

/* Somebody who sees the product for the first time makes a campaign from a template until it can be sent for approval. */

const stage = stageHouse();
/** Five minutes, in seconds. */
const limit = 300;
const goal = '+20 % registrations in 3 months through email';

it('The first campaign from a template is ready to submit in under five minutes with the mouse', async () => {
  const { tab, page } = await stage.open('lin-xia', { path: 'board' });
  const hands = handsOn(page);
  await hands.click(tab.getByRole('button', { name: 'New campaign' }));
  const panel = tab.getByRole('complementary', { name: 'New campaign' });
  await panel.getByRole('combobox', { name: 'Start from a template' }).selectOption({ label: 'Webinar' });
  await hands.click(panel.getByLabel('Name'));
  await hands.type('Evening class: how tea is roasted');
  await hands.click(panel.getByLabel('Launch day'));
  await hands.type('10102026');
  await shown(panel.getByText(/^12 tasks, /));
  await hands.click(panel.getByRole('textbox', { name: 'Amount' }));
  await hands.type('20000');
  await hands.click(panel.getByRole('textbox', { name: 'Goal', exact: true }));
  await hands.type(goal);
  await hands.click(panel.getByRole('button', { name: 'Create campaign' }));

  const campaign = tab.getByRole('complementary', { name: /how tea is roasted/ });
  await hands.click(campaign.getByRole('button', { name: 'Edit', exact: true }));
  await hands.click(campaign.getByLabel('Brief'));
  await hands.type('An hour in the evening: roasting on camera, questions, a sample box for those who came.');
  await hands.click(campaign.getByRole('textbox', { name: 'Audience', exact: true }));
  await hands.type('Customers who bought oolong twice');
  await hands.click(campaign.getByRole('button', { name: 'Save' }));
  await hands.click(campaign.getByRole('button', { name: 'Submit for approval' }));
  await shown(
    tab.getByRole('dialog', { name: /approval/i }).getByRole('button', { name: 'Submit', exact: true }),
  );
  expect(hands.taken()).toBeLessThan(limit);
});

it('The same with the keyboard alone', async () => {
  const { tab, page } = await stage.open('lin-xia', { path: 'board' });
  const hands = handsOn(page);
  await tab
    .getByRole('button', { name: 'Board' })
    .or(tab.getByRole('link', { name: 'Board', exact: true }))
    .first()
    .focus();
  await hands.press('n');
  const panel = tab.getByRole('complementary', { name: 'New campaign' });
  const name = panel.getByRole('textbox', { name: 'Name' });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await hands.tabTo(panel.getByRole('combobox', { name: 'Start from a template' }), true);
  await hands.type('Webi');
  await shown(panel.getByLabel('Launch day'));
  await hands.tabTo(panel.getByLabel('Launch day'));
  await hands.type('10102026');
  await shown(panel.getByText(/^12 tasks, /));
  await hands.tabTo(name);
  await hands.type('Morning class: how tea is poured');
  await hands.tabTo(panel.getByRole('textbox', { name: 'Amount' }));
  await hands.type('20000');
  await hands.tabTo(panel.getByRole('textbox', { name: 'Goal', exact: true }));
  await hands.type(goal);
  await hands.press('Control+Enter');

  const campaign = tab.getByRole('complementary', { name: /how tea is poured/ });
  await hands.tabTo(campaign.getByRole('button', { name: 'Edit', exact: true }));
  await hands.press('Enter');
  await hands.tabTo(campaign.getByLabel('Brief'));
  await hands.type('An hour in the morning: pouring on camera, questions, a sample box for those who came.');
  await hands.tabTo(campaign.getByRole('textbox', { name: 'Audience', exact: true }));
  await hands.type('Customers who bought oolong twice');
  await hands.tabTo(campaign.getByRole('button', { name: 'Save' }));
  await hands.press('Enter');
  const submit = campaign.getByRole('button', { name: 'Submit for approval' });
  await shown(submit);
  await hands.tabTo(submit);
  await hands.press('Enter');
  await shown(
    tab.getByRole('dialog', { name: /approval/i }).getByRole('button', { name: 'Submit', exact: true }),
  );
  expect(hands.taken()).toBeLessThan(limit);
});

it('A goal names the letters that it lacks until it is SMART, and then says how it stands', async () => {
  const window = await stage.open('lin-xia', { path: 'list?q=LUM-149' });
  const { tab } = window;
  await tab.getByRole('link', { name: /折光壁灯/ }).click();
  const campaign = tab.getByRole('complementary', { name: /折光壁灯/ });
  await campaign.getByRole('tab', { name: 'Goals' }).press('Enter');
  await campaign.getByRole('button', { name: 'Set a goal', exact: true }).press('Enter');
  await campaign.getByRole('textbox', { name: /^Goal/ }).fill('Raise brand awareness');
  await shown(campaign.getByText(/S \(specific\), M \(measurable\), A \(attainable\), R \(relevant\)/));
  await expectNoFaults(window, { part: 'aside' });
  await campaign.getByRole('combobox', { name: 'KPI' }).selectOption({ label: 'Clicks' });
  await campaign.getByRole('textbox', { name: 'Baseline' }).fill('1000');
  await campaign.getByRole('textbox', { name: 'Target' }).fill('1200');
  await campaign.getByRole('textbox', { name: 'Source' }).fill('Web analytics');
  await campaign.getByRole('textbox', { name: /objective/i }).fill('Grow the shop');
  await campaign.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await shown(
    campaign
      .getByRole('heading', { name: 'Raise brand awareness' })
      .or(campaign.getByText('Raise brand awareness'))
      .first(),
  );
  await campaign.getByText('KPI catalogue').click();
  await expectNoFaults(window, { part: 'aside' });
});

it('The channels of a campaign show what they lack, and an empty cell of the journey is filled from there', async () => {
  const window = await stage.open('lin-xia', { path: 'list?q=LUM-149' });
  await window.tab.getByRole('link', { name: /折光壁灯/ }).click();
  const campaign = window.tab.getByRole('complementary', { name: /折光壁灯/ });
  await campaign.getByRole('tab', { name: 'Channels' }).press('Enter');
  await shown(campaign.getByText('No owner'));
  await campaign.getByText('Content by channel and journey stage').click();
  await campaign.getByRole('button', { name: /add content: Print, Decision/ }).press('Enter');
  await expectNoFaults(window, { part: 'aside' });
  await campaign.getByRole('textbox', { name: /^Title/ }).fill('Leaflet');
  await campaign.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await shown(campaign.getByRole('button', { name: 'Edit “Leaflet”' }));
});
