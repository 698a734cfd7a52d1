import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Child, startChild } from './child.ts';
import { root } from './folders.ts';

/** The product as `npm start` runs it, in a process of its own, on a folder of its own. */
export interface Service extends Child {
  /** Headers of a person's calls, with a token that the local issuer signed. */
  headersOf(personId: string): Promise<Record<string, string>>;
  log(): Promise<string>;
}

/** Those of `npm start`: a small young space, and no second reading of what is TypeScript. */
const startFlags = [
  '--max-semi-space-size=8',
  '--import',
  pathToFileURL(join(root, 'src', 'runtime.mjs')).href,
];

export async function startService(folder: string): Promise<Service> {
  const logFile = join(folder, 'log.txt');
  const environment = {
    MODE: 'local',
    HOST: '127.0.0.1',
    PORT: '0',
    STORE: 'sqlite',
    SAMPLE: 'off',
    // As in production: a line for every call.
    LOG: 'json',
    DATA_FOLDER: folder,
  };
  const child = await startChild(
    { flags: startFlags, script: join(root, 'src', 'main.ts'), environment, logFile },
    '/health',
  );
  return {
    ...child,
    log: () => readFile(logFile, 'utf8'),
    async headersOf(personId) {
      const response = await fetch(`${child.base}/stage/api/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: personId }),
      });
      const { token } = (await response.json()) as { token: string };
      return { authorization: `Bearer ${token}`, 'accept-language': 'en' };
    },
  };
}
