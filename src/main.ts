import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { compose, type House } from './compose.ts';
import { type Config, readConfig, SettingsError } from './config.ts';

const environmentFile = join(import.meta.dirname, '..', '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const config = settings();
const house = await compose(config).catch((error: Error) => stopWith(error.message));
const server = serve({ fetch: house.app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
  open(house, port).catch((error: unknown) =>
    stopWith(error instanceof Error ? (error.stack ?? '') : String(error)),
  );
});
server.once('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  stopWith(
    isTaken ? `PORT: ${config.port} is in use. Stop the other program or set another PORT.` : error.message,
  );
});

let stopping = false;
process.on('SIGINT', stop);
process.once('SIGTERM', stop);

async function open(opened: House, port: number): Promise<void> {
  const address = config.mode === 'local' ? `http://127.0.0.1:${port}` : config.baseUrl;
  opened.listensAt(address);
  opened.start();
  await opened.prepare(say);
  say(welcome(address));
  await opened.chat.warm();
}

function welcome(address: string): string {
  if (config.mode === 'production')
    return `Campaign Desk listens on ${config.host}:${config.port} for ${address}`;
  return `
Campaign Desk is ready.

  Stage page         ${address}/stage
  Tab                ${address}/tab
  API documentation  ${address}/api/docs

Ctrl-C stops it; everything is kept for the next start.`;
}

/** The first signal finishes what was begun; a second one does not wait. Either way nothing committed is lost. */
function stop(): void {
  if (stopping) process.exit(1);
  stopping = true;
  say('\nStopping …');
  server.close();
  house.stop().then(
    () => process.exit(0),
    (error: unknown) => stopWith(String(error)),
  );
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return stopWith(
      `These settings cannot be used:\n\n${error.message}\n\n.env.example says what each is for.`,
    );
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stopWith(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
