import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../clock.ts';
import { SettingsError } from '../config.ts';
import type { Clock } from '../ports.ts';
import { CannotMove, type Journey } from './journey.ts';
import { moveDepartment, withdrawMove } from './move-department.ts';
import { openSide } from './open-side.ts';
import { configOf, hasBlobs, wishIn } from './settings.ts';

export interface MoveRun {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  readonly pause?: Journey['pause'];
}

/** What `npm run move` does; gives the exit code. */
export async function runMove(run: MoveRun): Promise<number> {
  const { tell, signal } = run;
  try {
    return await moveAsAsked(run);
  } catch (problem) {
    if (signal.aborted)
      tell('Stopped. Nothing is lost; start again, and it goes on. Neither side can be served meanwhile.');
    else tell(wordsFor(problem));
    return 1;
  }
}

async function moveAsAsked(run: MoveRun): Promise<number> {
  const { words, environment, tell, signal, clock = systemClock(), pause = waiting(signal) } = run;
  const wish = wishIn(words);
  if (typeof wish === 'string') {
    tell(wish);
    return 1;
  }
  const withFiles = hasBlobs(environment);
  const opening = { clock, tell, withFiles };
  const configs = { from: configOf(wish.from, environment), to: configOf(wish.to, environment) };
  const from = await openSide({ ...opening, config: configs.from, isSource: true });
  try {
    const to = await openSide({ ...opening, config: configs.to, isSource: false });
    try {
      const journey = { from, to, clock, followers: from.followers, pause, tell, signal };
      if (!wish.withdraw) return await tellEnd(journey, withFiles);
      await withdrawMove(journey);
      tell(`Given up: ${from.name} can be served again. What lies in ${to.name} is of no use; remove it.`);
      return 0;
    } finally {
      await to.store.close();
    }
  } finally {
    await from.store.close();
  }
}

async function tellEnd(journey: Journey, withFiles: boolean): Promise<number> {
  const { from, to, tell } = journey;
  tell(`Moving ${from.name} to ${to.name}.`);
  const { equal, lines } = await moveDepartment(journey);
  for (const line of lines) tell(line);
  if (!equal) {
    tell(
      `The two sides differ. Neither is released. Start again with --withdraw to stay with ${from.name}, remove what lies in ${to.name}, and move again.`,
    );
    return 1;
  }
  tell(`Moved. ${to.name} has everything and can be served; ${from.name} is closed, and kept as it is.`);
  if (!withFiles)
    tell(
      'Files were left where they are, because BLOB_ENDPOINT names no place for them. They have the same names on both sides, <tenant>/<scope>/<key>: copy them below DATA_FOLDER/files, or into the container.',
    );
  return 0;
}

function wordsFor(problem: unknown): string {
  if (problem instanceof CannotMove) return problem.message;
  if (problem instanceof SettingsError) return `These settings cannot be used:\n\n${problem.message}`;
  const said = problem instanceof Error ? problem.message : String(problem);
  return `${said}\nNothing is lost. Set that right and start again; it goes on.`;
}

function waiting(signal: AbortSignal): Journey['pause'] {
  return (milliseconds) => sleep(milliseconds, undefined, { signal });
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', '..', '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const stopping = new AbortController();
  const stop = (): void => {
    // A second time it does not wait; nothing is lost that way either.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.exitCode = await runMove({
    words: process.argv.slice(2),
    environment: process.env,
    tell: (line) => void process.stdout.write(`${line}\n`),
    signal: stopping.signal,
  });
}
