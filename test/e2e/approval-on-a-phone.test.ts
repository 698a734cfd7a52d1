import { expect, it } from 'vitest';
import { planned, requestOf } from './department-calls.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

it('A campaign is submitted and approved on a phone, in Chinese and in the dark', async () => {
  const name = '灯笼一条街';
  const campaign = await planned(stage, name);
  const phone = { theme: 'dark', locale: 'zh-CN', narrow: true, size: { width: 800, height: 860 } } as const;
  const [owner, approver] = await Promise.all([
    stage.open('lin-xia', { ...phone, path: `list?q=${encodeURIComponent(name)}` }),
    stage.open('chen-siyuan', phone),
  ]);
  const { tab } = owner;
  const picture = async (window: typeof owner, at: string) => {
    const folder = process.env['PICTURES'];
    if (folder) await window.page.screenshot({ path: `${folder}/${at}.png`, animations: 'disabled' });
  };
  const isNarrow = async () => {
    const frame = await owner.frame();
    expect(await frame.evaluate(() => innerWidth)).toBe(360);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  };

  await tab.getByRole('link', { name: new RegExp(name) }).click();
  await tab.getByRole('button', { name: '提交审批' }).click();
  const dialog = tab.getByRole('dialog');
  await shown(dialog.getByRole('region'));
  await picture(owner, '1-route');
  await dialog.getByRole('combobox', { name: '审批流程' }).selectOption('自选审批人');
  const picker = dialog.getByRole('combobox', { name: '审批人' });
  await picker.click();
  await picker.pressSequentially('陈思');
  await tab.getByRole('option', { name: '陈思远' }).click();
  await dialog.getByRole('textbox', { name: '说明' }).fill('请看预算');
  await picture(owner, '2-people');
  await isNarrow();
  await dialog.getByRole('button', { name: '提交', exact: true }).click();

  const card = approver.chat.getByRole('article').filter({ hasText: name });
  await shown(card);
  const asked = await card.innerText();
  expect(asked).toContain('请看预算');
  expect(asked).toMatch(/80,000/);
  // One person was asked: there is no way of deciding to speak of.
  expect(asked).not.toContain('审批方式');
  await picture(approver, '3-card');
  const overflow = await card.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await card.getByRole('button', { name: '同意' }).click();
  await shown(card.getByText(`已批准：${name}`));
  await picture(approver, '4-truth');
  await shown(owner.chat.getByText('审批通过'));
  await tab.getByRole('tab', { name: '审批' }).click();
  await shown(tab.getByRole('tabpanel').getByText('陈思远'));
  await picture(owner, '5-owner');
  await isNarrow();
  expect(await requestOf(stage, campaign)).toMatchObject({ status: 'approved' });
});
