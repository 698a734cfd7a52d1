import { gunzipSync } from 'node:zlib';
import { boardStampId, writtenSince } from '../domain/board-stamp.ts';
import { scopes } from '../domain/scope.ts';
import type { Summary } from '../domain/summary.ts';
import { columnsType, putRow, rowsOf } from '../contract/columns.ts';
import type { Store } from '../ports.ts';
import { readAll } from '../usecases/read-all.ts';
import { summaryView } from './campaign-view.ts';
import { type Piece, joinGzip, pieceOf } from './joined-gzip.ts';
import type { ReadyReply } from './routes.ts';

const rowsInBlock = 1_024;

/** By columns for the tab, by rows for whoever asks for plain JSON. */
export type Shape = 'columns' | 'rows';

interface ShapeText {
  readonly mediaType: string;
  readonly begin: string;
  readonly end: string;
  /** The text of some rows, in parts: short strings are made and forgotten more cheaply than one long one. */
  readonly block: (rows: Rows) => readonly string[];
}

type Rows = Record<string, unknown[]>;

const shapes: Record<Shape, ShapeText> = {
  columns: {
    mediaType: columnsType,
    begin: '{"blocks":[',
    end: ']}',
    block: (rows) => [
      ...Object.entries(rows).flatMap(([field, column], index) => [
        `${index === 0 ? '{' : ','}${JSON.stringify(field)}:`,
        JSON.stringify(column),
      ]),
      '}',
    ],
  },
  rows: {
    mediaType: 'application/json; charset=utf-8',
    begin: '[',
    end: ']',
    block: (rows) =>
      rowsOf({ blocks: [rows] }).map((row, index) => `${index === 0 ? '' : ','}${JSON.stringify(row)}`),
  },
};

interface Block {
  /** What the reader is sent of each campaign, by columns. */
  readonly rows: Rows;
  length: number;
  /** Empty when a row of it changed. */
  readonly pieces: Map<Shape, Piece>;
}

/**
 * All summaries of one workspace, compressed and ready, for readers who see everything. Before each use the board's
 * stamp says whether something was written since, by any process; then only the blocks concerned are made again.
 */
export class SummaryList {
  readonly #store: Store;
  readonly #board: { readonly tenantId: string; readonly scope: string };
  readonly #places = new Map<string, { readonly block: Block; readonly place: number }>();
  #blocks: Block[] = [];
  readonly #release: string;
  readonly #ready = new Map<Shape, ReadyReply>();
  #written: number | undefined;
  #version = '';
  #turn: Promise<unknown> = Promise.resolve();

  /** `release` keeps browsers from showing what an older release has sent. */
  constructor(store: Store, tenantId: string, workspaceId: string, release: string) {
    this.#store = store;
    this.#release = release;
    this.#board = { tenantId, scope: scopes.board(workspaceId) };
  }

  /** The list as it is now; callers at the same moment share the work. */
  reply(shape: Shape): Promise<ReadyReply> {
    const next = this.#turn.then(() => this.#current(shape));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #current(shape: Shape): Promise<ReadyReply> {
    // Read before the summaries: what is written in between is read now and once more next time.
    const stamp = await this.#store.get(this.#board, 'boardStamp', boardStampId);
    const written = stamp?.document.written ?? 0;
    if (this.#written !== written) {
      const known = this.#written;
      const changed = stamp && known !== undefined ? writtenSince(stamp.document, known) : undefined;
      await (changed ? this.#readSome(changed) : this.#readEverything());
      this.#ready.clear();
      this.#written = written;
      this.#version = stamp?.version ?? 'none';
    }
    const ready = this.#ready.get(shape) ?? (await this.#made(shape));
    this.#ready.set(shape, ready);
    return ready;
  }

  async #readEverything(): Promise<void> {
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
      // One that was deleted leaves no hole: the rest moves up.
      else if (this.#places.has(id)) return this.#readEverything();
    }
  }

  #take(summary: Summary): void {
    const found = this.#places.get(summary.id) ?? this.#newPlace(summary.id);
    putRow(found.block.rows, found.place, summaryView(summary, true));
    found.block.pieces.clear();
  }

  #newPlace(id: string): { readonly block: Block; readonly place: number } {
    const last = this.#blocks.at(-1);
    const block = last && last.length < rowsInBlock ? last : { rows: {}, length: 0, pieces: new Map() };
    if (block !== last) this.#blocks.push(block);
    const found = { block, place: block.length };
    block.length += 1;
    this.#places.set(id, found);
    return found;
  }

  async #made(shape: Shape): Promise<ReadyReply> {
    const { mediaType, begin, end } = shapes[shape];
    const pieces = [await pieceOf([begin])];
    // One after another: all at once would take as many megabytes as there are blocks.
    for (const [index, block] of this.#blocks.entries())
      pieces.push(await this.#pieceOf(shape, block, index));
    const gzip = joinGzip([...pieces, await pieceOf([end])]);
    return {
      ready: {
        etag: `W/"${this.#release}-${this.#version}-${shape}"`,
        mediaType,
        gzip,
        plain: () => gunzipSync(gzip),
      },
    };
  }

  async #pieceOf(shape: Shape, { rows, pieces }: Block, index: number): Promise<Piece> {
    const known = pieces.get(shape);
    if (known) return known;
    const piece = await pieceOf([index === 0 ? '' : ',', ...shapes[shape].block(rows)]);
    pieces.set(shape, piece);
    return piece;
  }
}
