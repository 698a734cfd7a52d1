import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { connect } from '../../src/store/cosmos/connection.ts';
import { openSite, type Site } from '../kit/world-site.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite('cosmos');
});
afterEach(() => site.remove().catch(() => undefined));

/** What the service says when it stops at its start. */
async function startedWith(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const config = readConfig({ ...site.settings, SAMPLE: 'off', LOG: 'off', ...changes });
  let waited = 0;
  const storeTimer = {
    elapsed: () => waited,
    async pause(milliseconds: number) {
      waited += milliseconds;
    },
  };
  return compose(config, { storeTimer, log: () => undefined }).then(
    async (house) => {
      await house.stop();
      return 'started';
    },
    (problem: Error) => problem.message,
  );
}

async function container() {
  const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = site.settings;
  const connection = connect({ endpoint, key });
  const { resource } = await connection.container.read();
  if (!resource) throw new Error('There is no container.');
  return { ...connection, definition: resource };
}

describe('A start on Cosmos DB', () => {
  it('is made when all is there', async () => {
    expect(await startedWith()).toBe('started');
  });

  it.each([
    ['a key of another account', { COSMOS_KEY: 'bm90IG91cnM=' }, /does not accept our identity \(401\)/],
    [
      'a database that nobody made',
      { COSMOS_DATABASE: 'somewhere' },
      /the container work of somewhere .* cannot be used: it is missing\. "npm run cosmos:create"/,
    ],
  ])('with %s stops, and says what to do', async (_, changes, said) => {
    expect(await startedWith(changes)).toMatch(said);
  });

  it('with an address where nobody listens stops, and names the setting', async () => {
    await site.peer?.close();
    const { COSMOS_ENDPOINT: endpoint = '' } = site.settings;
    const said = await startedWith();
    expect(said).toContain(`at ${endpoint} cannot be used.`);
    expect(said).toContain('Is COSMOS_ENDPOINT right');
  });

  it('with a container that lacks an index stops, and names the index', async () => {
    const { container: work, definition, client } = await container();
    const { compositeIndexes = [], ...indexingPolicy } = definition.indexingPolicy ?? {};
    await work.replace({
      ...definition,
      indexingPolicy: { ...indexingPolicy, compositeIndexes: compositeIndexes.slice(1) },
    });
    client.dispose();
    expect(await startedWith()).toMatch(
      /cannot be used: the composite index \(.+\) is missing\. "npm run cosmos:create" makes or checks it\./,
    );
  });
});
