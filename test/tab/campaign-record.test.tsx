import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

const panel = (): HTMLElement => screen.getByRole('complementary');
const openPanel = async (facts: Parameters<typeof readyCampaign>[0] = {}, more = fakeRecord()) => {
  const tab = await showTab('board?open=fair', {
    campaigns: [readyCampaign(facts)],
    more: more.answers,
  });
  await screen.findByRole('tab', { name: 'Overview' });
  return { ...tab, record: more };
};

describe('a campaign over the view', () => {
  it('shows code, owner, flight with weekdays, and the way it has come', async () => {
    await openPanel();
    const text = panel().textContent;
    expect(text).toContain('MKT-7');
    expect(text).toContain('林薇');
    expect(text).toContain('Mon 16 Mar 2026 – Fri 20 Mar 2026 · starts in 12 d');
    const here = within(screen.getByRole('list', { name: 'Progress' })).getByText('Step 2 of 7: Planning');
    expect(here.closest('li')?.getAttribute('aria-current')).toBe('step');
  });

  it('closes with Escape and gives the focus back to its card', async () => {
    const { user } = await showTab('board', { campaigns: [readyCampaign()] });
    const card = await screen.findByRole('link', { name: /Spring fair/ });
    act(() => card.focus());
    await user.keyboard('{Enter}');
    await screen.findByRole('tab', { name: 'Overview' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(addressNow().has('open')).toBe(false);
    expect(document.activeElement).toBe(card);
  });

  it('goes to the next campaign of the view with ] and with the arrow down', async () => {
    const { user } = await showTab('board?open=idea', { campaigns: springs });
    await screen.findByRole('tab', { name: 'Overview' });
    await user.keyboard(']');
    await waitFor(() => expect(addressNow().get('open')).toBe('plan'));
    await screen.findByRole('tab', { name: 'Overview' });
    await waitFor(() => expect(document.activeElement).toBe(panel()));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(addressNow().get('open')).toBe('late'));
  });

  it('keeps the section in the address', async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole('tab', { name: 'History' }));
    expect(addressNow().get('section')).toBe('history');
    expect(screen.getByRole('tab', { name: 'History' }).getAttribute('aria-selected')).toBe('true');
  });

  it('says what cannot be shown, and tries again', async () => {
    const { user, service } = await showTab('board?open=fair', {
      campaigns: [readyCampaign()],
      refused: { 'GET /api/campaigns/:campaignId': { refused: 'notFound' } },
    });
    await within(await screen.findByRole('complementary')).findByText(
      /This does not exist, or it is not shared/,
    );
    service.refuse({});
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('tab', { name: 'Overview' })).toBeTruthy();
  });

  it('stands on a page of its own under /campaigns/<id>/<section>', async () => {
    await showTab('campaigns/fair/tasks', { campaigns: [readyCampaign()], more: fakeRecord().answers });
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring fair' })).toBeTruthy();
    expect((await screen.findByRole('tab', { name: 'Tasks' })).getAttribute('aria-selected')).toBe('true');
  });
});

describe('a campaign on its own page', () => {
  it('takes a change back although no list was ever read', async () => {
    const { user, service } = await showTab('campaigns/fair', { campaigns: [readyCampaign()] });
    await user.click(await screen.findByRole('button', { name: 'Change status' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Back to draft' }));
    await waitFor(() => expect(service.campaign('fair')?.status).toBe('draft'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(service.campaign('fair')?.status).toBe('planning'));
  });
});

describe('what comes next for a campaign', () => {
  it('is to submit it, when nothing is missing', async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Submit for approval' }));
    expect(await screen.findByRole('dialog', { name: 'Submit “Spring fair” for approval' })).toBeTruthy();
  });

  it('is to fill in what is missing, named right there, and the button leads to the field', async () => {
    const { user } = await openPanel({ brief: '', budget: null });
    expect(panel().textContent).toContain('Before it can be submitted: Brief and Budget missing.');
    await user.click(screen.getByRole('button', { name: 'Fill in' }));
    const field = await screen.findByRole('textbox', { name: 'Brief' });
    expect(document.activeElement).toBe(field);
  });

  it('is to wait for those who were asked, with names and until when', async () => {
    const request = fakeApproval('fair', {
      requesterId: 'lin',
      stages: [{ id: 'stage-1', mode: 'all', approverIds: ['anna', 'sato'], decisions: [], outcome: 'open' }],
    });
    const approval = { requestId: request.id, state: 'waiting' } as const;
    await openPanel({ status: 'inReview', approval }, fakeRecord({ approvals: [request] }));
    expect(
      await screen.findByText('Waiting for Anna Berger and Sato Yui, until Thu, 5 Mar 2026, 17:00 GMT+8'),
    ).toBeTruthy();
  });

  it('is to urge, for whoever asked: all who can be urged now, with how often and from when again', async () => {
    const urged = [{ personId: 'anna', count: 2, lastAt: '2026-03-04T01:30:00.000Z' }];
    const request = fakeApproval('fair', {
      requesterId: 'lin',
      stages: [
        {
          id: 'stage-1',
          mode: 'all',
          approverIds: ['anna', 'sato'],
          decisions: [],
          outcome: 'open',
          urged,
        },
      ],
    });
    const approval = { requestId: request.id, state: 'waiting' } as const;
    const record = fakeRecord({ approvals: [request] });
    const { user } = await openPanel({ status: 'inReview', approval }, record);
    expect(await screen.findByText(/Urged 2 times, last Wed, 4 Mar 2026, 09:30 GMT\+8$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Urge Sato Yui' }));
    await waitFor(() =>
      expect(record.approval(request.id)?.stages[0]?.urged).toMatchObject([
        { personId: 'anna', count: 2 },
        { personId: 'sato', count: 1 },
      ]),
    );
    expect(await screen.findByText(/Urged 3 times, .*Possible again/)).toBeTruthy();
    const button = screen.getByRole('button', { name: /^Urge/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('is to decide, for whoever is asked', async () => {
    const request = fakeApproval('fair');
    const approval = { requestId: request.id, state: 'waiting' } as const;
    const { user } = await openPanel({ status: 'inReview', approval }, fakeRecord({ approvals: [request] }));
    await user.click(await screen.findByRole('button', { name: 'Decide' }));
    expect(await screen.findByRole('button', { name: 'Approve' })).toBeTruthy();
  });

  it('is to start it after the yes; what has started cannot be undone to approved, so that nothing offers it', async () => {
    const approval = { requestId: 'a', state: 'approved' } as const;
    const { user, service } = await openPanel({ status: 'approved', approval });
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(service.campaign('fair')?.status).toBe('running'));
    expect(await screen.findByText('“Spring fair” is now Running')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('can be another status from the menu, with undo', async () => {
    const approval = { requestId: 'a', state: 'approved' } as const;
    const { user, service } = await openPanel({ status: 'running', approval });
    await user.click(screen.getByRole('button', { name: 'Change status' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
    await waitFor(() => expect(service.campaign('fair')?.status).toBe('paused'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(service.campaign('fair')?.status).toBe('running'));
  });

  it('is to submit again when the approval no longer covers the content', async () => {
    const approval = { requestId: 'a', state: 'outdated' } as const;
    await openPanel({ status: 'running', approval });
    expect(screen.getByRole('button', { name: 'Submit again' })).toBeTruthy();
    expect(panel().textContent).toContain('It changed after the approval');
  });

  it('is nothing for somebody who may only read', async () => {
    await showTab('board?open=fair', {
      campaigns: [readyCampaign({ ownerId: 'anna', teamIds: [] })],
      role: 'member',
    });
    await screen.findByRole('tab', { name: 'Overview' });
    expect(screen.queryByRole('button', { name: 'Submit for approval' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});

describe('editing a campaign', () => {
  const edit = async (facts: Parameters<typeof readyCampaign>[0] = {}, record = fakeRecord()) => {
    const tab = await openPanel(facts, record);
    await tab.user.click(await screen.findByRole('button', { name: 'Edit' }));
    await screen.findByRole('textbox', { name: 'Name' });
    return tab;
  };

  it('sends only what changed, and shows it', async () => {
    const { user, service } = await edit();
    const goal = screen.getByRole('textbox', { name: 'Goal' });
    await user.clear(goal);
    await user.type(goal, '200 leads');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(service.campaign('fair')?.goal).toBe('200 leads'));
    const patch = service.calls.find(({ name }) => name === 'PATCH /api/campaigns/:campaignId');
    expect(patch?.ask.body).toEqual({ ifVersion: 'v1', edit: { goal: '200 leads' } });
    expect(await within(panel()).findByText('200 leads')).toBeTruthy();
  });

  it('refuses a name that is gone and a flight that ends before it begins, and sends nothing', async () => {
    const { user, service } = await edit();
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    const last = screen.getByLabelText('Last day');
    await user.clear(last);
    await user.type(last, '2026-03-01');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This is needed')).toBeTruthy();
    expect(screen.getByText('The last day is before the first')).toBeTruthy();
    expect(service.calls.some(({ name }) => name.startsWith('PATCH'))).toBe(false);
  });

  it('says before saving whose yes it takes back', async () => {
    const decision = {
      personId: 'sato',
      verb: 'approve' as const,
      comment: '',
      at: '2026-03-04T01:00:00.000Z',
      revision: 1,
      snapshotHash: 'hash-1',
      withdrawn: null,
    };
    const request = fakeApproval('fair', {
      requesterId: 'lin',
      stages: [
        { id: 'stage-1', mode: 'all', approverIds: ['anna', 'sato'], decisions: [decision], outcome: 'open' },
      ],
    });
    const approval = { requestId: request.id, state: 'waiting' } as const;
    const { user } = await edit({ status: 'inReview', approval }, fakeRecord({ approvals: [request] }));
    const tags = screen.getByRole('textbox', { name: 'Tags' });
    await user.type(tags, 'fair');
    expect(screen.queryByText(/takes back/)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), '!');
    expect(await screen.findByText(/Saving takes back the yes of Sato Yui/)).toBeTruthy();
  });

  it('says before saving which step is asked again, and whose yes stays', async () => {
    const yes = (personId: string) => ({
      personId,
      verb: 'approve' as const,
      comment: '',
      at: '2026-03-04T01:00:00.000Z',
      revision: 1,
      snapshotHash: 'hash-1',
      withdrawn: null,
    });
    const request = fakeApproval('fair', {
      requesterId: 'lin',
      stages: [
        {
          id: 'f',
          name: 'Finance',
          mode: 'all',
          approverIds: ['sato'],
          decisions: [yes('sato')],
          outcome: 'approved',
          watches: ['content', 'money'],
        },
        {
          id: 'l',
          name: 'Legal',
          mode: 'all',
          approverIds: ['chen'],
          decisions: [yes('chen')],
          outcome: 'approved',
          watches: ['audience'],
        },
        { id: 'd', name: 'Director', mode: 'all', approverIds: ['anna'], decisions: [], outcome: 'open' },
      ],
      stage: 2,
    });
    const approval = { requestId: request.id, state: 'waiting' } as const;
    const { user } = await edit({ status: 'inReview', approval }, fakeRecord({ approvals: [request] }));
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), '!');
    const words = await screen.findByText(/Saving asks Finance again: the yes of Sato Yui is taken back/);
    expect(words.textContent).toContain('The yes of Legal stays.');
    expect(words.textContent).not.toContain('Director');
  });

  it('says before saving that an approval becomes outdated', async () => {
    const request = fakeApproval('fair', { status: 'approved', closedAt: '2026-03-01T00:00:00.000Z' });
    const approval = { requestId: request.id, state: 'approved' } as const;
    const { user } = await edit({ status: 'approved', approval }, fakeRecord({ approvals: [request] }));
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), '!');
    const words = await screen.findByText(/Saving makes the approval outdated/);
    expect(words.textContent).toContain('It goes back to planning until then.');
  });

  it('puts a clash with somebody else before the second editor, who chooses', async () => {
    const { user, service } = await edit();
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), ' and more');
    service.editAsOther('fair', { goal: '90 leads' }, { quietly: true });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByRole('row', { name: /Goal/ }).textContent).toContain('90 leads');
    await user.click(within(dialog).getByRole('button', { name: 'Put mine on top' }));
    await waitFor(() => expect(service.campaign('fair')?.goal).toBe('120 leads and more'));
  });

  it('keeps what was typed when it is left with Escape', async () => {
    const { user } = await edit();
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), ' and more');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go on editing' }));
    const goal = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Goal' });
    expect(goal.value).toBe('120 leads and more');
  });
});
