import { ChangeFeedStartFrom } from '@azure/cosmos';
import { describe, expect, it } from 'vitest';
import { create, HERE, openScene, refusal, type Scene, task } from './cosmos-peer-scene.ts';

type From = NonNullable<
  NonNullable<Parameters<Scene['work']['items']['getChangeFeedIterator']>[0]>['changeFeedStartFrom']
>;

const TENANTS = ['ada', 'ben', 'cem', 'dan', 'eva', 'fay', 'gil', 'hui'];

interface Read {
  readonly pages: string[][];
  readonly continuation: string;
}

/** Reads the feed until it has nothing new. */
async function read({ work }: Scene, from: From, maxItemCount = 100): Promise<Read> {
  const iterator = work.items.getChangeFeedIterator({ changeFeedStartFrom: from, maxItemCount });
  const pages: string[][] = [];
  for (;;) {
    const { result, statusCode, continuationToken } = await iterator.readNext();
    if (statusCode === 304) return { pages, continuation: continuationToken };
    pages.push(result.map((item: { id: string }) => item.id));
  }
}

const fill = async ({ work }: Scene, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await work.items.create({ ...task(id), tenantId: id.split('-')[0] ?? '' });
};

const twice = TENANTS.flatMap((tenant) => [`${tenant}-1`, `${tenant}-2`]);

describe('the feed of changes', () => {
  it('gives every item from the beginning, in the order of each partition but in no order of all', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    const { pages } = await read(scene, ChangeFeedStartFrom.Beginning(), 3);
    const seen = pages.flat();
    expect(seen.toSorted()).toEqual(twice.toSorted());
    expect(seen).not.toEqual(twice);
    for (const tenant of TENANTS)
      expect(seen.filter((id) => id.startsWith(tenant))).toEqual([`${tenant}-1`, `${tenant}-2`]);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(3);
  });

  it('gives only the last version of an item, and no deletes', async () => {
    await using scene = await openScene();
    for (const id of ['one', 'two', 'three']) await scene.work.items.create(task(id));
    await scene.work.item('one', HERE).replace(task('one', { title: 'b' }));
    await scene.work.item('two', HERE).delete();
    expect((await read(scene, ChangeFeedStartFrom.Beginning(HERE))).pages).toEqual([['three', 'one']]);
  });

  it('goes on where it was left', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    const first = await read(scene, ChangeFeedStartFrom.Beginning());
    await fill(scene, ['ada-3', 'hui-3']);
    const { pages, continuation } = await read(scene, ChangeFeedStartFrom.Continuation(first.continuation));
    expect(pages.flat().toSorted()).toEqual(['ada-3', 'hui-3']);
    expect((await read(scene, ChangeFeedStartFrom.Continuation(continuation))).pages).toEqual([]);
  });

  it('begins now when asked to', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    const { pages, continuation } = await read(scene, ChangeFeedStartFrom.Now());
    expect(pages).toEqual([]);
    await fill(scene, ['ben-3']);
    expect((await read(scene, ChangeFeedStartFrom.Continuation(continuation))).pages).toEqual([['ben-3']]);
  });

  it('gives one partition, or one tenant of several', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    await scene.work.items.create({ ...task('cem-elsewhere'), tenantId: 'cem', scope: 'elsewhere' });
    const ofOne = await read(scene, ChangeFeedStartFrom.Beginning(['cem', 'launch']));
    expect(ofOne.pages.flat()).toEqual(['cem-1', 'cem-2']);
    const ofTenant = await read(scene, ChangeFeedStartFrom.Beginning(['cem']));
    expect(ofTenant.pages.flat().toSorted()).toEqual(['cem-1', 'cem-2', 'cem-elsewhere']);
  });

  it('places every tenant where the client looks for it', async () => {
    await using scene = await openScene();
    const tenants = Array.from(
      { length: 40 },
      (_, length) => `${'é中x'.repeat(length).slice(0, length)}-${length}`,
    );
    for (const tenantId of tenants)
      await scene.work.items.create({ ...task('one'), tenantId, name: tenantId });
    for (const tenantId of tenants) {
      const { result } = await scene.work.items
        .getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning([tenantId]) })
        .readNext();
      expect(result).toEqual([expect.objectContaining({ name: tenantId })]);
    }
  });

  it('keeps the items of one batch together, though the page grows', async () => {
    await using scene = await openScene();
    await scene.work.items.create(task('before'));
    await scene.work.items.batch(
      ['a', 'b', 'c'].map((id) => create(id)),
      HERE,
    );
    await scene.work.items.create(task('after'));
    const { pages } = await read(scene, ChangeFeedStartFrom.Beginning(HERE), 2);
    expect(pages).toEqual([['before', 'a', 'b', 'c'], ['after']]);
  });

  it('loses and doubles nothing when its ranges are split', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    const iterator = scene.work.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
      maxItemCount: 3,
    });
    const seen: string[] = [];
    for (let page = 0; page < 30; page++) {
      if (page === 2 || page === 4) scene.peer.splitPartitions('work');
      const { result } = await iterator.readNext();
      seen.push(...result.map((item: { id: string }) => item.id));
    }
    expect(seen.toSorted()).toEqual(twice.toSorted());
    expect(scene.peer.charged.some(({ status }) => status === 410)).toBe(true);
    expect((await scene.work.readPartitionKeyRanges().fetchAll()).resources).toHaveLength(8);
  });

  it('goes on from before a split', async () => {
    await using scene = await openScene();
    await fill(scene, twice);
    const { continuation } = await read(scene, ChangeFeedStartFrom.Beginning());
    scene.peer.splitPartitions('work');
    await fill(scene, ['eva-3', 'fay-3']);
    const { pages } = await read(scene, ChangeFeedStartFrom.Continuation(continuation));
    expect(pages.flat().toSorted()).toEqual(['eva-3', 'fay-3']);
  });

  it('refuses a place that it never had', async () => {
    await using scene = await openScene();
    const at = (place: string) =>
      scene.send('GET', '/dbs/desk/colls/work/docs', {
        headers: {
          'a-im': 'Incremental Feed',
          'if-none-match': place,
          'x-ms-documentdb-partitionkeyrangeid': '0',
        },
      });
    expect((await at('"0"')).status).toBe(304);
    expect((await at('"7"')).status).toBe(400);
    expect((await at('somewhere')).status).toBe(400);
  });

  it('is not of a container that is not there', async () => {
    await using scene = await openScene();
    const none = scene.client.database('desk').container('none');
    expect(await refusal(none.items.getChangeFeedIterator({}).readNext())).toBe(404);
  });
});
