import { openCosmosForTest } from '../kit/store-cosmos.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('Cosmos DB', () => openCosmosForTest());
