import { beforeAll, describe, expect, it } from 'vitest';
import { answeredBefore } from './analytics-past.ts';
import { faultsIn } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

beforeAll(async () => {
  const { house } = stage.served();
  await answeredBefore(house, 'launch', [
    { stageName: '法务审核', personId: 'chang-yating', hours: [1, 2, 2.5, 3, 4, 6, 7] },
    { stageName: '财务审核', personId: 'jonas-weber', hours: [9, 14, 16, 16, 24, 40], sentBack: 3 },
    {
      stageName: '市场负责人',
      personId: 'chen-siyuan',
      hours: [0.5, 1, 1, 3, 5.5],
      sentBack: 1,
      reason: '标志用错了版本',
    },
  ]);
});

const title = 'Approval figures';

describe('Figures about approvals', () => {
  it('are reached from the reports, name the bottleneck, and can be read without the bars', async () => {
    const window = await stage.open('shen-jiayi', { path: 'reports' });
    const { tab } = window;
    await tab.getByRole('button', { name: title }).click();
    await shown(tab.getByRole('heading', { level: 1, name: title }));
    // Jonas works in Berlin: what he was asked in the morning of Shanghai waits for his own.
    await shown(
      tab.getByText(/“财务审核” \(.+\) holds requests up: half of its answers take up to 10 working/),
    );
    const stages = tab.locator('section').filter({ has: tab.getByText(/^Requests wait longest in/) });
    await stages.getByText('Show the table').click();
    await shown(stages.getByRole('row', { name: /财务审核.* 6 10 34/ }));
    expect(await tab.getByText('Sent back for Budget (3)').count()).toBe(2);
  });

  it('count an answer as soon as it was given in the chat', async () => {
    const before = await stage.open('chen-siyuan', { path: 'analytics' });
    const { chat, visit, tab } = before;
    const decisions = tab.locator('dt', { hasText: /^Decisions$/ }).locator('xpath=following-sibling::dd[1]');
    await shown(decisions);
    const count = Number(await decisions.innerText());
    await chat.getByRole('button', { name: 'Approve' }).first().click();
    await expect
      .poll(async () => {
        await visit('analytics');
        await shown(decisions);
        return Number(await decisions.innerText());
      })
      .toBe(count + 1);
  });

  it('show a member their own, and a guest why there is nothing', async () => {
    const member = await stage.open('lin-xia', { path: 'analytics' });
    await shown(member.tab.getByText('No decisions in these days'));
    await shown(member.tab.getByText(/Only your own decisions/));
    const guest = await stage.open('noor-haddad', { path: 'analytics' });
    await shown(guest.tab.getByRole('alert'));
    expect(await guest.tab.getByRole('main').innerText()).not.toMatch(/Decisions|财务/);
  });

  it('take their period by keyboard, and keep it in the address', async () => {
    const { page, tab, frame } = await stage.open('shen-jiayi', { path: 'analytics' });
    const period = tab.getByRole('combobox', { name: 'Period' });
    await shown(period);
    await period.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => new URL((await frame()).url()).searchParams.get('days')).toBe('30');
    await shown(tab.getByText(/Sun 1 Feb 2026 – Mon 2 Mar 2026/));
  });

  it.each(['default', 'dark', 'contrast'] as const)(
    'can be used by everybody: %s, also on a phone',
    async (theme) => {
      const window = await stage.open('shen-jiayi', { path: 'analytics', theme });
      const { tab, page } = window;
      await shown(tab.getByRole('heading', { level: 1, name: title }));
      await tab.getByText('Show the table').first().click();
      await tab.getByText('How this is counted').click();
      expect(await faultsIn(window)).toEqual([]);
      await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
      const inside = await window.frame();
      await expect.poll(() => inside.evaluate(() => innerWidth)).toBe(360);
      expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await faultsIn(window)).toEqual([]);
    },
  );
});
