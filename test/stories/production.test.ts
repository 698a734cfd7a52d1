import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, type House } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { openSite, type Site } from '../kit/world-site.ts';
import { openLocalIssuer } from '../../bot/stage/local-issuer.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const clientId = '22222222-2222-4333-8444-555555555555';
const botId = '33333333-2222-4333-8444-555555555555';
const base = 'https://desk.example.com';
/** Several instances share no disk; whether the files can be reached is not what this is about. */
const files = { FILES: 'blob', BLOB_ENDPOINT: 'http://127.0.0.1:9/devstoreaccount1' };
const asked: string[] = [];
let site: Site;
let house: House;

beforeAll(async () => {
  site = await openSite();
  const config = readConfig({
    MODE: 'production',
    BASE_URL: base,
    TENANTS: tenant,
    CLIENT_ID: clientId,
    BOT_ID: botId,
    BOT_SECRET: 'a-secret-of-the-bot',
    APP_ID: '44444444-2222-4333-8444-555555555555',
    ...site.settings,
    ...(site.peer && files),
    LOG: 'off',
  });
  house = await compose(config, {
    async fetch(input) {
      asked.push(String(input instanceof Request ? input.url : input));
      return new Response(null, { status: 503 });
    },
  });
});

afterAll(async () => {
  await house.stop();
  await site.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  house.app.request(`${base}${path}`, { headers });

describe('in production', () => {
  it.each(['/stage', '/stage/api/people', '/stage/api/clock', '/stage/connector/v3/conversations'])(
    'there is no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
      const posted = await house.app.request(`${base}${path}`, { method: 'POST', body: '{}' });
      expect(posted.status).toBe(404);
    },
  );

  it('the first page leads to the tab', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/tab');
  });

  it('only Teams and Microsoft 365 may embed the tab, never the page itself', async () => {
    const policy = (await get('/tab')).headers.get('content-security-policy') ?? '';
    const ancestors = policy.split(';').find((part) => part.trim().startsWith('frame-ancestors')) ?? '';
    expect(ancestors).toContain('https://teams.microsoft.com');
    expect(ancestors).not.toContain("'self'");
  });

  it('a token that this machine signed opens neither the API nor the bot', async () => {
    const issuer = await openLocalIssuer({
      folder: site.folder,
      tenantId: tenant,
      clientId,
      botAppId: botId,
      now: () => Date.now(),
    });
    const account = { id: 'lin', name: 'Lin', email: 'lin@example.com', external: false };
    const tab = await get('/api/me', { authorization: `Bearer ${await issuer.tabToken(account)}` });
    expect(tab.status).toBe(401);
    const serviceUrl = 'https://smba.trafficmanager.net/emea/';
    const bot = await house.app.request(`${base}/api/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await issuer.activityToken(serviceUrl)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ type: 'message', serviceUrl, channelId: 'msteams' }),
    });
    expect(bot.status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('nobody is imported and no chat is opened at the start', async () => {
    const said: string[] = [];
    await house.prepare((line) => said.push(line));
    expect(said).toEqual([]);
    expect(await house.doors.directory.people(tenant)).toEqual([]);
  });
});
