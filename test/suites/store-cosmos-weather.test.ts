import { describe } from 'vitest';
import type { Fault } from '../kit/cosmos/peer.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';
import { commitSuite } from './store-commits.ts';
import { followUpSuite } from './store-follow-up.ts';
import { modelSuite } from './store-model.ts';
import type { OpenStore } from './store-suite.ts';

/** Everything that may befall a request and still be put right; a third of it after the work was done. */
const weather: readonly Fault[] = [
  { kind: 'throttled', retryAfterMs: 15 },
  { kind: 'retryWith' },
  { kind: 'gone', subStatus: 1002 },
  { kind: 'gone', subStatus: 1007 },
  { kind: 'unavailable' },
  { kind: 'unavailable', applied: true },
  { kind: 'timeout' },
  { kind: 'timeout', applied: true },
  { kind: 'dropped' },
  { kind: 'dropped', applied: true },
  { kind: 'emptyPage' },
  { kind: 'smallPage', most: 2 },
];

async function openInBadWeather(): Promise<OpenStore> {
  const opened = await openCosmosPeer();
  opened.peer.faults.next(Infinity, weather, { every: { seed: 4, oneIn: 6 } });
  return opened;
}

describe('The store on Cosmos DB, while one request in six fails in some way,', () => {
  commitSuite(openInBadWeather);
  followUpSuite(openInBadWeather);
  modelSuite(openInBadWeather, 1);
});
