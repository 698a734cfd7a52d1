import { describe, expect, it } from 'vitest';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

describe('The stage page', () => {
  it('shows the chats of the person beside the tab', async () => {
    const { page, chat, tab } = await stage.open('chen-siyuan');
    await shown(chat.getByRole('button', { name: 'Approve' }));
    expect(await chat.innerText()).toContain('折光壁灯 北京发布会');
    await shown(tab.getByRole('status').getByText('120 campaigns'));
    expect(await page.getByRole('navigation', { name: 'Chats' }).getByRole('button').count()).toBe(3);
  });

  it('decides by a click on a card; every open window shows it within two seconds', async () => {
    const [approver, other, staff, requester] = await Promise.all([
      stage.open('shen-jiayi'),
      stage.open('chang-yating'),
      stage.open('lin-xia', { path: 'board' }),
      stage.open('chen-boyu'),
    ]);
    const name = '露茉巡迴：台中站';
    const column = (title: string) => staff.tab.getByRole('region', { name: new RegExp(`^${title}, `) });
    await shown(column('In review').getByText(name));
    await shown(staff.tab.getByRole('region', { name: 'Approved, 13 campaigns' }));
    await shown(other.chat.getByRole('button', { name: 'Approve' }));
    await (await staff.frame()).evaluate(() => Object.assign(window, { sameDocument: true }));

    await approver.chat.getByRole('button', { name: 'Approve' }).click();
    // The column is longer than the window; its heading counts.
    const fourteen = staff.tab.getByRole('region', { name: 'Approved, 14 campaigns' });
    expect(await shown(fourteen)).toBeLessThan(2_000);
    await shown(other.chat.getByText(`Approved: ${name}`));
    await shown(approver.chat.getByText(`Approved: ${name}`));
    await shown(requester.chat.getByText('The campaign can start.'));
    expect(await (await staff.frame()).evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(await other.chat.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(await column('In review').getByText(name).count()).toBe(0);
  });

  it('asks for words where an answer needs them, and sends the campaign back', async () => {
    const { chat, tab } = await stage.open('chen-siyuan', { path: 'board' });
    await chat.getByRole('button', { name: 'Request changes' }).click();
    await chat.getByRole('button', { name: 'Request changes' }).last().click();
    await shown(chat.getByText('Say what has to change, so that it can be done.'));
    await chat.getByRole('textbox').fill('Name a second venue');
    await chat.getByRole('button', { name: 'Request changes' }).last().click();
    await shown(chat.getByText('Changes requested: 折光壁灯 北京发布会'));
    const planning = tab.getByRole('region', { name: /^Planning, / });
    await shown(planning.getByText('折光壁灯 北京发布会'));
    expect(await chat.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('opens what a card is about in the tab', async () => {
    const { chat, tab } = await stage.open('chen-siyuan');
    await chat.getByRole('link', { name: 'Open', exact: true }).last().click();
    await shown(tab.getByRole('heading', { name: '折光壁灯 北京发布会' }));
    expect(await tab.getByRole('main').innerText()).toContain('LUM-149');
  });

  it('answers what is typed, and inserts a campaign that was searched for', async () => {
    const { page, chat } = await stage.open('lin-xia');
    const box = page.getByRole('textbox', { name: 'Type a message' });
    await box.fill('my tasks');
    await box.press('Enter');
    await shown(chat.getByText(/open tasks?|nothing to do/));
    await page.getByRole('button', { name: 'Launch team' }).click();
    await page.getByRole('button', { name: 'Insert a campaign' }).click();
    await page.getByRole('textbox', { name: 'Search campaigns' }).fill('Rainy Night');
    await shown(page.getByRole('dialog').getByText('Rainy Night'));
    await page.getByRole('button', { name: 'Insert', exact: true }).first().click();
    await shown(page.getByRole('log', { name: 'Launch team' }).getByText('Rainy Night'));
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('changes theme, language and width', async () => {
    const { page, chat, tab } = await stage.open('shen-jiayi');
    const ground = () =>
      tab
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((provider) => getComputedStyle(provider).backgroundColor);
    const bright = await ground();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    await expect.poll(ground).not.toBe(bright);

    await page.getByRole('combobox', { name: 'Language' }).selectOption('繁體中文');
    await shown(tab.getByRole('link', { name: '看板' }));
    await shown(chat.getByText('已核准').or(chat.getByText('核准')));
    await page.getByRole('combobox', { name: '寬度' }).selectOption({ index: 1 });
    const width = await page.locator('iframe').evaluate((frame) => frame.clientWidth);
    expect(width).toBe(360);
    await page.getByRole('combobox', { name: '語言' }).selectOption('English');
    await shown(tab.getByText('Board'));
  });

  it('moves the clock: a week later the report is there, and opens in the tab', async () => {
    const { page, chat, tab } = await stage.open('shen-jiayi');
    for (let day = 0; day < 7; day += 1) {
      const now = page.getByRole('group', { name: 'Clock' });
      const before = await now.innerText();
      await page.getByRole('button', { name: '+1 day' }).click();
      await expect.poll(() => now.innerText()).not.toBe(before);
    }
    await shown(chat.getByText('每周营销周报'));
    await chat.getByRole('link', { name: 'Open the report' }).last().click();
    await shown(tab.getByRole('heading', { name: /每周营销周报/ }));
    expect(await tab.getByRole('main').innerText()).toContain('2 Mar');
  });
});
