import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

const record = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('complementary', { name });

/** Opens a campaign beside the list; the list shows no other. */
async function opened(person: string, name: string): Promise<StageWindow> {
  const window = await stage.open(person, { path: `list?q=${encodeURIComponent(name)}` });
  await window.tab.getByRole('link', { name: new RegExp(name) }).click();
  await shown(record(window.tab, new RegExp(name)));
  return window;
}

/** Types the beginning of a name and chooses the person. */
async function choose(tab: FrameLocator, picker: Locator, typed: string, name: string): Promise<void> {
  await picker.click();
  await picker.pressSequentially(typed);
  await tab.getByRole('option', { name }).click();
}

const section = async ({ tab }: StageWindow, name: string): Promise<void> =>
  tab.getByRole('tab', { name }).click();

describe('A new campaign', () => {
  it('is created, filled in, submitted and approved without a reload anywhere', async () => {
    const [owner, approver] = await Promise.all([
      stage.open('lin-xia', { path: 'board' }),
      stage.open('chang-yating', { path: 'board?q=Lantern' }),
    ]);
    const { tab } = owner;
    await tab.getByRole('button', { name: 'New campaign' }).click();
    const draft = tab.getByRole('complementary', { name: 'New campaign' });
    await draft.getByRole('button', { name: 'Create campaign' }).click();
    await shown(draft.getByRole('alert').or(draft.locator('[aria-invalid=true]')));
    await draft.getByRole('textbox', { name: 'Name' }).fill('Lantern street');
    await draft.getByRole('combobox', { name: 'Type' }).selectOption('Roadshow');
    await draft.getByLabel('First day').fill('2026-05-04');
    await draft.getByLabel('Last day').fill('2026-05-10');
    await draft.getByRole('textbox', { name: 'Amount' }).fill('48000');
    await draft.getByRole('button', { name: 'Event', exact: true }).click();
    await draft.getByRole('button', { name: 'Create campaign' }).click();
    await shown(record(tab, 'Lantern street'));
    await shown(tab.getByText('Before it can be submitted: Brief missing.'));
    expect(await shown(approver.tab.getByRole('link', { name: /Lantern street/ }))).toBeLessThan(2_000);

    await record(tab, 'Lantern street').getByRole('button', { name: 'Fill in: Brief' }).click();
    await tab.getByRole('textbox', { name: 'Brief' }).fill('One street, forty lanterns, three evenings.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('button', { name: 'Submit for approval' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Route' }).selectOption('People whom I choose');
    await choose(tab, dialog.getByRole('combobox', { name: 'Who is asked' }), '雅婷', '張雅婷');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Before Friday, please');
    expect(await dialog.innerText()).toContain('Closes Thu, 5 Mar 2026, 17:00');
    await dialog.getByRole('button', { name: 'Submit' }).click();

    const card = approver.chat.getByRole('article').filter({ hasText: 'Lantern street' });
    await shown(card);
    expect(await card.innerText()).toMatch(/CNY\s48,000/);
    expect(await card.innerText()).toContain('One street, forty lanterns, three evenings.');
    await card.getByRole('button', { name: 'Approve' }).click();
    await shown(owner.chat.getByText('Approved: Lantern street'));
    await section(owner, 'History');
    await shown(tab.getByText(/張雅婷 approved/));
  });
});

describe('A campaign’s record', () => {
  it('shows the second of two editors what changed, and lets them choose', async () => {
    const [first, second] = await Promise.all([
      opened('shen-jiayi', 'Boston home'),
      opened('maya-torres', 'Boston home'),
    ]);
    for (const { tab } of [first, second])
      await tab.getByRole('button', { name: 'Edit', exact: true }).click();
    expect(await second.tab.getByRole('textbox', { name: 'Name' }).inputValue()).toMatch(/^Boston home/);
    await second.tab.getByRole('textbox', { name: 'Goal' }).fill('120 meetings');
    await first.tab.getByRole('textbox', { name: 'Goal' }).fill('90 meetings');
    await first.tab.getByRole('button', { name: 'Save' }).click();
    await gone(first.tab.getByRole('form', { name: 'Edit the campaign' }));

    await second.tab.getByRole('button', { name: 'Save' }).click();
    const conflict = second.tab.getByRole('alertdialog');
    await shown(conflict);
    const words = await conflict.innerText();
    expect(words).toContain('90 meetings');
    expect(words).toContain('120 meetings');
    await conflict.getByRole('button', { name: 'Put mine on top' }).click();
    await shown(first.tab.getByText('120 meetings'));
  });

  it('keeps files: what comes down is what went up, and a wrong kind is refused', async () => {
    const window = await opened('shen-jiayi', 'Nordlicht');
    const { page, tab } = window;
    await section(window, 'Files');
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 4_000 }, (_, at) => at % 251)),
    ]);
    const field = tab.locator('input[type=file]');
    await field.setInputFiles({ name: '烤箱 plan.pdf', mimeType: 'application/pdf', buffer: bytes });
    await shown(tab.getByText('烤箱 plan.pdf'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Download “烤箱 plan.pdf”' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('烤箱 plan.pdf');
    expect(await readFile(await download.path())).toEqual(bytes);
    await field.setInputFiles({
      name: 'run.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
    await shown(tab.getByText(/run\.exe/));
    await section(window, 'History');
    await shown(tab.getByText(/烤箱 plan\.pdf/));
    expect(await tab.getByText(/run\.exe/).count()).toBe(0);
  });

  it('keeps tasks: added, ticked off, and in somebody’s work at once', async () => {
    const window = await opened('shen-jiayi', 'Nordlicht');
    const other = await stage.open('lin-xia', { path: 'work' });
    const { tab } = window;
    await section(window, 'Tasks');
    await tab.getByRole('textbox', { name: 'What has to be done?' }).fill('Taste the lantern bread');
    await choose(tab, tab.getByRole('combobox', { name: 'Assignee' }), '林', '林夏');
    await tab.getByLabel('Due').fill('2026-03-03');
    await tab.getByRole('button', { name: 'Add task' }).click();
    await shown(other.tab.getByText('Taste the lantern bread'));
    await tab.getByRole('checkbox', { name: 'Mark “Taste the lantern bread” as done' }).click();
    expect(await gone(other.tab.getByText('Taste the lantern bread'))).toBe(true);
  });

  it('hides amounts from a guest, and everything that is not shared with them', async () => {
    const { tab, visit } = await stage.open('noor-haddad', { path: 'list' });
    await shown(tab.getByRole('row', { name: /Harbour Blend: creators/ }));
    const words = await tab.getByRole('main').innerText();
    expect(words).not.toMatch(/CNY|EUR|USD|Budget/);
    expect(words).not.toContain('月台落地灯 新品上市');
    await visit('board');
    expect(await tab.getByRole('button', { name: 'New campaign' }).count()).toBe(0);
  });
});
