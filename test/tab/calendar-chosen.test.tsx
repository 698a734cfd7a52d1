import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../kit/fake-service.ts';
import { showTab } from './kit/show-tab.tsx';
import { campaign } from './kit/some-campaigns.ts';

const runs = (id: string, name: string, start: string, end: string) =>
  campaign(id, { name, status: 'planning', flight: { start, end } });
const campaigns = [
  runs('tea', 'Tea week', '2026-03-09', '2026-03-11'),
  runs('walk', 'Lantern walk', '2026-03-12', '2026-03-15'),
  runs('fair', 'Spring fair', '2026-03-23', '2026-03-29'),
];

interface Asked {
  readonly change: unknown;
  readonly campaigns: readonly { readonly campaignId: string }[];
  readonly reason?: string;
}

/** A service that moves many: the second of them was approved, and one of its tasks is pinned. */
async function calendarOf(place: string) {
  const asked: Asked[] = [];
  const undone: unknown[] = [];
  const one = { refusal: null, askedAgainIds: [], outdates: false, withdrawn: 0, unchanged: false };
  const shown = await showTab(place, {
    campaigns,
    more: () => ({
      'POST /api/workspaces/:workspaceId/bulk-preview': ({ body }: Ask) =>
        (body as { campaignIds: string[] }).campaignIds.map((campaignId) => ({
          ...one,
          campaignId,
          tasks: campaignId === 'tea' ? 2 : 0,
          stays: campaignId === 'walk' ? 1 : 0,
          needs: campaignId === 'walk' ? ['dates'] : [],
        })),
      'POST /api/workspaces/:workspaceId/bulk-changes': ({ body }: Ask) => {
        asked.push(body as Asked);
        const outcomes = (body as Asked).campaigns.map(({ campaignId }) => ({ campaignId, refusal: null }));
        return { outcomes };
      },
      'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': ({ body }: Ask) => {
        undone.push(body);
        return { outcomes: [{ campaignId: 'tea', refusal: null }], more: false };
      },
    }),
  });
  return { ...shown, asked, undone };
}

const bar = (name: RegExp): Promise<HTMLElement> => screen.findByRole('link', { name });
const idsIn = ({ campaigns: some }: Asked): string[] => some.map(({ campaignId }) => campaignId).toSorted();

describe('Several campaigns selected on the calendar', () => {
  it('are taken by keys alone, moved by the same days after one preview, with a reason, and brought back at once', async () => {
    const { asked, undone, service, user } = await calendarOf('calendar');
    const tea = await bar(/^Tea week/);
    act(() => tea.focus());
    await user.keyboard(' ');
    expect(await screen.findByText(/^1 campaign selected\s?$/, { selector: '[aria-live]' })).toBeTruthy();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(await screen.findByText(/^2 campaigns selected\s?$/, { selector: '[aria-live]' })).toBeTruthy();
    expect((await bar(/^Lantern walk.*, selected$/)).hasAttribute('data-chosen')).toBe(true);
    expect((await bar(/^Spring fair/)).getAttribute('aria-label')).not.toContain('selected');

    await user.keyboard('{Alt>}{ArrowDown}');
    const where = await screen.findByRole('region', { name: '2 campaigns selected' });
    expect(where.textContent).toContain('Tea weekMon 16 Mar 2026 – Wed 18 Mar 2026');
    expect(where.textContent).toContain('Lantern walkThu 19 Mar 2026 – Sun 22 Mar 2026');
    expect(document.querySelectorAll('[data-proposed]')).toHaveLength(2);
    await user.keyboard('{/Alt}');

    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('Tea week: Mon 16 Mar 2026 – Wed 18 Mar 2026, with 2 tasks')).toBeTruthy();
    expect(dialog.getByText(/^1 task stays: pinned/)).toBeTruthy();
    expect(asked).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'The hall is free');
    await user.click(dialog.getByRole('button', { name: 'Change 2 campaigns' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked.map(idsIn)).toEqual([['tea', 'walk']]);
    expect(asked[0]).toMatchObject({
      change: { kind: 'shift', days: 7, withTasks: true },
      reason: 'The hall is free',
    });
    expect(service.calls.filter(({ name }) => name.endsWith('/flight'))).toEqual([]);
    expect(document.querySelectorAll('[data-chosen], [data-proposed]')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undone).toEqual([{ part: 0 }]));
  });

  it('are taken with Ctrl and a click, dragged together by any of them, and stay when that is called off', async () => {
    const { asked, user } = await calendarOf('calendar');
    const [tea, fair] = [await bar(/^Tea week/), await bar(/^Spring fair/)];
    fireEvent.click(tea, { ctrlKey: true });
    fireEvent.click(fair, { metaKey: true });
    const grid = tea.closest('tbody') as HTMLElement;
    grid.getBoundingClientRect = () => new DOMRect(0, 0, 700, 600);
    // Held at its very end: of several that are selected, none is made longer.
    tea.getBoundingClientRect = () => new DOMRect(0, 220, 298, 24);
    const at = { pointerId: 1, clientY: 230 };
    fireEvent.pointerDown(tea, { ...at, button: 0, pointerType: 'mouse', clientX: 296 });
    fireEvent.pointerMove(window, { ...at, clientX: 340 });
    fireEvent.pointerUp(window, { ...at, clientX: 440 });
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/Tea week: Wed 11 Mar 2026 – Fri 13 Mar 2026/)).toBeTruthy();
    expect(dialog.getByText(/Spring fair: Wed 25 Mar 2026 – Tue 31 Mar 2026/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.querySelectorAll('[data-proposed]')).toHaveLength(0));
    expect(asked).toEqual([]);
    act(() => tea.focus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelectorAll('[data-chosen]')).toHaveLength(0));
  });

  it('are taken by a finger that rests on them, in lanes too', async () => {
    await calendarOf('calendar?zoom=quarter&lanes=person');
    for (const name of [/^Tea week/, /^Spring fair/]) {
      fireEvent.pointerDown(await bar(name), {
        button: 0,
        pointerId: 7,
        pointerType: 'touch',
        clientX: 300,
        clientY: 100,
      });
      // A press becomes long by the clock of the browser alone.
      await screen.findByText(/· 0 d|days/, { selector: '[class*="words"]' });
      fireEvent.pointerUp(window, { pointerId: 7, clientX: 300, clientY: 100 });
    }
    await waitFor(() => expect(document.querySelectorAll('[data-chosen]')).toHaveLength(2));
    expect(await screen.findByRole('region', { name: 'Change the selected campaigns' })).toBeTruthy();
  });
});
