import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../src/ports.ts';
import { type Connection, connect } from '../../src/store/cosmos/connection.ts';
import { createContainers } from '../../src/store/cosmos/create.ts';
import { CONTAINER } from '../../src/store/cosmos/layout.ts';
import { type CosmosSettings, openCosmosStore } from '../../src/store/cosmos/open.ts';
import { type Patience, realTimer } from '../../src/store/cosmos/patience.ts';
import { crossPartitionSql, registeredSql } from '../../src/store/cosmos/question.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { type CosmosPeer, startCosmosPeer } from './cosmos/peer.ts';

export interface CosmosForTest {
  readonly store: Store;
  /** Its time is the peer's time too. */
  readonly clock: TestClock;
  /** Opens what is stored once more, as a second instance does. */
  again(settings?: Partial<CosmosSettings>): Promise<Store>;
  close(): Promise<void>;
}

/** What the engine may be told beyond the peer's address; waiting costs no time unless it says so. */
export type CosmosWishes = Partial<CosmosSettings>;

/** A peer, its container, and the engine on it. */
export async function openCosmosPeer(
  wishes: CosmosWishes = {},
): Promise<CosmosForTest & { readonly peer: CosmosPeer; readonly settings: CosmosSettings }> {
  const peer = await startCosmosPeer({ registeredSql: registeredSql(), crossPartitionSql });
  const clock = clockOf(peer);
  const account = { endpoint: peer.endpoint, key: peer.key, database: 'campaign-desk' };
  const settings: CosmosSettings = { ...account, clock, checked: true, timer: handTimer(), ...wishes };
  await make(connect(account));
  peer.forgetCharges();
  const opened: Store[] = [];
  const again: CosmosForTest['again'] = async (more = {}) => {
    const store = await openCosmosStore({ ...settings, ...more });
    opened.push(store);
    return store;
  };
  return {
    peer,
    settings,
    clock,
    again,
    store: await again(),
    async close() {
      await Promise.all(opened.map((store) => store.close()));
      await peer.close();
    },
  };
}

/**
 * The engine on a fresh peer; where COSMOS_ENDPOINT is set, on a database of its own in that account or emulator, which
 * is deleted in the end.
 */
export async function openCosmosForTest(wishes: CosmosWishes = {}): Promise<CosmosForTest> {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (!endpoint) return openCosmosPeer(wishes);
  const account = { endpoint, database: `test-${crypto.randomUUID()}`, ...(key && { key }) };
  const clock = createTestClock();
  const connection = connect(account);
  await make(connection);
  const opened: Store[] = [];
  const again: CosmosForTest['again'] = async (more = {}) => {
    const store = await openCosmosStore({ ...account, clock, checked: true, ...wishes, ...more });
    opened.push(store);
    return store;
  };
  return {
    clock,
    again,
    store: await again(),
    async close() {
      await Promise.all(opened.map((store) => store.close()));
      await connection.client.database(account.database).delete();
      connection.client.dispose();
    },
  };
}

/** Time that passes for the product passes for the peer. */
function clockOf(peer: CosmosPeer): TestClock {
  const clock = createTestClock();
  const pass: TestClock['pass'] = (milliseconds) => {
    clock.pass(milliseconds);
    peer.advance(milliseconds);
  };
  return { ...clock, pass, passUntil: (at) => pass(Date.parse(at) - Date.parse(clock.now())) };
}

/** Waiting takes no time on the machine; it is only counted, and what waits at the same time counts once. */
function handTimer(): Patience['timer'] {
  let elapsed = 0;
  return {
    elapsed: () => elapsed,
    async pause(milliseconds) {
      const end = elapsed + milliseconds;
      await setImmediate();
      elapsed = Math.max(elapsed, end);
    },
  };
}

async function make(connection: Connection): Promise<void> {
  const patience: Patience = { timer: realTimer, budgetMs: 30_000, log: () => undefined };
  const { lacks } = await createContainers(connection, patience);
  if (lacks.length > 0) throw new Error(`${CONTAINER}: ${lacks.join('; ')}`);
}
