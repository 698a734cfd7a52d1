import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLive } from '../../src/api/live.ts';
import type { LiveNotice } from '../../src/contract/live.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
let campaignId: string;
beforeEach(async () => {
  desk = await openDesk();
  const made = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: { once: 'once-0001', name: 'Spring launch', type: 'launch' },
  });
  campaignId = made.id;
  await desk.relay();
});
afterEach(() => {
  desk.live.close();
});

/** An open tab, and what it hears. */
function tabOf(who: PersonName) {
  const heard: LiveNotice[] = [];
  const closing = new AbortController();
  let told: () => void = () => undefined;
  const ended = desk.as(who).live(
    workspaceId,
    (notice) => {
      heard.push(notice);
      told();
    },
    closing.signal,
  );
  return {
    heard,
    ended,
    close: () => closing.abort(),
    async until(count: number) {
      while (heard.length < count) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
      return heard.splice(0);
    },
  };
}

async function edit(change: object): Promise<void> {
  const params = { campaignId };
  const { version } = await desk.as('lin').call('GET /api/campaigns/:campaignId', { params });
  await desk.as('lin').call('PATCH /api/campaigns/:campaignId', {
    params,
    body: { ifVersion: version, edit: change },
  });
  await desk.relay();
}

describe('An open tab', () => {
  it('reads everything first, then what changed, and finds it new', async () => {
    const tab = tabOf('bo');
    expect(await tab.until(1)).toEqual([{ changed: 'everything' }]);
    await edit({ name: 'Autumn launch' });
    expect(await tab.until(1)).toContainEqual({ changed: 'campaign', campaignId });
    const list = await desk
      .as('bo')
      .call('GET /api/workspaces/:workspaceId/campaigns', { params: { workspaceId } });
    expect(list.map(({ name }) => name)).toEqual(['Autumn launch']);
  });

  it('of a guest hears only of what names them', async () => {
    const [guest, member] = [tabOf('gus'), tabOf('bo')];
    await Promise.all([guest.until(1), member.until(1)]);
    await edit({ goal: 'first' });
    await member.until(1);
    expect(guest.heard).toEqual([]);
    await edit({ guestIds: ['gus'] });
    expect(await guest.until(1)).toEqual([{ changed: 'campaign', campaignId }]);
    await edit({ guestIds: [] });
    expect(await guest.until(1)).toEqual([{ changed: 'campaign', campaignId }]);
    await edit({ goal: 'second' });
    await member.until(3);
    expect(guest.heard).toEqual([]);
  });

  it('of another tenant hears nothing, though the workspaces share a name', async () => {
    const tab = tabOf('tia');
    await tab.until(1);
    await edit({ goal: 'first' });
    expect(tab.heard).toEqual([]);
  });

  it('cannot be opened by people who are not in the workspace', async () => {
    for (const who of ['otto', 'nora'] as const) {
      expect(await problemOf(tabOf(who).ended)).toMatchObject({ status: 404, code: 'notFound' });
    }
    expect(desk.live.listening()).toBe(0);
  });

  it('leaves nothing behind when it is closed', async () => {
    const tab = tabOf('bo');
    await tab.until(1);
    expect(desk.live.listening()).toBe(1);
    tab.close();
    await tab.ended;
    expect(desk.live.listening()).toBe(0);
  });

  it('is ended when the person’s own entry changed, so that their rights are looked at again', async () => {
    const tab = tabOf('bo');
    await tab.until(1);
    await desk.as('bo').call('PATCH /api/me', { body: { locale: 'zh-TW' } });
    await desk.relay();
    await tab.ended;
    expect(tab.heard).toEqual([{ changed: 'people' }]);
  });

  it('is told to read everything when the clock was moved', async () => {
    const tab = tabOf('bo');
    await tab.until(1);
    desk.live.publishEverything();
    expect(await tab.until(1)).toEqual([{ changed: 'everything' }]);
  });

  it('ends when the service stops', async () => {
    const tab = tabOf('bo');
    await tab.until(1);
    desk.live.close();
    await tab.ended;
    expect(desk.live.listening()).toBe(0);
  });
});

describe('The stream itself', () => {
  const campaign = (id: number): LiveNotice => ({ changed: 'campaign', campaignId: `c-${id}` });
  const publish = (live: ReturnType<typeof createLive>, notice: LiveNotice) =>
    live.publish('tenant-1', workspaceId, notice);

  async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
    const { value } = await reader.read();
    return new TextDecoder().decode(value);
  }

  it('tells a slow reader each change once, and "everything" when there is too much to tell', async () => {
    const live = createLive();
    const reader = live.open(desk.actors.bo, workspaceId).getReader();
    await reader.read();
    for (let round = 0; round < 3; round += 1) publish(live, campaign(1));
    expect((await readText(reader)).match(/data:/g)).toHaveLength(1);
    for (let id = 0; id < 500; id += 1) publish(live, campaign(id));
    const flooded = await readText(reader);
    expect(flooded).toContain('"everything"');
    expect(flooded.match(/data:/g)?.length).toBeLessThan(202);
    live.close();
  });

  it('says now and then that it is alive, and ends after a while', async () => {
    vi.useFakeTimers();
    const live = createLive({ heartbeatMs: 1_000, longestMs: 2_500 });
    const reader = live.open(desk.actors.bo, workspaceId).getReader();
    await reader.read();
    const beat = readText(reader);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await beat).toBe(': still here\n\n');
    await vi.advanceTimersByTimeAsync(1_000);
    await reader.read();
    const end = reader.read();
    await vi.advanceTimersByTimeAsync(500);
    expect((await end).done).toBe(true);
    expect(live.listening()).toBe(0);
    vi.useRealTimers();
  });
});
