import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type BlobFiles, type BlobFilesSettings, openBlobFiles } from '../../src/files/blob.ts';
import { attachmentCalled } from '../../src/files/blob-links.ts';
import { type Azurite, startAzurite } from '../kit/azurite.ts';
import { type BentWire, openBentWire } from '../kit/bent-wire.ts';
import { filesSuite } from './files-suite.ts';

let azurite: Azurite;
let containers = 0;
beforeAll(async () => {
  azurite = await startAzurite({ part: 'blob' });
});
afterAll(() => azurite.stop());

const home = { tenantId: 'Tenant-A', scope: 'campaign-1' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const service = () =>
  new BlobServiceClient(
    azurite.endpoint,
    new StorageSharedKeyCredential(azurite.credential.account, azurite.credential.key),
  );
const newContainer = async (access?: 'blob'): Promise<string> => {
  containers += 1;
  const name = `files-${containers}`;
  await service().createContainer(name, access && { access });
  return name;
};

filesSuite('Blob Storage', async () => {
  const container = await newContainer();
  const files = openBlobFiles({ ...azurite, container, clock: systemClock(), log: () => undefined });
  return { files, close: () => Promise.resolve() };
});

describe('a container of files', () => {
  let container: string;
  let lines: string[];
  beforeEach(async () => {
    container = await newContainer();
    lines = [];
  });
  const open = (changes: Partial<BlobFilesSettings> = {}): BlobFiles =>
    openBlobFiles({
      ...azurite,
      container,
      clock: systemClock(),
      log: (level, line) => lines.push(`${level}: ${line}`),
      ...changes,
    });
  const blob = (name: string) => service().getContainerClient(container).getBlockBlobClient(name);

  test('holds tenant, scope and key, and no name that somebody gave', async () => {
    await open().put(home, 'a.png', bytes('x'));
    const names: string[] = [];
    for await (const { name } of service().getContainerClient(container).listBlobsFlat()) names.push(name);
    expect(names).toEqual(['_tenant-_a/campaign-1/a.png']);
    const { contentType, contentDisposition } = await blob(names[0] ?? '').getProperties();
    expect({ contentType, contentDisposition }).toEqual({
      contentType: 'application/octet-stream',
      contentDisposition: 'attachment',
    });
  });

  test('takes a file of the largest size that people may upload', async () => {
    const large = new Uint8Array(25 * 1024 * 1024).fill(7);
    await open().put(home, 'large', large);
    const got = await open().get(home, 'large');
    expect(got && Buffer.compare(got, large)).toBe(0);
  });

  test('gives no bytes that are not those that were stored', async () => {
    await open().put(home, 'key', bytes('stored'));
    await blob('_tenant-_a/campaign-1/key').setHTTPHeaders({ blobContentMD5: new Uint8Array(16) });
    await expect(open().get(home, 'key')).rejects.toThrow('did not arrive as it was stored');
  });

  test('that is missing is a clear error, never a missing file; it is well again when it is there', async () => {
    await service().deleteContainer(container);
    const files = open();
    for (const asked of [
      files.get(home, 'key'),
      files.put(home, 'key', bytes('x')),
      files.remove(home, 'key'),
    ]) {
      await expect(asked).rejects.toThrow('The container for files does not exist; infra/ makes it (404');
    }
    expect(files.status()).toMatchObject({ state: 'degraded', reason: 'missing' });
    expect(await files.check()).toMatchObject({ reason: 'missing' });
    await service().createContainer(container);
    await files.put(home, 'key', bytes('x'));
    expect(files.status()).toEqual({ state: 'ok' });
    expect(lines).toEqual(['error: files fail', 'note: files are back']);
  });

  test('that is open to the public takes nothing', async () => {
    const open_ = open({ container: await newContainer('blob') });
    expect(await open_.check()).toMatchObject({ state: 'degraded', reason: 'public' });
    await expect(open_.put(home, 'key', bytes('x'))).rejects.toThrow('open to the public; close it');
    expect(await open_.get(home, 'key')).toBeUndefined();
    expect(await open().check()).toEqual({ state: 'ok' });
  });

  test('refuses a stranger, and says who may', async () => {
    const key = Buffer.from('not the key').toString('base64');
    const stranger = open({ credential: { ...azurite.credential, key } });
    await expect(stranger.get(home, 'key')).rejects.toThrow('Storage Blob Data Contributor');
    expect(stranger.status()).toMatchObject({ reason: 'refused' });
  });

  test('that nobody answers for is a clear error', async () => {
    const files = open({ endpoint: 'http://127.0.0.1:9/devstoreaccount1' });
    await expect(files.get(home, 'key')).rejects.toThrow('Blob Storage does not answer as it should');
    expect(files.status()).toMatchObject({ reason: 'unreachable' });
  });

  test('cannot be read without a signature', async () => {
    await open().put(home, 'key', bytes('x'));
    const { url } = blob('_tenant-_a/campaign-1/key');
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400);
  });

  test('is not opened with a key from afar, with a token in the clear, or under a name that is none', () => {
    const endpoint = 'https://desk.blob.core.windows.net';
    const credential = { getToken: () => Promise.resolve(null) };
    expect(() => open({ endpoint })).toThrow('this machine only');
    expect(() => open({ credential })).toThrow('https://');
    expect(() => open({ endpoint, credential })).not.toThrow();
    for (const name of ['', 'ab', 'Files', 'a--b', '$root', 'a/../b']) {
      expect(() => open({ container: name })).toThrow('cannot name a container');
    }
  });

  describe('over a bad line', () => {
    let wire: BentWire;
    let files: BlobFiles;
    const large = new Uint8Array(200_000).fill(3);
    beforeEach(async () => {
      wire = await openBentWire(azurite.endpoint);
      files = open({ endpoint: wire.endpoint });
    });
    afterEach(() => wire.stop());

    test('never holds bytes that changed on their way there', async () => {
      wire.bend('flipUpload');
      await expect(files.put(home, 'key', large)).rejects.toThrow('(400 ');
      expect(await files.get(home, 'key')).toBeUndefined();
      expect(wire.bent).toEqual(['flipUpload']);
    });

    test('never gives bytes that changed on their way back', async () => {
      await files.put(home, 'key', large);
      wire.bend('flipDownload');
      expect(Buffer.compare((await files.get(home, 'key')) ?? Buffer.of(), large)).toBe(0);
      expect(wire.bent).toEqual(['flipDownload']);
      wire.bend('flipDownload', 'flipDownload', 'flipDownload');
      await expect(files.get(home, 'key')).rejects.toThrow('did not arrive as it was stored');
      expect(wire.bent).toHaveLength(4);
    });

    test('holds a file once when the answer is lost', async () => {
      wire.bend('loseAnswer');
      await files.put(home, 'key', large);
      expect(wire.bent).toEqual(['loseAnswer']);
      expect((await open().get(home, 'key'))?.length).toBe(large.length);
    });

    test('gives a file in full although the line goes dead half-way', async () => {
      await files.put(home, 'key', large);
      wire.bend('cutDownload', 'cutDownload');
      expect(Buffer.compare((await files.get(home, 'key')) ?? Buffer.of(), large)).toBe(0);
      expect(wire.bent).toEqual(['cutDownload', 'cutDownload']);
    });

    test('is given up within its budget when no answer comes', async () => {
      wire.bend('silent');
      const hurried = open({ endpoint: wire.endpoint, budget: 300 });
      await expect(hurried.get(home, 'key')).rejects.toThrow('(no answer in time)');
      expect(hurried.status()).toMatchObject({ reason: 'unreachable' });
    });

    test('tries again when the service is busy, four times in all', async () => {
      wire.bend('busy', 'busy');
      await files.put(home, 'key', large);
      expect(wire.bent).toHaveLength(2);
      wire.bend('busy', 'busy', 'busy', 'busy');
      await expect(files.get(home, 'key')).rejects.toThrow('asks for patience');
      expect(files.status()).toMatchObject({ reason: 'throttled' });
      expect((await files.get(home, 'key'))?.length).toBe(large.length);
      expect(files.status()).toEqual({ state: 'ok' });
    });
  });

  describe('links', () => {
    const wish = { name: '春季 "plan".pdf', minutes: 5 };

    test('give the bytes as an attachment with its name', async () => {
      await open().put(home, 'key', bytes('the plan'));
      const link = await open().link(home, 'key', wish);
      const answer = await fetch(link ?? '');
      expect(await answer.text()).toBe('the plan');
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toBe(attachmentCalled(wish.name));
    });

    test('show a picture where it is linked, and nothing that could run', async () => {
      await open().put(home, 'key', bytes('the picture'));
      const link = await open().link(home, 'key', { ...wish, show: 'image/png' });
      const answer = await fetch(link ?? '');
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('content-disposition')).toBe('inline');
      await expect(open().link(home, 'key', { ...wish, show: 'text/html' })).rejects.toThrow('not shown');
    });

    test('read one file, and do nothing else', async () => {
      await open().put(home, 'key', bytes('x'));
      await open().put(home, 'other', bytes('y'));
      const link = await open().link(home, 'key', wish);
      expect(link?.searchParams.get('sp')).toBe('r');
      const elsewhere = new URL(link ?? '');
      elsewhere.pathname = elsewhere.pathname.replace(/key$/, 'other');
      expect((await fetch(elsewhere)).status).toBe(403);
      expect((await fetch(link ?? '', { method: 'DELETE' })).status).toBe(403);
      expect(await open().get(home, 'key')).toEqual(Buffer.from('x'));
    });

    test('end with their minutes', async () => {
      const now = new Date(Date.now() - 10 * 60_000).toISOString();
      const files = open({ clock: { now: () => now } });
      await files.put(home, 'key', bytes('x'));
      expect((await fetch((await files.link(home, 'key', { ...wish, minutes: 9 })) ?? '')).status).toBe(403);
      expect((await fetch((await files.link(home, 'key', { ...wish, minutes: 11 })) ?? '')).status).toBe(200);
    });

    test.each([0, -1, 61, NaN, Infinity])('are not made for %d minutes', async (minutes) => {
      await expect(open().link(home, 'key', { ...wish, minutes })).rejects.toThrow('at most 60 minutes');
    });

    test.each(['a"b.pdf', 'a\r\nset-cookie: x', "a'b(c)*.pdf", '春.pdf', '\ud800.pdf', '../../x', ''])(
      'call %j what no header can be broken with',
      (name) => {
        const header = attachmentCalled(name);
        expect(header).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.!~%-]*$/);
        const [, real = ''] = header.split("UTF-8''");
        expect(decodeURIComponent(real)).toBe(name.toWellFormed());
      },
    );
  });
});
