import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/store/cosmos/connection.ts';
import { createContainers } from '../../src/store/cosmos/create.ts';
import { realTimer } from '../../src/store/cosmos/patience.ts';
import { crossPartitionSql, registeredSql } from '../../src/store/cosmos/question.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { type CosmosPeer, startCosmosPeer } from './cosmos/peer.ts';

export type EngineName = 'sqlite' | 'cosmos';

/** Where a world lies: a folder, and for Cosmos DB an account of its own on this machine beside it. */
export interface Site {
  readonly folder: string;
  readonly peer: CosmosPeer | undefined;
  /** What leads the product there, as in the environment of a real one. */
  readonly settings: Readonly<Record<string, string>>;
  /** A clock whose time passes here too; a second one needs a seed of its own, or it gives the same ids. */
  clock(start: string, seed?: number): TestClock;
  /** The same once more; what happens on the one is not seen on the other. */
  copy(): Promise<Site>;
  remove(): Promise<void>;
}

/** The engine that this run is about. */
export function engineOfRun(): EngineName {
  const { ENGINE: name = 'sqlite' } = process.env;
  if (name !== 'sqlite' && name !== 'cosmos') throw new Error(`ENGINE: there is no ${name}.`);
  return name;
}

/** A site on which nothing stands yet. */
export async function openSite(engine = engineOfRun()): Promise<Site> {
  return siteOn(newFolder(), engine === 'cosmos' ? await freshPeer() : undefined);
}

function siteOn(folder: string, peer: CosmosPeer | undefined): Site {
  return {
    folder,
    peer,
    settings: { DATA_FOLDER: folder, ...(peer && settingsOf(peer)) },
    clock: (start, seed) => clockWith(peer, createTestClock(start, seed)),
    async copy() {
      const copied = newFolder();
      cpSync(folder, copied, { recursive: true });
      return siteOn(copied, await peer?.copy());
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await peer?.close();
    },
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'campaign-desk-world-'));
}

function settingsOf({ endpoint, key }: CosmosPeer): Readonly<Record<string, string>> {
  return { STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key };
}

/** An account in which the container was made as `npm run cosmos:create` makes it. */
async function freshPeer(): Promise<CosmosPeer> {
  const peer = await startCosmosPeer({ registeredSql: registeredSql(), crossPartitionSql });
  const connection = connect({ endpoint: peer.endpoint, key: peer.key });
  const patience = { timer: realTimer, budgetMs: 30_000, log: () => undefined };
  const { lacks } = await createContainers(connection, patience);
  connection.client.dispose();
  if (lacks.length > 0) throw new Error(lacks.join('; '));
  return peer;
}

function clockWith(peer: CosmosPeer | undefined, clock: TestClock): TestClock {
  const pass: TestClock['pass'] = (milliseconds) => {
    clock.pass(milliseconds);
    peer?.advance(milliseconds);
  };
  return { ...clock, pass, passUntil: (at) => pass(Date.parse(at) - Date.parse(clock.now())) };
}
