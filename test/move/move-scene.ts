import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type House } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { runMove } from '../../src/move/move.ts';
import type { Kept, Store } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createTestClock } from '../kit/clock.ts';
import type { CosmosPeer } from '../kit/cosmos/peer.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';

type Settings = Readonly<Record<string, string>>;

/** Folders and accounts of one test, and the command that people type. */
export interface MoveScene extends AsyncDisposable {
  /** The folder of the department in its first home. */
  readonly folder: string;
  /** An account on this machine with nothing in it. */
  readonly azure: CosmosPeer;
  newFolder(): string;
  /** `npm run move -- …words`, with both engines in the settings. */
  move(words: string, more?: MoveWishes): Promise<Moved>;
  settingsOf(folder?: string): Settings;
}

export interface MoveWishes {
  /** DATA_FOLDER. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
  readonly environment?: Settings;
}

export interface Moved {
  readonly code: number;
  readonly said: string;
}

let processes = 100;

/** Where a department lies already, `folder` is a copy of that. */
export async function openMoveScene(department?: string): Promise<MoveScene> {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-move-'));
    folders.push(folder);
    return folder;
  };
  const folder = newFolder();
  if (department !== undefined) cpSync(department, folder, { recursive: true });
  const { peer: azure, close } = await openCosmosPeer();
  const settingsOf = (at = folder): Settings => ({
    DATA_FOLDER: at,
    COSMOS_ENDPOINT: azure.endpoint,
    COSMOS_KEY: azure.key,
  });
  return {
    folder,
    azure,
    newFolder,
    settingsOf,
    async move(words, { folder: at = folder, signal = new AbortController().signal, environment } = {}) {
      const said: string[] = [];
      const code = await runMove({
        words: words.split(' '),
        environment: environment ?? settingsOf(at),
        tell: (line) => void said.push(line),
        signal,
        // Each process makes ids of its own.
        clock: createTestClock(undefined, (processes += 1)),
        pause: () => Promise.resolve(),
      });
      return { code, said: said.join('\n') };
    },
    async [Symbol.asyncDispose]() {
      await close();
      for (const each of folders) rmSync(each, { recursive: true, force: true });
    },
  };
}

export const there = '--from sqlite --to cosmos';
export const back = '--from cosmos --to sqlite';

/** The product on one of the two; nobody acts. */
export function houseOn(
  scene: MoveScene,
  engine: 'sqlite' | 'cosmos',
  folder = scene.folder,
): Promise<House> {
  const { DATA_FOLDER = '', ...account } = scene.settingsOf(folder);
  const settings = engine === 'cosmos' ? { ...account, STORE: engine } : {};
  return compose(readConfig({ DATA_FOLDER, ...settings, SAMPLE: 'off', LOG: 'off' }), {
    clock: createTestClock(),
  });
}

/** Works with the file of a folder while nobody else does. */
export async function withFile<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore({ path: join(folder, 'campaign-desk.sqlite'), clock: createTestClock() });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export async function everythingIn(store: Store): Promise<Kept[]> {
  const found: Kept[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['everything']>> = await store.everything(cursor, 1_000);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** Each document and key as one line; what is a token of the engine is left out. */
export async function linesOf(store: Store): Promise<string[]> {
  const found = await everythingIn(store);
  return found
    .flatMap(({ partition, stored, once }) => {
      if (!stored) return isOfMove(partition.tenantId) ? [] : [canonicalJson([partition, once])];
      const { document } = stored;
      if (document.kind === 'relayCursor') return [];
      const plain = document.kind === 'summary' ? { ...document, campaignVersion: '' } : document;
      return [canonicalJson([partition, plain])];
    })
    .toSorted();
}

const isOfMove = (tenantId: string): boolean => tenantId === '~system';
