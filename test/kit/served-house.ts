import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { systemClock } from '../../src/clock.ts';
import { compose, type House } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/ports.ts';
import { buildTab } from '../../tab/build.ts';
import type { LogLine } from './world.ts';

/** The product as `npm start` runs it, on a port of this machine, with the sample department in it. */
export interface ServedHouse {
  readonly baseUrl: string;
  readonly house: House;
  readonly log: readonly LogLine[];
  close(): Promise<void>;
}

/** Monday morning of the week for which the sample was written: 09:30 in Shanghai, 02:30 in Berlin. */
export const servedStart = '2026-03-02T01:30:00.000Z';

/** The sample department in a folder, the time up to which it is played, and the port that its messages name. */
export interface Furnished {
  readonly folder: string;
  readonly at: string;
  readonly port: number;
}

export interface Serving {
  readonly start?: string;
  readonly sample?: boolean;
  /** Stands for loading the sample again, where it begins at the usual time. */
  readonly furnished?: Furnished | undefined;
}

/** Builds the tab unless it is built, boots on a temporary folder, and loads what the first start loads. */
export async function serveHouse({
  start = servedStart,
  sample = true,
  furnished,
}: Serving = {}): Promise<ServedHouse> {
  const folder = newFolder();
  if (!furnished || !sample || start !== servedStart) return open({ folder, at: start, port: 0, sample });
  cpSync(furnished.folder, folder, { recursive: true });
  return open({ ...furnished, folder, sample });
}

/** Loads the sample department for houses that will be served on that port; the folder is the caller's to remove. */
export async function furnish(port: number): Promise<Furnished> {
  const folder = newFolder();
  const { house, close } = await opened({ folder, at: servedStart, port, sample: true });
  await close();
  return { folder, at: house.doors.clock.now(), port };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'campaign-desk-served-'));

type Opening = Furnished & Required<Pick<Serving, 'sample'>>;

async function open(opening: Opening): Promise<ServedHouse> {
  const served = await opened(opening);
  return {
    ...served,
    async close() {
      await served.close();
      rmSync(opening.folder, { recursive: true, force: true });
    },
  };
}

async function opened({ folder, at, port, sample }: Opening): Promise<ServedHouse> {
  const { outDir } = await buildTab();
  const log: LogLine[] = [];
  const settings = { DATA_FOLDER: folder, PORT: '0', LOG: 'off', SAMPLE: sample ? 'on' : 'off' };
  const house = await compose(readConfig(settings), {
    clock: tickingFrom(at),
    tabFolder: outDir,
    log: (level, line, facts) => void log.push({ level, line, ...(facts && { facts }) }),
  });
  const server = serve({ fetch: house.app.fetch, hostname: '127.0.0.1', port });
  const baseUrl = `http://127.0.0.1:${await portOf(server)}`;
  house.listensAt(baseUrl);
  house.start();
  await house.prepare(() => undefined);
  return {
    baseUrl,
    house,
    log,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await house.stop();
      await closed;
    },
  };
}

async function portOf(server: ServerType): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** A clock that runs as fast as the machine's, from another time on. */
function tickingFrom(start: string): Clock {
  const machine = systemClock();
  const ahead = Date.parse(start) - Date.parse(machine.now());
  return { ...machine, now: () => new Date(Date.parse(machine.now()) + ahead).toISOString() };
}
