import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import { type HostileFile, hostileFiles, hostileTables } from '../kit/attack-files.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import { brokenFiles } from '../kit/broken-files.ts';

/* Files that somebody means badly: refused with the reason, or kept as bytes that come back as an attachment only. */

let house: AttackHouse;
let campaign: string;
let peak = 0;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** What is still held once buffers that nobody needs were given back, which takes a few turns. */
async function inUse(): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < 5; time += 1) {
    collect();
    await new Promise((done) => setImmediate(done));
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

beforeAll(async () => {
  house = await openAttackHouse();
  const { id } = await house.as('olga').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId: 'marketing' },
    body: { once: 'hostile-files', name: 'Harvest', type: 'launch', ownerId: 'olga' },
  });
  campaign = `/api/campaigns/${id}`;
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  expect(house.network.strayed).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('hostile files')).toBeGreaterThanOrEqual(60);
});

async function upload(
  file: Pick<HostileFile, 'name'>,
  body: ReadableStream | Uint8Array,
  headers = {},
): Promise<Response> {
  const path = `${campaign}/files?name=${encodeURIComponent(file.name.toWellFormed())}`;
  const type = { 'content-type': 'application/octet-stream', ...headers };
  const answer = await house.ask('olga', 'POST', path, body, type);
  counted('hostile files');
  peak = Math.max(peak, process.memoryUsage().rss);
  return answer;
}

const safeTypes =
  /^(text\/(plain|csv)|image\/(png|jpeg|gif|webp|heic)|video\/|audio\/|application\/(pdf|zip|vnd\.openxml))/;

/** What was kept can be fetched, and nothing that receives it shows it as a page of ours. */
async function isHarmless(id: string): Promise<void> {
  const answer = await house.ask('olga', 'GET', `${campaign}/files/${id}`);
  const { headers } = answer;
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~%!#$&+^`|{}-]+$/,
  );
  expect(headers.get('content-type')).toMatch(safeTypes);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('set-cookie')).toBeNull();
  await answer.arrayBuffer();
}

/** Made once: some of them unpack to a hundred megabytes. */
const broken = brokenFiles();

describe('Of files that are uploaded', () => {
  const files = hostileFiles();

  it.each(files.filter(({ refused }) => refused))('$what is refused, with the reason', async (file) => {
    const before = house.writes();
    const answer = await upload(file, file.bytes);
    expect(await answer.json()).toMatchObject({ code: file.refused });
    expect(house.writes()).toBe(before);
  });

  it.each(files.filter(({ refused }) => !refused))('$what is kept as bytes and no more', async (file) => {
    const answer = await upload(file, file.bytes);
    const { id, name } = (await answer.json()) as { id: string; name: string };
    expect(answer.status).toBe(200);
    expect(name).not.toMatch(/[/\\\p{C}<>:"|?*]|^[.\s]|[.\s]$/u);
    await isHarmless(id);
  });

  it.each<[string, Record<string, string>]>([
    ['as a form', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['as a page', { 'content-type': 'text/html' }],
    ['as JSON', { 'content-type': 'application/json' }],
    ['without a type', { 'content-type': '' }],
    ['compressed', { 'content-encoding': 'gzip' }],
    ['compressed twice', { 'content-encoding': 'gzip, gzip' }],
  ])('a body that comes %s is refused', async (_, headers) => {
    const answer = await upload({ name: 'a.txt' }, new TextEncoder().encode('Hello'), headers);
    expect(answer.status).toBe(415);
  });

  it('a body without an end is cut off, one that says too much is not even read', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1_048_576;
        controller.enqueue(new Uint8Array(1_048_576));
      },
    });
    const before = house.writes();
    expect((await upload({ name: 'a.txt' }, endless)).status).toBe(413);
    expect(given).toBeLessThan(30 * 1_048_576);
    const said = { 'content-length': String(10 ** 12) };
    expect((await upload({ name: 'a.txt' }, new TextEncoder().encode('Hello'), said)).status).toBe(413);
    expect(house.writes()).toBe(before);
  });

  it('a body that comes byte by byte, and one that breaks off, leave nothing behind', async () => {
    const before = house.writes();
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let each = 0; each < 200; each += 1) {
          await new Promise((resolve) => setImmediate(resolve));
          controller.enqueue(Uint8Array.of(0));
        }
        controller.close();
      },
    });
    expect((await upload({ name: 'a.txt' }, slow)).status).toBe(415);
    const torn = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Uint8Array.of(65));
        controller.error(new Error('The line is gone.'));
      },
    });
    expect((await upload({ name: 'a.txt' }, torn)).status).toBe(400);
    expect(house.writes()).toBe(before);
  });
});

describe('Of tables that are imported', () => {
  const path = '/api/workspaces/marketing/imports?noun=campaigns&fileName=';

  it.each(broken)('$name is refused, with the reason', async ({ bytes, refused, what }) => {
    counted('hostile files');
    const before = house.writes();
    const answer = await house.ask('mia', 'POST', `${path}..%2F..%2Fplan.csv`, bytes);
    peak = Math.max(peak, process.memoryUsage().rss);
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem.code).toBe(refused);
    expect(problem.detail.length).toBeGreaterThan(10);
    expect(what === undefined || answer.status === 422).toBe(true);
    expect(house.writes()).toBe(before);
  });

  it.each(hostileTables())('$what does nothing but show its cells', async ({ bytes }) => {
    counted('hostile files');
    const answer = await house.ask('mia', 'POST', `${path}plan.csv`, bytes);
    peak = Math.max(peak, process.memoryUsage().rss);
    expect([200, 413, 422]).toContain(answer.status);
    const text = await answer.text();
    expect(text).not.toMatch(/root:|hahaha/);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
  });
});

describe('However often they come', () => {
  const heavy = broken.filter(({ name }) => /unpacks|repeats|50,000|10 MB/.test(name));

  it('the heaviest leave the memory where it was, give or take 100 MB', async () => {
    const path = '/api/workspaces/marketing/imports?noun=campaigns&fileName=plan.csv';
    const rounds = async (times: number): Promise<void> => {
      for (let each = 0; each < times; each += 1) {
        for (const { bytes } of heavy) {
          expect((await house.ask('mia', 'POST', path, bytes)).status).toBeGreaterThanOrEqual(413);
          counted('heavy files sent again');
          peak = Math.max(peak, process.memoryUsage().rss);
        }
      }
    };
    await rounds(1);
    const before = await inUse();
    const ground = process.memoryUsage().rss;
    peak = ground;
    await rounds(3);
    const growth = megabytes((await inUse()) - before);
    const most = megabytes(peak - ground);
    process.stdout.write(
      `attack suite: ${growth} MB more in use after the heaviest files, ${most} MB more at the highest moment\n`,
    );
    expect(growth).toBeLessThanOrEqual(100);
    // What is unpacked is held for a moment; it may not pile up.
    expect(most).toBeLessThanOrEqual(400);
  });
});

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);
