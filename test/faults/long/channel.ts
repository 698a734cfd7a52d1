import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Chance, chanceFrom } from '../../kit/chance.ts';

/*
 * A chat platform in a process of its own: `node channel.ts <faults of a hundred calls> <milliseconds that a call takes>`.
 * It says where it listens, takes messages, forgets nothing, and gives what it saw at `GET /seen`.
 */
const [faults = 0, takes = 20] = process.argv.slice(2).map(Number);
const chance: Chance = chanceFrom(Date.now());
const longestLateness = 10_000;
const statuses = [500, 502, 503, 504];

interface Arrival {
  readonly key: string;
  readonly chat: string;
  readonly id: string;
  readonly at: number;
}
const arrivals: Arrival[] = [];
const byKey = new Map<string, string>();
const hung = new Set<string>();
const seen = { calls: 0, faulty: 0, strayEdits: 0, firstCalls: new Map<string, number>() };

type Fate = (accept: () => string, response: ServerResponse) => void;

const refused =
  (status: number, headers: Record<string, string> = {}): Fate =>
  (_, response) =>
    void response.writeHead(status, headers).end();
const late = (accept: () => string): void => void setTimeout(accept, chance.below(longestLateness));

const fates: readonly Fate[] = [
  (_, response) => refused(429, { 'retry-after': String(1 + chance.below(5)) })(() => '', response),
  refused(429),
  refused(412),
  (_, response) => refused(chance.pick(statuses))(() => '', response),
  (accept, response) => {
    accept();
    response.writeHead(chance.pick(statuses)).end();
  },
  () => undefined,
  (accept) => void accept(),
  (_, response) => void response.destroy(),
  (accept, response) => {
    accept();
    response.destroy();
  },
  (accept, response) => {
    late(accept);
    response.writeHead(504).end();
  },
  (accept, response) => {
    late(accept);
    response.destroy();
  },
  (accept, response) => {
    accept();
    response.end('{"id":');
  },
];

function meet(accept: () => string, response: ServerResponse): void {
  seen.calls += 1;
  if (chance.below(1_000) < faults * 10) {
    seen.faulty += 1;
    chance.pick(fates)(accept, response);
  } else response.end(`{"id":"${accept()}"}`);
}

function take(request: IncomingMessage, response: ServerResponse, body: string): void {
  const path = request.url ?? '';
  const chat = /conversations\/([^/]+)/.exec(path)?.[1] ?? '';
  if (request.method === 'GET') return look(path, response);
  const id = /activities\/([^/]+)$/.exec(path)?.[1];
  if (id !== undefined) {
    if (!hung.has(id)) seen.strayEdits += 1;
    return meet(() => id, response);
  }
  const key = /"deliveryKey":"([^"]*)"/.exec(body)?.[1] ?? '';
  if (!seen.firstCalls.has(key)) seen.firstCalls.set(key, Date.now());
  return meet(() => {
    const arrived = `a${arrivals.length}`;
    arrivals.push({ key, chat, id: arrived, at: Date.now() });
    hung.add(arrived);
    byKey.set(key, arrived);
    return arrived;
  }, response);
}

function look(path: string, response: ServerResponse): void {
  if (path === '/count') return void response.end(String(byKey.size));
  if (path === '/seen') {
    const { calls, faulty, strayEdits, firstCalls } = seen;
    return void response.end(
      JSON.stringify({ arrivals, calls, faulty, strayEdits, firstCalls: [...firstCalls] }),
    );
  }
  const key = decodeURIComponent(path.split('/find/')[1] ?? '');
  return void response.end(JSON.stringify({ id: byKey.get(key) ?? null }));
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    if (request.method === 'GET' || takes === 0) take(request, response, body);
    else setTimeout(() => take(request, response, body), takes);
  });
});
process.stdin.resume().once('end', () => process.exit());
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
