import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

const script = 'console.log("tab");';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>tab</title>');
  writeFileSync(join(folder, 'stage.html'), '<title>stage</title>');
  writeFileSync(join(folder, 'assets', 'index-Ab12Cd34.js'), script);
  writeFileSync(join(folder, 'assets', 'index-Ab12Cd34.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'secret.key'), 'key');
  writeFileSync(join(tmpdir(), 'outside.txt'), 'outside');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(tmpdir(), 'outside.txt'));
});

const get = async (path: string, { local = false, headers = {} } = {}): Promise<Response> =>
  (await openDesk({ local, tabFolder: folder })).app.request(path, { headers });

describe('The page of the tab', () => {
  it.each(['/tab', '/tab/', '/tab/board', '/tab/campaigns/c-1/tasks'])('is served at %s', async (path) => {
    const answer = await get(path);
    expect(await answer.text()).toBe('<title>tab</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('may be embedded by Teams, Outlook and Microsoft 365, and by nobody else', async () => {
    const { headers } = await get('/tab');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com ' +
        'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
    );
    expect(policy).not.toContain("frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBeNull();
    expect(headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('may be embedded by the stage page in local mode', async () => {
    const { headers } = await get('/tab', { local: true });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://");
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('runs its own scripts only, and the one empty style that Fluent needs', async () => {
    const policy = (await get('/tab')).headers.get('content-security-policy') ?? '';
    const empty = createHash('sha256').update('').digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`style-src 'self' 'sha256-${empty}'`);
    expect(policy).not.toMatch(/unsafe|\*;|data:.*script/);
  });
});

describe('The stage page', () => {
  it('exists in local mode only', async () => {
    expect(await (await get('/stage', { local: true })).text()).toBe('<title>stage</title>');
    expect((await get('/stage')).status).toBe(404);
    expect((await get('/stage.html')).status).toBe(404);
    expect((await get('/stage.html', { local: true })).status).toBe(404);
  });

  it('is where one arrives in local mode; elsewhere it is the tab', async () => {
    expect((await get('/', { local: true })).headers.get('location')).toBe('/stage');
    expect((await get('/')).headers.get('location')).toBe('/tab');
  });
});

describe('The files of the tab', () => {
  it('are kept for a year when their name carries their hash, and come packed', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    const answer = await get('/assets/index-Ab12Cd34.js', { headers });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
    expect(await (await get('/assets/index-Ab12Cd34.js')).text()).toBe(script);
  });

  it('are not sent again to somebody who has them', async () => {
    const etag = (await get('/tab')).headers.get('etag') ?? '';
    expect((await get('/tab', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    '/assets/../secret.key',
    '/secret.key',
    '/..%2foutside.txt',
    '/assets/%2e%2e/%2e%2e/outside.txt',
    '//etc/passwd',
    '/assets/index-Ab12Cd34.js.br',
    '/assets/nothing.js',
    '/%00',
    '/%ff',
  ])('are the only ones: not %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('say what to do when they have not been built', async () => {
    const answer = await (await openDesk()).app.request('/tab');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm start');
  });
});
