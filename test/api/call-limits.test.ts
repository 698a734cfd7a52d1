import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCallLimits } from '../../src/api/call-limits.ts';
import { createTestClock } from '../kit/clock.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

const board = `/api/workspaces/${workspaceId}/board`;

describe('Whoever calls without end', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ perPerson: 40 });
  });
  afterEach(() => desk.live.close());

  const statuses = async (who: 'lin' | 'bo' | undefined, times: number, headers = {}): Promise<number[]> => {
    const seen: number[] = [];
    for (let time = 0; time < times; time += 1)
      seen.push((await desk.ask(who, 'GET', board, undefined, headers)).status);
    return seen;
  };

  it('is told to wait, how long, in their language, and is named in the log; others are served', async () => {
    expect(await statuses('lin', 10)).toEqual(Array.from({ length: 10 }, () => 200));
    const refused = await desk.ask('lin', 'GET', board, undefined, { 'accept-language': 'zh-TW' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.json()).toMatchObject({
      code: 'tooMany',
      detail: '操作過於頻繁，請稍後再試。',
    });
    expect(desk.log.at(-1)).toMatchObject({ code: 'tooMany', personId: expect.any(String) });
    expect(await statuses('bo', 1)).toEqual([200]);
    desk.clock.pass(1_500);
    expect(await statuses('lin', 2)).toEqual([200, 429]);
    desk.clock.pass(60_000);
    expect(await statuses('lin', 11)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it('is not looked at any more from an address whose tokens are refused again and again', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `10.9.9.9, ${address}` });
    expect(await statuses(undefined, 6, from('203.0.113.7'))).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statuses('lin', 1, from('203.0.113.7'))).toEqual([429]);
    expect(await statuses('lin', 1, from('203.0.113.8:55123'))).toEqual([200]);
    expect(await statuses(undefined, 1, from('[2001:db8::1]:443'))).toEqual([401]);
    desk.clock.pass(3_000);
    expect(await statuses('lin', 1, from('203.0.113.7'))).toEqual([200]);
  });

  it('changes nothing while told to wait', async () => {
    await statuses('lin', 10);
    const path = `/api/workspaces/${workspaceId}/campaigns`;
    const body = { once: 'once-0001', name: 'Coast film', type: 'launch' };
    expect((await desk.ask('lin', 'POST', path, body)).status).toBe(429);
    desk.clock.pass(60_000);
    const found = `/api/workspaces/${workspaceId}/summaries`;
    expect(await (await desk.ask('lin', 'GET', found)).text()).not.toContain('Coast film');
    expect((await desk.ask('lin', 'POST', path, body)).status).toBe(200);
  });
});

describe('The limits of one instance', () => {
  it('hold for a whole tenant too, and leave the others alone', () => {
    const clock = createTestClock();
    const limits = createCallLimits({ perPerson: 4, elapsed: () => clock.elapsed() });
    const calls = Array.from({ length: 51 }, (_, at) => limits.call({ tenantId: 'one', personId: `p${at}` }));
    expect([calls.filter((wait) => wait === 0).length, calls.at(-1)]).toEqual([50, 1]);
    expect(limits.call({ tenantId: 'two', personId: 'p1' })).toBe(0);
  });

  it('serve somebody at the pace that is allowed without end', () => {
    const clock = createTestClock();
    const limits = createCallLimits({ perPerson: 60, elapsed: () => clock.elapsed() });
    for (let call = 0; call < 500; call += 1) {
      expect(limits.call({ tenantId: 'one', personId: 'p' })).toBe(0);
      clock.pass(1_000);
    }
  });

  it('count nobody whose address cannot be told', () => {
    const limits = createCallLimits({ perPerson: 1, elapsed: () => 0 });
    for (let time = 0; time < 9; time += 1) limits.wasRefused(undefined);
    expect(limits.refusedAt(undefined)).toBe(0);
  });
});
