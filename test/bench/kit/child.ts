import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export interface ChildSettings {
  readonly script: string;
  readonly arguments?: readonly string[];
  /** For Node itself. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Takes what it writes to its error output. */
  readonly logFile: string;
}

/** A Node program of its own process, which says on its output where it listens. */
export interface Child {
  readonly base: string;
  /** From its start until it answered. */
  readonly startedInMs: number;
  /** Resident memory in bytes, as the system counts it, now and at the most since the start. */
  memory(): Promise<{ readonly now: number; readonly most: number }>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

const patienceMs = 20_000;

/** Nothing that was started here outlives this process. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program and waits until `path` answers. */
export async function startChild(settings: ChildSettings, path: string): Promise<Child> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...(settings.flags ?? []), settings.script, ...(settings.arguments ?? [])],
    {
      env: { ...process.env, ...settings.environment },
      stdio: ['ignore', 'pipe', openSync(settings.logFile, 'a')],
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const base = await addressOf(child, settings.logFile);
  const response = await fetch(base + path);
  await response.arrayBuffer();
  if (response.status >= 500) throw new Error(`${path} answers with ${response.status}.`);
  const startedInMs = performance.now() - started;
  return {
    base,
    startedInMs,
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The first address that it prints. */
async function addressOf(child: ChildProcess, logFile: string): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The program has no output.');
  let printed = '';
  const found = new Promise<string>((resolve, reject) => {
    setTimeout(() => reject(new Error('The program did not say where it listens.')), patienceMs).unref();
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}.`)));
    stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  try {
    return await found;
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${String(error)}\n${printed}\n${(await readFile(logFile, 'utf8')).slice(-2_000)}`, {
      cause: error,
    });
  }
}

async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    1_024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
  return { now: read('VmRSS'), most: read('VmHWM') };
}
