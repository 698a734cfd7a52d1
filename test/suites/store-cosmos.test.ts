import { openCosmosForTest } from '../kit/store-cosmos.ts';
import { storeSuite } from './store-suite.ts';

// On the peer the seeded model runs in bad weather (`store-cosmos-weather.test.ts`); an account has its own.
storeSuite('Cosmos DB', () => openCosmosForTest(), {
  withModel: process.env['COSMOS_ENDPOINT'] !== undefined,
});
