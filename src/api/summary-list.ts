import { boardStampId, writtenSince } from '../domain/board-stamp.ts';
import { scopes } from '../domain/scope.ts';
import type { Summary } from '../domain/summary.ts';
import { blockOf, columnsType } from '../contract/columns.ts';
import type { Store } from '../ports.ts';
import { readAll } from '../usecases/read-all.ts';
import { summaryView } from './campaign-view.ts';
import { type Piece, joinGzip, pieceOf } from './joined-gzip.ts';
import type { ReadyReply } from './routes.ts';

const rowsInBlock = 1_024;

interface Block {
  readonly ids: string[];
  /** Undefined when a row of it changed. */
  piece: Piece | undefined;
}

/**
 * All summaries of one workspace, compressed and ready, for readers who see everything. Before each use the board's
 * stamp says whether something was written since, by any process; then only the blocks concerned are made again.
 */
export class SummaryList {
  readonly #store: Store;
  readonly #board: { readonly tenantId: string; readonly scope: string };
  readonly #summaries = new Map<string, Summary>();
  readonly #places = new Map<string, Block>();
  #blocks: Block[] = [];
  readonly #release: string;
  #written: number | undefined;
  #ready: ReadyReply | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** `release` keeps browsers from showing what an older release has sent. */
  constructor(store: Store, tenantId: string, workspaceId: string, release: string) {
    this.#store = store;
    this.#release = release;
    this.#board = { tenantId, scope: scopes.board(workspaceId) };
  }

  /** The list as it is now; callers at the same moment share the work. */
  reply(): Promise<ReadyReply> {
    const next = this.#turn.then(() => this.#refresh());
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #refresh(): Promise<ReadyReply> {
    // Read before the summaries: what is written in between is read now and once more next time.
    const stamp = await this.#store.get(this.#board, 'boardStamp', boardStampId);
    const written = stamp?.document.written ?? 0;
    if (this.#ready && this.#written === written) return this.#ready;
    const changed =
      stamp && this.#written !== undefined ? writtenSince(stamp.document, this.#written) : undefined;
    await (changed ? this.#readSome(changed) : this.#readEverything());
    this.#ready = await this.#made(`W/"${this.#release}-${stamp?.version ?? 'none'}"`);
    this.#written = written;
    return this.#ready;
  }

  async #readEverything(): Promise<void> {
    this.#summaries.clear();
    this.#places.clear();
    this.#blocks = [];
    for (const { document } of await readAll(this.#store, this.#board, 'summariesOfWorkspace', {})) {
      this.#take(document);
    }
  }

  async #readSome(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const stored = await this.#store.get(this.#board, 'summary', id);
      if (stored) this.#take(stored.document);
    }
  }

  #take(summary: Summary): void {
    let block = this.#places.get(summary.id);
    if (!block) {
      const last = this.#blocks.at(-1);
      block = last && last.ids.length < rowsInBlock ? last : { ids: [], piece: undefined };
      if (block !== last) this.#blocks.push(block);
      block.ids.push(summary.id);
      this.#places.set(summary.id, block);
    }
    block.piece = undefined;
    this.#summaries.set(summary.id, summary);
  }

  async #made(etag: string): Promise<ReadyReply> {
    const blocks = await Promise.all(
      this.#blocks.map(async (block, index) => (block.piece ??= await this.#pieceOf(block, index))),
    );
    const pieces = [await pieceOf('{"blocks":['), ...blocks, await pieceOf(']}')];
    return {
      ready: {
        etag,
        mediaType: columnsType,
        gzip: joinGzip(pieces),
        plain: () => Buffer.concat(pieces.map(({ plain }) => plain)),
      },
    };
  }

  #pieceOf({ ids }: Block, index: number): Promise<Piece> {
    const rows = ids
      .map((id) => this.#summaries.get(id))
      .filter((summary) => summary !== undefined)
      .map((summary) => summaryView(summary, true));
    return pieceOf(`${index === 0 ? '' : ','}${JSON.stringify(blockOf(rows))}`);
  }
}
