import { onlineManager, type QueryClient } from '@tanstack/react-query';
import type { LiveNotice } from '../../src/contract/live.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { problemIn } from './problem.ts';
import { allName, mergeSummaries } from './summary-cache.ts';

interface Listening {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly workspaceId: string;
  readonly line: Desk['line'];
  readonly signal: AbortSignal;
  /** Resolves after a while, or when `signal` fires; replaced in tests, where nobody waits. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** More changed campaigns than this at once are cheaper to read all together. */
const MOST_SINGLE = 150;
const IDS_IN_ONE_CALL = 40;
const GATHER_MS = 40;
const AGAIN_MS = 300;

/** Listens until `signal` fires: reads again what notices name, and keeps the line's state true. */
export async function listen(listening: Listening): Promise<void> {
  const { client, workspaceId, line, signal, pause = waitFor } = listening;
  const take = createTaker(listening);
  for (let failures = 0; !signal.aborted;) {
    let spoke = false;
    try {
      await client.live(
        workspaceId,
        (notice) => {
          spoke = true;
          failures = 0;
          line.set('live');
          onlineManager.setOnline(true);
          take(notice);
        },
        signal,
      );
    } catch {
      // Told apart below: a cut stream is harmless while the service still answers.
    }
    if (signal.aborted) return;
    // The service ends every stream now and then; only a line that cannot be opened again is worth a word.
    if (spoke) {
      await pause(AGAIN_MS, signal);
      continue;
    }
    failures += 1;
    const answers = await serviceAnswers(client);
    line.set(answers ? 'asking' : 'cut');
    onlineManager.setOnline(answers);
    if (answers && failures > 1) void listening.queries.invalidateQueries();
    await pause(Math.min(1_000 * 2 ** failures, 15_000), signal);
  }
}

async function serviceAnswers(client: Client): Promise<boolean> {
  try {
    await client.call('GET /api/me');
    return true;
  } catch (error) {
    return problemIn(error) !== undefined;
  }
}

function createTaker({ client, queries, workspaceId, signal, pause = waitFor }: Listening) {
  const changed = new Set<string>();
  let first = true;

  async function readChanged(): Promise<void> {
    await pause(GATHER_MS, signal);
    const ids = [...changed];
    changed.clear();
    if (ids.length > MOST_SINGLE) {
      await queries.invalidateQueries({ queryKey: [allName] });
      return;
    }
    for (let at = 0; at < ids.length; at += IDS_IN_ONE_CALL) {
      const some = ids.slice(at, at + IDS_IN_ONE_CALL);
      const fresh = await client.call('GET /api/workspaces/:workspaceId/summaries', {
        params: { workspaceId },
        query: { ids: some.join(',') },
        signal,
      });
      mergeSummaries(queries, workspaceId, some, fresh);
    }
  }

  return (notice: LiveNotice): void => {
    if (notice.changed === 'campaign') {
      changed.add(notice.campaignId);
      if (changed.size === 1)
        void readChanged().catch(() => queries.invalidateQueries({ queryKey: [allName] }));
    }
    // The very first "everything" greets a tab that has only just begun to read.
    const greeting = first && notice.changed === 'everything';
    first = false;
    if (!greeting)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(notice, queryKey) });
  };
}

const workNames: ReadonlySet<string> = new Set(['GET /api/me/work', 'GET /api/me/approvals']);

/** Whether what was read under a key may have changed. */
function concerns(notice: LiveNotice, [name, params]: readonly unknown[]): boolean {
  if (typeof name !== 'string') return false;
  const has = (id: string): boolean =>
    typeof params === 'object' && params !== null && Object.values(params).includes(id);
  switch (notice.changed) {
    case 'everything':
      return true;
    case 'campaign':
      return (
        has(notice.campaignId) ||
        name.endsWith('/occurrences') ||
        name.endsWith('/calendar-lines') ||
        name.endsWith('/conflicts') ||
        name.endsWith('/workload') ||
        name.includes('/vendors') ||
        name.endsWith('/programmes/:programmeId')
      );
    case 'import':
      return has(notice.importId) || name.endsWith('/imports');
    case 'work':
      return workNames.has(name) || name.endsWith('/pending-acts');
    default:
      return name.includes(`/${notice.changed}`);
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
