import { describe, expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

async function pictured({ page }: StageWindow, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

const inChannel = ({ page }: StageWindow) =>
  page
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('button', { name: 'Marketing › General' })
    .click();

async function write({ page }: StageWindow, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Type a message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

describe('A channel on the stage', () => {
  it('follows a campaign that somebody names, and is told of it under one root', async () => {
    const owner = await stage.open('shen-jiayi');
    await inChannel(owner);
    await write(owner, '@Campaign Desk follow LUM-174');
    await shown(owner.chat.getByText('本频道关注：露茉巡迴：台中站'));
    const thread = owner.chat.locator('section').filter({ hasText: '本频道关注：露茉巡迴：台中站' });

    const approver = await stage.open('chang-yating');
    await approver.chat.getByRole('button', { name: 'Approve' }).click();
    await shown(thread.getByText('已批准：露茉巡迴：台中站'));
    await expectNoFaults(owner, 'stage', (look) => pictured(owner, `thread-${look}`));
  });

  it('can be let follow on the page of the campaign', async () => {
    const window = await stage.open('shen-jiayi', { path: `list?q=${encodeURIComponent('折光壁灯')}` });
    const { tab, chat } = window;
    await tab.getByRole('link', { name: '折光壁灯 北京发布会' }).click();
    await tab.getByText('Channels in Teams').click();
    await tab.getByRole('switch', { name: 'Marketing' }).click();
    await expect.poll(() => tab.getByRole('switch', { name: 'Marketing' }).isChecked()).toBe(true);
    await tab.getByRole('switch', { name: 'Marketing' }).scrollIntoViewIfNeeded();
    await pictured(window, 'follow-part');
    await inChannel(window);
    await shown(chat.getByText('本频道关注：折光壁灯 北京发布会'));
    await window.page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
    const frame = await window.frame();
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await pictured(window, 'follow-phone');
  });
});
