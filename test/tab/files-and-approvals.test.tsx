import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, Stage } from '../../src/domain/approval.ts';
import type { Asset } from '../../src/domain/asset.ts';
import { fakeApproval, fakeFile, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const stage = (id: string, facts: Partial<Stage>): Stage => ({
  id,
  mode: 'all',
  approverIds: ['sato'],
  decisions: [],
  outcome: 'open',
  ...facts,
});
const yes = (personId: string) => ({
  personId,
  verb: 'approve' as const,
  comment: '',
  at: '2026-03-04T01:00:00.000Z',
  revision: 1,
  snapshotHash: 'hash-1',
  withdrawn: null,
});

/** Design said yes and watches files, Finance said yes and does not, the director is asked now. */
const running = (): ApprovalRequest =>
  fakeApproval('fair', {
    requesterId: 'lin',
    stages: [
      stage('d', { name: 'Design', outcome: 'approved', decisions: [yes('sato')], watches: ['asset'] }),
      stage('f', {
        name: 'Finance',
        approverIds: ['chen'],
        outcome: 'approved',
        decisions: [yes('chen')],
        watches: ['money'],
      }),
      stage('l', { name: 'Director', approverIds: ['anna'] }),
    ],
    stage: 2,
  });

async function openFiles(requests: readonly ApprovalRequest[], files: readonly Asset[] = []) {
  const record = fakeRecord({ files, approvals: requests });
  const plan = requests.find(({ subject }) => subject.kind === 'campaign');
  const state = plan?.status === 'approved' ? 'approved' : 'waiting';
  const campaign = readyCampaign({
    status: state === 'approved' ? 'approved' : 'inReview',
    approval: plan ? { requestId: plan.id, state } : null,
  });
  const tab = await showTab('campaigns/fair/files', { campaigns: [campaign], more: record.answers });
  const input = await screen.findByLabelText('Upload files', { selector: 'input' });
  const choose = (...names: string[]) =>
    tab.user.upload(
      input,
      names.map((name) => new File(['new bytes'], name, { type: 'text/plain' })),
    );
  const uploads = (): number =>
    tab.service.calls.filter(({ name }) => name === 'POST /api/campaigns/:campaignId/files').length;
  return { ...tab, record, choose, uploads };
}

describe('a file that an approval has to do with', () => {
  it('is uploaded only after it was said which step is asked again, and whose yes stays', async () => {
    const { user, choose, uploads, record } = await openFiles([running()]);
    await choose('a.txt');
    const dialog = await screen.findByRole('dialog', { name: 'Upload “a.txt”?' });
    expect(dialog.textContent).toContain(
      'Uploading asks Design again: the yes of Sato Yui is taken back, and the change is shown.',
    );
    expect(dialog.textContent).toContain('The yes of Finance stays.');
    expect(dialog.textContent).not.toContain('Director');
    expect(uploads()).toBe(0);
    await user.click(within(dialog).getByRole('button', { name: 'Upload' }));
    await waitFor(() => expect(record.files().map(({ name }) => name)).toEqual(['a.txt']));
  });

  it('is not sent when the person thinks better of it', async () => {
    const { user, choose, uploads } = await openFiles([running()]);
    await choose('a.txt', 'b.txt');
    const dialog = await screen.findByRole('dialog', { name: 'Upload 2 files?' });
    await user.click(within(dialog).getByRole('button', { name: 'Do not upload' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(uploads()).toBe(0);
  });

  it('says that it makes a given approval outdated', async () => {
    const given = fakeApproval('fair', { status: 'approved', closedAt: '2026-03-01T00:00:00.000Z' });
    const { choose } = await openFiles([given]);
    await choose('a.txt');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Uploading makes the approval outdated');
    expect(dialog.textContent).toContain('It goes back to planning until then.');
  });

  it('says that replacing it ends the request about the older one, and drops its approval', async () => {
    const asked = fakeFile('fair', { id: 'asked', name: 'poster.png' });
    const approved = fakeFile('fair', {
      id: 'yes',
      name: 'Terms.pdf',
      version: 3,
      approved: { requestId: 'approval-0', at: '2026-03-01T00:00:00.000Z' },
    });
    const { assetId, ...file } = { assetId: 'asked', name: 'poster.png', version: 1, sha256: '', bytes: 9 };
    const about = fakeApproval('fair', {
      subject: { kind: 'assetVersion', assetId, mediaType: 'image/png', ...file },
    });
    const { choose } = await openFiles([about], [asked, approved]);
    await choose('poster.png', 'Terms.pdf');
    const dialog = await screen.findByRole('dialog', { name: 'Replace 2 files by the new ones?' });
    expect(dialog.textContent).toContain('Replacing ends the open request about poster.png (v1)');
    expect(dialog.textContent).toContain('Terms.pdf (v3) was approved as it is');
  });

  it('is sent at once when it is the file that is there already', async () => {
    const bytes = new TextEncoder().encode('new bytes');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const { choose, uploads } = await openFiles([running()], [fakeFile('fair', { name: 'a.txt', sha256 })]);
    await choose('a.txt');
    await waitFor(() => expect(uploads()).toBe(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is removed only after the same was said', async () => {
    const { user } = await openFiles([running()], [fakeFile('fair')]);
    await user.click(await screen.findByRole('button', { name: 'Remove “Key visual.png”' }));
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() => expect(dialog.textContent).toContain('Removing asks Design again'));
    expect(dialog.textContent).toContain('The yes of Finance stays.');
  });

  it('says nothing of approvals when a file that a newer one replaced is removed', async () => {
    const older = fakeFile('fair', { name: 'old.png', replaced: true });
    const { user } = await openFiles([running()], [older]);
    await user.click(await screen.findByRole('button', { name: 'Remove “old.png”' }));
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() =>
      expect(within(dialog).getByRole('button', { name: 'Remove the file' }).hasAttribute('disabled')).toBe(
        false,
      ),
    );
    expect(dialog.textContent).not.toContain('Removing');
  });
});
