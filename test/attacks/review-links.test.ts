import { beforeEach, describe, expect, it } from 'vitest';
import type { OutsideView } from '../../src/contract/link-endpoints.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type Desk, openDesk } from '../api/desk.ts';
import { cameraNote, cameraPicture } from '../kit/camera-picture.ts';
import { tenantId, workspaceId } from '../kit/department.ts';

/* Links for people outside: what they open, what they never open, and that every no is the same no. */

let desk: Desk;
let campaignId: string;
let requestId: string;
let assetId: string;

const picture = Buffer.from(await cameraPicture('png'));

async function open(changes: Parameters<typeof openDesk>[0] = {}): Promise<void> {
  desk = await openDesk(changes);
  const lin = desk.as('lin');
  const campaign = await lin.call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: 'once-0001',
      name: 'Spring launch',
      type: 'launch',
      brief: 'Tell everybody.',
      flight: { start: '2026-04-01', end: '2026-04-30' },
      budget: { minor: 987_654_321, currency: 'CNY' },
    },
  });
  campaignId = campaign.id;
  const file = await lin.call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'poster.png' },
    body: new Blob([picture]),
  });
  assetId = file.id;
  const request = await lin.call('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId },
    body: {
      once: 'once-0002',
      ifVersion: campaign.version,
      approverIds: ['mei', 'bo'],
      mode: 'all',
      dueAt: null,
      note: 'lin@example.com says hello',
    },
  });
  requestId = request.id;
}

beforeEach(() => open());

interface Held {
  readonly path: string;
  readonly secret: string;
  readonly id: string;
}

async function made(days = 7, withFiles = true): Promise<Held> {
  const { link, path } = await desk
    .as('lin')
    .call('POST /api/campaigns/:campaignId/approvals/:requestId/links', {
      params: { campaignId, requestId },
      body: { forName: 'Noor of Paper Crane', days, withFiles },
    });
  const [where = '', secret = ''] = path.split('#');
  return { path: where.replace('/review/', '/api/links/'), secret, id: link.id };
}

const ask = (
  path: string,
  secret: string,
  method = 'GET',
  body?: unknown,
  more: Record<string, string> = {},
) => desk.ask(undefined, method, path, body, { authorization: `Link ${secret}`, ...more });

async function seen({ path, secret }: Held): Promise<OutsideView> {
  const response = await ask(path, secret);
  expect(response.status).toBe(200);
  return (await response.json()) as OutsideView;
}

/** Everything of an answer but what differs from call to call. */
async function told(response: Response) {
  const { requestId: _number, ...problem } = (await response.json()) as Record<string, unknown>;
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  return { status: response.status, problem, headers };
}

describe('A link', () => {
  it('shows what was submitted and its files, and never amounts or addresses', async () => {
    const held = await made();
    const response = await ask(held.path, held.secret);
    const text = await response.clone().text();
    expect(text).not.toMatch(/987654321|987,654|budget|@example|secret|mei|"bo"/i);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.json()).toMatchObject({
      forName: 'Noor of Paper Crane',
      makerName: 'Lin',
      standing: 'open',
      content: { name: 'Spring launch', brief: 'Tell everybody.' },
      files: [{ id: assetId, name: 'poster.png' }],
      points: [],
    });
    const file = await ask(`${held.path}/files/${assetId}`, held.secret);
    expect(Buffer.from(await file.arrayBuffer()).equals(picture)).toBe(true);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const shown = Buffer.from(
      await (await ask(`${held.path}/files/${assetId}/picture`, held.secret)).arrayBuffer(),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.includes(cameraNote)).toBe(false);
    expect((await ask(`${held.path}/files/${campaignId}/picture`, held.secret)).status).toBe(404);
  });

  it('lets somebody outside name points, which stand among the others as what they are', async () => {
    const held = await made();
    const html = '<img src=x onerror=alert(1)> <b>too dark</b>';
    const point = { text: html, anchor: 'brief' };
    expect((await ask(`${held.path}/points`, held.secret, 'POST', point)).status).toBe(200);
    expect((await ask(`${held.path}/points`, held.secret, 'POST', point)).status).toBe(200);
    const [request] = await desk
      .as('mei')
      .call('GET /api/campaigns/:campaignId/approvals', { params: { campaignId } });
    expect(request?.points).toMatchObject([
      {
        text: html,
        anchor: 'brief',
        byId: `link.${held.id}`,
        link: { forName: 'Noor of Paper Crane', madeBy: 'lin' },
        settled: null,
      },
    ]);
    expect(request?.status).toBe('inStage');
    expect((await seen(held)).points).toHaveLength(1);
  });

  it('says that somebody looked and nothing has to change, once, and decides nothing', async () => {
    const held = await made();
    expect((await ask(`${held.path}/end`, held.secret, 'POST')).status).toBe(200);
    expect((await ask(`${held.path}/end`, held.secret, 'POST')).status).toBe(200);
    const [link] = await desk.as('lin').call('GET /api/campaigns/:campaignId/approvals/:requestId/links', {
      params: { campaignId, requestId },
    });
    expect(link).toMatchObject({ uses: 1, files: 1, revokedAt: null });
    expect(link?.nothingAt).not.toBeNull();
    const [request] = await desk
      .as('mei')
      .call('GET /api/campaigns/:campaignId/approvals', { params: { campaignId } });
    expect(request?.stages[0]?.decisions).toEqual([]);
  });

  it('tells that the request was changed or closed, and takes no more points then', async () => {
    const held = await made();
    const lin = desk.as('lin');
    const { version } = await lin.call('GET /api/campaigns/:campaignId', { params: { campaignId } });
    await lin.call('PATCH /api/campaigns/:campaignId', {
      params: { campaignId },
      body: { ifVersion: version, edit: { brief: 'Something else.' } },
    });
    await desk.relay();
    const changed = await seen(held);
    expect(changed.standing).not.toBe('open');
    expect(changed.content.brief).toBe('Tell everybody.');
    const late = await ask(`${held.path}/points`, held.secret, 'POST', { text: 'Late', anchor: null });
    expect(late.status).toBe(409);
    await lin.call('POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal', {
      params: { campaignId, requestId },
      body: { reason: '' },
    });
    expect((await seen(held)).standing).toBe('closed');
  });

  it('keeps nothing that opens it, neither in the store nor in the log', async () => {
    const held = await made();
    await seen(held);
    const { items } = await desk.store.everything(null, 10_000);
    expect(JSON.stringify(items)).not.toContain(held.secret);
    expect(JSON.stringify(desk.log)).not.toContain(held.secret);
    expect(desk.log.at(-1)?.endpoint).toBe('GET /api/links/:tenantId/:campaignId/:linkId');
    expect(held.path).not.toContain(held.secret);
    // 256 bits, in letters of six bits.
    expect(held.secret.length).toBeGreaterThanOrEqual(43);
    expect(new Set([held.secret, (await made()).secret, (await made()).secret]).size).toBe(3);
  });

  it('leaves its making, its uses and its end in the history', async () => {
    const held = await made();
    await seen(held);
    await seen(held);
    await ask(`${held.path}/files/${assetId}`, held.secret);
    await desk
      .as('mei')
      .call('POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation', {
        params: { campaignId, requestId, linkId: held.id },
      });
    const { events } = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId/history', { params: { campaignId }, query: {} });
    const acts = events
      .filter(({ what }) => what.type.startsWith('link.'))
      .map(({ what }) => ('act' in what ? what.act : what.type));
    // A second look within ten minutes is the same visit.
    expect(acts).toEqual(['link.revoked', 'fetched', 'opened', 'link.made']);
  });
});

describe('Every no', () => {
  it('is the same no: tampered, unknown, of another tenant, over, revoked, without a key', async () => {
    const held = await made(1);
    const revoked = await made();
    await desk
      .as('lin')
      .call('POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation', {
        params: { campaignId, requestId, linkId: revoked.id },
      });
    const flipped = `${held.secret.slice(0, -2)}${held.secret.at(-2) === 'A' ? 'B' : 'A'}${held.secret.at(-1)}`;
    const tries: readonly (readonly [string, string])[] = [
      [held.path, flipped],
      [held.path, revoked.secret],
      [revoked.path, revoked.secret],
      [held.path.replace(held.id, 'unknown'), held.secret],
      [held.path.replace(campaignId, 'unknown'), held.secret],
      [held.path.replace(tenantId, 'tenant-2'), held.secret],
      [held.path.replace(held.id, revoked.id), held.secret],
      [held.path, ''],
      [held.path, `${held.secret}'--`],
    ];
    const commits = desk.commits();
    const answers = [];
    for (const [path, secret] of tries) answers.push(await told(await ask(path, secret)));
    desk.clock.pass(24 * 60 * 60_000);
    answers.push(await told(await ask(held.path, held.secret)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
    expect(desk.commits()).toBe(commits);
  });

  it('meets whoever asks for another file, another request, or the API with it', async () => {
    const held = await made(7, false);
    expect((await ask(`${held.path}/files/${assetId}`, held.secret)).status).toBe(404);
    const api = [
      '/api/me',
      `/api/campaigns/${campaignId}`,
      `/api/campaigns/${campaignId}/files/${assetId}`,
      `/api/campaigns/${campaignId}/approvals/${requestId}`,
    ];
    for (const path of api) expect((await ask(path, held.secret)).status).toBe(401);
    const verdict = { verb: 'approve', revisionShown: 1, round: 1, comment: '' };
    const path = `/api/campaigns/${campaignId}/approvals/${requestId}/decisions`;
    expect((await ask(path, held.secret, 'POST', verdict)).status).toBe(401);
    expect((await ask(`${held.path}/decisions`, held.secret, 'POST', verdict)).status).toBe(404);
  });

  it('meets whoever writes nothing, too much, or what nobody asked for', async () => {
    const held = await made();
    const commits = desk.commits();
    const bodies = [
      { text: '', anchor: null },
      { text: '   ', anchor: null },
      { text: 'x'.repeat(2_001), anchor: null },
      { text: 'x' },
      { text: 'x', anchor: null, verb: 'approve' },
      { text: 'x', anchor: null, byId: 'mei' },
    ];
    for (const body of bodies)
      expect((await ask(`${held.path}/points`, held.secret, 'POST', body)).status).toBe(400);
    expect(desk.commits()).toBe(commits);
  });

  it('ends a link with the right of whoever made it', async () => {
    const held = await made();
    await seen(held);
    await desk.change('lin', { active: false });
    expect((await ask(held.path, held.secret)).status).toBe(404);
    await desk.change('lin', { active: true });
    await seen(held);
  });

  it('comes after many wrong ones from one address before anything is looked at, and others go on', async () => {
    await open({ perPerson: 40 });
    const held = await made();
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const wrong = String(attempt).padStart(43, 'A');
      statuses.push((await ask(held.path, wrong, 'GET', undefined, from('192.0.2.7'))).status);
    }
    expect(statuses.at(0)).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(held.path, held.secret, 'GET', undefined, from('192.0.2.7'))).status).toBe(429);
    expect((await ask(held.path, held.secret, 'GET', undefined, from('192.0.2.8'))).status).toBe(200);
  });
});

describe('A link is made', () => {
  it('only by those who may submit, about what is open, never about money alone', async () => {
    const path = `/api/campaigns/${campaignId}/approvals/${requestId}/links`;
    const body = { forName: 'Noor', days: 7, withFiles: true };
    const commits = desk.commits();
    expect((await desk.ask('bo', 'POST', path, body)).status).toBe(403);
    expect((await desk.ask('gus', 'POST', path, body)).status).toBe(404);
    expect((await desk.ask('otto', 'POST', path, body)).status).toBe(404);
    for (const days of [0, 31, 1.5])
      expect((await desk.ask('lin', 'POST', path, { ...body, days })).status).toBe(400);
    expect((await desk.ask('lin', 'POST', path, { ...body, forName: ' ' })).status).toBe(400);
    expect(desk.commits()).toBe(commits);
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    expect((await desk.store.read(partition, 'linksOfCampaign', {})).items).toEqual([]);
  });
});
