import { onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveNotice } from '../../src/contract/live.ts';
import type { SummaryView } from '../../src/contract/views.ts';
import type { Client } from '../../tab/data/client.ts';
import type { LineState } from '../../tab/data/desk.ts';
import { listen } from '../../tab/data/live.ts';
import { createQueries } from '../../tab/data/query-client.ts';
import { readKey } from '../../tab/data/reads.ts';
import { observed } from '../../tab/ui/observed.ts';
import { createFakeService } from '../kit/fake-service.ts';
import { springs } from './kit/some-campaigns.ts';

const workspaceId = 'ws-brand';
const listKey = readKey('GET /api/workspaces/:workspaceId/campaigns', { params: { workspaceId } });
/** Lets everything that was promised happen. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

afterEach(() => onlineManager.setOnline(true));

describe('listening to what others do', () => {
  const service = () => createFakeService({ campaigns: springs });
  let leaving: AbortController;
  beforeEach(() => {
    leaving = new AbortController();
  });
  afterEach(() => leaving.abort());

  async function tab(client: Client) {
    const queries = createQueries();
    const line = observed<LineState>('opening');
    queries.setQueryData(
      listKey,
      await client.call('GET /api/workspaces/:workspaceId/campaigns', { params: { workspaceId } }),
    );
    /** Pauses end when the test says so. */
    const waiting: { ms: number; go: () => void }[] = [];
    const pause = (ms: number): Promise<void> =>
      new Promise((resolve) => void waiting.push({ ms, go: resolve }));
    void listen({ client, queries, workspaceId, line, signal: leaving.signal, pause });
    await settle();
    const pass = async (): Promise<void> => {
      waiting.splice(0).forEach(({ go }) => go());
      await settle();
    };
    const names = (): string[] =>
      (queries.getQueryData<SummaryView[]>(listKey) ?? []).map(({ name }) => name);
    return { queries, line, waiting, pass, names };
  }

  it('reads changed campaigns again, many in one call', async () => {
    const fake = service();
    const { pass, names } = await tab(fake);
    fake.editAsOther('plan', { name: 'A' });
    fake.editAsOther('idea', { name: 'B' });
    fake.editAsOther('plan', { name: 'C' });
    await pass();
    expect(names()).toEqual(expect.arrayContaining(['C', 'B']));
    expect(fake.calls.filter(({ name }) => name.endsWith('/summaries'))).toHaveLength(1);
  });

  it('leaves the campaigns that did not change as they were, object for object', async () => {
    const fake = service();
    const { queries, pass } = await tab(fake);
    const before = queries.getQueryData<SummaryView[]>(listKey)?.find(({ id }) => id === 'run');
    fake.editAsOther('plan', { name: 'A' });
    await pass();
    expect(queries.getQueryData<SummaryView[]>(listKey)?.find(({ id }) => id === 'run')).toBe(before);
  });

  it('does not go back to an older state that arrives late', async () => {
    const fake = service();
    const { queries, pass, names } = await tab(fake);
    queries.setQueryData<SummaryView[]>(listKey, (known) =>
      known?.map((one) =>
        one.id === 'plan' ? { ...one, name: 'Mine', updatedAt: '2027-01-01T00:00:00.000Z' } : one,
      ),
    );
    fake.editAsOther('plan', { name: 'Older' });
    await pass();
    expect(names()).toContain('Mine');
  });

  it('knows that the line is live, and keeps quiet when the service only ends the stream', async () => {
    const states: LineState[] = [];
    let streams = 0;
    const client: Client = {
      call: service().call,
      live: (_workspace, onNotice) => {
        streams += 1;
        onNotice({ changed: 'everything' });
        return Promise.resolve();
      },
    };
    const { line, pass } = await tab(client);
    line.subscribe(() => states.push(line.read()));
    await pass();
    expect(streams).toBe(2);
    expect(states).toEqual([]);
    expect(line.read()).toBe('live');
  });

  it('says "asking" when only the stream is cut, and reads everything again now and then', async () => {
    const fake = service();
    const client: Client = { call: fake.call, live: () => Promise.reject(new Error('no stream')) };
    const { line, waiting, pass, queries } = await tab(client);
    expect(line.read()).toBe('asking');
    expect(onlineManager.isOnline()).toBe(true);
    await pass();
    expect(queries.getQueryState(listKey)?.isInvalidated).toBe(true);
    expect(waiting[0]?.ms).toBeGreaterThan(1_000);
  });

  it('says "cut" when nothing gets through, waits longer each time, and comes back', async () => {
    const fake = service();
    const { line, waiting, pass } = await tab(fake);
    fake.setReachable(false);
    await settle();
    await pass();
    expect(line.read()).toBe('cut');
    expect(onlineManager.isOnline()).toBe(false);
    const first = waiting[0]?.ms ?? 0;
    await pass();
    expect(waiting[0]?.ms).toBeGreaterThan(first);
    fake.setReachable(true);
    await pass();
    expect(line.read()).toBe('live');
    expect(onlineManager.isOnline()).toBe(true);
  });

  it('reads everything again after a gap, but not for the greeting', async () => {
    const notices: ((notice: LiveNotice) => void)[] = [];
    const client: Client = {
      call: service().call,
      live: (_workspace, onNotice) => {
        notices.push(onNotice);
        onNotice({ changed: 'everything' });
        return new Promise(() => undefined);
      },
    };
    const { queries } = await tab(client);
    expect(queries.getQueryState(listKey)?.isInvalidated).toBe(false);
    notices[0]?.({ changed: 'everything' });
    expect(queries.getQueryState(listKey)?.isInvalidated).toBe(true);
  });

  it.each<[LiveNotice, string, boolean]>([
    [{ changed: 'work' }, 'GET /api/me/work', true],
    [{ changed: 'people' }, 'GET /api/workspaces/:workspaceId/people', true],
    [{ changed: 'schedules' }, 'GET /api/workspaces/:workspaceId/schedules', true],
    [{ changed: 'reports' }, 'GET /api/workspaces/:workspaceId/reports', true],
    [{ changed: 'import', importId: 'i' }, 'GET /api/workspaces/:workspaceId/imports', true],
    [{ changed: 'work' }, 'GET /api/workspaces/:workspaceId/people', false],
    [{ changed: 'campaign', campaignId: 'idea' }, 'GET /api/workspaces/:workspaceId/people', false],
  ])('after %j asks %s again: %s', async (notice, name, again) => {
    let tell: ((notice: LiveNotice) => void) | undefined;
    const client: Client = {
      call: service().call,
      live: (_workspace, onNotice) => {
        tell = onNotice;
        onNotice({ changed: 'everything' });
        return new Promise(() => undefined);
      },
    };
    const { queries } = await tab(client);
    const key = [name, {}, {}];
    queries.setQueryData(key, []);
    tell?.(notice);
    expect(queries.getQueryState(key)?.isInvalidated).toBe(again);
  });

  it('asks the pages of a changed campaign again, not those of others', async () => {
    const fake = service();
    const { queries } = await tab(fake);
    const of = (campaignId: string) =>
      readKey('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } });
    queries.setQueryData(of('plan'), []);
    queries.setQueryData(of('run'), []);
    fake.editAsOther('plan', { name: 'A' });
    expect(queries.getQueryState(of('plan'))?.isInvalidated).toBe(true);
    expect(queries.getQueryState(of('run'))?.isInvalidated).toBe(false);
  });
});
