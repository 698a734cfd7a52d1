import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { callsOf, planned } from './department-calls.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

async function shot({ page }: StageWindow, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** A Monday that is far enough for nothing of the sample to lie there. */
const monday = '2031-03-03';

async function muchFor(assigneeId: string, titles: readonly string[]): Promise<void> {
  const { id: campaignId } = await planned(stage, 'Lantern street');
  const call = callsOf(stage, 'shen-jiayi');
  for (const title of titles) {
    const task = await call('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: crypto.randomUUID(), title, assigneeId, due: '2031-03-07', priority: 'medium' },
    });
    await call('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
      params: { campaignId, taskId: task.id },
      body: { ifVersion: task.version, edit: { start: monday } },
    });
  }
}

it('A team is named, its people stand under it in the workload, and what is too much for one is given to another', async () => {
  const people = await callsOf(stage, 'shen-jiayi')('GET /api/workspaces/:workspaceId/people', {
    params: { workspaceId: 'lumora' },
  });
  const staff = people.filter(({ active, role }) => active && role === 'member');
  const [busy, free] = staff;
  if (!busy || !free) throw new Error('The department has no members.');
  const manager = await stage.open('shen-jiayi', { path: 'settings' });
  const teams = manager.tab.getByRole('form', { name: 'Teams' });
  await teams.getByRole('button', { name: 'Add a team' }).click();
  await shown(teams.getByText('Each team needs a name.'));
  await teams.getByRole('textbox', { name: 'Name of the team' }).fill('Content');
  await teams.getByRole('combobox', { name: 'People of the team' }).fill(busy.name);
  await manager.tab.locator('[role=option]', { hasText: busy.name }).click();
  await shown(teams.getByText('Content · 1 person'));
  await teams.getByText('Days of its own').click();
  await expectNoFaults(manager, { part: 'form' });
  await shot(manager, 'teams');
  await teams.getByRole('button', { name: 'Save' }).click();
  await shown(manager.tab.getByText(/^Saved: /));

  const titles = ['Brief', 'Print', 'Stage', 'Music', 'Lights'];
  await muchFor(busy.id, titles);
  await manager.visit(`workload?day=${monday}`);
  const table = manager.tab.getByRole('table', { name: 'Workload' });
  await shown(table.getByRole('rowheader', { name: 'Content' }));
  const over = table.getByRole('button', { name: new RegExp(`^${busy.name}, .*too much$`) });
  await shown(over.getByText('10 h too much'));
  await shown(over.getByText('50 of 40 h'));
  await shot(manager, 'workload');

  await over.focus();
  await manager.page.keyboard.press('Enter');
  const panel = manager.tab.getByRole('complementary', { name: new RegExp(busy.name) });
  await shown(panel.getByRole('link', { name: 'Music' }));
  await shown(panel.getByText(/Lantern street/).first());
  await expectNoFaults(manager);
  await shot(manager, 'workload-panel');
  const give = panel.getByRole('combobox', { name: 'Give “Music” to' });
  await give.fill(free.name);
  await manager.tab.locator('[role=option]', { hasText: free.name }).click();
  await shown(manager.tab.getByText(`“Music” is now ${free.name}’s`));
  await shown(table.getByRole('button', { name: new RegExp(`^${busy.name}, .*40 of 40 h$`) }));
  await shown(table.getByRole('button', { name: new RegExp(`^${free.name}, .*10 of 40 h$`) }));

  const phone = await stage.open('shen-jiayi', { path: `workload?day=${monday}`, narrow: true });
  await shown(phone.tab.getByRole('button', { name: new RegExp(`^${busy.name}, .*40 of 40 h$`) }));
  const frame = await phone.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await shot(phone, 'workload-phone');
  if (shots) {
    const dark = await stage.open('shen-jiayi', {
      path: `workload?day=${monday}`,
      locale: 'zh-CN',
      theme: 'dark',
    });
    await shown(dark.tab.getByRole('table', { name: '工作量' }));
    await shot(dark, 'workload-dark-zh');
  }
});
