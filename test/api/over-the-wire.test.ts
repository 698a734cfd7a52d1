import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { type Server, type Socket, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import type { LiveNotice } from '../../src/contract/live.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

/* What only a real socket shows: hanging up, lying about lengths, going on after a refusal. */

let desk: Desk;
let server: Server;
let base: string;
let port: number;

beforeEach(async () => {
  desk = await openDesk();
  server = createAdaptorServer({ fetch: desk.app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  base = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  desk.live.close();
  server.close();
  await once(server, 'close');
});

const client = () => createClient({ base, token: async () => 'lin', locale: () => 'en' });

/** Writes raw bytes and gives back what came until the other side or `until` ended it. */
async function raw(text: string, until: RegExp): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const part of socket) {
    answer += String(part);
    if (until.test(answer)) break;
  }
  socket.destroy();
  return answer;
}

const head = (more: string): string =>
  `POST /api/workspaces/${workspaceId}/campaigns HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer lin\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;

describe('Over the wire', () => {
  it('a campaign is created and read', async () => {
    const { conflicts, ...made } = await client().call('POST /api/workspaces/:workspaceId/campaigns', {
      params: { workspaceId },
      body: { once: 'once-0001', name: '春季新品', type: 'launch' },
    });
    const read = await client().call('GET /api/campaigns/:campaignId', { params: { campaignId: made.id } });
    expect(read).toEqual(made);
    expect(conflicts).toEqual([]);
  });

  it('a file of 5 MB goes up and comes down', async () => {
    const made = await client().call('POST /api/workspaces/:workspaceId/campaigns', {
      params: { workspaceId },
      body: { once: 'once-0001', name: 'Spring', type: 'launch' },
    });
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(7);
    bytes.set(new TextEncoder().encode('%PDF-1.7'));
    const params = { campaignId: made.id };
    const upload = { params, query: { name: 'a.pdf' }, body: new Blob([bytes]) };
    const { id } = await client().call('POST /api/campaigns/:campaignId/files', upload);
    const down = await client().call('GET /api/campaigns/:campaignId/files/:assetId', {
      params: { ...params, assetId: id },
    });
    expect(Buffer.from(await down.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('a body that is announced too long is refused before it is sent', async () => {
    const answer = await raw(head('Content-Length: 30000000'), /"requestId"/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"tooLarge"');
  });

  it('a body without an announced length is cut off', async () => {
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const answer = await raw(head('Transfer-Encoding: chunked') + chunk.repeat(6), /"requestId"/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('a connection serves the next call after a refusal', async () => {
    const body = '{"name":';
    const next =
      'GET /api/me HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer lin\r\nConnection: close\r\n\r\n';
    const answer = await raw(`${head(`Content-Length: ${body.length}`)}${body}${next}`, /"local":false/);
    expect(answer).toMatch(/HTTP\/1\.1 400 [\s\S]*HTTP\/1\.1 200 /);
  });

  it('a tab that hangs up is forgotten', async () => {
    const closing = new AbortController();
    const heard: LiveNotice[] = [];
    const greeted = new Promise<void>((resolve) => {
      void client().live(
        workspaceId,
        (notice) => {
          heard.push(notice);
          resolve();
        },
        closing.signal,
      );
    });
    await greeted;
    expect(desk.live.listening()).toBe(1);
    closing.abort();
    await expect.poll(() => desk.live.listening()).toBe(0);
  });

  it('a path or a header that no browser sends does no harm', async () => {
    for (const line of ['GET //%2e%2e/etc/passwd', 'GET /api/campaigns/%', 'DELETE /tab', 'TRACE /']) {
      const answer = await raw(`${line} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`, /\r\n\r\n/);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|401|404|405|501) /);
    }
    expect(desk.faults).toEqual([]);
  });
});
