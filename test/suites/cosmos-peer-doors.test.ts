import { CosmosClient, PartitionKeyKind } from '@azure/cosmos';
import { describe, expect, it } from 'vitest';
import { startCosmosPeer } from '../kit/cosmos/peer.ts';
import { authorization, clientOf, HERE, openScene, refusal, task, WORK } from './cosmos-peer-scene.ts';

const ITEM = { 'x-ms-documentdb-partitionkey': JSON.stringify(HERE) };
const DOCS = '/dbs/desk/colls/work/docs';

describe('who comes in', () => {
  it('nobody without the key of the account', async () => {
    await using scene = await openScene();
    const stranger = clientOf(scene.peer, Buffer.from('another key').toString('base64'));
    expect(await refusal(stranger.database('desk').read())).toBe(401);
    expect(
      (await scene.send('GET', '/dbs/desk', { headers: { authorization: 'type%3Dmaster' } })).status,
    ).toBe(401);
    stranger.dispose();
  });

  it('nobody with a signature for something else, or for another day', async () => {
    await using scene = await openScene();
    const date = new Date(Date.now()).toUTCString();
    const stolen = authorization('GET', '/dbs/desk', date, scene.peer.key);
    const headers = { authorization: stolen, 'x-ms-date': date };
    expect((await scene.send('GET', '/dbs/desk', { headers })).status).toBe(200);
    const elsewhere = await scene.send('GET', '/dbs/desk/colls/work', { headers });
    expect(elsewhere.status).toBe(401);
    const old = await scene.send('GET', '/dbs/desk', { headers: { 'x-ms-date': new Date(0).toUTCString() } });
    expect(old.status).toBe(403);
  });

  it('only good tokens, and no key, where local authorization is off', async () => {
    const peer = await startCosmosPeer({ registeredSql: [], acceptsToken: (token) => token === 'good' });
    const withToken = (token: string): CosmosClient =>
      new CosmosClient({
        endpoint: peer.endpoint,
        tokenProvider: () => Promise.resolve(`type=aad&ver=1.0&sig=${token}`),
      });
    const [good, bad, key] = [withToken('good'), withToken('bad'), clientOf(peer)];
    expect((await good.databases.createIfNotExists({ id: 'desk' })).statusCode).toBe(201);
    expect(await refusal(bad.database('desk').read())).toBe(401);
    expect(await refusal(key.database('desk').read())).toBe(401);
    for (const client of [good, bad, key]) client.dispose();
    await peer.close();
  });
});

describe('what the peer does not know', () => {
  it.each([
    ['POST', '/dbs/desk/colls/work/sprocs'],
    ['GET', '/dbs/desk/colls/work/docs'],
    ['PATCH', '/dbs/desk/colls/work/docs/one'],
    ['DELETE', '/dbs/desk/colls/work'],
    ['GET', '/dbs'],
    ['GET', '/dbs/desk/users'],
    ['GET', '/dbs/desk?x=1'],
    ['GET', '/dbs//colls/work'],
    ['GET', '/anything/else'],
  ])('%s %s is refused with the error of the service', async (method, path) => {
    await using scene = await openScene();
    const response = await scene.send(method, path);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ code: 'BadRequest', message: expect.any(String) });
    expect(response.headers.get('x-ms-activity-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['x-ms-something-new', 'true'],
    ['x-ms-version', '2018-12-31'],
    ['x-ms-consistency-level', 'Strong'],
    ['x-ms-max-item-count', 'many'],
    ['x-ms-cosmos-batch-atomic', 'false'],
    ['if-match', '"1"'],
    ['prefer', 'return=minimal'],
    ['x-ms-continuation', 'somewhere'],
  ])('a read with the header %s: %s is refused', async (name, value) => {
    await using scene = await openScene();
    await scene.work.items.create(task('one'));
    const read = async (headers: object) =>
      (await scene.send('GET', `${DOCS}/one`, { headers: { ...ITEM, ...headers } })).status;
    expect(await read({})).toBe(200);
    expect(await read({ [name]: value })).toBe(400);
  });

  it.each(['x-ms-version', 'x-ms-date', 'x-ms-documentdb-partitionkey', 'authorization'])(
    'a read without %s is refused',
    async (name) => {
      await using scene = await openScene();
      await scene.work.items.create(task('one'));
      const { status } = await scene.send('GET', `${DOCS}/one`, { headers: { ...ITEM, [name]: undefined } });
      expect(status).toBe(400);
    },
  );

  it('a write that is no JSON, or says it is something else, is refused', async () => {
    await using scene = await openScene();
    const write = async (body: unknown, headers: object = {}) =>
      (await scene.send('POST', DOCS, { headers: { ...ITEM, ...headers }, body })).status;
    expect(await write([task('one')])).toBe(400);
    expect(await write(task('one'), { 'content-type': 'text/plain' })).toBe(400);
    expect(await write(task('one'))).toBe(201);
  });

  it('bulk, patch and all versions of the feed are refused', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('one'));
    expect(
      await refusal(scene.work.item('one', HERE).patch([{ op: 'set', path: '/kind', value: 'x' }])),
    ).toBe(400);
    const atOnce = { 'x-ms-cosmos-is-batch-request': 'true', 'x-ms-cosmos-batch-atomic': 'false' };
    const body = [{ operationType: 'Create', resourceBody: task('two') }];
    expect((await scene.send('POST', DOCS, { headers: { ...ITEM, ...atOnce }, body })).status).toBe(400);
    const full = { ...ITEM, 'a-im': 'Full-Fidelity Feed' };
    expect((await scene.send('GET', DOCS, { headers: full })).status).toBe(400);
  });
});

describe('databases and containers', () => {
  it('are created once and found afterwards', async () => {
    await using scene = await openScene();
    const again = await scene.client.databases.createIfNotExists({ id: 'desk' });
    expect(again.statusCode).toBe(200);
    const { statusCode, resource } = await again.database.containers.createIfNotExists(structuredClone(WORK));
    expect(statusCode).toBe(200);
    expect(resource).toMatchObject({
      id: 'work',
      partitionKey: WORK.partitionKey,
      indexingPolicy: {
        automatic: true,
        indexingMode: 'consistent',
        includedPaths: [{ path: '/*' }],
        excludedPaths: [{ path: '/"_etag"/?' }],
        compositeIndexes: WORK.indexingPolicy.compositeIndexes,
      },
    });
    expect(await refusal(again.database.containers.create(structuredClone(WORK)))).toBe(409);
    expect(await refusal(again.database.container('none').read())).toBe(404);
    expect(await refusal(scene.client.database('none').read())).toBe(404);
  });

  it.each([
    ['no kind of partition key', { partitionKey: { paths: ['/tenantId'] } }],
    ['the first version of the hash', { partitionKey: { ...WORK.partitionKey, version: 1 } }],
    ['four levels', { partitionKey: { ...WORK.partitionKey, paths: ['/a', '/b', '/c', '/d'] } }],
    ['one level twice', { partitionKey: { ...WORK.partitionKey, paths: ['/a', '/a'] } }],
    [
      'two paths in one hash',
      { partitionKey: { paths: ['/a', '/b'], kind: PartitionKeyKind.Hash, version: 2 } },
    ],
    ['a time to live of 0', { defaultTtl: 0 }],
    ['a composite index of one path', { indexingPolicy: { compositeIndexes: [[{ path: '/a' }]] } }],
    ['a lazy index', { indexingPolicy: { indexingMode: 'Lazy' } }],
    ['an index that says nothing of the rest', { indexingPolicy: { includedPaths: [{ path: '/kind/?' }] } }],
    ['something unknown', { uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/a'] }] } }],
    ['too little throughput', { throughput: 300 }],
    ['autoscale in odd steps', { maxThroughput: 1500 }],
  ])('a container with %s is refused', async (_, more) => {
    await using scene = await openScene();
    const body = { ...structuredClone(WORK), id: 'odd', ...more } as unknown as typeof WORK;
    expect(await refusal(scene.client.database('desk').containers.create(body))).toBe(400);
    expect(await refusal(scene.client.database('desk').container('odd').read())).toBe(404);
  });

  it('take a new index and a new time to live, but never another partition key', async () => {
    await using scene = await openScene();
    const { resource } = await scene.work.read();
    await scene.work.replace({ ...WORK, defaultTtl: 60 });
    expect((await scene.work.read()).resource).toMatchObject({ defaultTtl: 60, _rid: resource?._rid });
    const other = { ...WORK, partitionKey: { ...WORK.partitionKey, paths: ['/tenantId'] } };
    expect(await refusal(scene.work.replace(other))).toBe(400);
  });

  it('tell their throughput and take another', async () => {
    await using scene = await openScene();
    const { resource, offer } = await scene.work.readOffer();
    expect(resource?.content?.offerAutopilotSettings).toEqual({ maxThroughput: 1000 });
    if (!resource || !offer) throw new Error('There is no offer.');
    const content = { offerThroughput: 400, offerAutopilotSettings: { maxThroughput: 4000 } };
    await offer.replace({
      ...resource,
      content: { ...resource.content, ...content } as typeof resource.content,
    });
    expect((await scene.work.readOffer()).resource?.content?.offerAutopilotSettings).toEqual({
      maxThroughput: 4000,
    });
  });

  it('go with their database', async () => {
    await using scene = await openScene();
    await scene.client.database('desk').delete();
    expect(await refusal(scene.work.read())).toBe(404);
  });
});
