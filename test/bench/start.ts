import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { startBare } from './kit/bare.ts';
import { root } from './kit/folders.ts';
import { median, ms } from './kit/figures.ts';

/** From `npm start` until the service answers, on a folder that is there already. */
export const start: Bench = {
  name: 'start',
  async run({ seeds }) {
    const folder = await seeds.folder(10_000);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      ours.push(await startOnce(folder));
      const child = await startBare([{ method: 'GET', path: '/', status: 200, headers: {}, base64: '' }]);
      bare.push(child.startedInMs);
      await child.stop();
    }
    const [time, least] = [median(ours), median(bare)];
    return [
      {
        what: 'The second `npm start`, until it answers, 10,000 campaigns',
        goal: { words: '≤ 3 s', met: time <= 3_000 },
        measured: ms(time),
        bare: { words: ms(least), ratio: time / least },
        note: 'the middle of three, npm itself and the look whether the tab is built included; beside it: a bare Node server, without npm',
      },
    ];
  },
};

const patienceMs = 30_000;

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const environment = { MODE: 'local', HOST: '127.0.0.1', PORT: String(port), SAMPLE: 'off' };
  // A group of its own: npm does not hand a signal on to what it has started.
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...environment, DATA_FOLDER: folder },
  });
  const ended = once(npm, 'exit');
  try {
    while (!(await answers(port))) {
      if (performance.now() - started > patienceMs) throw new Error('npm start does not come to answer.');
      await pause(5);
    }
    return performance.now() - started;
  } finally {
    process.kill(-(npm.pid ?? 0), 'SIGTERM');
    await ended;
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
