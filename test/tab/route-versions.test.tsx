import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { route, routesDesk, stage } from './kit/routes-desk.ts';
import { showTab } from './kit/show-tab.tsx';

/** A route to which somebody gave a second version, with one step more. */
async function open(path: string, options: Parameters<typeof showTab>[1] = {}) {
  const desk = routesDesk([route('launch', { name: 'Launch', stages: [stage('legal')] })]);
  desk.saveAsOther('launch', {
    undoMinutes: 5,
    stages: [stage('legal'), stage('brand', { after: ['legal'] })],
  });
  const more = desk.answers;
  const tab = await showTab(path, { campaigns: [], more, expect: 'Versions of Launch', ...options });
  return { ...tab, desk };
}
const lines = () => within(screen.getByRole('navigation', { name: 'Versions' })).getAllByRole('listitem');
const steps = () =>
  within(screen.getByRole('region', { name: 'Steps of the route' })).queryAllByText(/^(legal|brand)$/);

describe('the versions of a route', () => {
  it('stand with who saved them, when, and what changed; the current one is shown', async () => {
    await open('routes/launch/versions');
    const [newest] = lines();
    expect(newest?.textContent).toContain('Version 2Current');
    expect(newest?.textContent).toContain('林薇, Wed, 4 Mar 2026, 10:00 GMT+8');
    expect(newest?.textContent).toContain('Whole route: time to take back');
    expect(newest?.textContent).toContain('Step brand added');
    expect(screen.getByText('Came with the product')).toBeTruthy();
    expect(screen.getByText('The first version')).toBeTruthy();
    expect(steps()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
  });

  it('are looked at without changing them, and an older one becomes a draft for the next version', async () => {
    const { user, desk } = await open('routes/launch/versions');
    await user.click(screen.getByRole('link', { name: 'Version 1' }));
    expect(steps()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Use version 1 again' }));
    expect(await screen.findByText(/Will be version 3/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Saved as version 3/)).toBeTruthy();
    expect(desk.stored('launch')?.stages).toHaveLength(1);
  });

  it('are read by staff, who cannot use one again', async () => {
    await open('routes/launch/versions?version=1', { role: 'member' });
    expect(steps()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
  });

  it('say so when one does not exist', async () => {
    await open('routes/launch/versions?version=9');
    expect(await screen.findByText('This version does not exist')).toBeTruthy();
  });
});

describe('the page of a request', () => {
  it('leads to the version of the route on which it runs, and says when there is a newer one', async () => {
    const desk = routesDesk([route('launch', { name: 'Launch', version: 4 })]);
    const record = fakeRecord({ approvals: [fakeApproval('fair', { route: { id: 'launch', version: 2 } })] });
    await showTab('campaigns/fair/approvals', {
      campaigns: [
        readyCampaign({ status: 'inReview', approval: { requestId: 'approval-1', state: 'waiting' } }),
      ],
      more: (inside) => ({ ...record.answers(inside), ...desk.answers(inside) }),
    });
    const link = await screen.findByRole('link', { name: 'Launch, version 2' });
    expect(link.getAttribute('href')).toContain('/tab/routes/launch/versions?version=2');
    expect(link.parentElement?.textContent).toContain('new requests take version 4');
  });
});
