import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventView } from '../../src/contract/views.ts';
import type { Ask } from '../kit/fake-service.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

/** So many rows may have to wait for a busy machine. */
const unhurried = { timeout: 30_000 };

type User = Awaited<ReturnType<typeof showTab>>['user'];

interface Part {
  readonly part: number;
  readonly campaigns: readonly { readonly campaignId: string }[];
}

/** A service that changes many, and holds the part that a test names until it is let go. */
function manyAtOnce(heldPart?: number) {
  const parts: Part[] = [];
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const untouched = {
    refusal: null,
    askedAgainIds: [],
    outdates: false,
    withdrawn: 0,
    unchanged: false,
    tasks: 0,
    stays: 0,
    needs: [],
  };
  const answers = () => ({
    'POST /api/workspaces/:workspaceId/bulk-preview': ({ body }: Ask) =>
      (body as { campaignIds: string[] }).campaignIds.map((campaignId) => ({ campaignId, ...untouched })),
    'POST /api/workspaces/:workspaceId/bulk-changes': async ({ body }: Ask) => {
      const asked = body as Part;
      parts.push(asked);
      if (asked.part === heldPart) await gate;
      return { outcomes: asked.campaigns.map(({ campaignId }) => ({ campaignId, refusal: null })) };
    },
  });
  return { parts, answers, letGo: () => letGo() };
}

/** All that there is, to be moved by a week, as far as the preview. */
async function previewed(user: User): Promise<HTMLElement> {
  await user.click(await screen.findByRole('checkbox', { name: 'Select all' }));
  const bar = await screen.findByRole('region', { name: 'Change the selected campaigns' });
  await user.selectOptions(within(bar).getByRole('combobox', { name: 'Change' }), 'Move dates');
  await user.type(within(bar).getByRole('spinbutton'), '7');
  await user.click(within(bar).getByRole('button', { name: 'Preview' }));
  return screen.findByRole('alertdialog', {}, unhurried);
}

describe('Many campaigns in the list', () => {
  it('ten thousand are selected, previewed and changed, each once', async () => {
    const many = manyAtOnce();
    const { user } = await showTab('list', { campaigns: 10_000, more: many.answers });
    const dialog = await previewed(user);
    expect(screen.getByText('10000 campaigns selected')).toBeTruthy();
    within(dialog).getByRole('button', { name: 'Change 10000 campaigns' }).click();
    await screen.findByText('10000 campaigns changed', {}, unhurried);
    expect(many.parts.map(({ part }) => part)).toEqual(Array.from({ length: 100 }, (_, part) => part));
    const changed = many.parts.flatMap(({ campaigns }) => campaigns.map(({ campaignId }) => campaignId));
    expect(new Set(changed).size).toBe(10_000);
  }, 60_000);

  it('five hundred are stopped between two parts: what was sent is told, and nothing more is sent', async () => {
    const many = manyAtOnce(1);
    const { user } = await showTab('list', { campaigns: 500, more: many.answers });
    const dialog = await previewed(user);
    within(dialog).getByRole('button', { name: 'Change 500 campaigns' }).click();
    await within(dialog).findByText('100 of 500 changed');
    within(dialog).getByRole('button', { name: 'Stop' }).click();
    act(many.letGo);
    await within(dialog).findByText('Stopped: 200 campaigns changed');
    expect(many.parts.map(({ part }) => part)).toEqual([0, 1]);
    expect(within(dialog).getByRole('button', { name: 'Undo all' })).toBeTruthy();
  });
});

const changed: EventView = {
  id: 'event-1',
  workspaceId: 'ws-brand',
  campaignId: 'fair',
  at: '2026-03-04T01:05:00.000Z',
  actorId: 'anna',
  what: {
    type: 'campaign.edited',
    changes: [{ field: 'goal', from: 'Sell', to: 'Sell more' }],
    batchId: 'batch-0001',
  },
};

/** The history of a campaign that was changed together with others; `undone` are the parts that were asked back. */
async function openHistory(events: readonly EventView[], undoUntil: string | null) {
  const undone: unknown[] = [];
  const record = fakeRecord({ events });
  await showTab('campaigns/fair/history', {
    campaigns: [readyCampaign()],
    more: (inside) => ({
      ...record.answers(inside),
      'GET /api/workspaces/:workspaceId/bulk-changes/:batchId': () => ({ campaigns: 142, undoUntil }),
      'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': ({ body }: Ask) => {
        const { part } = body as { part: number };
        undone.push(part);
        const refusal = part === 0 ? { code: 'stale', said: 'It changed' } : null;
        const outcomes = [
          { campaignId: 'fair', refusal },
          { campaignId: `other-${part}`, refusal: null },
        ];
        return { outcomes, more: part === 0 };
      },
    }),
  });
  await screen.findByText('Anna Berger changed goal');
  return undone;
}

describe('A bulk change in the history of a campaign', () => {
  it('is one line that tells of the others, and all of it is taken back from there, part by part', async () => {
    const undone = await openHistory([changed], '2026-04-03T01:05:00.000Z');
    expect(await screen.findByText('Together with 141 others')).toBeTruthy();
    screen.getByRole('button', { name: 'Undo all' }).click();
    expect(
      await screen.findByText(`3 campaigns as before. Left alone, because they changed since: Spring fair`),
    ).toBeTruthy();
    expect(undone).toEqual([0, 1]);
  });

  it('offers no way back to others, or when its time is over', async () => {
    await openHistory([changed], null);
    expect(await screen.findByText('Together with 141 others')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo all' })).toBeNull();
  });

  it('offers no way back twice', async () => {
    const back: EventView = {
      ...changed,
      id: 'event-2',
      what: {
        type: 'campaign.edited',
        changes: [{ field: 'brief', from: 'b', to: 'a' }],
        undoes: 'batch-0001',
      },
    };
    await openHistory([back, changed], '2026-04-03T01:05:00.000Z');
    expect(await screen.findByText('A bulk change was taken back')).toBeTruthy();
    await waitFor(() => expect(screen.getByText('Together with 141 others')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Undo all' })).toBeNull();
  });
});
