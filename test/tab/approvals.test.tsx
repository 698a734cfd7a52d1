import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../../src/domain/approval.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';

const openApprovals = async (
  approvals: readonly ApprovalRequest[] = [],
  facts: Partial<Campaign> = {},
  options: Parameters<typeof showTab>[1] = {},
) => {
  const record = fakeRecord({ approvals });
  const tab = await showTab('campaigns/fair/approvals', {
    campaigns: [readyCampaign(facts)],
    more: record.answers,
    ...options,
  });
  await screen.findByRole('tabpanel');
  return { ...tab, record };
};
const waiting: Partial<Campaign> = {
  status: 'inReview',
  approval: { requestId: 'approval-1', state: 'waiting' },
};
const words = ({ textContent }: HTMLElement): string => textContent.replaceAll('\u00a0', ' ');
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

describe('submitting a campaign for approval', () => {
  const openDialog = async () => {
    const tab = await openApprovals();
    await tab.user.click(await screen.findByRole('button', { name: 'Submit' }));
    const dialog = await screen.findByRole('dialog', {}, { timeout: 15_000 });
    await screen.findByRole('combobox', { name: 'Who is asked' }, { timeout: 15_000 });
    return { ...tab, dialog };
  };
  const ask = async (user: Awaited<ReturnType<typeof openDialog>>['user'], name: string) => {
    await user.type(screen.getByRole('combobox', { name: 'Who is asked' }), name);
    await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
  };

  it('shows what the approvers will see, and offers neither oneself nor guests, with the reason', async () => {
    const { user, dialog } = await openDialog();
    expect(words(dialog)).toContain('CNY 80,000');
    expect(dialog.textContent).toContain('Mon 16 Mar 2026 – Fri 20 Mar 2026');
    expect(dialog.textContent).toContain(
      'nobody approves their own request, and guests do not decide on spend',
    );
    await user.click(screen.getByRole('combobox', { name: 'Who is asked' }));
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(offered.some((text) => text.includes('Sato Yui'))).toBe(true);
    expect(offered.some((text) => text.includes('林薇') || text.includes('Pixel'))).toBe(false);
  });

  it('asks those who were chosen, in the chosen way, until a moment in my zone', async () => {
    const { user, record, dialog } = await openDialog();
    await ask(user, 'Sato');
    await ask(user, 'Anna');
    await user.click(screen.getByRole('radio', { name: 'One of them decides' }));
    expect(screen.getByText('Closes Sat, 7 Mar 2026, 17:00 GMT+8')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'The hall is held until Monday.');
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(record.approvals()).toHaveLength(1));
    expect(record.approvals()[0]).toMatchObject({
      requesterId: 'lin',
      note: 'The hall is held until Monday.',
      dueAt: '2026-03-07T09:00:00.000Z',
      stages: [{ mode: 'any', approverIds: ['sato', 'anna'] }],
    });
    expect(
      await screen.findByText('Submitted: Sato Yui and Anna Berger will get a card in chat'),
    ).toBeTruthy();
    expect(addressNow().has('submit')).toBe(false);
  });

  it('finds people for an input method too, which writes without keys', async () => {
    const { record, user, dialog } = await openDialog();
    const box = screen.getByRole('combobox', { name: 'Who is asked' });
    fireEvent.change(box, { target: { value: '陈' } });
    await user.click(await screen.findByRole('option', { name: /陈晓东/ }));
    fireEvent.change(box, { target: { value: '吳' } });
    await user.click(await screen.findByRole('option', { name: /吳美玲/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() =>
      expect(record.approvals()).toMatchObject([{ stages: [{ approverIds: ['chen', 'wu'] }] }]),
    );
  });

  it('refuses nobody and a moment that has passed, each at its field, and sends nothing', async () => {
    const { user, service, dialog } = await openDialog();
    const date = screen.getByLabelText('Until when: Date');
    await user.clear(date);
    await user.type(date, '2026-03-01');
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('Choose at least one approver.')).toBeTruthy();
    expect(screen.getByText('This moment has passed.')).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });

  it('says so when the campaign moved on, shows the new state, and submits that', async () => {
    const { user, service, record, dialog } = await openDialog();
    await ask(user, 'Sato');
    service.editAsOther('fair', { goal: '300 leads' }, { quietly: true });
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Look at it, then submit again.');
    expect(record.approvals()).toEqual([]);
    await within(dialog).findByText('300 leads');
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(record.approvals()).toHaveLength(1));
  });
});

describe('an approval request', () => {
  it('says who asks, how, until when, and who has not answered', async () => {
    await openApprovals([fakeApproval('fair', { note: 'Please by Thursday' })], waiting);
    const request = await screen.findByRole('article');
    expect(request.textContent).toContain('Waiting for decision');
    expect(request.textContent).toContain('Asked by Anna Berger, Wed, 4 Mar 2026, 08:00 GMT+8');
    expect(request.textContent).toContain('Everyone must agree');
    expect(request.textContent).toContain('Until Thu, 5 Mar 2026, 17:00 GMT+8 (tomorrow)');
    expect(request.textContent).toContain('Please by Thursday');
    expect(within(request).getAllByText('No answer yet')).toHaveLength(2);
  });

  it('is approved with one click, without a comment', async () => {
    const { user, record } = await openApprovals([fakeApproval('fair')], waiting);
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('You approved: Spring fair')).toBeTruthy();
    expect(record.approval('approval-1')?.stages[0]?.decisions).toMatchObject([
      { personId: 'lin', verb: 'approve' },
    ]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull());
  });

  it.each([
    ['Request changes', 'Say what has to change, so that it can be done.'],
    ['Reject', 'Give a reason for the rejection.'],
  ])('needs words to "%s", and sends nothing without', async (button, needed) => {
    const { user, service, record } = await openApprovals([fakeApproval('fair')], waiting);
    await user.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText(needed)).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'The budget is too high');
    await user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(record.approval('approval-1')?.closedAt).not.toBeNull());
    expect((await screen.findByRole('article')).textContent).toContain('The budget is too high');
  });

  it('whose content changed meanwhile is not decided: the differences are shown, then it can be decided', async () => {
    const { user, record } = await openApprovals([fakeApproval('fair')], waiting);
    await screen.findByRole('button', { name: 'Approve' });
    record.changeContent('approval-1', [
      {
        field: 'budget',
        from: { minor: 8_000_000, currency: 'CNY' },
        to: { minor: 9_500_000, currency: 'CNY' },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    const warning = await screen.findByRole('alert');
    expect(warning.textContent).toContain('Nothing was decided');
    expect(words(warning)).toContain('BudgetCNY 80,000 → CNY 95,000');
    expect(record.approval('approval-1')?.stages[0]?.decisions).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(record.approval('approval-1')?.stages[0]?.decisions).toMatchObject([{ revision: 2 }]),
    );
  });

  it('that somebody else decided in the same moment shows the truth', async () => {
    const { user, service } = await openApprovals([fakeApproval('fair')], waiting);
    await screen.findByRole('button', { name: 'Approve' });
    service.refuseNext({ refused: 'alreadyDecided', facts: { name: 'Sato Yui' } });
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Already decided by Sato Yui.')).toBeTruthy();
  });

  it('is withdrawn in place, after the consequence was said', async () => {
    const own = fakeApproval('fair', {
      requesterId: 'lin',
      stages: [{ id: 's', mode: 'any', approverIds: ['sato'], decisions: [], outcome: 'open' }],
    });
    const { user, record, service } = await openApprovals([own], waiting);
    await user.click(await screen.findByRole('button', { name: 'Withdraw the request' }));
    expect(screen.getByText(/The campaign goes back to planning/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Dates changed');
    await user.click(screen.getByRole('button', { name: 'Withdraw the request' }));
    await waitFor(() => expect(record.approval('approval-1')?.status).toBe('withdrawn'));
    expect(service.campaign('fair')?.status).toBe('planning');
  });

  it('of an earlier round is folded, and the present one says what changed since', async () => {
    const first = fakeApproval('fair', {
      id: 'approval-0',
      status: 'changesRequested',
      closedAt: '2026-03-02T03:00:00.000Z',
    });
    const second = fakeApproval('fair', { round: 2 });
    const { record, user } = await openApprovals([first, second], waiting);
    record.changeContent('approval-1', [{ field: 'goal', from: '80 leads', to: '120 leads' }]);
    await user.click(await screen.findByRole('tab', { name: 'Overview' }));
    expect(await screen.findByText('Earlier requests').catch(() => undefined)).toBeUndefined();
    await user.click(screen.getByRole('tab', { name: 'Approvals' }));
    const earlier = (await screen.findByText('Earlier requests')).parentElement;
    expect(earlier?.querySelector('details')?.open).toBe(false);
    expect(earlier?.textContent).toContain('Round 1');
  });

  it('that is closed says when, and how long it took, instead of its deadline', async () => {
    await openApprovals([
      fakeApproval('fair', {
        status: 'approved',
        submittedAt: '2026-03-01T01:00:00.000Z',
        closedAt: '2026-03-02T05:30:00.000Z',
      }),
    ]);
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('Closed Mon, 2 Mar 2026, 13:30 GMT+8');
    expect(card.textContent).toContain('Took 1 day 5 hours');
    expect(card.textContent).not.toContain('Until');
  });

  it('gives nothing to decide to somebody who was not asked', async () => {
    await openApprovals([fakeApproval('fair')], waiting, { personId: 'chen', role: 'member' });
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Withdraw the request' })).toBeNull();
  });
});
