import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { planned, submitted } from './department-calls.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

/** A campaign lies open over the list, and its owner asks to delete it. */
async function deleting({ tab }: StageWindow, name: string): Promise<void> {
  await tab.getByRole('link', { name }).click();
  await tab.getByRole('button', { name: 'Delete campaign' }).click();
}

it('A campaign that waits for approval is deleted: it says so before, the card tells, and the trash gives it back', async () => {
  const name = 'Lantern walk';
  const campaign = await planned(stage, name);
  await submitted(stage, campaign, { approverIds: ['chen-siyuan'] });
  const lead = await stage.open('chen-siyuan', { path: 'work' });
  const card = lead.chat.getByRole('article').filter({ hasText: name });
  await shown(card.getByRole('button', { name: 'Approve', exact: true }));

  const owner = await stage.open('lin-xia', { path: 'list?q=Lantern' });
  await deleting(owner, name);
  const dialog = owner.tab.getByRole('alertdialog');
  await shown(dialog.getByText(/1 open approval is withdrawn/));
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await gone(owner.tab.getByRole('link', { name }));
  await shown(card.getByText('Campaign deleted'));
  expect(await card.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);

  await owner.visit('trash');
  await shown(owner.tab.getByText('30 days left'));
  await expectNoFaults(owner);
  await owner.page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await owner.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await owner.tab.getByRole('button', { name: `Restore “${name}”` }).click();
  await shown(owner.tab.getByRole('heading', { name: 'The trash is empty' }));

  await owner.visit('list?q=Lantern');
  await shown(owner.tab.getByRole('link', { name }));
});

it('Right after deleting, undo brings it back', async () => {
  const name = 'Paper boats';
  await planned(stage, name);
  const owner = await stage.open('lin-xia', { path: 'list?q=Paper' });
  await deleting(owner, name);
  expect(await gone(owner.tab.getByRole('link', { name }))).toBe(true);
  await owner.tab.getByRole('button', { name: 'Undo' }).click();
  await shown(owner.tab.getByRole('link', { name }));
});
