import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const pdf = 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf';
const json = 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json';

async function openRequest(give: () => Blob) {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  URL.createObjectURL = () => 'blob:evidence';
  const record = fakeRecord({ approvals: [fakeApproval('fair')] });
  const tab = await showTab('campaigns/fair/approvals', {
    campaigns: [
      readyCampaign({ status: 'inReview', approval: { requestId: 'approval-1', state: 'waiting' } }),
    ],
    more: (inside) => ({ ...record.answers(inside), [pdf]: give, [json]: give }),
  });
  const open = async () => tab.user.click(await screen.findByRole('button', { name: 'Evidence' }));
  return { ...tab, saved, open };
}

describe('The evidence of a request', () => {
  it.each([
    ['PDF, to read and file', pdf, 'pdf'],
    ['JSON, sealed and to be verified', json, 'json'],
  ])('is downloaded from its card as %s', async (label, call, end) => {
    const { user, service, saved, open } = await openRequest(() => new Blob(['evidence']));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: label }));
    await waitFor(() =>
      expect(saved).toEqual([expect.stringMatching(new RegExp(`^evidence-.+-1\\.${end}$`))]),
    );
    const asked = service.calls.filter(({ name }) => name === call);
    expect(asked.map(({ ask }) => ask.params)).toEqual([{ campaignId: 'fair', requestId: 'approval-1' }]);
  });

  it('says so when it cannot be had, and can be asked for again', async () => {
    const { user, saved, open } = await openRequest(() => {
      throw new TypeError('Failed to fetch');
    });
    await open();
    await user.click(await screen.findByRole('menuitem', { name: 'PDF, to read and file' }));
    expect(await screen.findByText('The evidence could not be downloaded')).toBeTruthy();
    expect(saved).toEqual([]);
    expect((await screen.findByRole('button', { name: 'Evidence' })).getAttribute('aria-disabled')).not.toBe(
      'true',
    );
  });
});
