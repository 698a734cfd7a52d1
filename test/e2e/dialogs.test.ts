import { expect, it } from 'vitest';
import { planned } from './department-calls.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

/** What a reader of the screen still finds after a dialog has closed: the hidden is not found by its role. */
async function expectReachable({ tab }: StageWindow): Promise<void> {
  await gone(tab.getByRole('dialog').or(tab.getByRole('alertdialog')));
  await shown(tab.getByRole('navigation', { name: 'Views' }));
  await expect.poll(() => tab.getByRole('main').count()).toBe(1);
}

it('Whatever stood behind a dialog is there again for everybody when it closes', async () => {
  await planned(stage, 'Paper cranes');
  const window = await stage.open('lin-xia', { path: 'list?q=Paper%20cranes' });
  const { tab, page } = window;
  await shown(tab.getByRole('link', { name: 'Paper cranes' }));
  await tab.getByRole('link', { name: 'Paper cranes' }).focus();

  await page.keyboard.press('?');
  await shown(tab.getByRole('dialog'));
  await tab.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expectReachable(window);

  await tab.getByRole('link', { name: 'Paper cranes' }).click();
  await tab.getByRole('tab', { name: 'Files' }).click();
  const file = { name: 'Folding.txt', mimeType: 'text/plain', buffer: Buffer.from('fold') };
  await tab.getByLabel('Upload files').last().setInputFiles(file);
  for (const answer of ['Keep it', 'Remove the file']) {
    await tab.getByRole('button', { name: 'Remove “Folding.txt”' }).click();
    await tab.getByRole('alertdialog').getByRole('button', { name: answer }).click();
    await expectReachable(window);
  }
});
