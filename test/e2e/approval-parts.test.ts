import { describe, expect, it } from 'vitest';
import { planned } from './department-calls.ts';
import { faultsIn } from './axe.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

const cards = ({ chat }: StageWindow, name: string) => chat.getByRole('article').filter({ hasText: name });

describe('A part of a campaign', () => {
  it('a change of budget is asked for at the budget, decided in chat, and stands in the tab', async () => {
    const name = 'Lantern totals';
    const campaign = await planned(stage, name);
    const owner = await stage.open('lin-xia', { path: `campaigns/${campaign.id}/overview` });
    await owner.tab.getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = owner.tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'New total' }).fill('123456');
    await shown(dialog.getByText(/^Budget .+ → .*123,456/));
    await shown(dialog.getByRole('region', { name: 'Route' }));
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await shown(owner.tab.getByText(/^Budget .+ → .*123,456/));

    const lead = await stage.open('chen-siyuan');
    const card = cards(lead, name).filter({ hasText: '123,456' });
    await shown(card.getByText(/budget .+ → .*123,456/).first());
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await shown(card.getByText(/Approved|Waiting for/).first());
    expect(await card.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  });

  it.each(['default', 'dark', 'contrast'] as const)(
    'can be asked for by everybody, theme %s',
    async (theme) => {
      const campaign = await planned(stage, `Lantern ${theme}`);
      const path = `campaigns/${campaign.id}/approvals?submit=expense`;
      const window = await stage.open('lin-xia', { path, theme });
      await shown(window.tab.getByRole('textbox', { name: 'Vendor' }));
      expect(await faultsIn(window)).toEqual([]);
    },
  );
});
