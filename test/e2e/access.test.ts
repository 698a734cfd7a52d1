import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const campaign = '露茉巡迴：台中站';

it('A closed campaign is asked for, opened by a click in the chat, and its access is changed and ended', async () => {
  const owner = await stage.open('chen-boyu', { path: `list?q=${encodeURIComponent(campaign)}` });
  await owner.tab.getByRole('link', { name: campaign }).click();
  const address = async (): Promise<string | undefined> =>
    /[?&]open=([^&]+)/.exec((await owner.frame()).url())?.[1];
  await expect.poll(address, { timeout: 10_000 }).toBeDefined();
  const id = await address();

  const guest = await stage.open('noor-haddad', { path: `campaigns/${id}` });
  const reason = guest.tab.getByRole('textbox', { name: /What do you need it for/ });
  await shown(reason);
  await expectNoFaults(guest);
  await guest.tab.getByRole('button', { name: 'Ask for access' }).click();
  await shown(guest.tab.getByText('Needed.'));
  await reason.fill('We build the stand');
  await guest.tab.getByRole('button', { name: 'Ask for access' }).click();
  await shown(guest.tab.getByText('Your request is on its way.'));

  const card = owner.chat.getByRole('article').filter({ hasText: 'We build the stand' });
  await shown(card, 20_000);
  await card.getByRole('button', { name: 'Let them see it for 1 week' }).click();
  await shown(card.getByText(/gave access until/), 20_000);
  await guest.visit(`campaigns/${id}`);
  await shown(guest.tab.getByRole('heading', { name: campaign }));

  await owner.tab.getByText('Access for a time').click();
  await shown(owner.tab.getByText(/Sees it · until .* · We build the stand/));
  await owner.tab.getByRole('button', { name: 'Change the end for Noor Haddad' }).focus();
  await owner.page.keyboard.press('Enter');
  await shown(owner.tab.getByLabel('Last day'));
  await owner.tab.getByRole('button', { name: 'Cancel' }).click();
  await owner.tab.getByRole('button', { name: 'Give access' }).click();
  const person = owner.tab.getByRole('combobox', { name: /^Person/ });
  await person.fill('方圆');
  await owner.tab.getByRole('option', { name: /方圆/ }).click();
  await owner.tab.getByRole('textbox', { name: /^Reason/ }).fill('Prints the posters');
  await expectNoFaults(owner);
  await owner.page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await owner.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth), { timeout: 10_000 }).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await owner.tab
    .getByRole('form', { name: 'Give access' })
    .getByRole('button', { name: 'Give access' })
    .click();
  await shown(owner.tab.getByText(/Sees it · until .* · Prints the posters/));

  await owner.tab.getByRole('button', { name: 'End the access of Noor Haddad' }).click();
  await shown(owner.tab.getByText(/Sees it · ended .* · We build the stand/));
  await guest.visit(`campaigns/${id}`);
  await shown(reason);
});

it('A manager gives somebody access to the whole department until a minute, changes the end and ends it', async () => {
  const manager = await stage.open('zhou-ming', { path: 'settings' });
  const { tab } = manager;
  await tab.getByRole('link', { name: 'Give or end access' }).click();
  await shown(tab.getByRole('heading', { name: 'Access to the whole department' }));
  await shown(tab.getByText('Nobody has access for a time.'));
  await tab.getByRole('button', { name: 'Give access' }).click();
  await tab.getByRole('combobox', { name: /^Person/ }).fill('Noor');
  await tab.getByRole('option', { name: /Noor Haddad/ }).click();
  await tab.getByLabel('Ends at').fill('16:45');
  await tab.getByRole('textbox', { name: /^Reason/ }).fill('Builds all stands');
  await expectNoFaults(manager);
  await tab.getByRole('form', { name: 'Give access' }).getByRole('button', { name: 'Give access' }).click();
  await shown(tab.getByText(/Sees it · until .*16:45.* · Builds all stands/));
  await tab.getByRole('button', { name: 'Change the end for Noor Haddad' }).click();
  await tab.getByLabel('Ends at').fill('17:05');
  await tab.getByRole('button', { name: 'Save' }).click();
  await shown(tab.getByText(/until .*17:05/));
  await expectNoFaults(manager);
  await tab.getByRole('button', { name: 'End the access of Noor Haddad' }).click();
  await shown(tab.getByText(/Sees it · ended/));

  // Whoever does not lead it is told who gives rights, and is offered no trying again.
  const staff = await stage.open('chen-boyu', { path: 'access' });
  await shown(staff.tab.getByText(/Roles are given here by/));
  expect(await staff.tab.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await staff.visit('audit');
  await shown(staff.tab.getByText(/Roles are given here by/));
  expect(await staff.tab.getByRole('search').count()).toBe(0);
  await expectNoFaults(staff);
});
