import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
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

export interface Serving {
  readonly start?: string;
  readonly sample?: boolean;
}

/** Builds the tab unless it is built, boots on a temporary folder, and loads what the first start loads. */
export async function serveHouse({ start = servedStart, sample = true }: Serving = {}): Promise<ServedHouse> {
  const { outDir } = await buildTab();
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-served-'));
  const log: LogLine[] = [];
  const settings = { DATA_FOLDER: folder, PORT: '0', LOG: 'off', SAMPLE: sample ? 'on' : 'off' };
  const house = await compose(readConfig(settings), {
    clock: tickingFrom(start),
    tabFolder: outDir,
    log: (level, line, facts) => void log.push({ level, line, ...(facts && { facts }) }),
  });
  const server = serve({ fetch: house.app.fetch, hostname: '127.0.0.1', port: 0 });
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
      rmSync(folder, { recursive: true, force: true });
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
