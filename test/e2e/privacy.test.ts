import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const patient = 30_000;

describe('What is kept about people', () => {
  it('is handed out to a member as a file, and their wish to be erased reaches the administrator', async () => {
    const window = await stage.open('liu-zimo', { path: 'settings' });
    const { page, tab } = window;
    await tab.getByRole('button', { name: 'Everything about me as a file' }).click();
    const save = tab.getByRole('button', { name: 'Save the file' });
    await shown(save, patient);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; about: object };
    expect(file.format).toBe('campaign-desk.person.1');
    expect(Object.keys(file.about)).toContain('profile');

    await tab.getByRole('button', { name: 'Ask to be erased' }).click();
    await shown(tab.getByText(/You asked to be erased on/));
    await expectNoFaults(window);

    const admin = await stage.open('zhou-ming', { path: 'settings' });
    await shown(admin.tab.getByText('Asked for', { exact: true }));
  });

  it('is kept as long as an administrator says, who sees before what would go', async () => {
    const window = await stage.open('zhou-ming', { path: 'settings' });
    const { tab } = window;
    const field = tab.getByRole('textbox', { name: 'Rows of imported files, in days' });
    await shown(field, patient);
    await field.fill('0');
    await shown(tab.getByText('1 to 3650 days, or empty'));
    await field.fill('14');
    await tab.getByRole('button', { name: 'What would go now?' }).click();
    await shown(tab.getByText('Nothing would go now.'));
    await tab.getByRole('button', { name: 'Save these terms' }).click();
    await shown(tab.getByText('Holds from the next night on').first());
    await expectNoFaults(window);
    await expect.poll(() => field.inputValue()).toBe('14');
  });

  it('is counted, erased and proved by an administrator', async () => {
    const window = await stage.open('zhou-ming', { path: 'settings' });
    const { page, tab } = window;
    const who = tab.getByRole('combobox', { name: 'Whose data' });
    await who.click();
    await who.pressSequentially('Jonas');
    await tab.getByRole('option', { name: /Jonas Weber Finance/ }).click();
    await tab.getByRole('button', { name: 'Count what would be erased' }).first().click();
    const line = tab.getByRole('listitem').filter({ hasText: 'Jonas Weber' });
    const start = line.getByRole('button', { name: 'Erase in 15 minutes' });
    await shown(start, patient);
    await expectNoFaults(window);
    await line.getByRole('radio', { name: 'Go too' }).click();
    await start.click();
    await shown(line.getByText(/they can do nothing any more/));
    const { house } = stage.served();
    house.clock.forward(16 * 60_000);
    await house.jobs.settle();
    const done = tab.getByRole('listitem').filter({ hasText: '前成员' });
    await shown(done.getByText(/a last look through everything found nothing/), patient);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      done.getByRole('button', { name: 'Save the proof' }).click(),
    ]);
    const proof = JSON.parse(readFileSync(await download.path(), 'utf8')) as { hits: number; looked: number };
    expect(proof.hits).toBe(0);
    await expectNoFaults(window);
  });
});
