import type { OperationInput } from '@azure/cosmos';
import { describe, expect, it } from 'vitest';
import { create, HERE, openScene, refusal, type Scene, task } from './cosmos-peer-scene.ts';

const DOCS = '/dbs/desk/colls/work/docs';

const idsIn = async ({ work }: Scene, ids: readonly string[]): Promise<string[]> => {
  const read = await Promise.all(ids.map((id) => work.item(id, HERE).read()));
  return ids.filter((_, place) => read[place]?.statusCode === 200);
};

describe('an item', () => {
  it('is created, read, replaced, upserted and deleted', async () => {
    await using scene = await openScene();
    const { work } = scene;
    const created = await work.items.create(task('one', { title: 'Büro 新品' }));
    expect(created.statusCode).toBe(201);
    expect(created.resource).toMatchObject({ ...task('one'), title: 'Büro 新品', _ts: expect.any(Number) });
    const item = work.item('one', HERE);
    expect((await item.read()).resource).toEqual(created.resource);
    const replaced = await item.replace(task('one', { title: 'b' }));
    expect(replaced.resource).toMatchObject({ title: 'b', _rid: created.resource?._rid });
    expect(replaced.etag).not.toBe(created.etag);
    expect((await work.items.upsert(task('one', { title: 'c' }))).statusCode).toBe(200);
    expect((await work.items.upsert(task('two'))).statusCode).toBe(201);
    expect((await item.delete()).statusCode).toBe(204);
    expect((await item.read()).statusCode).toBe(404);
    expect(await refusal(item.delete())).toBe(404);
    expect(await refusal(item.replace(task('one')))).toBe(404);
  });

  it('is created once', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('one', { title: 'a' }));
    expect(await refusal(scene.work.items.create(task('one', { title: 'b' })))).toBe(409);
    expect((await scene.work.item('one', HERE).read()).resource).toMatchObject({ title: 'a' });
    expect((await scene.work.items.create({ ...task('one'), scope: 'elsewhere' })).statusCode).toBe(201);
  });

  it('keeps its version: only who saw the last one may write', async () => {
    await using scene = await openScene();
    const item = scene.work.item('one', HERE);
    const { etag: first } = await scene.work.items.create(task('one'));
    const seen = (condition: string) => ({ accessCondition: { type: 'IfMatch', condition } });
    const { etag: second } = await item.replace(task('one', { title: 'b' }), seen(first));
    expect(await refusal(item.replace(task('one', { title: 'c' }), seen(first)))).toBe(412);
    expect(await refusal(item.delete(seen(first)))).toBe(412);
    expect((await item.read()).resource).toMatchObject({ title: 'b' });
    const unchanged = await item.read({ accessCondition: { type: 'IfNoneMatch', condition: second } });
    expect(unchanged.statusCode).toBe(304);
    expect((await item.delete(seen(second))).statusCode).toBe(204);
  });

  it('is never reached with the key of another tenant, nor with half a key', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('one'));
    expect((await scene.work.item('one', ['other', 'launch']).read()).statusCode).toBe(404);
    const write = async (key: unknown) => {
      const headers = { 'x-ms-documentdb-partitionkey': JSON.stringify(key) };
      const response = await scene.send('POST', DOCS, { headers, body: task('two') });
      return [response.status, response.headers.get('x-ms-substatus')];
    };
    for (const key of [['other', 'launch'], ['lumora'], ['lumora', 'launch', 'more'], ['lumora', {}], []])
      expect(await write(key)).toEqual([400, '1001']);
    expect(await idsIn(scene, ['two'])).toEqual([]);
    expect(await write(HERE)).toEqual([201, null]);
    const half = { headers: { 'x-ms-documentdb-partitionkey': '["lumora"]' } };
    expect((await scene.send('GET', `${DOCS}/one`, half)).status).toBe(400);
  });

  it.each(['a/b', 'a\\b', 'a?b', 'a#b', 'a ', 'x'.repeat(1024), '', 7])('has no id like %j', async (id) => {
    await using scene = await openScene();
    const headers = { 'x-ms-documentdb-partitionkey': JSON.stringify(HERE) };
    expect((await scene.send('POST', DOCS, { headers, body: { ...task('x'), id } })).status).toBe(400);
  });

  it('holds at most 2 MB', async () => {
    await using scene = await openScene();
    const room = 2 * 1024 * 1024 - Buffer.byteLength(JSON.stringify(task('big', { text: '' })));
    expect(await refusal(scene.work.items.create(task('big', { text: 'x'.repeat(room + 1) })))).toBe(413);
    expect((await scene.work.items.create(task('big', { text: 'x'.repeat(room) }))).statusCode).toBe(201);
  });

  it('ends with its time to live, by the clock of the peer', async () => {
    await using scene = await openScene({ defaultTtl: 100 });
    await scene.work.items.create(task('default'));
    await scene.work.items.create(task('short', { ttl: 10 }));
    await scene.work.items.create(task('ever', { ttl: -1 }));
    expect(await refusal(scene.work.items.create(task('odd', { ttl: 0 })))).toBe(400);
    const all = ['default', 'short', 'ever'];
    scene.peer.advance(9_999);
    expect(await idsIn(scene, all)).toEqual(all);
    scene.peer.advance(1);
    expect(await idsIn(scene, all)).toEqual(['default', 'ever']);
    expect((await scene.work.items.create(task('short'))).statusCode).toBe(201);
    scene.peer.advance(90_000);
    expect(await idsIn(scene, all)).toEqual(['short', 'ever']);
  });

  it('lives for ever where the container knows no time to live', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('short', { ttl: 10 }));
    scene.peer.advance(1_000_000);
    expect(await idsIn(scene, ['short'])).toEqual(['short']);
  });
});

describe('a batch', () => {
  it('writes all its items at once', async () => {
    await using scene = await openScene();
    const { etag } = await scene.work.items.create(task('old'));
    const { code, result } = await scene.work.items.batch(
      [
        create('new'),
        { operationType: 'Replace', id: 'old', resourceBody: task('old', { title: 'b' }), ifMatch: etag },
        { operationType: 'Upsert', resourceBody: task('kept') },
        { operationType: 'Read', id: 'kept' },
        { operationType: 'Delete', id: 'new' },
      ],
      HERE,
    );
    expect(code).toBe(200);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 200, 201, 200, 204]);
    expect(result?.[1]).toMatchObject({ eTag: expect.any(String), resourceBody: { title: 'b' } });
    expect(await idsIn(scene, ['old', 'new', 'kept'])).toEqual(['old', 'kept']);
  });

  // The types of the client leave it out for a delete; the service takes it.
  const staleDelete = { operationType: 'Delete', id: 'old', ifMatch: '"0"' } as const;

  const failing: readonly (readonly [string, OperationInput, number])[] = [
    ['exists already', create('old'), 409],
    ['is stale', { operationType: 'Replace', id: 'old', resourceBody: task('old'), ifMatch: '"0"' }, 412],
    ['is stale to delete', staleDelete, 412],
    ['is not there', { operationType: 'Delete', id: 'none' }, 404],
    ['is of another tenant', create('two', { tenantId: 'other' }), 400],
    ['is another one', { operationType: 'Replace', id: 'old', resourceBody: task('new') }, 400],
  ];

  it.each(failing)('does nothing when one of its items %s', async (_, operation, status) => {
    await using scene = await openScene();
    await scene.work.items.create(task('old'));
    scene.peer.forgetCharges();
    const { code, result } = await scene.work.items.batch(
      [create('before'), operation, create('after')],
      HERE,
    );
    expect(code).toBe(207);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, status, 424]);
    expect(await idsIn(scene, ['before', 'old', 'after'])).toEqual(['old']);
    expect(scene.peer.charged[0]?.requestUnits).toBeGreaterThanOrEqual(4.95);
  });

  it('has one hundred operations and 2 MB at most', async () => {
    await using scene = await openScene();
    const headers = {
      'x-ms-documentdb-partitionkey': JSON.stringify(HERE),
      'x-ms-cosmos-is-batch-request': 'true',
      'x-ms-cosmos-batch-atomic': 'true',
    };
    const batch = async (body: unknown) => (await scene.send('POST', DOCS, { headers, body })).status;
    const many = Array.from({ length: 101 }, (_, place) => create(`item-${place}`));
    expect(await batch(many)).toBe(400);
    expect(await batch([])).toBe(400);
    const half = 'x'.repeat(1024 * 1024);
    expect(await batch([create('one', { half }), create('two', { half })])).toBe(413);
    expect(await idsIn(scene, ['item-0', 'one'])).toEqual([]);
    expect(await batch(many.slice(1))).toBe(200);
    expect(await idsIn(scene, ['item-0', 'item-1', 'item-100'])).toEqual(['item-1', 'item-100']);
  });

  it('stays in one partition and does nothing that the peer does not know', async () => {
    await using scene = await openScene();
    const patch: OperationInput = {
      operationType: 'Patch',
      id: 'old',
      resourceBody: [{ op: 'set', path: '/kind', value: 'x' }],
    };
    const elsewhere: OperationInput = {
      operationType: 'Delete',
      id: 'old',
      partitionKey: ['other', 'launch'],
    };
    for (const operation of [patch, elsewhere]) {
      const { result } = await scene.work.items.batch([create('before'), operation], HERE);
      expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 400]);
    }
    expect(await idsIn(scene, ['before'])).toEqual([]);
  });

  it('answers without the items when asked to', async () => {
    await using scene = await openScene();
    const { result } = await scene.work.items.batch([create('one')], HERE, {
      contentResponseOnWriteEnabled: false,
    });
    expect(result?.[0]).toMatchObject({ statusCode: 201, eTag: expect.any(String) });
    expect(result?.[0]).not.toHaveProperty('resourceBody');
  });
});

describe('the charge', () => {
  it('follows the table: reads, writes and replacements by size', async () => {
    await using scene = await openScene();
    const sized = (id: string, bytes: number) => {
      const empty = Buffer.byteLength(JSON.stringify(task(id, { text: '' })));
      return task(id, { text: 'x'.repeat(bytes - empty) });
    };
    const small = await scene.work.items.create(sized('small', 1024));
    const large = await scene.work.items.create(sized('large', 65_536));
    expect([small.requestCharge, large.requestCharge]).toEqual([4.95, 22.67]);
    const reads = await Promise.all(['small', 'large'].map((id) => scene.work.item(id, HERE).read()));
    expect(reads.map(({ requestCharge }) => requestCharge)).toEqual([1, 4.76]);
    const again = await scene.work.item('small', HERE).replace(sized('small', 1024));
    expect(again.requestCharge).toBe(11);
    const { operation, container, partition, activityId, bytesIn } = scene.peer.charged.at(-1) ?? {};
    expect({ operation, container, partition, bytesIn }).toEqual({
      operation: 'replace',
      container: 'work',
      partition: JSON.stringify(HERE),
      bytesIn: 1024,
    });
    expect(activityId).toBe(again.activityId);
    scene.peer.forgetCharges();
    expect(scene.peer.charged).toEqual([]);
  });
});

describe('a session', () => {
  it('is told with each answer and kept by the client', async () => {
    await using scene = await openScene();
    const { headers } = await scene.work.items.create(task('one'));
    expect(headers['x-ms-session-token']).toMatch(/^[01]:-1#1$/);
  });

  it('that is ahead of the account, or of another container, is refused', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('one'));
    const read = async (token: string) => {
      const headers = { 'x-ms-documentdb-partitionkey': JSON.stringify(HERE), 'x-ms-session-token': token };
      const response = await scene.send('GET', `${DOCS}/one`, { headers });
      return [response.status, response.headers.get('x-ms-substatus')];
    };
    expect(await read('0:-1#0,1:-1#0')).toEqual([200, null]);
    expect(await read('0:-1#7,1:-1#7')).toEqual([404, '1002']);
    expect(await read('9:-1#0')).toEqual([400, null]);
  });
});
