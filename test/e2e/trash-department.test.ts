import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { callsOf, routed, step } from './department-calls.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const params = { workspaceId: 'lumora' };

it('A report schedule and a route are deleted with undo; what stays deleted lies in the trash, and is as before when it is back', async () => {
  await callsOf(stage, 'chen-siyuan')('POST /api/workspaces/:workspaceId/schedules', {
    params,
    body: {
      once: crypto.randomUUID(),
      name: 'Monday letter',
      recipientIds: ['chen-siyuan'],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '09:00',
      zone: 'Asia/Shanghai',
    },
  });
  await routed(stage, 'press-first', [step('one', 'Press office', 'chen-siyuan')]);
  const lead = await stage.open('chen-siyuan', { path: 'reports' });
  const remove = lead.tab.getByRole('button', { name: 'Delete “Monday letter”' });
  await remove.click();
  await gone(remove);
  await lead.tab.getByRole('button', { name: 'Undo' }).click();
  await shown(remove);
  await remove.click();
  await gone(remove);

  await lead.visit('routes');
  const route = lead.tab.getByRole('button', { name: 'Delete “press-first”' });
  await shown(route);
  await expectNoFaults(lead, { part: 'main' });
  await route.click();
  await gone(route);

  await lead.visit('trash');
  const list = lead.tab.getByRole('main').getByRole('listitem');
  await shown(list.filter({ hasText: 'Monday letter' }).getByText('Report schedule'));
  await shown(list.filter({ hasText: 'press-first' }).getByText('Approval route'));
  await expectNoFaults(lead, { part: 'main' });
  for (const name of ['Monday letter', 'press-first']) {
    const restore = lead.tab.getByRole('button', { name: `Restore “${name}”` });
    await restore.click();
    await gone(restore);
  }
  await lead.visit('reports');
  await shown(remove);
  await lead.visit('routes');
  await shown(route);
  const routes = await callsOf(stage, 'chen-siyuan')('GET /api/workspaces/:workspaceId/routes', { params });
  expect(routes.find(({ routeId }) => routeId === 'press-first')).toMatchObject({ version: 1, active: true });
});
