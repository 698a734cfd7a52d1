import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { campaign, springs } from './kit/some-campaigns.ts';

const bar = (name: RegExp): Promise<HTMLElement> => screen.findByRole('link', { name });

describe('the month calendar', () => {
  it('shows the month of today with the flights as bars, named in words', async () => {
    await showTab('calendar', { campaigns: springs });
    expect(await screen.findByRole('grid', { name: 'March 2026' })).toBeTruthy();
    const plan = await bar(/Spring plan/);
    expect(plan.getAttribute('aria-label')).toBe('Spring plan, Mon 23 Mar 2026 – Sun 29 Mar 2026, Planning');
    expect(screen.getAllByRole('columnheader').map((day) => day.textContent)).toEqual([
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
    expect(document.querySelector('[aria-current="date"]')?.textContent).toBe('4');
  });

  it('gives a flight over two weeks a bar in each', async () => {
    await showTab('calendar', { campaigns: springs });
    await bar(/Spring plan/);
    expect(screen.getAllByRole('link', { name: /Spring run/ })).toHaveLength(2);
  });

  it('goes to other months and back to today, in the address', async () => {
    const { user } = await showTab('calendar', { campaigns: springs });
    await user.click(await screen.findByRole('button', { name: 'Next month' }));
    expect(await screen.findByRole('grid', { name: 'April 2026' })).toBeTruthy();
    expect(addressNow().get('day')).toBe('2026-04-01');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(await screen.findByRole('grid', { name: 'March 2026' })).toBeTruthy();
    expect(addressNow().get('day')).toBeNull();
  });

  it('takes a month that does not exist for the present one', async () => {
    await showTab('calendar?month=2026-13', { campaigns: springs });
    expect(await screen.findByRole('grid', { name: 'March 2026' })).toBeTruthy();
  });

  it('moves a bar by days with Alt and arrows, says the new dates, and sends once when Alt is let go', async () => {
    const { service, user } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}');
    expect(await screen.findByText(/Wed 25 Mar 2026 – Tue 31 Mar 2026 · 7 days · \+2 d/)).toBeTruthy();
    expect(service.campaign('plan')?.flight?.start).toBe('2026-03-23');
    await user.keyboard('{/Alt}');
    await waitFor(() =>
      expect(service.campaign('plan')?.flight).toEqual({ start: '2026-03-25', end: '2026-03-31' }),
    );
    expect(service.calls.filter(({ name }) => name.endsWith('/flight'))).toHaveLength(1);
  });

  it('resizes with Alt, Shift and arrows: sideways the end, up and down the start', async () => {
    const { service, user } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowUp}{/Shift}{/Alt}');
    await waitFor(() =>
      expect(service.campaign('plan')?.flight).toEqual({ start: '2026-03-22', end: '2026-03-30' }),
    );
  });

  it('forgets the move with Escape', async () => {
    const { service, user } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{Escape}{/Alt}');
    expect(await screen.findByText('“Spring plan” stays where it was.')).toBeTruthy();
    expect(service.campaign('plan')?.flight?.start).toBe('2026-03-23');
  });

  it('follows a bar into another month', async () => {
    const { user } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    expect(await screen.findByRole('grid', { name: 'April 2026' })).toBeTruthy();
  });

  it('takes a move back with Ctrl and Z', async () => {
    const { service, user } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByText(/“Spring plan” runs/);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(service.campaign('plan')?.flight?.start).toBe('2026-03-23'));
  });

  it('does not move what this person may not edit, and says why', async () => {
    const { service, user } = await showTab('calendar', {
      campaigns: springs,
      role: 'member',
      personId: 'maria',
    });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText(/Your role does not allow this/)).toBeTruthy();
    expect(service.campaign('plan')?.flight?.start).toBe('2026-03-23');
  });

  it('puts the bar back when the service refuses', async () => {
    const { service, user } = await showTab('calendar', { campaigns: springs });
    service.refuseNext({ refused: 'wrongStatus', facts: { status: 'ended' } });
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText('Not possible while the status is “Ended”.')).toBeTruthy();
    expect((await bar(/Spring plan/)).getAttribute('aria-label')).toContain('Mon 23 Mar 2026');
  });

  it('drags a bar with the mouse, a day for each seventh of the width', async () => {
    const { service } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    const grid = plan.closest('tbody') as HTMLElement;
    grid.getBoundingClientRect = () => new DOMRect(0, 0, 700, 600);
    plan.getBoundingClientRect = () => new DOMRect(0, 420, 698, 24);
    fireEvent.pointerDown(plan, { button: 0, pointerId: 1, pointerType: 'mouse', clientX: 50, clientY: 430 });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 90, clientY: 430 });
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 350, clientY: 430 });
    await waitFor(() => expect(service.campaign('plan')?.flight?.start).toBe('2026-03-26'));
    expect(service.campaign('plan')?.flight?.end).toBe('2026-04-01');
  });

  it('pulls an end without passing the other', async () => {
    const { service } = await showTab('calendar', { campaigns: springs });
    const plan = await bar(/Spring plan/);
    const grid = plan.closest('tbody') as HTMLElement;
    grid.getBoundingClientRect = () => new DOMRect(0, 0, 700, 600);
    plan.getBoundingClientRect = () => new DOMRect(0, 420, 698, 24);
    fireEvent.pointerDown(plan, {
      button: 0,
      pointerId: 1,
      pointerType: 'mouse',
      clientX: 695,
      clientY: 430,
    });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 600, clientY: 430 });
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 10, clientY: 10 });
    await waitFor(() =>
      expect(service.campaign('plan')?.flight).toEqual({ start: '2026-03-23', end: '2026-03-23' }),
    );
  });

  it('shows what does not fit behind "+3 more"', async () => {
    const crowd = Array.from({ length: 8 }, (_, index) =>
      campaign(`crowd-${index}`, {
        name: `Crowd ${index}`,
        status: 'planning',
        flight: { start: '2026-03-17', end: '2026-03-17' },
      }),
    );
    const { user } = await showTab('calendar', { campaigns: crowd });
    await user.click(await screen.findByRole('button', { name: '3 more on Tue 17 Mar 2026' }));
    await user.click(await screen.findByRole('link', { name: /^Crowd 5/ }));
    await waitFor(() => expect(addressNow().get('open')).toBe('crowd-5'));
  });

  it('says so when nothing runs in the month', async () => {
    await showTab('calendar?month=2030-01', { campaigns: springs });
    expect(await screen.findByText('No campaign runs in January 2030')).toBeTruthy();
  });

  it('counts what is due in the head of its day, lists it, and leaves out what is switched off', async () => {
    const line = { start: null, end: '2026-03-24', personIds: ['lin'], open: true, campaignId: 'plan' };
    const { user } = await showTab('calendar', {
      campaigns: springs,
      more: () => ({
        'GET /api/workspaces/:workspaceId/calendar-lines': () => ({
          lines: [
            { ...line, kind: 'milestone', id: 'm', title: 'Venue booked', at: null },
            { ...line, kind: 'approval', id: 'a', title: 'Spring plan', at: '2026-03-24T03:00:00.000Z' },
            { ...line, kind: 'task', id: 't', title: 'Write the brief', at: null },
          ],
          whole: false,
        }),
      }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Tue 24 Mar 2026: 1 milestone, 1 approval due' }),
    );
    const booked = await screen.findByRole('link', { name: /^Venue booked/ });
    expect(booked.textContent).toContain('Milestone · Spring plan');
    expect(screen.getByText(/Approval due · .*24 Mar 2026.* 11:00 GMT\+8/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Approvals due' }));
    expect(await screen.findByRole('button', { name: 'Tue 24 Mar 2026: 1 milestone' })).toBeTruthy();
    expect(addressNow().get('show')).toBe('milestones,contents,recurring,events,moments');
    expect(screen.getByText(/There is more than can be shown/)).toBeTruthy();
  });

  it('shows a quarter in a lane for each channel, in which keys move a bar as in the month', async () => {
    const { service, user } = await showTab('calendar?zoom=quarter&lanes=channel', { campaigns: springs });
    expect(await screen.findByRole('region', { name: 'Email, 1 campaign' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /Spring run/ })).toHaveLength(2);
    const plan = await bar(/Spring plan/);
    act(() => plan.focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(service.campaign('plan')?.flight?.start).toBe('2026-03-30'));
    await user.keyboard('{PageDown}');
    expect(await screen.findByRole('heading', { level: 2, name: 'Q2 2026' })).toBeTruthy();
  });
});
