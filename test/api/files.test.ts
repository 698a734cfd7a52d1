import { beforeEach, describe, expect, it } from 'vitest';
import type { FileLink } from '../../src/ports.ts';
import { cameraNote, cameraPicture } from '../kit/camera-picture.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
let campaignId: string;
beforeEach(async () => {
  desk = await openDesk();
  const made = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: { once: 'once-0001', name: 'Spring launch', type: 'launch', guestIds: ['gus'] },
  });
  campaignId = made.id;
});

const upload = (name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
  desk.as('lin').call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name },
    body: new Blob([bytes]),
  });

describe('A file', () => {
  it('comes back byte for byte, as a download and never as a page of ours', async () => {
    const { id, name } = await upload('../海报 (终稿).pdf', '%PDF-1.7 brief');
    expect(name).toBe('海报 (终稿).pdf');
    const answer = await desk.ask('gus', 'GET', `/api/campaigns/${campaignId}/files/${id}`);
    expect(await answer.text()).toBe('%PDF-1.7 brief');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="_______.pdf"; filename*=UTF-8''%E6%B5%B7%E6%8A%A5%20%28%E7%BB%88%E7%A8%BF%29.pdf`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('has versions, and an older one becomes the newest again as the next one', async () => {
    const first = await upload('poster.pdf', '%PDF-1.7 one');
    const second = await upload('poster.pdf', '%PDF-1.7 two');
    const restore = (who: 'lin' | 'gus' | 'ana', assetId: string) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/files/:assetId/restoration', {
        params: { campaignId, assetId },
      });
    const third = await restore('lin', first.id);
    expect([third.version, third.sha256]).toEqual([3, first.sha256]);
    expect((await restore('lin', third.id)).id).toBe(third.id);
    const files = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId/files', { params: { campaignId } });
    expect(files.filter(({ replaced }) => !replaced).map(({ id }) => id)).toEqual([third.id]);
    expect(files.find(({ id }) => id === second.id)?.replaced).toBe(true);
    expect(await problemOf(restore('lin', 'no-such-file'))).toMatchObject({ code: 'notFound' });
  });

  it('is listed, and says who may remove it', async () => {
    const { id } = await upload('brief.pdf', '%PDF-1.7');
    const list = (who: 'lin' | 'bo') =>
      desk.as(who).call('GET /api/campaigns/:campaignId/files', { params: { campaignId } });
    expect(await list('lin')).toMatchObject([{ id, name: 'brief.pdf', bytes: 8, canRemove: true }]);
    expect(await list('bo')).toMatchObject([{ id, canRemove: false }]);
    expect((await list('lin'))[0]).not.toHaveProperty('fileKey');
  });

  it('has a short-lived address where the engine of files gives one, for its readers only', async () => {
    const { id } = await upload('brief.pdf', '%PDF-1.7');
    const ask = (who: 'gus' | 'otto') =>
      desk.ask(who, 'POST', `/api/campaigns/${campaignId}/files/${id}/link`);
    expect(await (await ask('gus')).json()).toEqual({ url: null });
    const wishes: FileLink[] = [];
    desk.doors.files.link = async (_partition, _key, wish) => {
      wishes.push(wish);
      return new URL('https://files.example/brief?signed=yes');
    };
    expect(await (await ask('gus')).json()).toEqual({ url: 'https://files.example/brief?signed=yes' });
    expect((await ask('otto')).status).toBe(404);
    expect(wishes).toEqual([{ name: 'brief.pdf', minutes: 5 }]);
  });

  it('that its store has lost is said to be lost, by name', async () => {
    const { id } = await upload('brief.pdf', '%PDF-1.7');
    desk.doors.files.get = async () => undefined;
    const params = { campaignId, assetId: id };
    const fetched = desk.as('lin').call('GET /api/campaigns/:campaignId/files/:assetId', { params });
    expect(await problemOf(fetched)).toMatchObject({ status: 410, code: 'fileLost' });
  });

  it('that is a picture is shown to its readers as it was drawn anew, which is no export', async () => {
    const taken = await cameraPicture('jpeg');
    const { id, shown } = await upload('coast.jpg', Buffer.from(taken));
    const path = `/api/campaigns/${campaignId}/files/${id}`;
    const picture = await desk.ask('gus', 'GET', `${path}/picture`);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(bytes.length).toBe(shown?.bytes);
    expect(bytes.includes(cameraNote)).toBe(false);
    expect((await desk.ask('otto', 'GET', `${path}/picture`)).status).toBe(404);
    expect((await desk.store.events(null, 1_000)).events.map(({ what }) => what.type)).not.toContain(
      'export.taken',
    );
    const given = await desk.ask('gus', 'GET', path);
    expect(Buffer.from(await given.arrayBuffer()).equals(taken)).toBe(true);
  });

  it('that is no picture, or a torn one, is not shown', async () => {
    const torn = (await cameraPicture('jpeg', { width: 300, height: 200 })).slice(0, 300);
    for (const { id, shown } of [await upload('brief.pdf', '%PDF-1.7'), await upload('torn.jpg', torn)]) {
      expect(shown).toBeUndefined();
      const asked = await desk.ask('lin', 'GET', `/api/campaigns/${campaignId}/files/${id}/picture`);
      expect(asked.status).toBe(404);
    }
  });

  it('is removed once', async () => {
    const { id } = await upload('brief.pdf', '%PDF-1.7');
    const remove = () =>
      desk.as('lin').call('DELETE /api/campaigns/:campaignId/files/:assetId', {
        params: { campaignId, assetId: id },
      });
    expect(await remove()).toBeUndefined();
    expect(await problemOf(remove())).toMatchObject({ code: 'notFound' });
  });

  it('that is a program or a page is not kept', async () => {
    expect(await problemOf(upload('page.html', '<script>alert(1)</script>'))).toMatchObject({
      status: 415,
      code: 'wrongContentType',
      at: 'name',
    });
  });
});
