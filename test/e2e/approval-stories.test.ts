import { describe, expect, it } from 'vitest';
import { answersIn, onLeave, planned, requestOf, routed, step, submitted } from './department-calls.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

/** The cards in the open chat that are about it, the oldest first. */
const cards = ({ chat }: StageWindow, name: string) => chat.getByRole('article').filter({ hasText: name });
const approve = (window: StageWindow, name: string) =>
  cards(window, name).getByRole('button', { name: 'Approve', exact: true });

/** Moves the clock with a button above the stage. */
async function passes({ page }: StageWindow, time: '+1 hour' | '+1 day'): Promise<void> {
  const clock = page.getByRole('group', { name: 'Clock' });
  const before = await clock.innerText();
  await page.getByRole('button', { name: time }).click();
  await expect.poll(() => clock.innerText()).not.toBe(before);
}

describe('Two approvers who click in the same second', () => {
  it('make one decision, and both cards show it', async () => {
    const name = 'Lantern pair';
    const campaign = await planned(stage, name);
    await submitted(stage, campaign, { approverIds: ['chen-siyuan', 'chang-yating'] });
    const windows = await Promise.all([stage.open('chen-siyuan'), stage.open('chang-yating')]);
    await Promise.all(windows.map((window) => shown(approve(window, name))));
    await Promise.all(windows.map((window) => approve(window, name).click()));
    for (const window of windows) {
      await shown(cards(window, name).getByText(`Approved: ${name}`));
      expect(await approve(window, name).count()).toBe(0);
    }
    const request = await requestOf(stage, campaign);
    const [decision, ...more] = request?.stages[0]?.decisions ?? [];
    expect([more, await answersIn(stage, campaign)]).toEqual([[], 1]);
    const decider = decision?.personId === 'chen-siyuan' ? '陈思远' : '張雅婷';
    for (const window of windows) expect(await cards(window, name).innerText()).toContain(decider);
  });
});

describe('A budget that changes after finance said yes', () => {
  it('asks finance alone again, with the difference, and says so before it is saved', async () => {
    const name = 'Lantern money';
    await routed(stage, 'lantern-money', [
      step('legal', 'Legal', 'chen-siyuan', { watches: ['content', 'asset'] }),
      step('finance', 'Finance', 'jonas-weber', { watches: ['money'] }),
      step('lead', 'Lead', 'chang-yating', { after: ['legal', 'finance'] }),
    ]);
    await submitted(stage, await planned(stage, name), { routeId: 'lantern-money' });
    const [legal, finance, owner] = await Promise.all([
      stage.open('chen-siyuan'),
      stage.open('jonas-weber'),
      stage.open('lin-xia', { path: `list?q=${encodeURIComponent(name)}` }),
    ]);
    for (const window of [legal, finance]) {
      await approve(window, name).click();
      await gone(approve(window, name));
    }
    const { tab } = owner;
    await tab.getByRole('link', { name: new RegExp(name) }).click();
    await tab.getByRole('button', { name: 'Edit', exact: true }).click();
    await tab.getByRole('textbox', { name: 'Amount' }).fill('95000');
    await shown(tab.getByText('Saving asks Finance again: the yes of Jonas Weber is taken back'));
    await shown(tab.getByText('The yes of Legal stays.'));
    await tab.getByRole('button', { name: 'Save' }).click();

    await shown(approve(finance, name));
    const again = await cards(finance, name).last().innerText();
    expect(again.replaceAll(/\s/g, ' ')).toContain('CNY 80,000 → CNY 95,000');
    expect(await approve(legal, name).count()).toBe(0);
    await approve(finance, name).last().click();
    await gone(approve(finance, name));
    const lead = await stage.open('chang-yating');
    await approve(lead, name).last().click();
    for (const window of [legal, finance, lead])
      await shown(cards(window, name).getByText(`Approved: ${name}`));
  });
});

describe('An approver on leave, whose delegate is on leave too, and who has no manager', () => {
  it('is waited for until the last in line is asked, within the deadline', async () => {
    const name = 'Lantern leave';
    await routed(stage, 'lantern-leave', [
      step('brand', 'Brand', 'wang-ruolan', {
        ladder: [
          { afterHours: 8, act: 'remind', to: [] },
          // The managers of whoever is asked and of whoever asks: nobody is known as either.
          { afterHours: 10, act: 'escalate', to: [{ who: 'managerOfRequester' }] },
          { afterHours: 12, act: 'askTerminalOwner', to: [] },
        ],
      }),
    ]);
    await onLeave(stage, 'wang-ruolan', 'he-jun');
    // Whoever asks never answers, so that nobody is left who stands in for the delegate.
    await onLeave(stage, 'he-jun', 'lin-xia');
    const campaign = await planned(stage, name);
    await submitted(stage, campaign, { routeId: 'lantern-leave' });
    const [asked] = (await requestOf(stage, campaign))?.stages ?? [];
    const deadline = asked?.dueAt ?? '';
    expect(asked?.approverIds).toEqual(['wang-ruolan']);
    expect(asked?.standIns?.map(({ chain }) => chain)).toEqual([['wang-ruolan', 'he-jun']]);
    const [standIn, last] = await Promise.all([stage.open('he-jun'), stage.open('zhou-ming')]);
    await shown(cards(standIn, name).getByText('You answer on behalf of 王若兰.'));
    expect(await cards(last, name).count()).toBe(0);

    await passes(last, '+1 day');
    for (let hour = 0; hour < 8 && (await cards(last, name).count()) === 0; hour += 1)
      await passes(last, '+1 hour');
    await shown(cards(last, name).getByText('You are the last in line'));
    await approve(last, name).click();
    for (const window of [standIn, last]) await shown(cards(window, name).getByText(`Approved: ${name}`));
    expect(await approve(standIn, name).count()).toBe(0);
    const [decision] = (await requestOf(stage, campaign))?.stages[0]?.decisions ?? [];
    expect(decision?.personId).toBe('zhou-ming');
    expect((await requestOf(stage, campaign))?.stages[0]?.overseerIds).toEqual(['zhou-ming']);
    expect(Date.parse(decision?.at ?? '')).toBeLessThan(Date.parse(deadline));
  });
});

describe('A card that is clicked forty days after its time', () => {
  it('says that it is closed, and nothing changes', { timeout: 300_000 }, async () => {
    const name = 'Lantern late';
    const campaign = await planned(stage, name);
    const watch = await stage.open('shen-jiayi');
    const now = await timeAt(watch);
    await submitted(stage, campaign, { approverIds: ['chen-siyuan'], dueAt: later(now, 2) });
    const window = await stage.open('chen-siyuan');
    await shown(approve(window, name));
    // This window hears of nothing that happens, as a phone in a drawer.
    await window.page.context().route('**/stage/api/live*', (route) => route.abort());
    await window.page.reload();
    await shown(approve(window, name));
    for (let day = 0; day < 42; day += 1) await passes(watch, '+1 day');
    const closed = await requestOf(stage, campaign);
    expect(closed?.status).toBe('expired');
    expect(await approve(window, name).count()).toBe(1);

    await approve(window, name).click();
    await shown(cards(window, name).getByText('This request is closed. Nothing was changed.'));
    await shown(cards(window, name).getByText(`Expired: ${name}`));
    expect(await approve(window, name).count()).toBe(0);
    expect(await requestOf(stage, campaign)).toEqual(closed);
    expect(await answersIn(stage, campaign)).toBe(0);
  });
});

/** What the clock of the stage says. */
async function timeAt({ page }: StageWindow): Promise<string> {
  const answer = await page.request.get(new URL('/stage/api/clock', page.url()).href);
  return ((await answer.json()) as { now: string }).now;
}

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
