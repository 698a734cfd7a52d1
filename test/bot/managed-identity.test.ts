import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { botTokenSource } from '../../bot/bot-token-source.ts';
import { managedIdentityProof } from '../../src/directory/app-proof.ts';

/* The library of Azure as it is, against the endpoint that App Service and Container Apps offer to what runs there. */

const identity = '00000000-0000-4000-8000-0000000000aa';
const asked: string[] = [];
const server = createServer((request: IncomingMessage, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  asked.push(`${url.searchParams.get('resource')} ${url.searchParams.get('client_id')}`);
  const trusted = request.headers['x-identity-header'] === 'secret-of-the-machine';
  response.writeHead(trusted ? 200 : 401, { 'content-type': 'application/json' });
  const expires_on = String(Math.floor(Date.now() / 1_000) + 3_600);
  response.end(JSON.stringify({ access_token: 'token-of-the-machine', expires_on, token_type: 'Bearer' }));
});

beforeEach(() => {
  asked.length = 0;
});
// The library asks once in its life where it runs: one endpoint for all tests.
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'secret-of-the-machine');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('The managed identity of the machine', () => {
  it('gives the bot a token for the Bot Framework', async () => {
    const source = botTokenSource({
      tenantId: 'tenant-1',
      botAppId: identity,
      secret: undefined,
      fetch,
      elapsed: () => performance.now(),
      now: () => Date.now(),
    });
    expect(await source.token()).toBe('token-of-the-machine');
    expect(asked).toEqual([`https://api.botframework.com ${identity}`]);
  });

  it('is the proof of the app before Entra', async () => {
    expect(await managedIdentityProof(identity)()).toEqual({
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'token-of-the-machine',
    });
    expect(asked).toEqual([`api://AzureADTokenExchange ${identity}`]);
  });
});
