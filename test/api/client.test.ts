import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, createClient } from '../../src/api/client.ts';
import type { LiveNotice } from '../../src/contract/live.ts';

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

let seen: Seen[];
let answers: Response[];
let tokens: string[];
let forgotten: number;

beforeEach(() => {
  seen = [];
  answers = [];
  tokens = ['first', 'second'];
  forgotten = 0;
});

const client = () =>
  createClient({
    base: 'https://desk.test',
    token: async () => tokens[0] ?? '',
    forgetToken: () => {
      forgotten += 1;
      tokens.shift();
    },
    locale: () => 'zh-TW',
    fetch: async (url, init = {}) => {
      seen.push({ url: url instanceof Request ? url.url : url.toString(), init });
      const next = answers.shift();
      if (!next) throw new TypeError('fetch failed');
      return next;
    },
  });

const problem = (code: string, status: number): Response =>
  new Response(JSON.stringify({ code, status, detail: 'No.', type: '', title: '', requestId: 'r' }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });

const stream = (...parts: string[]): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    }),
  );

describe('The client', () => {
  it('fills the address, and asks in the reader’s language with their token', async () => {
    answers = [Response.json({ events: [], next: null })];
    await client().call('GET /api/campaigns/:campaignId/history', {
      params: { campaignId: 'c/1' },
      query: { cursor: 'a b&c' },
    });
    expect(seen[0]?.url).toBe('https://desk.test/api/campaigns/c%2F1/history?cursor=a%20b%26c');
    expect(seen[0]?.init.headers).toMatchObject({
      authorization: 'Bearer first',
      'accept-language': 'zh-TW',
    });
  });

  it('sends JSON as JSON and files as they are', async () => {
    answers = [Response.json({}), Response.json({})];
    await client().call('PATCH /api/me', { body: { locale: 'en' } });
    const file = new Blob(['%PDF']);
    const upload = { params: { campaignId: 'c' }, query: { name: 'a.pdf' }, body: file };
    await client().call('POST /api/campaigns/:campaignId/files', upload);
    expect(seen[0]?.init).toMatchObject({ method: 'PATCH', body: '{"locale":"en"}' });
    expect(seen[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(seen[1]?.init.body).toBe(file);
    expect(seen[1]?.init.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
  });

  it('throws a refusal with its code and its sentence', async () => {
    answers = [problem('stale', 409)];
    const refused = client().call('GET /api/me');
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({ problem: { code: 'stale', detail: 'No.' } });
  });

  it('tries once more with a new token when the service refused the old one', async () => {
    answers = [problem('notSignedIn', 401), Response.json([])];
    expect(await client().call('GET /api/me/work')).toEqual([]);
    expect(seen.map(({ init }) => init.headers)).toMatchObject([
      { authorization: 'Bearer first' },
      { authorization: 'Bearer second' },
    ]);
    answers = [problem('notSignedIn', 401), problem('notSignedIn', 401)];
    await expect(client().call('GET /api/me')).rejects.toMatchObject({ problem: { code: 'notSignedIn' } });
    expect(forgotten).toBe(2);
  });

  it('tells a broken line and somebody else’s error page from a refusal', async () => {
    answers = [new Response('<h1>Bad gateway</h1>', { status: 502 })];
    await expect(client().call('GET /api/me')).rejects.not.toBeInstanceOf(ProblemError);
    await expect(client().call('GET /api/me')).rejects.toBeInstanceOf(TypeError);
  });

  it('says which part of an address was forgotten', async () => {
    await expect(client().call('GET /api/campaigns/:campaignId')).rejects.toThrow('"campaignId" is missing');
    expect(seen).toEqual([]);
  });
});

describe('The stream of the client', () => {
  const listen = async (response: Response, signal = new AbortController().signal) => {
    answers = [response];
    const heard: LiveNotice[] = [];
    const ended = client().live('w', (notice) => heard.push(notice), signal);
    await ended;
    return heard;
  };

  it('hears every notice, however the line cuts them, and skips heartbeats', async () => {
    const heard = await listen(
      stream(
        'event: change\ndata: {"chan',
        'ged":"work"}\n\n: still here\n',
        '\nevent: change\ndata: {"changed":"people"}\n\nevent: change\ndata: {"changed":"reports"}\n\n',
      ),
    );
    expect(heard).toEqual([{ changed: 'work' }, { changed: 'people' }, { changed: 'reports' }]);
  });

  it('ends without complaint when nobody wants to listen any more', async () => {
    const closing = new AbortController();
    const silent = new Response(new ReadableStream<Uint8Array>());
    const listening = listen(silent, closing.signal);
    closing.abort();
    expect(await listening).toEqual([]);
  });

  it('breaks when the line falls silent for longer than two heartbeats', async () => {
    vi.useFakeTimers();
    const listening = listen(new Response(new ReadableStream<Uint8Array>()));
    const broken = listening.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(51_000);
    expect(await broken).toMatchObject({ message: 'The line fell silent.' });
    vi.useRealTimers();
  });
});
