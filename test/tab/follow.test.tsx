import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FollowingChannelView } from '../../src/contract/channel-endpoints.ts';
import type { FakeAnswers } from '../kit/fake-service.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const channel = (id: string, more: Partial<FollowingChannelView> = {}): FollowingChannelView => ({
  id,
  teamName: 'Marketing',
  name: id,
  conversationId: `19:${id}@thread.tacv2`,
  state: 'offered',
  present: true,
  ...more,
});

/** Channels in memory, and what was asked of them. */
function fakeChannels(given: readonly FollowingChannelView[]) {
  let channels = [...given];
  const asked: unknown[] = [];
  const answers: FakeAnswers = {
    'GET /api/campaigns/:campaignId/channels': () => channels,
    'POST /api/campaigns/:campaignId/channels': ({ body }) => {
      asked.push(body);
      const { channelId, follows } = body as { channelId: string; follows: boolean };
      const state = follows ? ('following' as const) : ('unfollowed' as const);
      channels = channels.map((one) => (one.id === channelId ? { ...one, state } : one));
      return channels;
    },
  };
  return { answers, asked };
}

const open = async (given: readonly FollowingChannelView[], options: Parameters<typeof showTab>[1] = {}) => {
  const channels = fakeChannels(given);
  const tab = await showTab('campaigns/fair', {
    campaigns: [readyCampaign()],
    more: () => channels.answers,
    ...options,
  });
  await screen.findByRole('tabpanel');
  return { ...tab, ...channels };
};

describe('the channels that follow a campaign', () => {
  it('are read only when somebody wants to see them, and switched on and off', async () => {
    const { user, service, asked } = await open([channel('Launches'), channel('General', { name: '' })]);
    const reads = () => service.calls.filter(({ name }) => name.endsWith('/channels')).length;
    expect(reads()).toBe(0);
    await user.click(await screen.findByText('Channels in Teams'));
    const launches = await screen.findByRole('switch', { name: 'Marketing › Launches' });
    expect(screen.getByRole('switch', { name: 'Marketing' })).toBeTruthy();
    await user.click(launches);
    await waitFor(() => expect(launches).toHaveProperty('checked', true));
    await waitFor(() => expect(launches).toHaveProperty('disabled', false));
    await user.click(launches);
    await waitFor(() => expect(launches).toHaveProperty('checked', false));
    expect(asked).toEqual([
      { channelId: 'Launches', follows: true },
      { channelId: 'Launches', follows: false },
    ]);
  });

  it('begin with the channel whose tab it is, open at once, by the name that Teams gives it', async () => {
    const nameless = channel('here', { teamName: '', name: '' });
    const around = { id: nameless.conversationId, name: 'Marketing › Fair' };
    await open([channel('Launches'), nameless], { channel: around });
    const switches = await screen.findAllByRole('switch');
    expect(switches.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Marketing › Fair (this channel)',
      'Marketing › Launches',
    ]);
  });

  it('say how the bot gets to know a channel that it has never heard of', async () => {
    await open([], { channel: { id: '19:new@thread.tacv2', name: 'New' } });
    expect(await screen.findByText(/Mention @Campaign Desk in it once/)).toBeTruthy();
  });

  it('say where the app was removed, and offer nothing there', async () => {
    const { user } = await open([channel('Launches', { state: 'lost', present: false })]);
    await user.click(await screen.findByText('Channels in Teams'));
    const launches = await screen.findByRole('switch');
    expect(launches).toHaveProperty('disabled', true);
    expect(screen.getByText('Campaign Desk was removed from it')).toBeTruthy();
  });

  it('are not shown to whoever may not edit the campaign', async () => {
    await open([channel('Launches')], { role: 'guest' });
    await waitFor(() => expect(screen.getByRole('tabpanel').textContent).not.toBe(''));
    expect(screen.queryByText('Channels in Teams')).toBeNull();
  });
});
