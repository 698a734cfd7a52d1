import type { SheetRow } from '../../domain/import-cells.ts';
import type { Import, ImportChunk } from '../../domain/import.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors, Partition } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';

/** A chunk holds about this much JSON; three of them make a commit. */
const chunkBytes = 450_000;
const chunksPerCommit = 3;

/** Rows as chunk documents, each below half a megabyte unless one row alone is larger. */
export function chunksOf(importId: string, tenantId: string, rows: readonly SheetRow[]): ImportChunk[] {
  const chunks: SheetRow[][] = [];
  const encoder = new TextEncoder();
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const more = encoder.encode(JSON.stringify(row.cells)).length;
    if (bytes + more > chunkBytes) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(row);
    bytes += more;
  }
  return chunks.map((each, index) => chunkOf(chunkId(importId, index), importId, tenantId, each));
}

/** Stores chunks, some in each commit. They mean nothing until the import that names them is stored. */
export async function storeChunks(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  chunks: readonly ImportChunk[],
): Promise<Refusal | undefined> {
  for (let at = 0; at < chunks.length; at += chunksPerCommit) {
    const put = chunks
      .slice(at, at + chunksPerCommit)
      .map((document) => ({ document, ifVersion: 'any' as const }));
    const settled = await settle(store, partition, { put });
    if (isRefusal(settled)) return settled;
  }
  return undefined;
}

/** All rows of an import, in the order of the file. */
export async function readRows(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  importId: string,
): Promise<SheetRow[]> {
  const chunks = await readAll(store, partition, 'chunksOfImport', { importId });
  return chunks
    .map(({ document }) => document)
    .toSorted((a, b) => a.firstLine - b.firstLine)
    .flatMap(rowsOf);
}

/** The first rows as read, for the eye. */
export async function previewOf(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  { id, chunks }: Import,
): Promise<string[][]> {
  if (chunks === 0) return [];
  const first = await store.get(partition, 'importChunk', chunkId(id, 0));
  return first?.document.rows.slice(0, previewRows) ?? [];
}

const previewRows = 20;

/** The ids of an import's chunks. */
export function chunkIds({ id, chunks }: Pick<Import, 'id' | 'chunks'>): string[] {
  return Array.from({ length: chunks }, (_, index) => chunkId(id, index));
}

function chunkId(importId: string, index: number): string {
  return `${importId}.${String(index).padStart(4, '0')}`;
}

function chunkOf(id: string, importId: string, tenantId: string, rows: readonly SheetRow[]): ImportChunk {
  const firstLine = rows[0]?.line ?? 0;
  const runsOn = rows.every(({ line }, index) => line === firstLine + index);
  return {
    kind: 'importChunk',
    schema: 1,
    id,
    tenantId,
    importId,
    firstLine,
    ...(!runsOn && { lines: rows.map(({ line }) => line) }),
    rows: rows.map(({ cells }) => [...cells]),
  };
}

function rowsOf({ firstLine, lines, rows }: ImportChunk): SheetRow[] {
  return rows.map((cells, index) => ({ line: lines?.[index] ?? firstLine + index, cells }));
}
