import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { openDirectory, openFiles, openStore, sqlitePath } from '../engines.ts';
import type { Clock } from '../ports.ts';
import { createSubscribers } from '../subscribers/index.ts';
import { noTelemetry } from '../telemetry.ts';
import { leaseHolder } from './followers.ts';
import { CannotMove, type Side } from './journey.ts';
import { drawnPictures } from '../pictures/draw.ts';

export interface OpenSide extends Side {
  /** Who follows events in this release. */
  readonly followers: readonly string[];
}

export interface Opening {
  readonly config: Config;
  readonly clock: Clock;
  readonly tell: (line: string) => void;
  readonly isSource: boolean;
  readonly withFiles: boolean;
}

/** Opens one side for us alone: the file is locked, and of an account it can be told who else works there. */
export async function openSide({ config, clock, tell, isSource, withFiles }: Opening): Promise<OpenSide> {
  const isFile = config.engines.store.kind === 'sqlite';
  if (isFile && isSource && !existsSync(sqlitePath(config)))
    throw new CannotMove(
      `There is no ${sqlitePath(config)}; DATA_FOLDER has to name the folder of the department.`,
    );
  const room = {
    config,
    clock,
    telemetry: noTelemetry,
    fetch: globalThis.fetch,
    checked: false,
    alone: true,
    log: (level: string, line: string) => void (level === 'note' || tell(line)),
  };
  const store = await openStore(room).catch((problem: unknown) => {
    throw lockedByOther(problem) ?? problem;
  });
  const { files } = await openFiles(room);
  const { directory } = openDirectory(room, store);
  const followers = createSubscribers({ store, clock, files, pictures: drawnPictures(), directory }).map(
    ({ id }) => id,
  );
  return {
    store,
    name: nameOf(config),
    files: withFiles ? files : undefined,
    followers,
    usedBy: async () => (isFile ? undefined : leaseHolder(store, followers, clock.now())),
  };
}

function lockedByOther(problem: unknown): CannotMove | undefined {
  if (!(problem instanceof Error) || !problem.message.includes('database is locked')) return undefined;
  return new CannotMove('The service, or another program, works with this file. Stop it, then start again.', {
    cause: problem,
  });
}

function nameOf(config: Config): string {
  const { store } = config.engines;
  return store.kind === 'sqlite' ? sqlitePath(config) : `the database ${store.database} at ${store.endpoint}`;
}
