import { ChangeFeedStartFrom } from '@azure/cosmos';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../kit/cosmos/peer.ts';
import { clientOf, create, HERE, openScene, refusal, type Scene, task, TASKS } from './cosmos-peer-scene.ts';

const there = async ({ work }: Scene, id: string): Promise<boolean> =>
  (await work.item(id, HERE).read()).statusCode === 200;

const parameters = [
  { name: '@tenantId', value: HERE[0] },
  { name: '@scope', value: HERE[1] },
];

describe('a fault', () => {
  it('of throttling tells when to come back, and the client does', async () => {
    await using scene = await openScene();
    scene.peer.faults.next(2, { kind: 'throttled', retryAfterMs: 3 });
    const { statusCode, headers } = await scene.work.items.create(task('one'));
    expect(statusCode).toBe(201);
    expect(headers['x-ms-throttle-retry-count']).toBe(2);
    expect(headers['x-ms-throttle-retry-wait-time-ms']).toBe(6);
    expect(scene.peer.charged.slice(-3).map(({ status, requestUnits }) => [status, requestUnits])).toEqual([
      [429, 0],
      [429, 0],
      [201, 4.95],
    ]);
  });

  const answered: readonly (readonly [Fault, number, string])[] = [
    [{ kind: 'retryWith' }, 449, 'null'],
    [{ kind: 'gone', subStatus: 1008 }, 410, '1008'],
    [{ kind: 'unavailable' }, 503, 'null'],
    [{ kind: 'timeout' }, 408, 'null'],
  ];

  it.each(answered)('%j answers %d and does nothing', async (fault, status, subStatus) => {
    await using scene = await openScene();
    scene.peer.faults.next(1, fault);
    const headers = { 'x-ms-documentdb-partitionkey': JSON.stringify(HERE) };
    const response = await scene.send('POST', '/dbs/desk/colls/work/docs', { headers, body: task('one') });
    expect(response.status).toBe(status);
    expect(String(response.headers.get('x-ms-substatus'))).toBe(subStatus);
    expect(await there(scene, 'one')).toBe(false);
    scene.peer.faults.next(1, fault, { operation: 'create' });
    expect(await refusal(scene.work.items.create(task('one')))).toBe(status);
    expect((await scene.work.items.create(task('one'))).statusCode).toBe(201);
  });

  const silent: readonly Fault[] = [
    { kind: 'unavailable', applied: true },
    { kind: 'timeout', applied: true },
    { kind: 'dropped', applied: true },
    { kind: 'hang', applied: true },
  ];

  it.each(silent)('%j hides that the work was done', async (fault) => {
    await using scene = await openScene();
    scene.peer.faults.next(1, fault);
    const failed = await scene.work.items.batch([create('one'), create('two')], HERE).then(
      () => false,
      () => true,
    );
    expect(failed).toBe(true);
    expect(scene.peer.faults.struck).toEqual([{ fault, operation: 'batch', container: 'work' }]);
    expect([await there(scene, 'one'), await there(scene, 'two')]).toEqual([true, true]);
  });

  it.each(['dropped', 'hang'] as const)('that is %s before the work leaves nothing behind', async (kind) => {
    await using scene = await openScene();
    scene.peer.faults.next(1, { kind });
    await expect(scene.work.items.create(task('one'))).rejects.toMatchObject({
      code: kind === 'hang' ? 'TimeoutError' : 'ECONNRESET',
    });
    expect(await there(scene, 'one')).toBe(false);
  });

  it('of an empty page brings a continuation, and nothing is lost', async () => {
    await using scene = await openScene();
    for (const id of ['a', 'b', 'c']) await scene.work.items.create(task(id));
    scene.peer.faults.next(1, { kind: 'emptyPage' });
    scene.peer.faults.next(1, { kind: 'smallPage', most: 1 });
    scene.peer.faults.next(1, { kind: 'emptyPage' });
    expect(await there(scene, 'a')).toBe(true);
    const iterator = scene.work.items.query<{ id: string }>(
      { query: TASKS, parameters },
      { partitionKey: HERE },
    );
    const pages: string[][] = [];
    while (iterator.hasMoreResults()) pages.push((await iterator.fetchNext()).resources.map(({ id }) => id));
    expect(pages).toEqual([[], ['a'], [], ['b', 'c']]);
  });

  it('of pages strikes the feed too', async () => {
    await using scene = await openScene();
    for (const id of ['a', 'b', 'c']) await scene.work.items.create(task(id));
    const { faults } = scene.peer;
    faults.next(1, { kind: 'smallPage', most: 1 }, { operation: 'changeFeed' });
    faults.next(1, { kind: 'emptyPage' }, { operation: 'changeFeed' });
    const iterator = scene.work.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(HERE),
    });
    const pages: string[][] = [];
    for (let page = 0; page < 4; page++) {
      const { result } = await iterator.readNext();
      pages.push(result.map(({ id }: { id: string }) => id));
    }
    expect(pages).toEqual([['a'], [], ['b', 'c'], []]);
  });

  it('strikes only what it was meant for', async () => {
    await using scene = await openScene();
    const { faults } = scene.peer;
    faults.next(1, { kind: 'unavailable' }, { operation: ['delete', 'batch'], container: 'work' });
    faults.next(1, { kind: 'unavailable' }, { container: 'elsewhere' });
    expect((await scene.work.items.create(task('one'))).statusCode).toBe(201);
    expect((await scene.work.read()).statusCode).toBe(200);
    expect(await refusal(scene.work.item('one', HERE).delete())).toBe(503);
    expect((await scene.work.item('one', HERE).delete()).statusCode).toBe(204);
    faults.next(5, { kind: 'unavailable' });
    faults.clear();
    expect((await scene.work.items.create(task('one'))).statusCode).toBe(201);
    expect(faults.struck).toHaveLength(1);
  });

  it('comes by chance, the same from the same seed', async () => {
    const weatherOf = async (seed: number): Promise<number[]> => {
      await using scene = await openScene();
      const kinds: readonly Fault[] = [{ kind: 'unavailable' }, { kind: 'retryWith' }, { kind: 'timeout' }];
      scene.peer.faults.next(Infinity, kinds, { every: { seed, oneIn: 3 } });
      const statuses: number[] = [];
      for (let turn = 0; turn < 30; turn++) {
        const { status } = await scene.send('DELETE', '/dbs/desk/colls/work/docs/none', {
          headers: { 'x-ms-documentdb-partitionkey': JSON.stringify(HERE) },
        });
        statuses.push(status);
      }
      return statuses;
    };
    const first = await weatherOf(7);
    expect(await weatherOf(7)).toEqual(first);
    expect(await weatherOf(8)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([404, 408, 449, 503]));
  });

  it('never reaches a request that is refused anyway', async () => {
    await using scene = await openScene();
    scene.peer.faults.next(1, { kind: 'unavailable' });
    const stranger = clientOf(scene.peer, Buffer.from('another').toString('base64'));
    expect(await refusal(stranger.database('desk').container('work').item('one', HERE).delete())).toBe(401);
    expect(scene.peer.faults.struck).toEqual([]);
    stranger.dispose();
  });
});
