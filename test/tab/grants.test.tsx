import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Me } from '../../src/contract/views.ts';
import { editFault } from '../../tab/data/faults.ts';
import { useGrants } from '../../tab/data/grants.ts';
import { sessionOf } from '../../tab/data/session.ts';
import { fakeCampaigns, fakeWorkspace } from '../kit/fake-campaigns.ts';
import { createFakeService } from '../kit/fake-service.ts';
import { fakeSummary } from '../kit/fake-summary.ts';

const now = '2026-03-02T02:00:00.000Z';
const minute = 60_000;
const [open, closed] = fakeCampaigns(2).map((campaign) =>
  fakeSummary({ ...campaign, ownerId: 'zoe', teamIds: [], status: 'planning' }, 'v1'),
);

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

async function lookedAt(): Promise<Me> {
  const service = createFakeService({
    role: 'guest',
    grants: [
      {
        grantId: 'g1',
        workspaceId: fakeWorkspace.id,
        campaignId: open?.id ?? '',
        verbs: ['campaign.read', 'campaign.edit'],
        until: '2026-03-02T02:10:00.000Z',
      },
    ],
  });
  const me = Me.parse(await service.call('GET /api/me'));
  return { ...me, now };
}

describe('Access for a time, in the tab', () => {
  it('lets a campaign be edited until its minute, and then everything is read again', async () => {
    if (!open || !closed) throw new Error('There are no campaigns.');
    const me = await lookedAt();
    const queries = new QueryClient();
    const again = vi.spyOn(queries, 'invalidateQueries');
    const { result } = renderHook(() => useGrants(me), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    });
    const faultOf = (campaign: typeof open) => {
      const session = sessionOf(me, null, result.current);
      if (!session) throw new Error('There is no workspace.');
      return editFault(session, campaign);
    };
    expect(faultOf(open)).toBeUndefined();
    expect(faultOf(closed)).toMatchObject({ refused: 'notAllowed' });
    act(() => void vi.advanceTimersByTime(9.9 * minute));
    expect(faultOf(open)).toBeUndefined();
    expect(again).not.toHaveBeenCalled();

    act(() => void vi.advanceTimersByTime(0.2 * minute));
    expect(faultOf(open)).toMatchObject({ refused: 'notAllowed' });
    expect(again).toHaveBeenCalledOnce();
  });
});
