import { CosmosClient, PartitionKeyDefinitionVersion, PartitionKeyKind } from '@azure/cosmos';
import { CredentialUnavailableError } from '@azure/identity';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/store/cosmos/connection.ts';
import { createAsSet } from '../../src/store/cosmos/create-containers.ts';
import { CONTAINER, containerDefinition, lacksOf } from '../../src/store/cosmos/layout.ts';
import { openCosmosStore } from '../../src/store/cosmos/open.ts';
import { crossPartitionSql, registeredSql } from '../../src/store/cosmos/question.ts';
import { createTestClock } from '../kit/clock.ts';
import { type CosmosPeer, startCosmosPeer } from '../kit/cosmos/peer.ts';

let peer: CosmosPeer;
let account: { readonly endpoint: string; readonly key: string };
beforeEach(async () => {
  peer = await startCosmosPeer({ registeredSql: registeredSql(), crossPartitionSql });
  account = { endpoint: peer.endpoint, key: peer.key };
});
afterEach(() => peer.close());

const open = () => openCosmosStore({ ...account, clock: createTestClock() });
const set = (more: Record<string, string> = {}) => ({
  COSMOS_ENDPOINT: peer.endpoint,
  COSMOS_KEY: peer.key,
  ...more,
});

async function made(definition: object): Promise<void> {
  const client = new CosmosClient(account);
  const { database } = await client.databases.createIfNotExists({ id: 'campaign-desk' });
  await database.containers.create({ id: CONTAINER, ...definition });
  client.dispose();
}

describe('"npm run cosmos:create"', () => {
  test('makes the database and the container, and finds all well when it runs again', async () => {
    const first = await createAsSet(set());
    expect(first).toEqual({
      isWell: true,
      lines: [expect.stringMatching(/^the container work of campaign-desk at .*: made\.$/)],
    });
    const second = await createAsSet(set());
    expect(second).toEqual({ isWell: true, lines: [expect.stringContaining('there, with all it needs')] });
    const store = await open();
    await store.close();
  });

  test('may be run by several at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => createAsSet(set())));
    expect(outcomes.map(({ isWell }) => isWell)).toEqual([true, true, true]);
  });

  test('names a wrong partition key, and changes nothing', async () => {
    await made({
      partitionKey: {
        paths: ['/tenantId'],
        kind: PartitionKeyKind.Hash,
        version: PartitionKeyDefinitionVersion.V2,
      },
    });
    const { isWell, lines } = await createAsSet(set());
    expect(isWell).toBe(false);
    expect(lines[0]).toMatch(
      'its partition key is /tenantId instead of /tenantId, /scope; it has to be made anew',
    );
    expect(lines.at(-1)).toMatch('its time to live is off instead of on without a default (-1)');
    await expect(open()).rejects.toThrow('its partition key is /tenantId');
  });

  test('names each index that is missing', async () => {
    const { indexingPolicy, ...rest } = containerDefinition;
    const compositeIndexes = indexingPolicy.compositeIndexes.filter(
      (index) => !index.some(({ path }) => path === '/startKey'),
    );
    const includedPaths = indexingPolicy.includedPaths.filter(({ path }) => path !== '/wakeAt/?');
    await made({ ...rest, indexingPolicy: { ...indexingPolicy, compositeIndexes, includedPaths } });
    const { lines } = await createAsSet(set());
    expect(lines.map((line) => line.split(': ').at(-1))).toEqual([
      'the index of /wakeAt/? is missing.',
      'the composite index (/kind ascending, /status ascending, /startKey ascending, /own/id ascending) is missing.',
      'the composite index (/kind ascending, /startKey ascending, /own/id ascending) is missing.',
    ]);
  });

  test('is content with more indexes than needed', async () => {
    const { indexingPolicy } = containerDefinition;
    expect(
      lacksOf({
        ...containerDefinition,
        indexingPolicy: { ...indexingPolicy, includedPaths: [{ path: '/*' }], excludedPaths: [] },
      }),
    ).toEqual([]);
  });

  test('asks for the address when it is missing', async () => {
    expect(await createAsSet({})).toEqual({
      isWell: false,
      lines: [expect.stringContaining('COSMOS_ENDPOINT is missing')],
    });
  });
});

describe('The store does not open', () => {
  test('without its container, and says what to do', async () => {
    await expect(open()).rejects.toThrow(
      /^the container work of campaign-desk at .* cannot be used: it is missing\. "npm run cosmos:create"/,
    );
  });

  test('with a wrong key, and says so', async () => {
    const wrong = { ...account, key: Buffer.from('another key').toString('base64') };
    await expect(openCosmosStore({ ...wrong, clock: createTestClock() })).rejects.toThrow(
      'does not accept our identity (401)',
    );
  });

  test('at an address where nobody answers, and says so in time', async () => {
    await peer.close();
    const asked = openCosmosStore({ ...account, clock: createTestClock(), budgetMs: 200 });
    await expect(asked).rejects.toThrow(
      'Cosmos DB does not answer in time: Cosmos DB is not reached: ECONNREFUSED',
    );
    peer = await startCosmosPeer({ registeredSql: [] });
  });

  test('without an identity, and says what is missing in one line', async () => {
    const credential = {
      getToken: () =>
        Promise.reject(new CredentialUnavailableError('No identity is here.\nTry this and that.')),
    };
    const endpoint = 'https://desk.documents.azure.com';
    const asked = openCosmosStore({ endpoint, credential, clock: createTestClock(), budgetMs: 100 });
    await expect(asked).rejects.toThrow(
      /cannot be used\. Cosmos DB does not answer in time: No identity is here\. .+identity\?$/,
    );
  });

  test.each([
    [
      'a key for an account in Azure',
      { endpoint: 'https://desk.documents.azure.com', key: 'a2V5' },
      'signed in to with an Entra identity',
    ],
    ['an identity without https', { endpoint: 'http://127.0.0.1:1' }, 'never sent without https'],
    ['no address', { endpoint: 'desk' }, 'is no address like'],
  ])('with %s', async (_, settings, says) => {
    expect(() => connect(settings)).toThrow(says);
    await expect(openCosmosStore({ ...settings, clock: createTestClock() })).rejects.toThrow(says);
  });
});
