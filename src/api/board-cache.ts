import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { boardStampId } from '../domain/board-stamp.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { scopes } from '../domain/scope.ts';
import type { Actor } from '../domain/actor.ts';
import type { Store } from '../ports.ts';
import { type Column, readBoard } from '../usecases/campaigns/board.ts';
import { summaryView } from './campaign-view.ts';
import type { ReadyReply } from './routes.ts';
import { type Shape, SummaryList } from './summary-list.ts';

const compress = promisify(gzip);

/** Workspaces whose lists are kept in memory at once; about 15 MB for each 10,000 campaigns. */
const mostKept = 8;

/** Boards and lists ready for those who see everything in a workspace. Whoever asks must have been asked `seesEverything`. */
export interface BoardCache {
  /** Counts and first cards. */
  board(actor: Actor, workspaceId: string): Promise<ReadyReply | Refusal>;
  /** All summaries. */
  list(actor: Actor, workspaceId: string, shape: Shape): Promise<ReadyReply>;
}

interface Kept {
  readonly list: SummaryList;
  board: { readonly version: string; readonly reply: ReadyReply } | undefined;
}

export function createBoardCache(store: Store, release: string): BoardCache {
  const kept = new Map<string, Kept>();

  const keptFor = (tenantId: string, workspaceId: string): Kept => {
    const key = JSON.stringify([tenantId, workspaceId]);
    const found = kept.get(key) ?? {
      list: new SummaryList(store, tenantId, workspaceId, release),
      board: undefined,
    };
    // The one used last stands last; the first one goes when there are too many.
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  };

  return {
    list: ({ tenantId }, workspaceId, shape) => keptFor(tenantId, workspaceId).list.reply(shape),
    async board(actor, workspaceId) {
      const entry = keptFor(actor.tenantId, workspaceId);
      // The stamp is read before the board: a write in between makes the kept board look old, never new.
      const partition = { tenantId: actor.tenantId, scope: scopes.board(workspaceId) };
      const version = (await store.get(partition, 'boardStamp', boardStampId))?.version ?? 'none';
      if (entry.board?.version === version) return entry.board.reply;
      const columns = await readBoard({ store }, actor, workspaceId);
      if (isRefusal(columns)) return columns;
      const reply = await boardReply(columns, `W/"${release}-${version}"`);
      entry.board = { version, reply };
      return reply;
    },
  };
}

async function boardReply(columns: readonly Column[], etag: string): Promise<ReadyReply> {
  const view = {
    columns: columns.map(({ campaigns, ...column }) => ({
      ...column,
      campaigns: campaigns.map((summary) => summaryView(summary, true)),
    })),
  };
  const compressed = await compress(JSON.stringify(view));
  const mediaType = 'application/json; charset=utf-8';
  return { ready: { etag, mediaType, gzip: compressed, plain: () => gunzipSync(compressed) } };
}
