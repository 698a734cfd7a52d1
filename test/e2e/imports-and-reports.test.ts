import { describe, expect, it } from 'vitest';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

const heading = 'Key,Campaign name,Campaign type,Start date,End date,Budget,Currency,Channels,Owner';
const good = [
  heading,
  'z1,Harbour lights,Trade show,2026-04-01,2026-04-12,"¥120,000",CNY,"email; social",林夏',
  'z2,冬日暖茶,新品上市,2026年12月1日,2026/12/24,8万,CNY,微信,林夏',
].join('\n');
const broken = `${good}\nz3,=1+1,Trade show,2026-02-30,2026-04-12,many,XXQ,email,Somebody Else`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('Importing a file', () => {
  it('shows what is wrong row by row, writes nothing, and takes the mended file in', async () => {
    const [window, other] = await Promise.all([
      stage.open('shen-jiayi', { path: 'import' }),
      stage.open('lin-xia', { path: 'board?q=Harbour+lights' }),
    ]);
    const { tab } = window;
    await tab.locator('input[type=file]').setInputFiles(file('spring.csv', broken));
    await shown(tab.getByRole('heading', { name: 'spring.csv' }));
    const row = (words: RegExp) => tab.getByRole('row', { name: words });
    await shown(row(/^4 Start date 2026-02-30 This is not a date/));
    await shown(row(/^4 Currency XXQ This currency does not exist/));
    await shown(row(/^4 Campaign name =1\+1/));
    expect(await tab.getByRole('button', { name: 'Import 3 rows' }).isDisabled()).toBe(true);
    await shown(other.tab.getByRole('status').getByText('0 of 120'));

    await tab.locator('input[type=file]').setInputFiles(file('spring.csv', good));
    await tab.getByRole('button', { name: 'Import 2 rows' }).click();
    await shown(other.tab.getByRole('link', { name: /Harbour lights/ }));
    await shown(tab.getByText('“spring.csv” is imported'));

    await window.visit('import');
    await tab.locator('input[type=file]').setInputFiles(file('spring.csv', good));
    await shown(tab.getByRole('heading', { name: 'spring.csv' }));
    await shown(tab.getByText('2 stay as they are'));
    expect(await other.tab.getByRole('link', { name: /Harbour lights/ }).count()).toBe(1);
  });

  it('lets columns be mapped by hand', async () => {
    const { tab } = await stage.open('shen-jiayi', { path: 'import' });
    const odd = 'Aktion,Campaign type\nWinterfenster,Email\n';
    await tab.locator('input[type=file]').setInputFiles(file('odd.csv', odd));
    await tab.getByRole('combobox', { name: 'Column for Campaign name' }).selectOption('Aktion');
    const accept = tab.getByRole('button', { name: /^Import 1 row/ });
    await expect.poll(() => accept.isEnabled()).toBe(true);
  });

  it('refuses what is no table with a sentence, and is not for staff', async () => {
    const { tab } = await stage.open('shen-jiayi', { path: 'import' });
    await tab.locator('input[type=file]').setInputFiles(file('notes.csv', 'no "table'));
    await shown(tab.getByText(/cannot be read/));
    const staff = await stage.open('lin-xia', { path: 'import' });
    await shown(staff.tab.getByRole('main').getByRole('heading'));
    expect(await staff.tab.locator('input[type=file]').count()).toBe(0);
  });
});

describe('A report', () => {
  it('is sent now, arrives in chat, and opens as it was sent', async () => {
    const { tab, chat } = await stage.open('shen-jiayi', { path: 'reports' });
    await tab.getByRole('button', { name: 'Send to me now' }).click();
    const message = chat.getByRole('article').filter({ hasText: '每周营销周报' });
    await shown(message);
    expect(await message.innerText()).toMatch(/Leads/);
    await message.getByRole('link', { name: 'Open the report' }).click();
    await shown(tab.getByRole('heading', { name: /每周营销周报/ }));
    const page = await tab.getByRole('main').innerText();
    expect(page).toMatch(/Impressions/);
    expect(page).toMatch(/23 Feb.*1 Mar/s);
  });

  it('is scheduled for somebody, with the next five times in view', async () => {
    const { tab } = await stage.open('shen-jiayi', { path: 'reports' });
    await tab.getByRole('button', { name: 'Schedule a report' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Friday wrap-up');
    await dialog.getByRole('checkbox', { name: 'Friday' }).check();
    await dialog.getByRole('checkbox', { name: 'Monday' }).uncheck();
    await dialog.getByRole('textbox', { name: 'Time' }).fill('16:30');
    await expect.poll(() => dialog.innerText()).toMatch(/6 Mar.*13 Mar.*20 Mar/s);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await gone(dialog);
    await shown(tab.getByText('Goes out every Friday at 16:30', { exact: false }));
    const row = tab.getByRole('listitem').filter({ hasText: 'Friday wrap-up' });
    await row.getByRole('button', { name: 'Show “Friday wrap-up” as a recipient sees it' }).click();
    await shown(tab.getByRole('dialog').getByRole('heading', { name: 'Results', exact: true }));
  });

  it('is built: a pack to begin with, sections moved by keyboard, kept under a name, taken along as slides', async () => {
    const { tab, page } = await stage.open('shen-jiayi', { path: 'report' });
    await shown(tab.getByRole('heading', { name: 'Results', exact: true }));
    await tab.getByRole('button', { name: 'Start from' }).click();
    await tab.getByRole('menuitem', { name: 'Monthly review' }).click();
    const preview = tab.getByRole('region', { name: 'Preview' });
    await shown(preview.getByText('Sun 1 Feb 2026 – Sat 28 Feb 2026', { exact: false }));
    await shown(preview.getByRole('table', { name: 'Rates and costs' }));
    await shown(preview.getByRole('heading', { name: 'To be done next' }));
    const up = tab.getByRole('button', { name: 'Move “To be done next” up' });
    await up.focus();
    for (const before of ['Work and approvals', 'Weak campaigns']) {
      await up.press('Enter');
      const order = tab.getByRole('group', { name: 'Sections, in their order' });
      await expect
        .poll(async () => (await order.innerText()).indexOf(before))
        .toBeGreaterThan((await order.innerText()).indexOf('To be done next'));
    }
    await preview.getByRole('button', { name: /^Leads (rose|fell|stayed)/ }).press('Enter');
    await expect
      .poll(() => tab.locator('#figure-leads').evaluate((tile) => tile === document.activeElement))
      .toBe(true);

    await tab.getByRole('button', { name: 'Views' }).click();
    await tab.getByRole('menuitem', { name: 'Save this as a view…' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Board meeting');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await gone(dialog);
    await shown(tab.getByRole('heading', { level: 1, name: 'Board meeting' }));
    await tab.getByRole('button', { name: 'Download' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('menuitem', { name: /PPTX/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report.pptx');
  });
});
