import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { compose } from './compose.ts';
import { type Config, readConfig, SettingsError } from './config.ts';

const environmentFile = join(import.meta.dirname, '..', '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

await main(settings());

async function main(config: Config): Promise<void> {
  const house = await compose(config);
  const server = serve(
    { fetch: house.app.fetch, hostname: config.host, port: config.port },
    async ({ port }) => {
      const address = config.mode === 'local' ? `http://127.0.0.1:${port}` : config.baseUrl;
      house.listensAt(address);
      house.start();
      await welcome(config, address);
      void house.chat.warm();
    },
  );
  server.once('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    stopWith(
      taken ? `PORT: ${config.port} is in use. Stop the other program or set another PORT.` : String(error),
    );
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    process.stdout.write('\nStopping …\n');
    server.close();
    await house.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function welcome(config: Config, address: string): Promise<void> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  if (config.mode === 'production') {
    say(`Campaign Desk listens on ${config.host}:${config.port} for ${address}`);
    return;
  }
  say('\nCampaign Desk is ready.\n');
  say(`  Stage page         ${address}/stage`);
  say(`  Tab                ${address}/tab`);
  say(`  API documentation  ${address}/api/docs\n`);
  say('Ctrl-C stops it; everything is kept for the next start.');
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof SettingsError)
      stopWith(`These settings cannot be used:\n\n${error.message}\n\n.env.example says what each is for.`);
    throw error;
  }
}

function stopWith(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
