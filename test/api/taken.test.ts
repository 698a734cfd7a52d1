import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { usualExports } from '../../src/domain/export-tally.ts';
import { tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ perPerson: 100_000 });
});

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

async function withFile(): Promise<string> {
  const campaign = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: { once: 'once-coast', name: 'Coast', type: 'launch' },
  });
  const asset = await desk.as('lin').call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId: campaign.id },
    query: { name: 'coast.png' },
    body: new Blob([picture]),
  });
  return `/api/campaigns/${campaign.id}/files/${asset.id}`;
}

async function told(type: Event['what']['type']): Promise<readonly Event[]> {
  const { events } = await desk.store.events(null, 1_000);
  return events.filter(({ what }) => what.type === type);
}

const phone = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari',
  'x-forwarded-for': '203.0.113.77',
};

describe('A file that leaves the house', () => {
  it('is written down before, with who took it and from where, and the address only in part', async () => {
    const path = await withFile();
    expect((await desk.ask('mei', 'GET', path, undefined, phone)).status).toBe(200);
    const [taken, ...others] = await told('export.taken');
    expect(others).toEqual([]);
    expect(taken).toMatchObject({
      tenantId,
      workspaceId,
      actorId: 'mei',
      from: { entrance: 'tab', device: 'phone', network: '203.0.113.0/24' },
      what: { what: 'files', fileName: 'coast.png', objectId: path.split('/').at(-1), rows: null },
    });
    expect(JSON.stringify(taken)).not.toMatch(/203\.0\.113\.77|iPhone/);
  });

  it('is not one that was refused', async () => {
    const path = await withFile();
    expect((await desk.ask('tia', 'GET', path)).status).toBe(404);
    expect((await desk.ask('mei', 'GET', `${path}-other`)).status).toBe(404);
    expect(await told('export.taken')).toEqual([]);
  });

  it('does not leave when the record cannot be written', async () => {
    const path = await withFile();
    vi.spyOn(desk.store, 'commit').mockResolvedValueOnce({ kind: 'throttled', retryAfterMs: 1 });
    const answer = await desk.ask('mei', 'GET', path);
    expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringContaining('PNG')]);
  });

  it('is one too many once an hour, however many follow', async () => {
    const path = await withFile();
    for (let file = 0; file < usualExports.files; file += 1) await desk.ask('mei', 'GET', path);
    expect(await told('export.many')).toEqual([]);
    for (let file = 0; file < 5; file += 1) await desk.ask('mei', 'GET', path);
    expect((await told('export.many')).map(({ what }) => what)).toEqual([
      { type: 'export.many', personId: 'mei', files: usualExports.files + 1, rows: 0 },
    ]);
    desk.clock.pass(2 * 3_600_000);
    for (let file = 0; file <= usualExports.files; file += 1) await desk.ask('mei', 'GET', path);
    expect(await told('export.many')).toHaveLength(2);
  });
});

describe('What somebody does', () => {
  it('is told with the door, and not with the address, to those who read the history', async () => {
    await desk.ask(
      'lin',
      'POST',
      `/api/workspaces/${workspaceId}/campaigns`,
      { once: 'once-coast', name: 'Coast', type: 'launch' },
      phone,
    );
    const [created] = await told('campaign.created');
    expect(created?.from).toEqual({ entrance: 'tab', device: 'phone', network: '203.0.113.0/24' });
    const history = await desk.ask('lin', 'GET', `/api/campaigns/${created?.campaignId ?? ''}/history`);
    expect(await history.text()).not.toMatch(/203\.0|entrance|phone/);
  });
});
