import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';

export type EngineName = 'sqlite' | 'cosmos';

export interface Wish {
  readonly from: EngineName;
  readonly to: EngineName;
  /** The source stays what it is; the move is given up. */
  readonly withdraw: boolean;
}

const usage =
  'Say "npm run move -- --from sqlite --to cosmos", or the other way round; --withdraw gives a move up.';

/** What is asked for; undefined when it makes no sense. */
export function wishIn(words: readonly string[]): Wish | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        withdraw: { type: 'boolean', default: false },
      },
    });
    const { from, to, withdraw } = values;
    return isEngine(from) && isEngine(to) && from !== to ? { from, to, withdraw } : usage;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of one side, out of an environment that names both. Only what leads to the engine is read: a move
 * needs no Teams. Throws a SettingsError.
 */
export function configOf(engine: EngineName, environment: Environment): Config {
  const names = ['DATA_FOLDER', ...(engine === 'cosmos' ? namesOfAzure : [])];
  const given = Object.fromEntries(names.map((name) => [name, environment[name]]));
  const FILES = engine === 'cosmos' && hasBlobs(environment) ? 'blob' : 'disk';
  return readConfig({ ...given, STORE: engine, FILES, SAMPLE: 'off', LOG: 'off' });
}

/** Files lie on the disk beside sqlite and in blobs beside cosmos, if the settings say where. */
export function hasBlobs({ BLOB_ENDPOINT = '' }: Environment): boolean {
  return BLOB_ENDPOINT !== '';
}

const namesOfAzure = [
  'COSMOS_ENDPOINT',
  'COSMOS_DATABASE',
  'COSMOS_KEY',
  'BLOB_ENDPOINT',
  'BLOB_CONTAINER',
  'AZURE_CLIENT_ID',
];

function isEngine(name: string | undefined): name is EngineName {
  return name === 'sqlite' || name === 'cosmos';
}
