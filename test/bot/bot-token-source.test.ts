import { describe, expect, it } from 'vitest';
import { type ManagedIdentity, botTokenSource } from '../../bot/bot-token-source.ts';

const hour = 3_600_000;

/** The bot on a machine with a managed identity; time is moved by hand. */
function scene(more: { secret?: string; gives?: () => ReturnType<ManagedIdentity['getToken']> } = {}) {
  const start = Date.parse('2026-03-02T09:00:00Z');
  const asked: string[] = [];
  let passed = 0;
  const inAnHour = async () => ({
    token: `token-${asked.length}`,
    expiresOnTimestamp: start + passed + hour,
  });
  const source = botTokenSource({
    tenantId: 'tenant-1',
    botAppId: 'identity-1',
    secret: more.secret,
    elapsed: () => passed,
    now: () => start + passed,
    async fetch(input) {
      asked.push(String(input instanceof Request ? input.url : input));
      return Response.json({ access_token: 'token-by-secret', expires_in: 3_600 });
    },
    openIdentity: async (clientId) => ({
      getToken(scope) {
        asked.push(`${clientId} ${scope}`);
        return (more.gives ?? inAnHour)();
      },
    }),
  });
  return { source, asked, pass: (ms: number) => void (passed += ms) };
}

describe('The token of a bot without a secret', () => {
  it('comes from the managed identity, for the Bot Framework alone', async () => {
    const { source, asked } = scene();
    expect(await source.token()).toBe('token-1');
    expect(asked).toEqual(['identity-1 https://api.botframework.com/.default']);
  });

  it('is asked for once by all who need it, and anew shortly before it runs out', async () => {
    const { source, asked, pass } = scene();
    await Promise.all([source.token(), source.token()]);
    pass(55 * 60_000 - 1);
    await source.token();
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await source.token()).toBe('token-2');
  });

  it('is asked for again after the connector refused it', async () => {
    const { source } = scene();
    await source.token();
    source.forget();
    expect(await source.token()).toBe('token-2');
  });

  it('is missing where the machine has no such identity, and found once it has', async () => {
    let ready = false;
    const { source } = scene({
      gives: async () => (ready ? { token: 'late', expiresOnTimestamp: Number.MAX_SAFE_INTEGER } : null),
    });
    await expect(source.token()).rejects.toThrow('no token for the bot');
    ready = true;
    expect(await source.token()).toBe('late');
  });
});

describe('The token of a bot with a secret', () => {
  it('comes from Entra, and the managed identity is left alone', async () => {
    const { source, asked } = scene({ secret: 'a-secret-of-the-bot' });
    expect(await source.token()).toBe('token-by-secret');
    expect(asked).toEqual(['https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token']);
  });
});
