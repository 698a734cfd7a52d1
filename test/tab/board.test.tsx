import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { campaign, springs } from './kit/some-campaigns.ts';

const column = (name: RegExp): HTMLElement => screen.getByRole('region', { name });
const cardsIn = (name: RegExp): string[] =>
  within(column(name))
    .queryAllByRole('link')
    .map((link) => link.dataset.card ?? '');
const card = (name: RegExp): HTMLElement => screen.getByRole('link', { name });
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

describe('the board', () => {
  it('stands each campaign in the column of its status, in the order of flight starts', async () => {
    await showTab('board', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring plan/ });
    expect(cardsIn(/^Planning, 2/)).toEqual(['plan', 'late']);
    expect(cardsIn(/^Running, 1/)).toEqual(['run']);
  });

  it('shows on a card its code, dates in words, owner, channels and the one thing that matters', async () => {
    await showTab('board', {
      campaigns: [
        campaign('plan', {
          ...springs[1],
          code: 'MKT-7',
          channels: ['email'],
          approval: { requestId: 'a', state: 'changesRequested' },
        }),
      ],
    });
    const text = (await screen.findByRole('link', { name: /Spring plan/ })).textContent;
    expect(text).toContain('MKT-7');
    expect(text).toContain('23–29 Mar · starts in 19 d');
    expect(text).toContain('林薇');
    expect(text).toContain('Email');
    expect(text).toContain('Changes requested');
  });

  it('moves a card to the next column with Alt and an arrow, says so, and keeps the focus on it', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(cardsIn(/^Planning, 3/)).toEqual(['plan', 'idea', 'late']));
    expect(screen.getByText(/“Spring idea” moved to Planning, 2 of 3\./)).toBeTruthy();
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('planning'));
    expect(document.activeElement).toBe(card(/Spring idea/));
  });

  it('refuses a move that needs an approval, says why, and sends nothing', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    act(() => (screen.queryByRole('link', { name: /Spring plan/ }) ?? document.body).focus());
    const plan = await screen.findByRole('link', { name: /Spring plan/ });
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText(/cannot move to In review\. An approval is needed first/)).toBeTruthy();
    expect(cardsIn(/^Planning, 2/)).toEqual(['plan', 'late']);
    expect(sent(service.calls)).toEqual([]);
  });

  it('puts the card back when the service refuses, and says why', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    service.refuseNext({ refused: 'notAllowed' });
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText('“Spring idea” stays where it was')).toBeTruthy();
    expect(screen.getByText(/Your role does not allow this/)).toBeTruthy();
    await waitFor(() => expect(cardsIn(/^Draft, 1/)).toEqual(['idea']));
    expect(service.campaign('idea')?.status).toBe('draft');
  });

  it('shows the card in its new column before the service has answered', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    const answer = service.hold();
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(cardsIn(/^Planning/)).toContain('idea'));
    expect(service.campaign('idea')?.status).toBe('draft');
    answer();
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('planning'));
  });

  it('takes the last move back with Ctrl and Z', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByText('“Spring idea” is now Planning');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Undone: “Spring idea” is as before');
    expect(service.campaign('idea')?.status).toBe('draft');
    expect(cardsIn(/^Draft, 1/)).toEqual(['idea']);
  });

  it('takes a move back with the button of its message', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    act(() => document.body.focus());
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('draft'));
  });

  it('sends two quick moves of one card one after the other, without quarrelling with itself', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const run = await screen.findByRole('link', { name: /Spring run/ });
    act(() => run.focus());
    await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    await waitFor(() => expect(service.campaign('run')?.status).toBe('ended'));
    expect(screen.queryByText('Somebody else was faster')).toBeNull();
  });

  it('moves with arrows through cards and columns', async () => {
    const { user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    act(() => idea.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(card(/Spring plan/));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(card(/Late plan/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(card(/Spring run/));
  });

  it('carries a card with the mouse: columns that refuse are marked, the one below takes it', async () => {
    const { service } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    const under = vi.fn(() => column(/^Planning/));
    Object.assign(document, { elementFromPoint: under });
    fireEvent.pointerDown(idea, { button: 0, pointerId: 1, pointerType: 'mouse', clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 60, clientY: 10 });
    expect(column(/^Running/).hasAttribute('data-refuses')).toBe(true);
    expect(column(/^Planning/).hasAttribute('data-refuses')).toBe(false);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 300, clientY: 10 });
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('planning'));
    expect(column(/^Running/).hasAttribute('data-refuses')).toBe(false);
  });

  it('puts a carried card back with Escape', async () => {
    const { service } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    Object.assign(document, { elementFromPoint: () => column(/^Planning/) });
    fireEvent.pointerDown(idea, { button: 0, pointerId: 1, pointerType: 'mouse', clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 60, clientY: 10 });
    fireEvent.keyDown(window, { key: 'Escape' });
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 300, clientY: 10 });
    expect(screen.getByText(/“Spring idea” put back\./)).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });

  it('changes a card when somebody else changed the campaign', async () => {
    const { service } = await showTab('board', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring plan/ });
    act(() => service.editAsOther('plan', { name: 'Spring plan, bigger' }));
    expect(await screen.findByRole('link', { name: /Spring plan, bigger/ })).toBeTruthy();
  });

  it('keeps the filter in the address and shows it as chips that can be taken away', async () => {
    const { user } = await showTab('board?status=planning,running&q=spring', { campaigns: springs });
    await waitFor(() => expect(cardsIn(/^Planning, 1/)).toEqual(['plan']));
    expect(screen.queryByRole('link', { name: /Spring idea/ })).toBeNull();
    expect(screen.getByText('2 of 5')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove filter Planning' }));
    await waitFor(() => expect(addressNow().get('status')).toBe('running'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /Spring plan/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await screen.findByRole('link', { name: /Spring idea/ });
    expect(addressNow().toString()).toBe('');
  });

  it('finds by typing, whatever the width and case of the letters', async () => {
    const { user } = await showTab('board', {
      campaigns: [...springs, campaign('cn', { name: '春季ＡＢＣ上市' })],
    });
    await screen.findByRole('link', { name: /Spring idea/ });
    await user.keyboard('/');
    await user.keyboard('abc');
    await waitFor(() => expect(screen.queryByRole('link', { name: /Spring idea/ })).toBeNull());
    expect(card(/春季/)).toBeTruthy();
    expect(addressNow().get('q')).toBe('abc');
  });

  it('teaches the way out when nothing fits', async () => {
    const { user } = await showTab('board?q=zebra', { campaigns: springs });
    expect(await screen.findByText('No campaign fits')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement);
    expect(await screen.findByRole('link', { name: /Spring idea/ })).toBeTruthy();
  });

  it('folds empty columns at the far ends, and unfolds them by the address', async () => {
    const { user } = await showTab('board', {
      campaigns: springs.filter(({ status }) => status !== 'archived'),
    });
    await screen.findByRole('link', { name: /Spring idea/ });
    await user.click(screen.getByRole('button', { name: /Unfold column Archived/ }));
    expect(addressNow().get('wide')).toBe('archived');
    await user.click(screen.getByRole('button', { name: 'Fold column Running' }));
    expect(addressNow().get('fold')).toBe('running');
    expect(screen.queryByRole('link', { name: /Spring run/ })).toBeNull();
  });

  it('opens a campaign over the board, and Escape gives the focus back to its card', async () => {
    const { user } = await showTab('board', { campaigns: springs });
    const run = await screen.findByRole('link', { name: /Spring run/ });
    act(() => run.focus());
    await user.keyboard('{Enter}');
    await screen.findByRole('complementary');
    expect(addressNow().get('open')).toBe('run');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(addressNow().get('open')).toBeNull();
    expect(document.activeElement).toBe(run);
  });

  it('teaches the first step when there is no campaign yet', async () => {
    const { user } = await showTab('board', { campaigns: [] });
    expect(await screen.findByText('Plan the first campaign')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'New campaign' }).at(-1) as HTMLElement);
    expect(addressNow().get('new')).toBe('1');
  });

  it('offers a guest neither a new campaign nor a move', async () => {
    const { service, user } = await showTab('board', {
      campaigns: springs,
      personId: 'pixel',
      role: 'guest',
    });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    expect(screen.queryByRole('button', { name: 'New campaign' })).toBeNull();
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText(/cannot move to Planning\. Your role does not allow this/)).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });
});
