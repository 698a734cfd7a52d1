import { beforeEach, describe, expect, it } from 'vitest';
import { preferredLocale } from '../../src/api/language.ts';
import { statusOf } from '../../src/api/problem.ts';
import type { Problem } from '../../src/contract/views.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import { refusalCodes } from '../../src/domain/refusal.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const create = (body: unknown, headers: Record<string, string> = {}) =>
  desk.ask('lin', 'POST', `/api/workspaces/${workspaceId}/campaigns`, body, headers);
const good = { once: 'once-0001', name: 'Spring launch', type: 'launch' };
const problem = async (response: Response): Promise<Problem> => (await response.json()) as Problem;

describe('A refusal', () => {
  it.each([
    ['en', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-TW'],
  ] as const)('is told in the language of the request: %s', async (language, locale) => {
    const detail = refusalText(locale, { refused: 'flightReversed' });
    const flight = { start: '2026-03-02', end: '2026-03-01' };
    const told = await problem(await create({ ...good, flight }, { 'accept-language': language }));
    expect(told).toMatchObject({ status: 422, code: 'flightReversed', at: 'flight', detail });
  });

  it('is told in the person’s own language when the request names none of ours', async () => {
    await desk.change('lin', { locale: 'zh-TW' });
    const german = await problem(
      await desk.ask('lin', 'GET', '/api/campaigns/x', undefined, { 'accept-language': 'de' }),
    );
    const silent = await problem(await desk.ask('lin', 'GET', '/api/campaigns/x'));
    expect(german.detail).toBe(silent.detail);
    expect(silent.detail).toMatch(/[\u4E00-\u9FFF]/);
  });

  it.each<[string, object, string]>([
    ['a date that does not exist', { flight: { start: '2026-02-30', end: '2026-03-01' } }, 'flight.start'],
    ['a currency that does not exist', { budget: { minor: 1, currency: 'ABC' } }, 'budget.currency'],
    ['an amount below nothing', { budget: { minor: -1, currency: 'CNY' } }, 'budget.minor'],
    ['half a cent', { budget: { minor: 0.5, currency: 'CNY' } }, 'budget.minor'],
    ['a name that is too long', { name: 'x'.repeat(161) }, 'name'],
    ['a name of spaces', { name: '   ' }, 'name'],
    ['a type that does not exist', { type: 'rumour' }, 'type'],
    ['a channel that does not exist', { channels: ['email', 'pigeon'] }, 'channels.1'],
    ['an owner that is no id', { ownerId: '../lin' }, 'ownerId'],
    ['a key that is too short', { once: 'x' }, 'once'],
    ['a number where a text belongs', { brief: 7 }, 'brief'],
  ])('names where %s stands', async (_, wrong, at) => {
    const told = await problem(await create({ ...good, ...wrong }));
    expect(told).toMatchObject({ status: 400, code: 'malformed', at });
    expect(told.detail).toContain(at);
  });

  it.each<[string, object, string]>([
    ['at the top', { status: 'approved' }, 'status'],
    ['deep inside', { budget: { minor: 1, currency: 'CNY', free: true } }, 'budget.free'],
  ])('names an unknown field %s', async (_, more, at) => {
    expect(await problem(await create({ ...good, ...more }))).toMatchObject({ code: 'unknownField', at });
  });

  it('comes of a field that means to change what all objects are', async () => {
    const body = `{"__proto__":{"role":"admin"},${JSON.stringify(good).slice(1)}`;
    const told = await problem(await create(body, { 'content-type': 'application/json' }));
    expect(told).toMatchObject({ code: 'unknownField', at: '__proto__' });
  });

  it('has an HTTP status of its own kind for every code', () => {
    for (const code of refusalCodes) expect(statusOf[code]).toBeGreaterThanOrEqual(400);
  });

  it('keeps markup in a name what it is: text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const made = await create({ ...good, name });
    expect(made.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await made.json()).toMatchObject({ name });
  });
});

describe('A call', () => {
  it('keeps the number that it came with, and gets one otherwise', async () => {
    const given = await create(good, { 'x-request-id': 'trace-0001' });
    expect(given.headers.get('x-request-id')).toBe('trace-0001');
    for (const bad of ['short', 'x'.repeat(65), 'with space', 'a;b=c;d=e']) {
      const answer = await create(good, { 'x-request-id': bad });
      expect(answer.headers.get('x-request-id')).not.toBe(bad);
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-z]{26}$/);
    }
  });

  it('leaves one line in the log, without anybody’s words', async () => {
    await create({ ...good, brief: 'Secret plan' }, { 'x-request-id': 'trace-0001' });
    await desk.ask('gus', 'POST', `/api/workspaces/${workspaceId}/campaigns`, good);
    await desk.ask(undefined, 'GET', '/api/me');
    expect(desk.log).toEqual([
      {
        at: desk.clock.now(),
        requestId: 'trace-0001',
        endpoint: 'POST /api/workspaces/:workspaceId/campaigns',
        status: 200,
        code: 'ok',
        ms: 0,
        tenantId: 'tenant-1',
        personId: 'lin',
      },
      expect.objectContaining({ status: 403, code: 'notAllowed', personId: 'gus' }),
      expect.objectContaining({ endpoint: 'GET /api/me', status: 401, code: 'notSignedIn' }),
    ]);
    expect(JSON.stringify(desk.log)).not.toMatch(/Secret|Spring|Lin"/);
  });

  it('that breaks inside tells the caller a number and nothing else', async () => {
    desk.doors.directory.people = async () => {
      throw new Error('password=hunter2 in the connection string');
    };
    const answer = await desk.ask('lin', 'GET', `/api/workspaces/${workspaceId}/people`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toMatch(/hunter2|Error|\bat\b.*\.ts/);
    expect(JSON.parse(text)).toMatchObject({ code: 'failed', requestId: desk.log[0]?.requestId });
    expect(desk.faults).toHaveLength(1);
    expect(desk.log[0]).toMatchObject({ status: 500, code: 'failed' });
  });

  it('comes back later when the store does not answer in time, which is no fault of ours', async () => {
    const busy = Object.assign(new Error('no answer'), { name: 'StoreBusy' });
    desk.doors.store.get = () => Promise.reject(busy);
    const answer = await desk.ask('lin', 'GET', '/api/campaigns/c-1');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({ code: 'busy' });
    expect(desk.faults).toEqual([]);
  });

  it('is never stored, sniffed or embedded', async () => {
    for (const answer of [await create(good), await desk.ask(undefined, 'GET', '/api/me')]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('that does not exist is refused like everything that does not exist', async () => {
    for (const [method, path] of [
      ['GET', '/api/secrets'],
      ['PUT', '/api/me'],
      ['POST', '/api/'],
    ] as const) {
      const answer = await desk.ask('ana', method, path, method === 'GET' ? undefined : {});
      expect(answer.status).toBe(404);
      expect(await problem(answer)).toMatchObject({ code: 'notFound' });
    }
  });

  it('with a long answer is packed for those who take it', async () => {
    const list = `/api/workspaces/${workspaceId}/people`;
    for (let index = 0; index < 12; index += 1) await desk.change('bo', { title: 'x'.repeat(120) });
    await desk.change('mei', { title: 'y'.repeat(120), email: `${'m'.repeat(240)}@example.com` });
    await desk.change('ana', { title: 'z'.repeat(120), email: `${'a'.repeat(240)}@example.com` });
    await desk.change('gus', { title: 'g'.repeat(120), email: `${'g'.repeat(240)}@example.com` });
    await desk.change('lin', { title: 'l'.repeat(120), email: `${'l'.repeat(240)}@example.com` });
    const packed = await desk.ask('lin', 'GET', list, undefined, { 'accept-encoding': 'gzip, br' });
    const plain = await desk.ask('lin', 'GET', list);
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ]);
    const unpacked = packed.body?.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(unpacked).text()).toBe(await plain.text());
  });
});

describe('Somebody whose account was closed', () => {
  it('does not get in, though the token is good', async () => {
    await desk.change('bo', { active: false });
    const answer = await desk.ask('bo', 'GET', '/api/me');
    expect(await problem(answer)).toMatchObject({ status: 403, code: 'notAllowed' });
  });
});

describe('The language of a request', () => {
  it.each<[string | undefined, string | undefined]>([
    ['en-GB,en;q=0.9', 'en'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant-MO;q=0.4, en;q=0.3', 'zh-TW'],
    ['de-DE,de;q=0.9,zh;q=0.2', 'zh-CN'],
    ['en;q=0, zh-SG', 'zh-CN'],
    ['de', undefined],
    ['english', undefined],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
