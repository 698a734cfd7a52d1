import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Partition, Store } from '../../src/ports.ts';

export const partition: Partition = { tenantId: 'tenant-a', scope: 'campaign-1' };

export interface Run {
  /** What the process said was committed. */
  readonly acknowledged: readonly string[];
  readonly errors: string;
  readonly signal: string | null;
}

/** Starts the committing process and waits for its end; after so many acknowledgements it is killed without warning. */
export async function commitInProcess(
  path: string,
  { name, writers, most, killAfter }: { name: string; writers: number; most: number; killAfter?: number },
): Promise<Run> {
  const script = fileURLToPath(new URL('./committing-process.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, path, name, String(writers), String(most)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged: string[] = [];
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      acknowledged.push(line);
      if (acknowledged.length === killAfter) child.kill('SIGKILL');
    });
  }
  await once(child, 'close');
  return { acknowledged, errors, signal: child.signalCode };
}

/** All ids that the store holds of tasks, events and due items, each sorted. */
export async function whatIsThere(store: Store) {
  const tasks: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof pageOfTasks>> = await pageOfTasks(store, cursor);
    tasks.push(...page.items.map(({ document }) => document.id));
    if (page.next === null) break;
    cursor = page.next;
  }
  const due = await Promise.all(
    tasks.map(async (id) =>
      (await store.get(partition, 'due', `due.${id}`)) ? id : `no due item for ${id}`,
    ),
  );
  const events = await allEvents(store);
  return { tasks: tasks.toSorted(), due: due.toSorted(), events: events.toSorted() };
}

export async function allEvents(store: Store): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['events']>> = await store.events(cursor, 500);
    if (page.events.length === 0) return seen;
    seen.push(...page.events.map(({ id }) => id));
    cursor = page.cursor;
  }
}

function pageOfTasks(store: Store, cursor: string | null) {
  return store.read(partition, 'tasksOfCampaign', {}, { limit: 1_000, cursor });
}
