import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../kit/find-browser.ts';
import { openTeamsHost, type OpenTeamsHost, type TeamsHostOptions } from '../kit/teams-host.ts';

const SETTINGS = {
  suggestedDisplayName: 'Spring',
  entityId: 'campaign-7',
  contentUrl: 'https://desk.example/tab/campaign-7',
  websiteUrl: 'https://desk.example/tab/campaign-7',
};

let browser: Browser;
let page: Page;
let address: string;
const server = createServer();

beforeAll(async () => {
  const script = await bundleProbe();
  server.on('request', (request, response) => {
    const isScript = request.url === '/probe.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', 'frame-ancestors https://teams.microsoft.com');
    response.end(
      isScript
        ? script
        : '<!doctype html><title>probe</title><script type="module" src="/probe.js"></script>',
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
});

const open = async (more: Partial<TeamsHostOptions> = {}): Promise<OpenTeamsHost> => {
  const host = await openTeamsHost(page, {
    tabUrl: address,
    tenantId: 'tenant-1',
    userId: 'user-1',
    token: () => 'token-of-user-1',
    ...more,
  });
  await host.told('ready');
  return host;
};

describe('the Teams window of the browser tests, with the unmodified teams-js', () => {
  it('initialises the tab at the real Teams origin', async () => {
    const host = await open();
    expect(host.messages.slice(0, 1).map((message) => message.func)).toEqual(['initialize']);
    expect(host.notices.map((notice) => notice.kind)).toEqual(['listens', 'loaded', 'ready']);
    expect(await host.frame.evaluate(() => probe.app.getFrameContext())).toBe('content');
    expect(await host.frame.evaluate(() => probe.app.getImmediateParentOrigin())).toBe(
      'https://teams.microsoft.com',
    );
  });

  it('says who is there and where the tab hangs', async () => {
    const host = await open({
      theme: 'dark',
      locale: 'zh-tw',
      user: { displayName: 'Mei', principalName: 'mei@desk.example' },
      page: { id: 'board', subPageId: 'campaign-7' },
      channel: { id: '19:spring', displayName: 'Spring' },
    });
    const context = await host.frame.evaluate(() => probe.app.getContext());
    expect(context.app).toMatchObject({
      theme: 'dark',
      locale: 'zh-tw',
      host: { name: 'Teams', clientType: 'web' },
    });
    expect(context.user).toMatchObject({ id: 'user-1', displayName: 'Mei', tenant: { id: 'tenant-1' } });
    expect(context.page).toMatchObject({ id: 'board', subPageId: 'campaign-7', frameContext: 'content' });
    expect(context.channel).toMatchObject({ id: '19:spring', displayName: 'Spring' });
  });

  it('changes the theme while the tab is open', async () => {
    const host = await open();
    await host.setTheme('contrast');
    await host.frame.waitForFunction(() => probe.themes.length === 1);
    expect(await host.frame.evaluate(() => probe.themes)).toEqual(['contrast']);
    expect(await host.frame.evaluate(async () => (await probe.app.getContext()).app.theme)).toBe('contrast');
  });

  it('gives the sign-in token that the test chose, anew each time', async () => {
    let asked = 0;
    const host = await open({ token: () => `token-${(asked += 1)}` });
    expect(await host.frame.evaluate(() => probe.authentication.getAuthToken())).toBe('token-1');
    expect(await host.frame.evaluate(() => probe.authentication.getAuthToken())).toBe('token-2');
  });

  it('tells the tab why there is no token', async () => {
    const refuse = (): string => {
      throw new Error('resourceRequiresConsent');
    };
    const host = await open({ token: refuse });
    const reason = await host.frame.evaluate(() =>
      probe.authentication.getAuthToken().catch((error: unknown) => String(error)),
    );
    expect(reason).toBe('Error: resourceRequiresConsent');
  });

  it('cannot be saved before the tab says that it is valid', async () => {
    const host = await open({ frameContext: 'settings' });
    await expect(host.save()).rejects.toThrow('Save is disabled');
    expect(host.notices.some((notice) => notice.kind === 'configured')).toBe(false);
  });

  it('saves what the configuration page of a channel tab chose', async () => {
    const host = await open({ frameContext: 'settings' });
    await host.frame.evaluate((settings) => probe.configure(settings), SETTINGS);
    await host.told('validity');
    expect(await host.save()).toEqual(SETTINGS);
    expect(await host.frame.evaluate(() => probe.pages.getConfig())).toEqual(SETTINGS);
  });

  it('is told about shared and opened links', async () => {
    const host = await open();
    await host.frame.evaluate(() => {
      probe.pages.shareDeepLink({ subPageId: 'campaign-7', subPageLabel: 'Spring' });
      return probe.app.openLink('https://teams.microsoft.com/l/entity/app/board');
    });
    expect(await host.told('linkShared')).toMatchObject({ subPageId: 'campaign-7', label: 'Spring' });
    expect((await host.told('linkOpened')).url).toBe('https://teams.microsoft.com/l/entity/app/board');
  });

  it('shows a dialog and hands back what it submitted', async () => {
    const host = await open();
    const submitted = host.frame.evaluate(
      (url) =>
        new Promise((resolve) => {
          probe.dialog.url.open({ url, title: 'Reason', size: { height: 200, width: 300 } }, (answer) =>
            resolve(answer.result),
          );
        }),
      address,
    );
    const dialog = await host.dialog();
    await dialog.waitForFunction(() => globalThis.probe?.app.isInitialized());
    expect(await dialog.evaluate(() => probe.app.getFrameContext())).toBe('task');
    await dialog.evaluate(() => probe.dialog.url.submit({ reason: 'too late' }));
    expect(await submitted).toEqual({ reason: 'too late' });
  });

  it('notes a question that it does not know, and leaves it unanswered as Teams does', async () => {
    const host = await open();
    await host.frame.evaluate(() => parent.postMessage({ id: 99, func: 'no.such.thing', args: [] }, '*'));
    expect(await host.told('unknown')).toEqual({ kind: 'unknown', func: 'no.such.thing' });
  });
});

/** The probe page and the real teams-js in one script. */
async function bundleProbe(): Promise<string> {
  const input = fileURLToPath(new URL('fixtures/teams-probe.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', rolldownOptions: { input } },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [script] = outputs.filter((part): part is Rolldown.OutputChunk => part.type === 'chunk');
  if (!script) throw new Error('The probe did not build.');
  return script.code;
}
