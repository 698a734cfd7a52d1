import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ContentItemView } from '../../src/contract/content-endpoints.ts';
import type { Asset } from '../../src/domain/asset.ts';
import { fakeFile, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const openFiles = async (files: readonly Asset[] = [], options: Parameters<typeof showTab>[1] = {}) => {
  const record = fakeRecord({ files });
  const tab = await showTab('campaigns/fair/files', {
    campaigns: [readyCampaign()],
    more: record.answers,
    ...options,
  });
  await screen.findByRole('tabpanel');
  return { ...tab, record };
};
const chooser = (): Promise<HTMLElement> => screen.findByLabelText('Upload files', { selector: 'input' });
const textFile = (name: string, size = 12): File =>
  new File(['x'.repeat(size)], name, { type: 'text/plain' });

describe('the files of a campaign', () => {
  it('say what may be uploaded before anything is', async () => {
    await openFiles();
    expect(await screen.findByText('Keep key visuals, texts and contracts here')).toBeTruthy();
    expect(screen.getByText('Images, PDF, Office, video, text and zip; at most 25 MB each.')).toBeTruthy();
  });

  it('name the content that they go out with, also before one is taken away', async () => {
    const record = fakeRecord({ files: [fakeFile('fair')] });
    const posts = [{ id: 'post', title: 'Night window', assetIds: ['file-1'] }] as ContentItemView[];
    const { user } = await openFiles([], {
      more: (...inside) => ({
        ...record.answers(...inside),
        'GET /api/campaigns/:campaignId/content': () => ({
          channels: [],
          items: posts,
          can: { edit: true, exempt: false, seeAmounts: true },
        }),
      }),
    });
    expect((await screen.findByRole('link', { name: 'Night window' })).getAttribute('href')).toContain(
      'campaigns/fair/content',
    );
    await user.click(screen.getByRole('button', { name: 'Remove “Key visual.png”' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('Goes out with Night window')).toBeTruthy();
  });

  it('are uploaded several at once', async () => {
    const { user, record } = await openFiles();
    await user.upload(await chooser(), [textFile('a.txt'), textFile('b.txt')]);
    await waitFor(() => expect(record.files().map(({ name }) => name)).toEqual(['a.txt', 'b.txt']));
    expect(await screen.findByText('2 files')).toBeTruthy();
  });

  it('are dropped in', async () => {
    const { record } = await openFiles();
    const zone = (await screen.findByText('Drop files here, or')).closest('[data-over]');
    fireEvent.drop(zone!, { dataTransfer: { types: ['Files'], files: [textFile('dropped.txt')] } });
    await waitFor(() => expect(record.files().map(({ name }) => name)).toEqual(['dropped.txt']));
  });

  it('that are too large are refused in words, and nothing is sent', async () => {
    const { user, service } = await openFiles();
    const large = textFile('film.mp4');
    Object.defineProperty(large, 'size', { value: 26 * 1024 * 1024 });
    await user.upload(await chooser(), large);
    expect(await screen.findByText('This is too large: at most 25 MB.')).toBeTruthy();
    expect(service.calls.some(({ name }) => name.startsWith('POST'))).toBe(false);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('that are refused say why, and can be tried again', async () => {
    const { user, service, record } = await openFiles();
    service.refuseNext({ refused: 'busy' });
    await user.upload(await chooser(), textFile('a.txt'));
    expect((await screen.findByRole('alert')).textContent).toContain('“a.txt” was not uploaded');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(record.files()).toHaveLength(1));
  });

  it('can be stopped on their way', async () => {
    const { user, service } = await openFiles();
    const input = await chooser();
    const letGo = service.hold();
    await user.upload(input, [textFile('a.txt'), textFile('b.txt')]);
    expect(await screen.findByText(/Waiting/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel the upload of “b.txt”' }));
    expect(screen.queryByText('b.txt')).toBeNull();
    letGo();
    expect(await screen.findByText('1 file')).toBeTruthy();
  });

  it('show size, person and moment with its zone', async () => {
    await openFiles([fakeFile('fair')]);
    const row = (await screen.findByText('Key visual.png')).closest('li');
    expect(row?.textContent).toContain('3.4 MB · Anna Berger, Wed, 4 Mar 2026, 09:00 GMT+8');
  });

  it('are fetched through the service and handed to the browser under their name', async () => {
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(`${this.download} ${this.href}`);
    });
    URL.createObjectURL = () => 'blob:one';
    const { user } = await openFiles([fakeFile('fair')]);
    await user.click(await screen.findByRole('button', { name: 'Download “Key visual.png”' }));
    await waitFor(() => expect(links).toEqual(['Key visual.png blob:one']));
  });

  it('are fetched from their own address where the service gives one', async () => {
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(`${this.target} ${this.rel} ${this.href}`);
    });
    const record = fakeRecord({ files: [fakeFile('fair')] });
    const url = 'https://files.example/key-visual?signed=yes';
    const { user, service } = await showTab('campaigns/fair/files', {
      campaigns: [readyCampaign()],
      more: (inside) => ({
        ...record.answers(inside),
        'POST /api/campaigns/:campaignId/files/:assetId/link': () => ({ url }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Download “Key visual.png”' }));
    await waitFor(() => expect(links).toEqual([`_blank noopener noreferrer ${url}`]));
    expect(service.calls.some(({ name }) => name === 'GET /api/campaigns/:campaignId/files/:assetId')).toBe(
      false,
    );
  });

  it('are removed only after a question that names the consequence', async () => {
    const { user, record } = await openFiles([fakeFile('fair')]);
    await user.click(await screen.findByRole('button', { name: 'Remove “Key visual.png”' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('It can be restored for 30 days.');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(record.files()).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Remove “Key visual.png”' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the file' }));
    await waitFor(() => expect(record.files()).toEqual([]));
    expect(await screen.findByText('“Key visual.png” is removed')).toBeTruthy();
  });

  it('of others are not offered for removal to staff', async () => {
    await openFiles(
      [fakeFile('fair'), fakeFile('fair', { id: 'own', name: 'Own.txt', uploadedBy: 'chen' })],
      {
        role: 'member',
        personId: 'chen',
      },
    );
    await screen.findByText('Own.txt');
    expect(screen.queryByRole('button', { name: 'Remove “Key visual.png”' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove “Own.txt”' })).toBeTruthy();
  });
});
